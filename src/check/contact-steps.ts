import type { EventObject } from 'xstate';
import type { Design, DesignState } from '../design/design.ts';
import { meets } from '../design/outcome.ts';
import { SimulationError } from '../simulate/simulation-error.ts';
import type { Relevance } from '../statechart/relevance.ts';
import type { Leaf } from '../statechart/stepper.ts';
import { TracingStepper } from '../statechart/tracing-stepper.ts';
import { ValueKeys } from '../statechart/value-keys.ts';
import { Begins } from './begins.ts';
import type { KnownCaller } from './caller-kind.ts';
import { type Going, Goings, type NextMove, type Ongoing } from './going.ts';
import { type LeafEffects, leafEffects } from './leaf-effects.ts';
import { MoveTable } from './move-table.ts';
import { possibleResults } from './possible-results.ts';
import { TimerZone } from './timer-zone.ts';

/** Events that a machine may send to itself at one moment before it counts as never coming to rest. */
const MOST_POSTED = 5000;

/** What the steps of all callers have in common. */
export interface SharedSteps {
  readonly stepper: TracingStepper;
  readonly relevance: Relevance;
  readonly weighs: boolean;
}

/**
 * A stepper that tells of every state, and lets nobody look at what is left out of contexts.
 *
 * @param weighs whether places are told apart by how likely results are, not only by whether they are possible.
 */
export function sharedSteps(design: Design, relevance: Relevance, weighs = false): SharedSteps {
  const options = { watch: () => true, traceBudget: Number.POSITIVE_INFINITY, compileAfter: 1000 };
  return { stepper: new TracingStepper(design.machine, options, { wire: relevance.wire }), relevance, weighs };
}

/**
 * The steps of one contact, as a run takes them but for time and chance: what may happen next, and what follows. Where a
 * contact is, is told by three things: configuration, context, and what goes on.
 */
export class ContactSteps {
  readonly design: Design;
  readonly stepper: TracingStepper;
  readonly goings = new Goings();
  readonly moves: MoveTable;
  /** By watched node: what the design says of it. */
  readonly states: readonly (DesignState | undefined)[];
  /** Where the last step has led to. */
  configuration = -1;
  context: unknown;
  going: Going;
  /** Whether another step of the same move that ends in the same leaf would lead to the same, the context apart. */
  isFixed = true;
  /** Number of the list of what the last step has begun; see {@link Begins}. */
  begins = 0;
  readonly begun = new Begins();
  /** A state whose results depend on which attempt it is: only those of a first contact are known. */
  counting: string | undefined;
  /** Watched nodes that some step has entered: 1 by number. */
  readonly entered: Uint8Array;
  private readonly relevance: Relevance;
  private readonly weighs: boolean;
  private readonly caller: KnownCaller;
  private readonly effects: (LeafEffects | undefined)[] = [];
  private readonly beginsOf: number[] = [];
  private readonly ongoing = new Map<number, Ongoing>();
  private readonly keys = new ValueKeys();

  constructor(design: Design, { stepper, relevance, weighs }: SharedSteps, caller: KnownCaller) {
    this.design = design;
    this.stepper = stepper;
    this.relevance = relevance;
    this.weighs = weighs;
    this.caller = caller;
    const byId = new Map(design.states.map((state) => [state.id, state]));
    this.states = this.stepper.nodes.map((id) => byId.get(id));
    this.entered = new Uint8Array(this.states.length);
    this.moves = new MoveTable(design, stepper, this.goings, caller);
    this.going = this.goings.over('between');
  }

  /** A contact begins. */
  begin(): void {
    const leaf = this.stepper.begin(this.caller.input);
    this.reach(leaf, this.goings.of([], TimerZone.empty), 'xstate.init');
  }

  /** Something happens, from a place where it may. */
  take(configuration: number, context: unknown, { move, rest, ends, eventClass }: NextMove): void {
    const leaf = this.stepper.step(configuration, context, eventClass, move.sends);
    this.isFixed = true;
    if (move.kind === 'hungUp') {
      this.note(leaf, move.event);
      this.going = this.goings.over('abandoned');
      this.begins = 0;
      this.configuration = -1;
      this.context = undefined;
      return;
    }
    const isUnmoved = leaf.configuration === configuration && this.stepper.context === context;
    this.reach(leaf, rest, move.event);
    // A guard has kept the machine from what an activity sent, and it will not be sent again.
    if (ends >= 0 && isUnmoved && this.isNothing(leaf) && this.going.over === undefined) {
      if (this.going.zone.timers.length === 0) this.going = this.goings.over('stuck');
    }
  }

