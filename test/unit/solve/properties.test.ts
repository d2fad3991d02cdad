import { expect, test } from 'vitest';
import { assign } from 'xstate';
import { check, noDeadEnds, PropertyError } from '../../../src/check/index.ts';
import { choice, type Design, hold, outcome, persona, population, service } from '../../../src/design/index.ts';
import { probability, serviceLevel } from '../../../src/solve/index.ts';
import { RatioTest } from '../../../src/solve/ratio-test.ts';
import { exponential, poisson, randomStream } from '../../../src/stochastic/index.ts';
import { hours } from '../../../src/time/index.ts';

const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    one: persona({ needs: 'help', share: 0.5 }),
    two: persona({ needs: 'help', share: 0.5, redials: { probability: 1, after: 60, most: 3 } }),
  },
});

const weightOf =
  (lost: number) =>
  ({ persona: name }: { persona: string }) =>
    name === 'one' ? lost : 2 * lost;

/** One in ten of one persona, one in five of the other, goes away. */
const desk = service({
  id: 'desk',
  needs: ['help'],
  pools: { desk: { agents: 2 } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: choice({
      by: 'agent',
      lasts: exponential({ mean: 60 }),
      results: {
        'agent.sentAway': { weight: weightOf(0.1), to: 'away' },
        'agent.resolved': { weight: (who) => 1 - weightOf(0.1)(who), to: 'solved' },
      },
    }),
    away: outcome('away'),
    solved: outcome('resolved'),
  },
});

/** A counter that matters and never ends; one in four ends badly. */
const endless = service({
  id: 'endless',
  needs: ['help'],
  context: { n: 0 },
  channels: { phone: { initial: 'round' } },
  states: {
    round: {
      ...choice({
        by: 'bot',
        lasts: 1,
        results: {
          'bot.again': { weight: ({ context }: { context: unknown }) => ((context as { n: number }).n >= 0 ? 4 : 0) },
          'bot.solved': { weight: 3 },
          'bot.failed': { weight: 1 },
        },
      }),
      on: {
        'bot.again': {
          target: 'round',
          reenter: true,
          actions: assign({ n: ({ context }: { context: { n: number } }) => context.n + 1 }),
        },
        'bot.solved': 'solved',
        'bot.failed': 'failed',
      },
    },
    solved: outcome('resolved'),
    failed: outcome('failed'),
  },
} as never) as Design<'help'>;

test('a probability is decided by solving, to the last digit, and says so', () => {
  const [most, least, tight, ofTwo] = check(
    desk,
    callers,
    probability('away').atMost(0.15),
    probability('away').atLeast(0.15),
    probability('away').atMost(0.149999),
    probability('away', { persona: 'two' }).atMost(0.19),
  );
  expect([most, least, tight, ofTwo].map((each) => [each?.status, each?.by])).toEqual([
    ['holds', 'solving'],
    ['holds', 'solving'],
    ['violated', 'solving'],
    ['violated', 'solving'],
  ]);
  expect(`${ofTwo}`).toBe(
    "a contact of 'two' ends as 'away' with probability at most 0.19: violated (solved: 0.2, 4 states)",
  );
});

test('waits may be given, and other properties asked beside it', () => {
  const patient = population({
    arrivals: poisson({ perHour: 1 }),
    personas: { one: persona({ needs: 'help', share: 1, patience: exponential({ mean: 60 }) }) },
  });
  const waits = { desk: { mean: 20, abandoned: 0.5 } };
  const [first, second] = check(desk, patient, noDeadEnds(), probability('abandoned', { waits }).atMost(0.4));
  expect(first!.by).toBe('exploring');
  expect(second!.status).toBe('violated');
});

test('where a bound was met, what was seen may do', () => {
  const bounds = { states: 60 };
  expect(check(endless, callers, bounds, probability('failed').atMost(0.26))).toMatchObject({
    status: 'holds',
    by: 'solving',
  });
  expect(check(endless, callers, bounds, probability('failed').atMost(0.24))).toMatchObject({ status: 'violated' });
});

