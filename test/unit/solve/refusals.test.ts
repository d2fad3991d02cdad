import { expect, test } from 'vitest';
import { assign } from 'xstate';
import { callback, choice, gate, hold, type PersonaOptions } from '../../../src/design/index.ts';
import { simulate } from '../../../src/simulate/index.ts';
import { SolveError, solve } from '../../../src/solve/index.ts';
import { exponential, lognormal } from '../../../src/stochastic/index.ts';
import { hours } from '../../../src/time/index.ts';
import { callersOf, form } from './form.ts';

const callers = (ways: Partial<PersonaOptions<'help'>> = {}) => callersOf(60, ways);
const pools = { desk: { agents: 3, opens: { days: 'mon-fri', from: '09:00', to: '17:00' } } };
const design = (states: Record<string, object>, more: Record<string, unknown> = {}) =>
  form(states, { id: 'refused', pools, ...more });

const agent = choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } });
const queue = design({ line: hold({ pool: 'desk', answered: 'agent', closed: 'failed' }), agent });
const gated = design({ open: gate({ asks: 'open', pool: 'desk', open: 'agent', closed: 'failed' }), agent });
const capped = design({
  line: hold({ pool: 'desk', answered: 'agent', closed: 'failed', capacity: 1, full: 'failed' }),
  agent,
});
const offering = design({
  line: hold({
    pool: 'desk',
    answered: 'agent',
    closed: 'failed',
    callback: { offer: { place: 3 }, after: 30, accepts: 0.5, to: 'callback' },
  }),
  callback: callback({ pool: 'desk', answered: 'agent', missed: 'failed' }),
  agent,
});
const long = lognormal({ mean: 60, sd: 60 });
const region = (event: string) => ({
  initial: 'on',
  states: {
    on: { ...choice({ by: 'bot', lasts: long, results: { [event]: { weight: 1 } } }), on: { [event]: 'off' } },
    off: {
      ...choice({ by: 'bot', lasts: long, results: { [`${event}.again`]: { weight: 1 } } }),
      on: { [`${event}.again`]: 'on' },
    },
  },
});
const parallel = design({ both: { type: 'parallel', states: { a: region('bot.a'), b: region('bot.b') } } });
const counter = design(
  {
    count: {
      ...choice({
        by: 'bot',
        lasts: 1,
        results: {
          'bot.up': { weight: 1 },
          'bot.done': { weight: ({ context }: { context: unknown }) => ((context as { n: number }).n > 0 ? 0.001 : 0) },
        },
      }),
      on: {
        'bot.done': 'solved',
        'bot.up': {
          target: 'count',
          reenter: true,
          actions: assign({ n: ({ context }: { context: { n: number } }) => context.n + 1 }),
        },
      },
    },
  },
  { context: { n: 1 } },
);
const promising = design({
  said: choice({
    by: 'organisation',
    lasts: 1,
    results: { 'organisation.said': { weight: 1, to: 'failed', promises: { by: hours(4), keptBy: 'solved' } } },
  } as never),
  agent,
});

test.each<[string, () => unknown, string | RegExp]>([
  ['no design', () => solve({} as never, callers()), 'design: is not a design; make one with service()'],
  ['no population', () => solve(queue, {} as never), 'population: is not a population'],
  ['a strange option', () => solve(queue, callers(), { wait: 'none' } as never), /wait: no option 'wait'/],
  [
    'a pool that is not there',
    () => solve(queue, callers(), { waits: { dsk: { mean: 1 } } }),
    "waits.dsk: no pool 'dsk'; did you mean 'desk'?",
  ],
  ['waits of no kind', () => solve(queue, callers(), { waits: 7 as never }), 'waits: expected waits, got 7'],
  [
    'a wait of no kind',
    () => solve(queue, callers(), { waits: { desk: 7 as never } }),
    'waits.desk: expected waits, got 7',
  ],
  [
    'a misspelt share',
    () => solve(queue, callers(), { waits: { desk: { abandond: 0.1 } as never } }),
    "did you mean 'abandoned'?",
  ],
  [
    'a share above 1',
    () => solve(queue, callers(), { waits: { desk: { abandoned: 1.1 } } }),
    'expected a share from 0 to 1, got 1.1',
  ],
  [
    'shares above 1 together',
    () => solve(queue, callers(), { waits: { desk: { abandoned: 0.6, closed: 0.6 } } }),
    'the shares sum to 1.2',
  ],
  [
    'a wait below 0',
    () => solve(queue, callers(), { waits: { desk: { mean: -1 } } }),
    'waits.desk.mean: expected seconds from 0, got -1',
  ],
  [
    'a gate that is not there',
    () => solve(gated, callers(), { gates: { opn: 1 } }),
    "gates.opn: no gate 'opn'; did you mean 'open'?",
  ],
  [
    'a share of a gate above 1',
    () => solve(gated, callers(), { gates: { open: 2 } }),
    'gates.open: expected a share from 0 to 1, got 2',
  ],
  ['gates of no kind', () => solve(gated, callers(), { gates: 3 as never }), 'gates: expected shares by state, got 3'],
  ['a line of which nothing is said', () => solve(queue, callers(), { waits: {} }), 'waits.desk: is missing'],
  [
    'a gate of which nothing is said',
    () => solve(gated, callers(), { waits: { desk: { mean: 1 } } }),
    'write gates: { open: 0.8 }',
  ],
  [
    'a callback offered in line',
    () => solve(offering, callers(), { waits: { desk: { mean: 60 } }, gates: { line: 0.5 } }),
    'callers may leave the line by what is offered meanwhile',
  ],
  [
    'two drawn times at once',
    () => solve(parallel, callers()),
    'which of the things that go on there ends first cannot be computed',
  ],
  [
    'a context without end',
    () => solve(counter, callers(), { states: 500 }),
    /not all was looked at: the bound of 500 states was met; in the context 'n' has taken/,
  ],
  ['promises', () => solve(promising, callers()), 'promises run beside the contact'],
  [
    'bearing machines with a memory',
    () =>
      solve(
        design({ said: { ...choice({ by: 'bot', lasts: 10, results: { 'bot.said': { weight: 1, to: 'solved' } } }) } }),
        callers({ bears: { automation: long } }),
      ),
    'personas.anybody.bears.automation',
  ],
])('%s is refused', (_, ask, message) => {
  expect(ask).toThrow(SolveError);
  expect(ask).toThrow(message);
});

test('a run that tells closed from full by nothing is refused, and one that does is taken', () => {
  const options = { horizon: hours(120), replications: 2, seed: 1 };
  const busy = callers({ patience: exponential({ mean: 60 }) });
  expect(() => solve(capped, busy, { waits: simulate(capped, busy, options) })).toThrow(
    'the run does not tell by which event callers were turned away',
  );
  const run = simulate(queue, busy, options);
  const solution = solve(queue, busy, { waits: run });
  expect(solution.outcomes.failed).toBeCloseTo(run.outcomes.failed!.value, 9);
  expect(solution.outcomes.abandoned ?? 0).toBeCloseTo(run.outcomes.abandoned!.value, 9);
  expect(solution.waits.perContact).toBeCloseTo(run.waits.perContact.value, 9);
});