  /** The outcome that a finished configuration is, if it is one of the design's. */
  outcomeOf(configuration: number): DesignState | undefined {
    const { status, watched } = this.stepper.describe(configuration);
    if (status !== 'done') return undefined;
    return watched.map((node) => this.states[node]).findLast((state) => state?.outcome !== undefined);
  }

  /** Whether a finished configuration leaves the caller's need met. */
  isMet(configuration: number): boolean {
    const outcome = this.outcomeOf(configuration)?.outcome;
    return outcome !== undefined && meets(outcome, this.caller.need);
  }

  /** Where a configuration is, in the words of the design's author: `'menu'`. */
  placeOf(configuration: number): string {
    const { nodes } = this.stepper.describe(configuration);
    const { nodes: chart, numberOf } = this.stepper.configurations.chart;
    const atomic = nodes.filter((id) => chart[numberOf.get(id)!]!.children.length === 0);
    const blocks = atomic.map((id) => this.blockOf(numberOf.get(id)!));
    return [...new Set(blocks)].map((block) => `'${block}'`).join(' and ');
  }

  /** Paths of all states of a configuration. */
  pathsOf(configuration: number): readonly string[] {
    const { numberOf } = this.stepper.configurations.chart;
    const { nodes } = this.stepper.describe(configuration);
    return nodes.map((id) => this.pathOf(numberOf.get(id)!)).filter((path) => path !== '');
  }

  /** Paths of the states, those that blocks are made of apart, and which of them are among those entered. */
  statesEntered(entered: Uint8Array): { readonly all: readonly string[]; readonly seen: ReadonlySet<string> } {
    const { nodes, watchIndex } = this.stepper.configurations.chart;
    const all: string[] = [];
    const seen = new Set<string>();
    for (const [number, { type, parent }] of nodes.entries()) {
      const path = this.pathOf(number);
      const block = this.blockOf(number);
      if (parent < 0 || type === 'history' || (path !== block && path.startsWith(`${block}.`))) continue;
      all.push(path);
      if (entered[watchIndex[number]!] === 1) seen.add(path);
    }
    return { all, seen };
  }

  private pathOf(number: number): string {
    const { nodes } = this.stepper.configurations.chart;
    const keys: string[] = [];
    for (let at = number; nodes[at]!.parent >= 0; at = nodes[at]!.parent) keys.unshift(nodes[at]!.key);
    return keys.join('.');
  }

  /** The block around a node, or its own path where it is in none. */
  private blockOf(number: number): string {
    const { nodes, watchIndex } = this.stepper.configurations.chart;
    for (let at = number; at >= 0; at = nodes[at]!.parent) {
      const state = this.states[watchIndex[at]!];
      if (state) return state.block;
    }
    return this.pathOf(number);
  }

  private reach(first: Leaf, rest: Going, event: string): void {
    let leaf = first;
    this.going = rest;
    this.begins = 0;
    const posted: EventObject[] = [];
    for (let count = 0; ; count++) {
      this.note(leaf, event);
      this.apply(leaf, posted);
      const next = posted.shift();
      if (!next || this.going.over) break;
      if (count === MOST_POSTED) {
        throw new SimulationError(`the machine sends itself '${next.type}' for ever`, { state: this.shown(), event });
      }
      this.isFixed = false;
      leaf = this.stepper.step(this.configuration, this.context, this.stepper.classOf(next.type), next);
    }
    if (!this.going.over) this.settle();
  }

  /** Time may pass from here on; where nothing goes on, nothing ever will. */
  private settle(): void {
    const { activities, zone } = this.going;
    if (activities.length === 0 && zone.timers.length === 0) this.going = this.goings.over('stuck');
    else if (zone.timers.length > 0 && !activities.some(({ activity }) => activity.kind === 'gate')) {
      this.going = this.goings.of(activities, zone.elapse());
    }
  }

