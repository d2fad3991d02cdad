import { afterEach, describe, expect, it, vi } from 'vitest';
import { assign, createMachine, type EventObject, enqueueActions, fromPromise, raise } from 'xstate';
import { StepError } from '../../../src/statechart/step-error.ts';
import type { Leaf } from '../../../src/statechart/stepper.ts';
import { type TracingStepper, tracingStepper } from '../../../src/statechart/tracing-stepper.ts';

const watch = () => true;

function send(stepper: TracingStepper, leaf: Leaf, type: string, more: object = {}): Leaf {
  return stepper.step(leaf.configuration, stepper.context, stepper.classOf(type), { type, ...more } as EventObject);
}

function thrownBy(act: () => unknown): StepError {
  try {
    act();
  } catch (error) {
    if (error instanceof StepError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** What a machine with one transition on `go` throws within a hundred steps, if verified. */
function found(go: object): StepError {
  const machine = createMachine({
    id: 'm',
    context: { n: 0, list: [1] },
    initial: 'a',
    states: { a: {}, b: {} },
    on: { go: go as never },
  });
  const stepper = tracingStepper(machine, { watch, verify: true });
  return thrownBy(() => {
    let leaf = stepper.begin(undefined);
    for (let step = 0; step < 100; step++) leaf = send(stepper, leaf, 'go');
  });
}

describe('tracingStepper', () => {
  const counter = createMachine({
    types: {} as { context: { n: number }; events: { type: 'go' | 'look' } },
    id: 'm',
    context: { n: 0 },
    initial: 'a',
    states: {
      a: { on: { go: { target: 'b', actions: assign({ n: ({ context }) => context.n + 1 }) } } },
      b: { on: { go: 'a' } },
    },
  });

  it('takes each distinct step once', () => {
    const stepper = tracingStepper(counter, { watch });
    let leaf = stepper.begin(undefined);
    for (let step = 0; step < 100; step++) leaf = send(stepper, leaf, 'go');
    expect(stepper.counts).toEqual({ steps: 101, replayed: 98, traced: 3, fellBack: 0 });
    expect(stepper.context).toEqual({ n: 50 });
  });

  it('gives back the same context object when nothing is assigned', () => {
    const stepper = tracingStepper(counter, { watch });
    const leaf = stepper.begin(undefined);
    const context = { n: 7 };
    for (let step = 0; step < 3; step++) {
      expect(stepper.step(leaf.configuration, context, stepper.classOf('look'), { type: 'look' })).toBe(
        stepper.step(leaf.configuration, context, stepper.classOf('other'), { type: 'other' }),
      );
      expect(stepper.context).toBe(context);
    }
  });

  it('traces by class of event, not by type', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { 'x.*': { target: 'a', reenter: true } } } },
    });
    const stepper = tracingStepper(machine, { watch });
    const leaf = stepper.begin(undefined);
    for (let type = 0; type < 50_000; type++) send(stepper, leaf, `x.${type}`);
    expect(stepper.counts.traced).toBe(2);
  });

  it('leaves to XState what a table cannot hold, and what is past its budget', () => {
    const machine = createMachine({
      types: {} as { context: { n: number } },
      id: 'm',
      context: { n: 0 },
      on: {
        many: { actions: enqueueActions(({ enqueue, context }) => enqueue.assign({ n: context.n + 2 })) },
        one: { actions: assign({ n: ({ context }) => context.n + 1 }) },
      },
    });
    const stepper = tracingStepper(machine, { watch });
    let leaf = stepper.begin(undefined);
    for (let step = 0; step < 10; step++) leaf = send(stepper, leaf, step < 4 ? 'many' : 'one');
    expect([stepper.context, stepper.counts.fellBack]).toEqual([{ n: 14 }, 4]);
    const poor = tracingStepper(machine, { watch, traceBudget: 1 });
    leaf = poor.begin(undefined);
    for (let step = 0; step < 10; step++) leaf = send(poor, leaf, 'one');
    expect([poor.context, poor.counts]).toEqual([{ n: 10 }, { steps: 11, replayed: 0, traced: 1, fellBack: 10 }]);
  });

  describe('where the page forbids code made from text', () => {
    afterEach(() => vi.unstubAllGlobals());

    it('goes on without', () => {
      const forbidden = vi.fn(function forbidden() {
        throw new EvalError('unsafe-eval');
      });
      vi.stubGlobal('Function', forbidden);
      const stepper = tracingStepper(counter, { watch, compileAfter: 5 });
      let leaf = stepper.begin(undefined);
      for (let step = 0; step < 100; step++) leaf = send(stepper, leaf, 'go');
      expect(forbidden).toHaveBeenCalled();
      expect(stepper.context).toEqual({ n: 50 });
    });
  });

  it('does the same with code as without, whatever the keys of the context', () => {
    const machine = createMachine({
      types: {} as { context: Record<string, unknown>; events: { type: 'go'; key: string } },
      id: 'm',
      context: { n: 0, '1': 'one' },
      on: {
        go: {
          actions: [
            assign(({ event }) => ({ [event.key]: event.key })),
            assign({ n: ({ context }) => (context.n as number) + 1, '0': 'zero', last: ({ event }) => event.key }),
          ],
        },
      },
    });
    const steppers = [1, Number.POSITIVE_INFINITY].map((compileAfter) =>
      tracingStepper(machine, { watch, compileAfter }),
    );
    const keys = ['a', 'a', 'b', 'n', 'a', '0', 'constructor', 'a', 'c'];
    const ends = steppers.map((stepper) => {
      let leaf = stepper.begin(undefined);
      return keys.map((key) => {
        leaf = send(stepper, leaf, 'go', { key });
        return JSON.stringify(stepper.context);
      });
    });
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]!.at(-1)).toContain('"constructor":"constructor"');
  });

  it('replays the initial actions of a parallel state, too', () => {
    const machine = createMachine({
      id: 'm',
      context: { n: 0 },
      initial: 'a',
      states: {
        a: { on: { go: 'both' } },
        both: {
          type: 'parallel',
          initial: { target: 'one', actions: assign({ n: ({ event }: { event: { by: number } }) => event.by }) },
          states: { one: {}, two: {} },
          on: { go: 'a' },
        },
      },
    } as never);
    const stepper = tracingStepper(machine as never, { watch, verify: true });
    let leaf = stepper.begin(undefined);
    const seen = [1, 2, 3, 4, 5].map((by) => {
      leaf = send(stepper, leaf, 'go', { by });
      return (stepper.context as { n: number }).n;
    });
    expect(seen).toEqual([1, 1, 3, 3, 5]);
  });

  it('finds user code that is no pure function, and names the place', () => {
    let calls = 0;
    const chance = () => ++calls % 3 === 0;
    const random = found({ target: '.b', guard: chance });
    expect(random).toMatchObject({ failure: 'impure', event: { type: 'go' } });
    expect(random.message).toMatch(/"(a|b)".*"go|in state "(a|b)", on event 'go'/);
    const changing = found({
      actions: assign(({ context }) => {
        (context as unknown as { list: number[] }).list.push(2);
        return {};
      }),
    });
    expect(changing).toMatchObject({ failure: 'impure', state: 'a', event: { type: 'go' } });
    const counting = found({ actions: assign({ n: () => ++calls }) });
    expect(counting).toMatchObject({ failure: 'impure', state: 'a' });
    const delaying = found({ actions: raise({ type: 'x' }, { delay: () => ++calls }) });
    expect(delaying).toMatchObject({ failure: 'impure', state: 'a' });
  });

  it('names the state and the event of a guard that throws, with the words of XState', () => {
    const throwing = found({
      guard: () => {
        throw new Error('no such luck');
      },
    });
    expect(throwing).toMatchObject({ failure: 'threw', state: 'a', event: { type: 'go' } });
    expect(throwing.message).toContain("Unable to evaluate guard in transition for event 'go' in state node 'm'");
    expect(throwing.message).toContain('no such luck');
  });

  it('refuses what a simulated step cannot have after replaying, too', () => {
    const machine = createMachine({
      types: {} as { context: { child: unknown }; events: { type: 'go'; really: boolean } },
      id: 'm',
      context: { child: null },
      on: {
        go: {
          actions: assign({
            child: ({ spawn, event }) => {
              try {
                return event.really ? spawn(fromPromise(async () => 1)) : null;
              } catch {
                return 'swallowed';
              }
            },
          }),
        },
      },
    });
    const stepper = tracingStepper(machine, { watch, compileAfter: 3 });
    const leaf = stepper.begin(undefined);
    for (let step = 0; step < 10; step++) send(stepper, leaf, 'go', { really: false });
    const error = thrownBy(() => send(stepper, leaf, 'go', { really: true }));
    expect(error).toMatchObject({ failure: 'refused', state: {} });
    expect(error.message).toContain('spawn');
    expect(send(stepper, leaf, 'go', { really: false }).status).toBe('active');
  });

  it('leaves the caller as it was when a step throws', () => {
    const machine = createMachine({
      types: {} as { context: { n: number }; events: { type: 'go'; fails: boolean } },
      id: 'm',
      context: { n: 0 },
      on: {
        go: {
          actions: [
            assign({ n: ({ context }) => context.n + 1 }),
            assign(({ event }) => {
              if (event.fails) throw new Error('fails');
              return {};
            }),
          ],
        },
      },
    });
    const stepper = tracingStepper(machine, { watch, compileAfter: 3 });
    let leaf = stepper.begin(undefined);
    for (let step = 0; step < 10; step++) leaf = send(stepper, leaf, 'go', { fails: false });
    const { context } = stepper;
    expect(thrownBy(() => send(stepper, leaf, 'go', { fails: true }))).toMatchObject({ failure: 'threw' });
    expect(stepper.context).toBe(context);
  });
});
