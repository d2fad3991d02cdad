import { describe, expect, it } from 'vitest';
import {
  assign,
  createMachine,
  type EventObject,
  fromPromise,
  raise,
  sendTo,
  setup,
  spawnChild,
  stopChild,
} from 'xstate';
import { ChartRefusal } from '../../../src/statechart/chart-refusal.ts';
import { StepError } from '../../../src/statechart/step-error.ts';
import { tracingStepper } from '../../../src/statechart/tracing-stepper.ts';

const watch = () => true;
const logic = fromPromise(async () => 1);

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('refused before any step, by state and construct', () => {
  it.each([
    ['spawnChild()', { a: { entry: spawnChild(logic) } }, /spawnChild\(\)/],
    ['stopChild()', { a: { exit: stopChild('x') } }, /stopChild\(\)/],
    ['a delay that nobody implements', { a: { after: { patience: 'a' } } }, /no delay 'patience'/],
    ['a negative delay', { a: { entry: raise({ type: 'x' }, { delay: -5 }) } }, /a delay of -5 ms/],
    ['a delay without end', { a: { after: { Infinity: 'a' } } }, /a delay of Infinity ms/],
    ['an id used twice', { a: { id: 'same' }, b: { id: 'same' } }, /two state nodes have this id/],
  ])('%s', (_name, states, words) => {
    const machine = createMachine({ id: 'm', initial: 'a', states } as never);
    const refusal = thrownBy(() => tracingStepper(machine as never, { watch })) as ChartRefusal;
    expect(refusal).toBeInstanceOf(ChartRefusal);
    expect(refusal.message).toMatch(words);
    expect(refusal.mistakes[0]!.path).toMatch(/^(m\.a|same)$/);
  });

  it('several at once, by name too', () => {
    const machine = setup({ actions: { start: spawnChild(logic) } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { entry: 'start' }, b: { on: { go: { actions: stopChild('x') } } } },
    });
    const refusal = thrownBy(() => tracingStepper(machine, { watch })) as ChartRefusal;
    expect(refusal.mistakes.map(({ path }) => path)).toEqual(['m.a', 'm.b']);
  });
});

describe('refused in the step that asks for it, by state, event and construct', () => {
  const other = { send: () => {}, id: 'other' };
  it.each([
    ['spawn', assign(({ spawn }) => ({ child: spawn(logic) })), 'spawn'],
    ['self.send', assign(({ self }) => ({ sent: self.send({ type: 'x' }) })), 'self.send()'],
    ['self.getSnapshot', assign(({ self }) => ({ seen: self.getSnapshot() })), 'self.getSnapshot()'],
    ['system.get', assign(({ system }) => ({ seen: system.get('x') })), 'system.get()'],
    ['sendTo another', sendTo(() => other as never, { type: 'x' } as never), 'sendTo() another actor'],
    ['a delay that is no number', raise({ type: 'x' }, { delay: () => Number.NaN }), 'a delay of NaN ms'],
    ['a negative delay', raise({ type: 'x' }, { delay: () => -1 }), 'a delay of -1 ms'],
  ])('%s', (_name, actions, words) => {
    const machine = createMachine({
      id: 'm',
      initial: 'a',
      context: {},
      states: { a: {} },
      on: { go: { actions } },
    } as never);
    const stepper = tracingStepper(machine as never, { watch });
    const { configuration } = stepper.begin(undefined);
    for (let time = 0; time < 3; time++) {
      const error = thrownBy(() => stepper.step(configuration, {}, stepper.classOf('go'), { type: 'go' })) as StepError;
      expect(error).toBeInstanceOf(StepError);
      expect(error).toMatchObject({ failure: 'refused', state: 'a', event: { type: 'go' } });
      expect(error.message).toContain(words);
    }
  });

  it('stopping the machine from outside, and what swallows its own refusal', () => {
    const machine = createMachine({ id: 'm', initial: 'a', states: { a: {} } });
    const stepper = tracingStepper(machine, { watch });
    const { configuration } = stepper.begin(undefined);
    const stop: EventObject = { type: 'xstate.stop' };
    expect(thrownBy(() => stepper.step(configuration, {}, stepper.classOf(stop.type), stop))).toMatchObject({
      failure: 'refused',
    });
    const lazy = createMachine({ id: 'm', context: ({ spawn }) => ({ child: spawn(logic) }) });
    expect(thrownBy(() => tracingStepper(lazy, { watch }).begin(undefined))).toMatchObject({ failure: 'refused' });
  });
});
