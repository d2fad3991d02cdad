import { isDeepStrictEqual } from 'node:util';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type { Effect, Leaf, Stepper } from '../../../src/statechart/stepper.ts';
import { Coverage } from './coverage.ts';
import { Dice } from './dice.ts';
import { outsideTypes } from './random-events.ts';
import { randomMachine } from './random-machine.ts';
import { Reference } from './reference.ts';

export interface Comparison {
  readonly steps: number;
  /** Steps that led to another configuration. */
  readonly changed: number;
  /** Steps that threw, or never ended, both ways. */
  readonly failed: number;
  readonly machines: number;
  readonly differences: readonly string[];
  readonly coverage: Coverage;
}

export interface ComparisonOptions {
  readonly seed: number;
  /** In all, over as many machines as it takes. */
  readonly steps: number;
  readonly stepsPerMachine: number;
  readonly stepperOf: (machine: AnyStateMachine) => Stepper;
  /** Differences after which to stop. */
  readonly most?: number;
  /** Told of every stepper when its machine is done. */
  readonly onDone?: (stepper: Stepper, seed: number) => void;
  /** Told of every step. */
  readonly onStep?: (stepper: Stepper, leaf: Leaf, event: EventObject) => void;
}

/** Steps random machines on random events, beside XState itself on the unchanged machine. */
export function compareSteps(options: ComparisonOptions): Comparison {
  const coverage = new Coverage();
  const differences: string[] = [];
  let steps = 0;
  let changed = 0;
  let failed = 0;
  let machines = 0;
  for (let index = 0; steps < options.steps && differences.length < (options.most ?? 20); index++) {
    const seed = (options.seed * 1_000_003 + index) | 0;
    const dice = new Dice(seed);
    const machine = randomMachine(dice, coverage);
    const pair = new Pair(machine, options.stepperOf(machine), coverage, dice, options.onStep);
    // Machines that keep failing teach little, and slowly.
    for (let step = 0; step < options.stepsPerMachine && pair.failed < 3; step++) {
      const difference = pair.step();
      if (difference) {
        differences.push(`machine ${seed}, step ${step}: ${difference}`);
        break;
      }
    }
    steps += pair.steps;
    changed += pair.changed;
    failed += pair.failed;
    machines = index + 1;
    options.onDone?.(pair.stepper, seed);
  }
  return { steps, changed, failed, machines, differences, coverage };
}

/** One machine, stepped by XState and by a stepper. */
class Pair {
  readonly stepper: Stepper;
  steps = 0;
  changed = 0;
  failed = 0;
  readonly #reference: Reference;
  readonly #dice: Dice;
  readonly #onStep: ComparisonOptions['onStep'];
  #snapshot: AnyMachineSnapshot | undefined;
  #leaf: Leaf | undefined;
  #context: unknown;
  #scheduled: EventObject[] = [];

  constructor(
    machine: AnyStateMachine,
    stepper: Stepper,
    coverage: Coverage,
    dice: Dice,
    onStep: ComparisonOptions['onStep'],
  ) {
    this.stepper = stepper;
    this.#reference = new Reference(machine, coverage);
    this.#dice = dice;
    this.#onStep = onStep;
  }

  /** Take one step both ways; what differs, if anything does. */
  step(): string | undefined {
    this.steps++;
    const dice = this.#dice;
    const before = this.#snapshot;
    const leaf = this.#leaf;
    const isOver = !before || !leaf || before.status !== 'active' || dice.chance(0.005);
    const event: EventObject = isOver
      ? ({ type: 'xstate.init', input: { v: dice.int(5) } } as EventObject)
      : this.#event(before);
    if (isOver) this.#scheduled = [];
    const context = isOver ? undefined : this.#context;
    const said = attempt(() =>
      isOver
        ? this.#reference.begin((event as never as { input: unknown }).input)
        : this.#reference.step(before, event),
    );
    const stepped = attempt(() =>
      isOver
        ? this.stepper.begin((event as never as { input: unknown }).input)
        : this.stepper.step(leaf.configuration, context, this.stepper.classOf(event.type), event),
    );
    const what = this.#compare(said, stepped);
    if (what) return `${JSON.stringify(before?.value)} on ${JSON.stringify(event)}: ${what}`;
    if (!stepped.value || !said.value) {
      this.failed++;
      return undefined;
    }
    if (leaf && stepped.value.configuration !== leaf.configuration) this.changed++;
    this.#snapshot = said.value;
    this.#leaf = stepped.value;
    this.#context = this.stepper.context;
    this.#onStep?.(this.stepper, stepped.value, event);
    return undefined;
  }

  #event(snapshot: AnyMachineSnapshot): EventObject {
    const dice = this.#dice;
    const children = Object.keys(snapshot.children);
    return dice.of<EventObject>([
      [12, () => ({ type: dice.pick(outsideTypes), v: dice.int(5) }) as EventObject],
      [this.#scheduled.length > 0 ? 3 : 0, () => dice.pick(this.#scheduled.slice(-6))],
      [
        children.length > 0 ? 5 : 0,
        () => {
          const id = dice.pick(children);
          return dice.chance(0.7)
            ? ({ type: `xstate.done.actor.${id}`, output: dice.int(3), actorId: id } as EventObject)
            : ({ type: `xstate.error.actor.${id}`, error: 'broken', actorId: id } as EventObject);
        },
      ],
      [0.02, () => ({ type: 'xstate.error.actor.nobody', error: dice.int(9) }) as EventObject],
    ]);
  }