  private note(leaf: Leaf, event: string): void {
    if (leaf.status === 'error') {
      const { result } = this.stepper;
      throw new SimulationError(`the machine fails: ${String(result)}`, { state: this.shown(), event, cause: result });
    }
    const effects = this.effects[leaf.index];
    if (effects) return;
    const found = leafEffects(leaf);
    this.effects[leaf.index] = found;
    const activities = found.entered.filter((node) => this.states[node]?.activity);
    const timers = found.timed.flatMap((effect) => (effect.kind === 'schedule' ? [-2 - (effect.timer ?? -1)] : []));
    this.beginsOf[leaf.index] = this.begun.numberOf([...activities, ...timers]);
    for (const node of found.passed) this.entered[node] = 1;
  }

  private apply(leaf: Leaf, posted: EventObject[]): void {
    this.configuration = leaf.configuration;
    this.context = this.stepper.context;
    if (leaf.status === 'done') {
      this.going = this.goings.over(this.outcomeOf(leaf.configuration) ? 'outcome' : 'stuck');
      return;
    }
    this.begins = this.begun.joined(this.begins, this.beginsOf[leaf.index]!);
    const known = this.going.after.get(leaf.index);
    const effects = this.effects[leaf.index]!;
    for (const effect of effects.timed) {
      if (effect.kind === 'post') posted.push((effect.event ?? this.stepper.values[effect.slot]) as EventObject);
    }
    this.going = known ?? this.after(this.going, leaf.index, effects);
  }

  private after(going: Going, leaf: number, { left, timed, entered, isDynamic }: LeafEffects): Going {
    let { zone } = going;
    for (const effect of timed) if (effect.kind !== 'post') zone = this.time(zone, effect);
    const stay = going.activities.filter(({ node }) => !left.includes(node));
    let looked = false;
    const begun = entered.flatMap((node) => {
      const { ongoing, isFixed } = this.start(node);
      looked ||= !isFixed;
      return ongoing ?? [];
    });
    const result = this.goings.of([...stay, ...begun], zone);
    if (isDynamic || looked) this.isFixed = false;
    else going.after.set(leaf, result);
    return result;
  }

  private start(node: number): { readonly ongoing: Ongoing | undefined; readonly isFixed: boolean } {
    const known = this.ongoing.get(node);
    const state = this.states[node];
    if (known || !state?.activity) return { ongoing: known, isFixed: true };
    const { activity, block } = state;
    if (activity.kind !== 'choice') {
      const ongoing = { node, state: block, activity, results: [], key: `${node}` };
      this.ongoing.set(node, ongoing);
      return { ongoing, isFixed: true };
    }
    const at = { context: this.relevance.of(this.context), attempt: this.caller.attempt ?? 1 };
    const { results, looked, counted } = possibleResults(block, activity, this.caller, at);
    const key = `${node}:${results.map(({ name, slip, share }) => JSON.stringify(this.weighs ? [name, slip, share] : [name, slip])).join()}`;
    const ongoing = { node, state: block, activity, results, key };
    if (counted) this.counting = block;
    if (!looked) this.ongoing.set(node, ongoing);
    return { ongoing, isFixed: !looked };
  }

  private time(zone: TimerZone, effect: LeafEffects['timed'][number]): TimerZone {
    const { values } = this.stepper;
    if (effect.kind === 'post') return zone;
    const timer = effect.timer ?? (values[effect.slot] as number);
    if (effect.kind === 'cancel') return zone.cancel(timer);
    const event = (effect.event ?? values[effect.slot]) as EventObject;
    const delay = effect.delay ?? (values[effect.slot + 1] as number);
    return zone.start({ timer, event, key: this.keys.tokenOf(event) }, delay);
  }

  /** Whether a step asks for nothing that a run would notice. */
  private isNothing({ index }: Leaf): boolean {
    const { left, timed, entered } = this.effects[index]!;
    const isNoticed = (node: number): boolean => this.states[node] !== undefined;
    return timed.length === 0 && !entered.some(isNoticed) && !left.some((node) => this.states[node]?.activity);
  }

  private shown(): string {
    if (this.configuration < 0) return 'the start';
    const { value } = this.stepper.describe(this.configuration);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
