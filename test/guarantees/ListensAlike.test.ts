/**
 * Whoever is answered at once takes no place in line, and a journey that ends as most do is only counted, unless
 * somebody listens: then every stay has to be told. The figures are the same to the last bit, and so is what goes wrong.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyStateMachine, assign, createMachine, raise, sendTo } from 'xstate';
import type { StateConfig } from '../../src/design/block.ts';
import {
  announcement,
  choice,
  conversation,
  type Design,
  hold,
  outcome,
  type Population,
  persona,
  population,
  queue,
  service,
} from '../../src/design/index.ts';
import { SimulationError, simulate } from '../../src/simulate/index.ts';
import { constant, exponential, givenArrivals, poisson } from '../../src/stochastic/index.ts';

/** All figures, or why there are none; and how many stays were told. */
function livedBy(design: Design, callers: Population, listens: boolean) {
  let stays = 0;
  const onStay = () => {
    stays++;
  };
  try {
    const options = { horizon: 3000, replications: 2, seed: 9, runOn: 3600, verify: false };
    const run = simulate(design, callers, { ...options, ...(listens && { onStay }) });
    const pools = Object.values(run.pools).map(({ line, occupancy, waits }) => [line, occupancy, waits.toJSON()]);
    return { stays, figures: JSON.stringify({ ...run.toJSON(), pools }) };
  } catch (error) {
    if (error instanceof SimulationError) return { stays, figures: error.message };
    throw error;
  }
}

const ends = ['helped', 'lost'] as const;
const names = ['s0', 's1', 's2', 's3', 's4'];
const to = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names) },
  { weight: 4, arbitrary: fc.constantFrom(...ends) },
);
const pool = fc.constantFrom('desk', 'back');
// Many times alike, so that many things happen at one moment; and some that take none.
const time = fc.constantFrom(0, 60, 60, 120, exponential({ mean: 90 }));
const lineTo = (answered: typeof to) =>
  fc
    .record({
      pool,
      answered,
      longestWait: fc.constantFrom(60, 600),
      timedOut: to,
      capacity: fc.integer({ min: 0, max: 3 }),
      full: to,
    })
    .map((options) => hold(options));
const talk = fc
  .record({ lasts: time, wrapUp: fc.constantFrom(0, 30), one: to, two: to })
  .map(({ lasts, wrapUp, one, two }) =>
    conversation({ lasts, wrapUp, results: { one: { weight: 3, to: one }, two: { weight: 1, to: two } } }),
  );
const block = fc.oneof(
  lineTo(to),
  fc.record({ lasts: time, to }).map((options) => announcement({ says: 'la', ...options })),
  talk,
  fc.record({ lasts: time, right: to, wrong: fc.oneof(fc.constant('s0'), to) }).map(({ lasts, right, wrong }) =>
    choice({
      by: 'bot',
      lasts,
      results: { right: { weight: 1, to: right }, wrong: { weight: 1, to: wrong, counts: 'misunderstanding' } },
    }),
  ),
);

const designs = fc
  .record({
    first: lineTo(fc.oneof(fc.constant('s1'), to)),
    states: fc.tuple(talk, block, block, block),
    initial: fc.constantFrom(...names),
    desk: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ first, states, initial, desk }) =>
    service({
      id: 'plain',
      needs: ['help'],
      pools: { desk: { agents: desk }, back: { agents: 1 } },
      channels: { phone: { initial } },
      states: {
        ...Object.fromEntries([first, ...states].map((state, i) => [`s${i}`, state])),
        helped: outcome('helped'),
        lost: outcome('lost', { meets: [] }),
      } as Record<string, StateConfig>,
    }),
  );

const patience = fc.constantFrom(undefined, constant(60), exponential({ mean: 100 }));
const arrivals = fc.constantFrom(
  poisson({ perMinute: 1.5 }),
  givenArrivals(Array.from({ length: 90 }, (_, caller) => 60 * Math.floor(caller / 3))),
);
const comesBack = fc.constantFrom(undefined, { otherwise: { probability: 0.5, after: 60, most: 3 } });
const bears = fc.constantFrom(undefined, { repeats: 0 }, { repeats: 1 }, { automation: constant(60) });
const populations = fc.record({ arrivals, patience, comesBack, bears }).map(({ arrivals, ...traits }) =>
  population({
    arrivals,
    personas: { caller: persona({ needs: 'help', share: 1, ...(traits as object) }) },
  }),
);

