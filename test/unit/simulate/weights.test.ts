import { describe, expect, test } from 'vitest';
import { assign } from 'xstate';
import { choice, menu, outcome, population, service, type Weight, type Who } from '../../../src/design/index.ts';
import { SimulationError } from '../../../src/simulate/index.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { callersAt, live, sums } from './tiny.ts';

/** Faults come to the bot, which may end well or badly; others go by. */
function design(good: Weight, bad: Weight = 0) {
  return service({
    id: 'weights',
    needs: ['fault', 'cancel'],
    channels: { phone: { initial: 'menu' } },
    context: { tries: 0 },
    states: {
      menu: menu({
        says: 'Press 1.',
        lasts: 5,
        options: { 1: { label: 'fault', serves: ['fault'], to: 'bot' } },
        otherwise: 'lost',
      }),
      bot: {
        ...choice({
          by: 'bot',
          lasts: 5,
          results: { 'bot.done': { weight: good, to: 'done' }, 'bot.again': { weight: bad, to: 'bot' } },
        }),
        entry: assign({ tries: ({ context }) => context.tries + 1 }),
      },
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
}

describe('weights', () => {
  test('may depend on the need, the persona and its traits', () => {
    const seen: string[] = [];
    const good: Weight = ({ need, persona, traits, slips }) => {
      seen.push(`${need} ${persona} ${traits.age} ${slips.silence}`);
      return 1;
    };
    live(design(good), callersAt([0], { needs: 'fault', traits: { age: 80 }, slips: { silence: 0.25 } }));
    expect(new Set(seen)).toEqual(new Set(['fault caller 80 0.25']));
  });

  test('may depend on the context as it is when the activity starts', () => {
    const tries = ({ context }: Who) => (context as { tries: number }).tries;
    const bot = design(
      (who) => (tries(who) >= 4 ? 1 : 0),
      (who) => (tries(who) < 4 ? 1 : 0),
    );
    const events: (string | null)[] = [];
    live(bot, callersAt([0], { needs: 'fault' }), { onStay: ({ event }) => events.push(event) });
    expect(events).toEqual(['caller.pressed.1', 'bot.again', 'bot.again', 'bot.again', 'bot.done']);
  });

  test('may depend on the attempt', () => {
    const first = choice({
      by: 'bot',
      lasts: 5,
      results: {
        'bot.done': { weight: ({ attempt }) => (attempt === 3 ? 1 : 0), to: 'done' },
        'bot.refused': { weight: ({ attempt }) => (attempt === 3 ? 0 : 1), to: 'lost' },
      },
    });
    const redials = { probability: 1, after: 1, most: 9 };
    const run = live(design(1).with({ states: { bot: first } }), callersAt([0], { needs: 'fault', redials }));
    expect(sums(run)).toMatchObject({ contacts: 3, met: 1, outcomes: { lost: 2 } });
  });
});

describe('weights that cannot be weighed stop the run, where somebody comes there', () => {
  const both = population({
    arrivals: givenArrivals([0, 1, 2, 3, 4, 5]),
    personas: { caller: { needs: { fault: 1, cancel: 1 }, share: 1 } },
  });

  test.each<[string, Weight]>([
    ['none above 0', ({ need }) => (need === 'fault' ? 0 : 1)],
    ['negative', () => -1],
    ['no number', () => Number.NaN],
    ['endless', () => Number.POSITIVE_INFINITY],
    ['none above 0, by the attempt', ({ attempt }) => attempt - 1],
    [
      'thrown',
      () => {
        throw new Error('no such customer');
      },
    ],
  ])('%s', (_, weight) => {
    const run = () => live(design(weight), both);
    expect(run).toThrow(SimulationError);
    expect(run).toThrow(/bot/);
  });

  test('and not where nobody does', () => {
    const weight: Weight = ({ need }) => (need === 'fault' ? 1 : 0);
    expect(sums(live(design(weight), both)).journeys).toBe(6);
    const throwing: Weight = ({ need }) => {
      if (need === 'cancel') throw new Error('never asked');
      return 1;
    };
    expect(sums(live(design(throwing), both)).journeys).toBe(6);
  });
});
