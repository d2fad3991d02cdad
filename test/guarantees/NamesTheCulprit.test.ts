import {
  announcement,
  type Block,
  ChartRefusal,
  choice,
  type Design,
  outcome,
  persona,
  population,
  type ServiceOptions,
  SimulationError,
  type StateConfig,
  StepError,
  service,
  simulate,
  type Weight,
} from 'please-hold';
import { describe, expect, test } from 'vitest';
import { assign, createMachine, enqueueActions, fromPromise, raise, setup, spawnChild } from 'xstate';
import type { Distribution } from '../../src/stochastic/distribution.ts';
import { givenArrivals } from '../../src/stochastic/given-arrivals.ts';

type Code = (with_: {
  readonly context: Data;
  readonly event: unknown;
  readonly spawn: (logic: unknown) => unknown;
}) => unknown;
// What XState's types would refuse, since users' may not.
type Data = { n: number; list: number[]; missing: { field: number } };

const said = (lasts: Distribution | number, to: string): Block<{ state: string }> =>
  announcement({ says: 'Well.', lasts, to });

function designed(states: Readonly<Record<string, StateConfig>>): Design<string, ServiceOptions> {
  return service({
    id: 'culprit',
    needs: ['help'],
    channels: { phone: { initial: 'first' } },
    context: { n: 0, list: [] },
    states: { ...states, done: outcome('resolved') } as Record<string, StateConfig>,
  });
}

/** After `first`, on `organisation.said`. */
const leaving = (how: object) =>
  designed({
    first: {
      ...said(10, 'second'),
      on: { 'organisation.said': [{ target: 'second', ...how }, 'done'] },
    } as StateConfig,
    second: said(5, 'done'),
  });
const guarded = (guard: Code) => leaving({ guard });
const acting = (actions: unknown) => leaving({ actions });
const assigning = (code: Code) => acting(assign(code as never));
const weighing = (weight: unknown) =>
  designed({
    first: choice({
      by: 'caller',
      lasts: 1,
      results: { 'caller.a': { weight: weight as Weight, to: 'done' }, 'caller.b': { weight: 0, to: 'done' } },
    }),
  });

const callers = population({
  arrivals: givenArrivals(Array.from({ length: 64 }, (_, i) => i)),
  personas: { anybody: persona({ needs: 'help', share: 1 }) },
});
const stopped = (design: Design, verify?: boolean): unknown => {
  try {
    simulate(design, callers, { horizon: 3600, replications: 1, ...(verify !== undefined && { verify }) });
  } catch (error) {
    return error;
  }
  return undefined;
};

const thrower = () => {
  throw new TypeError('no such field');
};
const impossible: Distribution = {
  kind: 'impossible',
  parameters: {},
  mean: 3,
  sd: 1,
  sample: thrower,
  toString: () => 'impossible()',
};

