import { assign } from 'xstate';
import { choice, type Design, outcome, service } from '../src/design/index.ts';

interface Data {
  readonly day: number;
  readonly wrong: number;
  readonly wish: number;
  readonly isKnown: boolean;
}

/** Guards and assigns see this. */
interface Seen {
  readonly context: Data;
}

/**
 * A voice menu whose ways depend on four fields of data, all of which guards read: `days` × `tries` × 64 × 2 contexts in
 * some twenty states.
 */
export function largeDesign(days: number, tries: number): Design {
  const by = (to: string, actions?: unknown) => ({
    target: to,
    reenter: true,
    ...(actions !== undefined && { actions }),
  });
  const asked = (results: readonly string[], on: object) => ({
    ...choice({
      by: 'caller',
      lasts: 5,
      results: Object.fromEntries(results.map((name) => [name, { weight: 1 }])),
    }),
    on,
  });
  const wrong = assign({
    wrong: ({ context }: Seen) => (context.wrong < tries - 1 ? context.wrong + 1 : context.wrong),
  });
  const nextDay = assign({ day: ({ context }: Seen) => (context.day + 1) % days });
  const wished = (part: number) => assign({ wish: ({ context }: Seen) => (context.wish * 4 + part) % 64 });
  const isTired = ({ context }: Seen) => context.wrong === tries - 1;
  const isSunday = ({ context }: Seen) => context.day === days - 1;
  const wantsAgent = ({ context }: Seen) => context.wish === 63 && context.isKnown;
  const topics = ['bill', 'move', 'fault', 'other'];
  return service({
    id: 'large',
    needs: ['help'],
    context: { day: 0, wrong: 0, wish: 0, isKnown: false },
    channels: { phone: { initial: 'welcome' } },
    states: {
      welcome: asked(['caller.said', 'caller.waited'], {
        'caller.said': by('topic'),
        'caller.waited': [{ guard: isSunday, ...by('topic', nextDay) }, by('welcome', nextDay)],
      }),
      topic: asked(topics.map((topic) => `caller.chose.${topic}`).concat('caller.silent'), {
        ...Object.fromEntries(topics.map((topic, part) => [`caller.chose.${topic}`, by(topic, wished(part))])),
        'caller.silent': by('welcome', wrong),
      }),
      ...Object.fromEntries(
        topics.map((topic) => [
          topic,
          asked(['caller.confirmed', 'caller.denied', 'caller.identified'], {
            'caller.confirmed': [{ guard: wantsAgent, target: 'agent' }, by('topic')],
            'caller.denied': [{ guard: isTired, ...by('welcome', nextDay) }, by('topic', wrong)],
            'caller.identified': by(topic, assign({ isKnown: true })),
          }),
        ]),
      ),
      agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
      solved: outcome('resolved'),
    },
  } as never) as Design;
}
