import { expect, test } from 'vitest';
import { assign } from 'xstate';
import {
  announcement,
  chatbot,
  choice,
  type Design,
  hold,
  menu,
  type PersonaOptions,
} from '../../../src/design/index.ts';
import { erlangA, erlangB, erlangC } from '../../../src/queueing/index.ts';
import { type SolveOptions, solve } from '../../../src/solve/index.ts';
import { solved } from '../../../src/solve/solve.ts';
import { exponential, lognormal, uniform } from '../../../src/stochastic/index.ts';
import { callersOf, form } from './form.ts';

const callers = (ways: Partial<PersonaOptions<'help'>> = {}) => callersOf(1, ways);
const design = form;

/** All that a solution may be off by. */
const EXACTLY = 1e-9;
const close = (found: number, exact: number) =>
  expect(Math.abs(found - exact), `${found} is not ${exact}`).toBeLessThanOrEqual(
    EXACTLY * Math.max(1, Math.abs(exact)),
  );

/** A walk between 0 and `most`, up with probability `up`, whose place is in the data. */
function walk(start: number, most: number, up: number): Design<'help'> {
  const by = (step: number) => assign({ at: ({ context }: { context: { at: number } }) => context.at + step });
  const reached =
    (at: number) =>
    ({ context }: { context: { at: number } }) =>
      context.at === at;
  return design(
    {
      walk: {
        ...choice({
          by: 'bot',
          lasts: 1,
          results: { 'bot.up': { weight: up }, 'bot.down': { weight: 1 - up } },
        }),
        on: {
          'bot.up': [
            { guard: reached(most - 1), target: 'solved' },
            { target: 'walk', reenter: true, actions: by(1) },
          ],
          'bot.down': [
            { guard: reached(1), target: 'failed' },
            { target: 'walk', reenter: true, actions: by(-1) },
          ],
        },
      },
    },
    { context: { at: start } },
  );
}

test.each([
  [3, 10, 0.5],
  [5, 12, 0.45],
  [7, 200, 0.5],
  [150, 400, 0.49],
])(
  'the gambler who has %i of %i and wins with %d is ruined as the formula says, directly and by iteration',
  (start, most, up) => {
    // W. Feller, An Introduction to Probability Theory I, chapter XIV.
    const odds = (1 - up) / up;
    const power = (n: number) => Math.exp(n * Math.log(odds));
    const wins = odds === 1 ? start / most : (1 - power(start)) / (1 - power(most));
    const steps = odds === 1 ? start * (most - start) : (start - most * wins) / (1 - 2 * up);
    const direct = solve(walk(start, most, up), callers());
    close(direct.outcomes.resolved!, wins);
    close(direct.steps.perContact, steps);
    close(direct.time.perContact, steps);
    expect(direct.method).toBe('direct');
    expect(direct.residual).toBeLessThan(1e-9);
    if (most > 20) return;
    const iterative = solved(walk(start, most, up), callers(), {}, 0);
    expect(iterative.method).toBe('iterative');
    close(iterative.outcomes.resolved!, wins);
    close(iterative.steps.perContact, steps);
    expect(`${iterative}`).toContain('solved by iteration');
  },
);

test('rare ends keep all their digits: no subtraction takes place', () => {
  const up = 0.1;
  const odds = 9;
  const power = (n: number) => Math.exp(n * Math.log(odds));
  const wins = (power(1) - 1) / (power(40) - 1);
  const found = solve(walk(1, 40, up), callers()).outcomes.resolved!;
  expect(Math.abs(found / wins - 1)).toBeLessThan(1e-12);
});

test('retries are geometric, replays and slips counted', () => {
  const silence = 0.3;
  const asked = design({
    menu: menu({
      says: 'Press 1.',
      lasts: 10,
      options: { 1: { label: 'help', serves: ['help'], to: 'solved' } },
      retries: 3,
      otherwise: 'failed',
    }),
  });
  const found = solve(asked, callers({ slips: { silence } }));
  const missed = silence * silence * silence * silence;
  close(found.outcomes.failed!, missed);
  const plays = (1 - missed) / (1 - silence);
  close(found.steps.perContact, plays);
  close(found.repeats.replayed, plays - 1);
  // Silence takes five seconds more than a key.
  close(found.time.perContact, plays * (10 + 5 * silence));
  close(found.stays.menu!.count, plays);
  close(found.deadEnds.rate, missed);
});

test('a bot that gives up at the n-th misunderstanding is a negative binomial', () => {
  const [questions, gaveUpAfter, understands] = [3, 4, 0.6];
  const asked = design({
    bot: chatbot({
      questions,
      gaveUpAfter,
      understands,
      lasts: 9,
      serves: ['help'],
      understood: 'solved',
      gaveUp: 'failed',
    }),
  });
  // Three are understood before four are not.
  const before = (missed: number) => ((missed + 1) * (missed + 2)) / 2;
  let share = 0;
  for (let missed = 0, chance = 0.216; missed < gaveUpAfter; missed++, chance *= 1 - understands)
    share += before(missed) * chance;
  close(solve(asked, callers()).resolution, share);
});

test('callers who come back try a geometric number of times, as often as they may', () => {
  const asked = design({
    try: choice({
      by: 'agent',
      lasts: 60,
      results: { 'agent.resolved': { weight: 1, to: 'solved' }, 'agent.failed': { weight: 3, to: 'failed' } },
    }),
  });
  const again = 0.75 * 0.8;
  const found = solve(asked, callers({ redials: { probability: 0.8, after: 60, most: 4 } }));
  const contacts = (1 - again * again * again * again * again) / (1 - again);
  close(found.contactsPerJourney, contacts);
  close(found.resolution, contacts / 4);
  close(found.firstContactResolution, 0.25);
  close(found.deadEnds.rate, 0.75);
  close(found.deadEnds.perContact, 0.75);
  close(found.time.perJourney, 60 * contacts);
  close(found.repeats.recontacts, contacts - 1);
});