/** Found whether or not steps are verified. */
describe.each([true, false])('with verify: %s, what stops the run is named', (verify) => {
  test.each<[string, Design, Partial<StepError>]>([
    ['a guard that throws', guarded(thrower), { failure: 'threw', state: 'first' }],
    ['a guard that looks where nothing is', guarded(({ context }) => context.missing.field), { failure: 'threw' }],
    ['an assign that throws', assigning(thrower), { failure: 'threw', state: 'first' }],
    ['enqueued actions that throw', acting(enqueueActions(thrower)), { failure: 'threw', state: 'first' }],
    ['a raised event that throws', acting(raise(thrower as never)), { failure: 'threw', state: 'first' }],
    ['a raised event that is none', acting(raise((() => undefined) as never)), { failure: 'threw', state: 'first' }],
    [
      'spawn in an assign',
      assigning(({ spawn }) => ({ n: spawn(fromPromise(async () => 1)) })),
      { failure: 'refused' },
    ],
    [
      'spawn among enqueued actions',
      acting(enqueueActions(({ enqueue }) => enqueue.spawnChild(fromPromise(async () => 1)))),
      { failure: 'refused', state: 'first' },
    ],
    [
      'transitions without end that data leads into',
      designed({
        first: said(10, 'a'),
        a: { always: { guard: ({ context }) => context.n === 0, target: 'b' }, after: { 1: 'done' } } as StateConfig,
        b: { always: 'a' },
      }),
      { failure: 'endless', state: 'first' },
    ],
    [
      'events raised without end',
      designed({
        first: {
          ...said(10, 'done'),
          on: {
            'organisation.said': { actions: raise({ type: 'again' }) },
            again: { actions: raise({ type: 'again' }) },
          },
        } as StateConfig,
      }),
      { failure: 'endless' },
    ],
  ])('%s', (_, design, fields) => {
    const error = stopped(design, verify);
    expect(error).toBeInstanceOf(StepError);
    expect(error).toMatchObject({ name: 'StepError', event: { type: 'organisation.said' }, ...fields });
    expect(String(error)).toContain('organisation.said');
    expect(String(error)).toContain('first');
    expect(Object.keys(error as object)).toEqual(expect.arrayContaining(['failure', 'state', 'event']));
  });

  test('a loop that takes no time, by state and event', () => {
    const error = stopped(designed({ first: said(0, 'second'), second: said(0, 'first') }), verify);
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ event: 'organisation.said', state: expect.stringMatching(/^(first|second)$/) });
    expect(String(error)).toMatch(/state '(first|second)', event 'organisation\.said'.*takes no time/);
  });

  test.each<[string, unknown, RegExp]>([
    ['throws', thrower, /a weight threw: TypeError: no such field/],
    ['looks where nothing is', ({ traits }: { traits: Data }) => traits.missing.field, /a weight threw/],
    [
      'looks where nothing is in the context',
      ({ context }: { context: Data }) => context.missing.field,
      /weight threw/,
    ],
    ['is no number', () => Number.NaN, /the weight NaN/],
    ['is a text', () => '1', /the weight 1;/],
    ['is below 0', () => -1, /the weight -1/],
    ['is without bounds', () => Number.POSITIVE_INFINITY, /the weight Infinity/],
    ['leaves none', () => 0, /all results have the weight 0/],
  ])('a weight that %s, by state and persona', (_, weight, says) => {
    const error = stopped(weighing(weight), verify);
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ state: 'first', persona: 'anybody' });
    expect(String(error)).toMatch(/state 'first', persona 'anybody'/);
    expect(String(error)).toMatch(says);
  });

  test('a distribution that throws, by what was drawn', () => {
    const error = stopped(designed({ first: said(impossible, 'done') }), verify);
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ state: 'first', persona: 'anybody', cause: expect.any(TypeError) });
    expect(String(error)).toMatch(/impossible\(\) threw: TypeError: no such field/);
  });

  test('arrivals that throw', () => {
    const arrivals = { kind: 'impossible', expected: () => 1, next: thrower, toString: () => 'impossible()' };
    const nobody = population({ arrivals, personas: { anybody: persona({ needs: 'help', share: 1 }) } });
    const run = () => simulate(designed({ first: said(1, 'done') }), nobody, { horizon: 60, verify });
    expect(run).toThrow(SimulationError);
    expect(run).toThrow(/impossible\(\) threw: TypeError: no such field/);
  });

  test('a machine that fails at its start', () => {
    const machine = createMachine({ id: 'm', context: thrower, initial: 'a', states: { a: { type: 'final' } } });
    const error = stopped(service({ machine, needs: ['help'], outcomes: { a: outcome('resolved') } }), verify);
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ state: 'the start', event: 'xstate.init', cause: expect.any(TypeError) });
  });

  test('a machine that goes to its error status because nobody takes the failure of an invoke', () => {
    const machine = setup({ actors: { bank: fromPromise(async () => 1) } }).createMachine({
      id: 'm',
      initial: 'asking',
      states: {
        asking: { invoke: { id: 'bank', src: 'bank', onDone: 'end', onError: { guard: () => false } } },
        end: { type: 'final' },
      },
    });
    const bank = choice({ by: 'bot', lasts: 1, results: { error: { weight: 1 } } });
    const design = service({ machine, needs: ['help'], activities: { bank }, outcomes: { end: outcome('x') } });
    const error = stopped(design, verify);
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ state: 'asking', event: 'xstate.error.actor.bank' });
    expect(String(error)).toMatch(/the machine fails/);
  });

  test('an actor that would be spawned, before anybody calls', () => {
    const error = stopped(acting(spawnChild(fromPromise(async () => 1))), verify);
    expect(error).toBeInstanceOf(ChartRefusal);
    expect(error).toMatchObject({
      mistakes: [{ path: 'culprit.first', problem: expect.stringContaining('spawnChild') }],
    });
  });
});

/** Found by taking a share of the steps a second time: on in tests unless said. */
describe('code that is not pure is found, by state and event', () => {
  const turns = () => {
    let turn = 0;
    return () => turn++ % 3 === 0;
  };
  test.each<[string, () => Design]>([
    ['a random guard', () => guarded(() => Math.random() < 0.5)],
    ['a guard that remembers', () => guarded(turns())],
    ['a random assign', () => assigning(() => ({ n: Math.random() }))],
    ['an assign that changes its argument', () => assigning(({ context }) => ({ n: context.n++ }))],
    ['an assign that changes what is in its argument', () => assigning(({ context }) => ({ n: context.list.push(1) }))],
    ['a guard that changes the context', () => guarded(({ context }) => context.list.push(1) > 0)],
    ['a guard that takes away from the context', () => guarded(({ context }) => delete (context as Partial<Data>).n)],
  ])('%s', (_, design) => {
    const error = stopped(design());
    expect(error).toBeInstanceOf(StepError);
    expect(error).toMatchObject({ failure: 'impure', state: 'first', event: { type: 'organisation.said' } });
    expect(String(error)).toMatch(/in state "first", on event 'organisation\.said'/);
  });

  test('and the same code is let be where it is pure', () => {
    expect(stopped(guarded(({ context }) => context.n === 0))).toBeUndefined();
    expect(stopped(assigning(({ context }) => ({ n: context.n + 1, list: [...context.list, 1] })))).toBeUndefined();
  });
});
