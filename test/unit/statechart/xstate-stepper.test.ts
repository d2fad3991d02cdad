import { describe, expect, it } from 'vitest';
import { assign, cancel, createMachine, enqueueActions, fromPromise, raise, sendTo, setup, spawnChild } from 'xstate';
import { ChartRefusal } from '../../../src/statechart/chart-refusal.ts';
import { StepError } from '../../../src/statechart/step-error.ts';
import type { Leaf, Stepper } from '../../../src/statechart/stepper.ts';
import { xstateStepper } from '../../../src/statechart/xstate-stepper.ts';

const watchAll = { watch: () => true };

function send(stepper: Stepper, leaf: Leaf, type: string, more: object = {}): Leaf {
  return stepper.step(leaf.configuration, stepper.context, stepper.classOf(type), { type, ...more });
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('xstateStepper', () => {
  const lamp = createMachine({
    types: {} as { context: { watts: number; flips: number }; input: { watts: number } },
    id: 'lamp',
    initial: 'off',
    context: ({ input }) => ({ watts: input.watts, flips: 0 }),
    states: {
      off: { on: { flip: { target: 'on', actions: assign({ flips: ({ context }) => context.flips + 1 }) } } },
      on: { after: { 5000: 'off' }, on: { flip: 'off' } },
      broken: { type: 'final' },
    },
    on: { smash: '.broken' },
    output: ({ context }) => context.flips,
  });

  it('tells where a step leads, what it enters and leaves, and what it schedules and cancels', () => {
    const stepper = xstateStepper(lamp, { watch: (id) => id !== 'lamp' });
    expect(stepper.nodes).toEqual(['lamp.off', 'lamp.on', 'lamp.broken']);
    const off = stepper.begin({ watts: 5 });
    expect(off.effects).toEqual([{ kind: 'enter', node: 0 }]);
    expect(stepper.context).toEqual({ watts: 5, flips: 0 });
    const on = send(stepper, off, 'flip');
    expect(stepper.describe(on.configuration)).toEqual({
      value: 'on',
      status: 'active',
      nodes: ['lamp', 'lamp.on'],
      watched: [1],
    });
    expect(stepper.timers).toEqual(['xstate.after.5000.lamp.on']);
    expect(on.effects).toMatchObject([
      { kind: 'leave', node: 0 },
      { kind: 'schedule', timer: 0, delay: 5000, event: { type: 'xstate.after.5000.lamp.on' } },
      { kind: 'enter', node: 1 },
    ]);
    const back = send(stepper, on, 'xstate.after.5000.lamp.on');
    expect(back.configuration).toBe(off.configuration);
    expect(back.effects).toMatchObject([{ kind: 'cancel', timer: 0 }, { kind: 'leave', node: 1 }, { kind: 'enter' }]);
    const end = send(stepper, back, 'smash');
    expect([end.status, stepper.result]).toEqual(['done', 1]);
    expect(send(stepper, end, 'flip').configuration).toBe(end.configuration);
  });

  it('gives the same leaf for the same end, and one class to events that no transition tells apart', () => {
    const stepper = xstateStepper(lamp, watchAll);
    const off = stepper.begin({ watts: 5 });
    expect(stepper.begin({ watts: 7 })).toBe(off);
    const once = send(stepper, off, 'flip');
    expect(send(stepper, off, 'flip')).toBe(once);
    expect(stepper.classOf('hum')).toBe(stepper.classOf('haw'));
    expect(stepper.classOf('hum')).not.toBe(stepper.classOf('flip'));
    expect(stepper.classOf('xstate.error.actor.x')).not.toBe(stepper.classOf('hum'));
  });

  it('keeps what user code made out of the leaf', () => {
    const machine = createMachine({
      types: {} as { events: { type: string; n?: number; id?: string } },
      id: 'm',
      on: {
        go: {
          actions: raise(({ event }) => ({ type: 'later', n: event.n ?? 0 }), {
            id: 'x',
            delay: ({ event }) => event.n ?? 0,
          }),
        },
        stop: { actions: cancel(({ event }) => event.id ?? '') },
        tell: {
          actions: sendTo(
            ({ self }) => self,
            ({ event }) => ({ type: 'told', n: event.n ?? 0 }),
          ),
        },
        tellSame: { actions: sendTo('#_internal', { type: 'told' }) },
      },
    });
    const stepper = xstateStepper(machine, watchAll);
    const start = stepper.begin(undefined);
    const first = send(stepper, start, 'go', { n: 3 });
    expect(first.effects).toEqual([{ kind: 'schedule', timer: 0, event: null, delay: null, slot: 0 }]);
    expect(stepper.values).toEqual([{ type: 'later', n: 3 }, 3]);
    expect(send(stepper, start, 'go', { n: 4 })).toBe(first);
    expect(send(stepper, start, 'stop', { id: 'x' }).effects).toEqual([{ kind: 'cancel', timer: 0, slot: 0 }]);
    expect(send(stepper, start, 'stop', { id: 'never' }).effects).toEqual([]);
    expect(send(stepper, start, 'tell', { n: 1 }).effects).toEqual([{ kind: 'post', event: null, slot: 0 }]);
    expect(stepper.values).toEqual([{ type: 'told', n: 1 }]);
    expect(send(stepper, start, 'tellSame').effects).toEqual([{ kind: 'post', event: { type: 'told' }, slot: 0 }]);
  });

  it('takes an invoke as something that goes on while its state is active', () => {
    const machine = setup({ actors: { ask: fromPromise(async () => 1) } }).createMachine({
      id: 'm',
      initial: 'asking',
      states: { asking: { invoke: { id: 'asking', src: 'ask', onDone: 'done' } }, done: {} },
    });
    const stepper = xstateStepper(machine, { watch: () => false });
    expect(stepper.nodes).toEqual(['m.asking']);
    const start = stepper.begin(undefined);
    expect(start.effects).toEqual([{ kind: 'enter', node: 0 }]);
    const end = send(stepper, start, 'xstate.done.actor.asking', { output: 1 });
    expect(end.effects).toEqual([{ kind: 'leave', node: 0 }]);
    const failed = send(stepper, start, 'xstate.error.actor.asking', { error: 'no' });
    expect([failed.status, stepper.result]).toEqual(['error', 'no']);
  });

  it('refuses by state and construct what a simulated step cannot have', () => {
    const logic = fromPromise(async () => 1);
    const spawning = createMachine({ id: 'm', initial: 'a', states: { a: { entry: spawnChild(logic) } } });
    const refusal = thrownBy(() => xstateStepper(spawning, watchAll)) as ChartRefusal;
    expect(refusal).toBeInstanceOf(ChartRefusal);
    expect(refusal.mistakes).toMatchObject([{ path: 'm.a' }]);
    const machine = createMachine({
      id: 'm',
      context: {},
      on: {
        spawn: { actions: assign({ child: ({ spawn }) => spawn(logic) }) },
        look: { actions: assign({ me: ({ self }) => self.getSnapshot() }) },
        caught: { guard: ({ event }) => event.n.x.y },
        spawn2: { actions: enqueueActions(({ enqueue }) => enqueue.spawnChild(logic)) },
        wait: { actions: raise({ type: 'x' }, { delay: () => Number.NaN }) },
      },
    });
    const stepper = xstateStepper(machine, watchAll);
    const start = stepper.begin(undefined);
    for (const [type, construct] of [
      ['spawn', 'spawn'],
      ['look', 'self.getSnapshot()'],
      ['spawn2', 'spawn'],
      ['wait', 'a delay of NaN ms'],
    ] as const) {
      const error = thrownBy(() => send(stepper, start, type)) as StepError;
      expect(error).toBeInstanceOf(StepError);
      expect(error).toMatchObject({ failure: 'refused', state: {}, event: { type } });
      expect(error.message).toContain(construct);
    }
    expect(thrownBy(() => send(stepper, start, 'caught'))).toMatchObject({
      failure: 'threw',
      cause: expect.any(Error),
    });
    const lazy = createMachine({ id: 'm', context: ({ spawn }) => ({ child: spawn(logic) }) });
    expect(thrownBy(() => xstateStepper(lazy, watchAll).begin(undefined))).toMatchObject({ failure: 'refused' });
  });

  it('stops an endless always, naming the states', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'rest',
      states: { rest: { on: { go: 'ping' } }, ping: { always: 'pong' }, pong: { always: 'ping' } },
    });
    const stepper = xstateStepper(machine, watchAll);
    const start = stepper.begin(undefined);
    const error = thrownBy(() => send(stepper, start, 'go')) as StepError;
    expect(error).toMatchObject({ failure: 'endless', state: 'rest' });
    expect(error.message).toMatch(/"ping", "pong"/);
    const atOnce = createMachine({ initial: 'a', states: { a: { always: 'b' }, b: { always: 'a' } } });
    expect(thrownBy(() => xstateStepper(atOnce, watchAll).begin(undefined))).toMatchObject({ failure: 'endless' });
  });

  it('fails at the start as XState does, with status error', () => {
    const machine = createMachine({
      context: () => {
        throw new Error('no context');
      },
    });
    const stepper = xstateStepper(machine, watchAll);
    const leaf = stepper.begin(undefined);
    expect([leaf.status, leaf.effects, String(stepper.result)]).toEqual(['error', [], 'Error: no context']);
  });
});
