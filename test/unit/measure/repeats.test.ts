import { expect, test } from 'vitest';
import { chatbot, conversation, hold, menu, outcome, type PersonaOptions, service } from '../../../src/design/index.ts';
import { callersAt, live } from '../simulate/tiny.ts';

// One caller, nobody right: two plays of the menu, two misunderstandings, two talks with different agents, who both ask.
const design = service({
  id: 'again',
  needs: ['help', 'other'],
  facts: { name: { takes: 10, kept: 'agent' }, number: { takes: 5, kept: 'file' } },
  pools: { desk: { agents: 2 } },
  channels: { phone: { initial: 'menu' } },
  states: {
    menu: menu({
      says: 'Press 1.',
      lasts: 10,
      options: { 1: { label: 'other', serves: ['other'], to: 'lost' } },
      retries: 1,
      otherwise: 'bot',
    }),
    bot: chatbot({ questions: 1, understands: 0, gaveUpAfter: 2, lasts: 5, understood: 'lost', gaveUp: 'line' }),
    line: hold({ pool: 'desk', answered: 'talk' }),
    talk: conversation({
      asks: ['name', 'number'],
      lasts: 60,
      results: { transferred: { weight: 1, to: 'line2' } },
    }),
    line2: hold({ pool: 'desk', answered: 'talk2' }),
    talk2: conversation({ asks: ['name', 'number'], lasts: 60, results: { refused: { weight: 1, to: 'lost' } } }),
    lost: outcome('lost'),
  },
});

const once = (traits: Partial<PersonaOptions> = {}) => live(design, callersAt([0], traits)).repeats;

test('facts told again, prompts replayed, misunderstandings and contacts again, together', () => {
  const repeats = once();
  expect(repeats.retold.value).toBe(1);
  expect(repeats.replayed.value).toBe(1);
  expect(repeats.misunderstood.value).toBe(2);
  expect(repeats.recontacts.value).toBe(0);
  expect(repeats.perJourney).toMatchObject({ value: 4, n: 1 });
});

test('a second contact is a repeat, with all that is told again in it', () => {
  const repeats = once({ redials: { probability: 1, after: 10, most: 1 } });
  expect(repeats.recontacts.value).toBe(1);
  // Both agents know the name from the first contact.
  expect(repeats.retold.value).toBe(1);
  expect(repeats.replayed.value).toBe(2);
  expect(repeats.misunderstood.value).toBe(4);
  expect(repeats.perJourney.value).toBe(8);
});

test('transfers and states visited again are causes: shown, never added', () => {
  const { causes } = once();
  expect([causes.transfers.value, causes.revisits.value]).toEqual([1, 0]);
  // From the second talk back to the first line: it and its talk are visited again, the second line and talk too.
  const round = design.with({
    states: {
      talk2: conversation({
        lasts: 60,
        results: { refused: { weight: 1, to: 'lost' }, back: { weight: 1, to: 'line' } },
      }),
    },
  });
  const n = 40;
  const transfers = { seen: 0 };
  const { repeats } = live(round, callersAt(Array.from({ length: n }, (_, i) => 10_000 * i)), {
    horizon: 1e6,
    onStay: ({ event }) => {
      if (event === 'agent.back') transfers.seen++;
    },
  });
  expect(transfers.seen).toBeGreaterThan(5);
  // A way back brings two more talks, and both lines and both talks again.
  expect(repeats.causes.transfers.value * n).toBeCloseTo(n + 2 * transfers.seen, 9);
  expect(repeats.causes.revisits.value * n).toBeCloseTo(4 * transfers.seen, 9);
  const { retold, replayed, misunderstood, recontacts } = repeats;
  expect(repeats.perJourney.value).toBe(retold.value + replayed.value + misunderstood.value + recontacts.value);
});

test('where nothing is repeated the figure has a bound, not an interval of nothing', () => {
  const { perJourney } = live(
    design.with({ channels: { phone: { initial: 'end' } }, states: { end: outcome('resolved') } }),
    callersAt([0, 1, 2]),
  ).repeats;
  expect([perJourney.value, perJourney.low, perJourney.n]).toEqual([0, 0, 3]);
  expect(perJourney.high).toBeCloseTo(-Math.log(0.05) / 3, 9);
});