test('random designs in which nobody but lines and agents has to know', { timeout: 120_000 }, () => {
  let told = 0;
  fc.assert(
    fc.property(designs, populations, (design, callers) => {
      const listened = livedBy(design, callers, true);
      told += listened.stays;
      expect(livedBy(design, callers, false).figures).toBe(listened.figures);
    }),
    { seed: 11, numRuns: 300 },
  );
  expect(told).toBeGreaterThan(30_000);
});

/** Machines of a team's own, in which other things happen in the step that comes to the line. */
const machines: Record<string, AnyStateMachine> = {
  'the line is one of two regions': createMachine({
    type: 'parallel',
    states: {
      call: {
        initial: 'line',
        states: { line: { on: { ANSWER: 'talk' } }, talk: { on: { BYE: 'over' } }, over: { type: 'final' } },
      },
      music: {
        initial: 'on',
        states: { on: { after: { 60000: 'off' }, on: { ANSWER: 'off' } }, off: { type: 'final' } },
      },
    },
  }),
  'a timer of no time runs as well': createMachine({
    initial: 'line',
    states: {
      line: { on: { ANSWER: 'talk' }, after: { 0: 'late' } },
      talk: { on: { BYE: 'over' } },
      late: { type: 'final' },
      over: { type: 'final' },
    },
  }),
  'the machine raises an event': createMachine({
    initial: 'line',
    states: {
      line: {
        entry: raise({ type: 'NUDGE' }),
        on: { ANSWER: 'talk', NUDGE: { actions: assign({ nudged: true }) } },
      },
      talk: { on: { BYE: 'over' } },
      over: { type: 'final' },
    },
  }),
  'the machine posts an event to itself': createMachine({
    initial: 'line',
    states: {
      line: { entry: sendTo(({ self }) => self, { type: 'NUDGE' }), on: { ANSWER: 'talk', NUDGE: 'late' } },
      talk: { on: { BYE: 'over' } },
      late: { type: 'final' },
      over: { type: 'final' },
    },
  }),
  'the answer leads nowhere': createMachine({
    initial: 'line',
    states: {
      line: { on: { ANSWER: { guard: () => false, target: 'talk' } } },
      talk: { on: { BYE: 'over' } },
      over: { type: 'final' },
    },
  }),
  'the answer posts what leads nowhere': createMachine({
    initial: 'line',
    states: {
      line: { on: { ANSWER: { actions: sendTo(({ self }) => self, { type: 'NUDGE' }) } } },
      talk: { on: { BYE: 'over' } },
      over: { type: 'final' },
    },
  }),
  'the answer leads to the line again, for ever': createMachine({
    initial: 'line',
    states: {
      line: { on: { ANSWER: { target: 'line', reenter: true } } },
      talk: { on: { BYE: 'over' } },
      over: { type: 'final' },
    },
  }),
};

test.each(Object.entries(machines))('%s', (_, machine) => {
  const has = (state: string) => JSON.stringify(machine.config).includes(`"${state}"`);
  const at = (state: string) => (machine.config.type === 'parallel' ? `call.${state}` : state);
  const design = service({
    machine,
    needs: ['help'],
    pools: { desk: { agents: 2 } },
    activities: {
      [at('line')]: queue({ pool: 'desk' }),
      [at('talk')]: choice({ by: 'agent', lasts: exponential({ mean: 100 }), results: { BYE: { weight: 1 } } }),
    },
    outcomes: {
      [at('over')]: outcome('helped'),
      ...(has('late') && { late: outcome('late', { meets: [] }) }),
    },
    sends: { 'agent.answered': 'ANSWER' },
  } as Parameters<typeof service>[0]) as Design;
  const callers = population({
    arrivals: poisson({ perMinute: 1.2 }),
    personas: { caller: persona({ needs: 'help', share: 1, patience: exponential({ mean: 100 }) }) },
  });
  const listened = livedBy(design, callers, true);
  expect(livedBy(design, callers, false).figures).toBe(listened.figures);
});