test('where it does not, contacts are sampled by a sequential test whose error is stated', () => {
  const bounds = { states: 3 };
  const verdict = check(endless, callers, bounds, probability('failed').atMost(0.3));
  expect(verdict).toMatchObject({ status: 'holds', by: 'sampling' });
  expect(`${verdict}`).toMatch(
    /holds \(sampled: 0\.2\d+ of [\d,]+ contacts, wrong with a probability of at most 0\.001 unless within 0\.005 of the bound\)/,
  );
  expect(check(endless, callers, bounds, probability('failed').atMost(0.2))).toMatchObject({
    status: 'violated',
    by: 'sampling',
  });
  const short = check(endless, callers, bounds, probability('failed', { contacts: 50 }).atMost(0.25));
  expect(short).toMatchObject({ status: 'unknown', by: 'sampling' });
  expect(short.reason).toBe('not decided after 50 contacts; give more, or a wider within');
  expect(check(endless, callers, bounds, probability('abandoned').atMost(0))).toMatchObject({
    status: 'unknown',
    reason: 'no sample shows that it is 0',
  });
  const waits = { waits: {} };
  expect(check(endless, callers, bounds, probability('failed', waits).atMost(0.25)).status).toBe('unknown');
});

// 400 tests of a probability at the edge, each wrong with a probability of at most 5 %: more than 37 are by chance with a
// probability below 1e-3; at this seed never.
test('a sequential test is wrong no more often than it says', () => {
  const stream = randomStream(5);
  let wrong = 0;
  let observations = 0;
  for (let number = 0; number < 400; number++) {
    const sequential = new RatioTest({ low: 0.2, high: 0.3, error: 0.05 });
    let answer: string | undefined;
    while (answer === undefined) answer = sequential.see(stream.next() < 0.2);
    if (answer === 'more') wrong++;
    observations += sequential.observations;
  }
  expect(wrong).toBeLessThanOrEqual(37);
  // Wald's approximation of the mean number: 104.
  expect(observations / 400).toBeGreaterThan(85);
  expect(observations / 400).toBeLessThan(140);
});

test('a service level is simulated, and decided by its interval', () => {
  const asked = (share: number, more: object = {}) =>
    check(desk, callers, serviceLevel(20, { horizon: hours(10), pool: 'desk', seed: 3, ...more }).atLeast(share));
  const holds = asked(0.5);
  expect(holds).toMatchObject({ status: 'holds', by: 'simulating' });
  expect(`${holds}`).toMatch(/^50\.0 % are answered within 20\.0 s at 'desk': holds \(simulated 10 times: /);
  expect(asked(0.99)).toMatchObject({ status: 'violated', by: 'simulating' });
  const level = Number(/times: ([\d.]+) %/.exec(`${asked(0.5, { replications: 320 })}`)![1]) / 100;
  expect(asked(level, { most: 20 })).toMatchObject({
    status: 'unknown',
    reason: 'the run is too short to decide: the interval holds the bound',
  });
  expect(asked(0.5, { persona: 'one' }).status).toBe('holds');
});

test.each<[() => unknown, string]>([
  [() => check(desk, callers, probability('awy').atMost(0.1)), "no outcome 'awy'; did you mean 'away'?"],
  [() => check(desk, callers, probability('away', { persona: 'on' as 'one' }).atMost(0.1)), "no persona 'on'"],
  [
    () => check(desk, callers, probability('away').atMost(1.5)),
    'probability.bound: expected a share from 0 to 1, got 1.5',
  ],
  [
    () => check(desk, callers, probability('away', { error: 0.6 }).atMost(0.5)),
    'probability.error: expected a share above 0 and below 0.5',
  ],
  [
    () => check(desk, callers, probability('away', { wait: 1 } as never).atMost(0.5)),
    "no option 'wait'; did you mean 'waits'?",
  ],
  [
    () => check(desk, callers, serviceLevel(-1, { horizon: 1 }).atLeast(0.5)),
    'serviceLevel.threshold: expected seconds from 0, got -1',
  ],
  [
    () => check(desk, callers, serviceLevel(1, { horizon: 1 }).atLeast(5)),
    'serviceLevel.share: expected a share from 0 to 1, got 5',
  ],
  [
    () => check(desk, callers, serviceLevel(1, { horizon: 1, pool: 'dsk' }).atLeast(0.5)),
    "serviceLevel.pool: no pool 'dsk'; did you mean 'desk'?",
  ],
])('a strange question is refused by name', (ask, message) => {
  expect(ask).toThrow(PropertyError);
  expect(ask).toThrow(message);
});
