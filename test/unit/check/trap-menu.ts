import { assign } from 'xstate';
import { choice, type Design, outcome, persona, population, service } from '../../../src/design/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

export const anybody = population({
  arrivals: poisson({ perHour: 1 }),
  personas: { anybody: persona({ needs: 'help', share: 1 }) },
});

/**
 * A row of `depth` menus. At each, one of three keys leads on, one to an agent, one back to the first. The last one leads to
 * a state without a way on, but only for whoever pressed the third key at the beginning.
 */
export function trapMenu(depth: number): Design {
  const states: Record<string, object> = {
    language: {
      ...choice({
        by: 'caller',
        says: 'Press 1, 2 or 3 for your language.',
        lasts: 5,
        results: {
          'caller.pressed.1': { weight: 8 },
          'caller.pressed.2': { weight: 1 },
          'caller.pressed.3': { weight: 1 },
        },
      }),
      on: {
        'caller.pressed.1': { target: 'menu1', actions: assign({ language: 'nl' }) },
        'caller.pressed.2': { target: 'menu1', actions: assign({ language: 'en' }) },
        'caller.pressed.3': { target: 'menu1', actions: assign({ language: 'fy' }) },
      },
    },
    agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
    lost: {
      ...choice({ by: 'organisation', lasts: 60, results: { 'organisation.said': { weight: 1 } } }),
      on: { 'organisation.said': { target: 'lost', reenter: true } },
    },
    solved: outcome('resolved'),
  };
  for (let level = 1; level <= depth; level++) {
    const on = level === depth ? [{ guard: isFrisian, target: 'lost' }, 'agent'] : `menu${level + 1}`;
    states[`menu${level}`] = {
      ...choice({
        by: 'caller',
        says: `Menu ${level}.`,
        lasts: 5,
        results: {
          'caller.pressed.1': { weight: 1 },
          'caller.pressed.2': { weight: 1 },
          'caller.pressed.3': { weight: 1 },
        },
      }),
      on: {
        'caller.pressed.1': { target: 'agent', actions: countPress },
        'caller.pressed.2': { target: 'language', actions: countPress },
        'caller.pressed.3': typeof on === 'string' ? { target: on, actions: countPress } : on,
      },
    };
  }
  return service({
    id: 'trapMenu',
    needs: ['help'],
    context: { language: '?', pressed: 0 },
    channels: { phone: { initial: 'language' } },
    states,
  } as never) as Design;
}

const isFrisian = ({ context }: { context: { language: string } }) => context.language === 'fy';

/** Nobody reads this. */
const countPress = assign({ pressed: ({ context }: { context: { pressed: number } }) => context.pressed + 1 });