test('a weight that asks which contact it is changes from one to the next', () => {
  const asked = design({
    try: choice({
      by: 'agent',
      lasts: 60,
      results: {
        'agent.resolved': { weight: ({ attempt }) => attempt, to: 'solved' },
        'agent.failed': { weight: 1, to: 'failed' },
      },
    }),
  });
  const found = solve(asked, callers({ redials: { probability: 1, after: 60, most: 2 } }));
  close(found.resolution, 1 - (1 / 2) * (1 / 3) * (1 / 4));
  close(found.contactsPerJourney, 1 + 1 / 2 + 1 / 6);
});

test('waits are taken as they are given, by those who hang up and those who do not', () => {
  const asked = design({
    line: hold({ pool: 'desk', answered: 'agent', messages: [{ says: 'Hold.', after: 10, lasts: 2 }] }),
    agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
  });
  const solution = (ways: Partial<PersonaOptions<'help'>>, waits: SolveOptions['waits'] & object) =>
    solve(asked, callers(ways), { waits });
  const patience = exponential({ mean: 100 });
  const given = solution({ patience }, { desk: { mean: 30, abandoned: 0.2 } });
  close(given.outcomes.abandoned!, 0.2);
  close(given.waits.perContact, 30);
  close(given.time.perContact, 30 + 0.8 * 60);
  close(given.deadEnds.rate, 0);
  expect(solution({}, { desk: { mean: 30, abandoned: 0.2 } }).resolution).toBe(1);

  const a = erlangA({ arrivals: 3 / 60, service: 60, patience: 100, agents: 3 });
  const impatient = solution({ patience }, { desk: a });
  close(impatient.outcomes.abandoned!, a.abandonProbability);
  close(impatient.waits.perContact, a.meanWait);
  const c = erlangC({ arrivals: 2 / 60, service: 60, agents: 3 });
  close(solution({}, { desk: c }).waits.perContact, c.meanWait);
});

test('a line that turns callers away is a loss system', () => {
  const asked = design({
    line: hold({ pool: 'desk', answered: 'agent', capacity: 1, full: 'failed' }),
    agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
  });
  const b = erlangB({ arrivals: 3 / 60, service: 60, agents: 3 });
  close(solve(asked, callers(), { waits: { desk: b } }).outcomes.failed!, b.blockedProbability);
});

test.each([
  ['exponential', exponential({ mean: 30 }), 1 - Math.exp(-2), 30 * (1 - Math.exp(-2))],
  ['uniform', uniform({ min: 0, max: 90 }), 2 / 3, 60 / 3 + (2 / 3) * 30],
  ['certain', 30, 1, 30],
  ['certain and too long', 70, 0, 60],
])('a timer of a minute against a time that is %s', (_, lasts, share, mean) => {
  const asked = design({
    talk: {
      ...choice({ by: 'agent', lasts, results: { 'agent.resolved': { weight: 1 } } }),
      on: { 'agent.resolved': 'solved' },
      after: { 60000: 'failed' },
    },
  });
  const found = solve(asked, callers());
  close(found.resolution, share);
  close(found.time.perContact, mean);
});

test('a timer goes on while what goes on beside it begins anew', () => {
  // Three turns of 25 s: the third is cut short at a minute.
  const asked = design({
    all: {
      initial: 'turn',
      after: { 60000: 'solved' },
      states: {
        turn: {
          ...choice({ by: 'bot', lasts: 25, results: { 'bot.said': { weight: 1 } } }),
          on: { 'bot.said': { target: 'turn', reenter: true } },
        },
      },
    },
  });
  const found = solve(asked, callers());
  close(found.steps.perContact, 3);
  close(found.time.perContact, 60);
});

test('callers who bear machines for an exponential time hang up by its Laplace transform', () => {
  const lasts = lognormal({ mean: 40, sd: 30 });
  const asked = design({ said: announcement({ says: 'Hm.', lasts, to: 'solved' }) });
  const rate = 1 / 50;
  // The same integral, by the trapezoid rule over the normal deviate.
  const { quantile } = lasts;
  let sum = 0;
  const [steps, width] = [8000, 16];
  const log = Math.log(1 + (30 * 30) / (40 * 40));
  for (let i = 0; i <= steps; i++) {
    const z = -8 + (width * i) / steps;
    const time = Math.exp(Math.log(40) - log / 2 + Math.sqrt(log) * z);
    sum += Math.exp(-rate * time - (z * z) / 2) * (width / steps) * (i === 0 || i === steps ? 0.5 : 1);
  }
  const hears = sum / Math.sqrt(2 * Math.PI);
  expect(quantile).toBeDefined();
  const found = solve(asked, callers({ bears: { automation: exponential({ mean: 50 }) } }));
  close(found.resolution, hears);
  close(found.time.perContact, (1 - hears) * 50);
});

test('what goes round for ever never ends, and has no mean', () => {
  const asked = design({
    ask: choice({
      by: 'caller',
      lasts: 10,
      results: { 'caller.said.yes': { weight: 1, to: 'round' }, 'caller.said.no': { weight: 3, to: 'solved' } },
    }),
    round: {
      ...choice({ by: 'bot', lasts: 5, results: { 'bot.said': { weight: 1 } } }),
      on: { 'bot.said': { target: 'round', reenter: true } },
    },
  });
  const found = solve(asked, callers());
  close(found.outcomes.neverEnds!, 0.25);
  close(found.resolution, 0.75);
  close(found.deadEnds.rate, 0.25);
  expect(found.time.perContact).toBe(Number.POSITIVE_INFINITY);
});