  #compare(said: Attempt<AnyMachineSnapshot>, stepped: Attempt<Leaf>): string | undefined {
    if (!said.value || !stepped.value) return compareErrors(said, stepped);
    const { asked } = this.#reference;
    const isFailedStart =
      said.value.status === 'error' &&
      asked.timers.length + asked.names.length > 0 &&
      stepped.value.effects.length === 0;
    this.#scheduled.push(
      ...asked.timers.flatMap((timer) =>
        (timer as unknown[])[0] === 'schedule' ? [(timer as EventObject[])[2]!] : [],
      ),
    );
    return (
      compareSnapshots(said.value, stepped.value, this.stepper) ??
      (isFailedStart ? undefined : this.#compareEffects(said.value, stepped.value))
    );
  }

  #compareEffects(said: AnyMachineSnapshot, leaf: Leaf): string | undefined {
    const { asked } = this.#reference;
    const { nodes } = this.stepper;
    const marks = leaf.effects.flatMap((effect) =>
      'node' in effect ? [`${effect.kind === 'enter' ? '+' : '-'}${nodes[effect.node]}`] : [],
    );
    const entered = asked.names.filter((name) => /^[+-]/.test(name));
    if (!isDeepStrictEqual(marks, entered)) return `entered and left ${marks}, XState ${entered}`;
    const timers = leaf.effects.flatMap((effect) => ('node' in effect ? [] : [shown(effect, this.stepper)]));
    const known = asked.timers.filter((timer) => {
      const [kind, id] = timer as [string, string];
      // What was never scheduled has nothing to cancel.
      return kind !== 'cancel' || this.stepper.timers.includes(String(id));
    });
    const same = timers.filter((timer) => !(timer[0] === 'cancel' && timer[1] === undefined));
    if (!isDeepStrictEqual(same, known)) return `timers ${JSON.stringify(same)}, XState ${JSON.stringify(known)}`;
    return said.status === 'active' ? this.#compareInvoked(leaf) : undefined;
  }

  /** Each invoke of a node is started when the node is entered, and stopped when it is left. */
  #compareInvoked(leaf: Leaf): string | undefined {
    const { machine, asked } = this.#reference;
    const expected = leaf.effects.flatMap((effect) => {
      if (!('node' in effect)) return [];
      const node = machine.getStateNodeById(`#${this.stepper.nodes[effect.node]}`);
      return node.invoke.map(({ id }) => `${effect.kind === 'enter' ? '+' : '-'}${id}`);
    });
    return isDeepStrictEqual(expected, asked.spawned) ? undefined : `invoked ${expected}, XState ${asked.spawned}`;
  }
}

interface Attempt<T> {
  readonly value?: T;
  readonly error?: unknown;
}

function attempt<T>(act: () => T): Attempt<T> {
  try {
    return { value: act() };
  } catch (error) {
    return { error };
  }
}

function compareErrors(said: Attempt<AnyMachineSnapshot>, stepped: Attempt<Leaf>): string | undefined {
  const cause = (stepped.error as Error | undefined)?.cause ?? stepped.error;
  const endless = /^Infinite loop/.test(String((said.value?.error as Error | undefined)?.message));
  if (endless && !stepped.value) return undefined;
  const [expected, actual] = [said.value ? undefined : String(said.error), stepped.value ? undefined : String(cause)];
  return expected === actual ? undefined : `${actual ?? 'no error'}, XState ${expected ?? 'no error'}`;
}

function compareSnapshots(said: AnyMachineSnapshot, leaf: Leaf, stepper: Stepper): string | undefined {
  const { value, status, nodes } = stepper.describe(leaf.configuration);
  const { history } = stepper.configurations.at(leaf.configuration);
  const { chart } = stepper.configurations;
  const ids = (numbers: readonly number[]): string =>
    numbers
      .map((number) => chart.nodes[number]!.id)
      .sort()
      .join(' ');
  const expectedHistory = Object.entries(said.historyValue as Record<string, { id: string }[]>)
    .map(
      ([id, remembered]) =>
        `${id}: ${remembered
          .map((node) => node.id)
          .sort()
          .join(' ')}`,
    )
    .sort();
  const actual = {
    value,
    status,
    order: leaf.status,
    nodes: [...nodes].sort(),
    context: stepper.context,
    result: String(stepper.result instanceof Error ? stepper.result : JSON.stringify(stepper.result)),
    history: history.map(([node, remembered]) => `${chart.nodes[node]!.id}: ${ids(remembered)}`).sort(),
  };
  const result = said.status === 'error' ? said.error : said.output;
  const expected = {
    value: said.value,
    status: said.status,
    order: said.status,
    nodes: said._nodes.map(({ id }) => id).sort(),
    context: said.context,
    result: String(result instanceof Error ? result : JSON.stringify(result)),
    history: expectedHistory,
  };
  if (
    isDeepStrictEqual(actual, expected) &&
    Object.keys(actual.value ?? {}).join() === Object.keys(expected.value ?? {}).join()
  )
    return undefined;
  return `${JSON.stringify(actual)}, XState ${JSON.stringify(expected)}`;
}

/** A timer or post of a leaf as XState's action objects say it. */
function shown(effect: Exclude<Effect, { kind: 'enter' | 'leave' }>, { values, timers }: Stepper): unknown[] {
  const { slot } = effect;
  if (effect.kind === 'cancel') return ['cancel', timers[effect.timer ?? (values[slot] as number)]];
  if (effect.kind === 'post') return ['post', effect.event ?? values[slot]];
  return ['schedule', timers[effect.timer], effect.event ?? values[slot], effect.delay ?? values[slot + 1]];
}
