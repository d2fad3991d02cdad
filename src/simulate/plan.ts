import type { EventObject } from 'xstate';
import type { Activity } from '../design/activity.ts';
import { isAway } from '../design/channel.ts';
import type { ReadConsequences } from '../design/consequences.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import type { SentEvent } from '../design/sent-event.ts';
import type { Stepper } from '../statechart/stepper.ts';
import { Purposes } from '../stochastic/purpose.ts';
import { Clock } from '../time/clock.ts';
import { duration, planChoice } from './choice-plan.ts';
import { type PlannedConsequences, planConsequences } from './consequence-plan.ts';
import { Interned } from './interned.ts';
import { type Kind, Kinds, type PlannedOutcome } from './kinds.ts';
import type { LeafPlan } from './leaf-plan.ts';
import { planGate, planLine } from './line-plan.ts';
import type { PlannedNode } from './planned-node.ts';
import { type PlannedPool, planPools } from './pool-plan.ts';
import { cellsOf, type PlannedCell, RoutingPlan } from './routing-plan.ts';
import { seatsOf } from './seats.ts';
import { SimulationError } from './simulation-error.ts';
import { type Uses, usesOf } from './uses.ts';

/** An event that the run may send, and its class. */
export interface PlannedEvent {
  readonly event: EventObject;
  readonly eventClass: number;
}

/** What an outcome means for the case. */
interface PlannedEnd {
  readonly closes: boolean;
  readonly recordsResolved: boolean;
  readonly refuses: boolean;
  /** Whether it keeps a promise. */
  readonly keeps: boolean;
  readonly follows: PlannedConsequences | null;
}

/** A fact as the run sees it: a bit. */
export interface PlannedFact {
  readonly name: string;
  readonly takes: ReturnType<typeof duration>;
  readonly kept: 'agent' | 'contact' | 'department' | 'file';
}

const MOST_FACTS = 30;

/** A design and a population, with every name turned into an index: what a run looks up. */
export class Plan {
  readonly design: Design;
  readonly channels: readonly string[];
  /** By channel, whether callers are away while things go on. */
  readonly isAway: readonly boolean[];
  /** By channel, most contacts at once; null where there is no limit anywhere. */
  readonly trunks: readonly number[] | null;
  readonly stepper: Stepper;
  /** What the clocks on the wall show. */
  readonly clock: Clock;
  readonly kinds: Kinds;
  readonly uses: Uses;
  readonly personas: readonly string[];
  readonly nodes: readonly (PlannedNode | null)[];
  readonly blocks: readonly string[];
  /** How many places there are in which visits are counted; see {@link PlannedNode}. */
  readonly places: number;
  readonly outcomes: readonly PlannedOutcome[];
  /** Every name under which contacts may end, and which of them an outcome has. */
  readonly endings: readonly string[];
  readonly endingOf: readonly number[];
  /** By outcome, what it means for the case. */
  readonly after: readonly PlannedEnd[];
  /** How many agents a contact may have at once; see {@link Seats}. */
  readonly seats: number;
  /** The block of each outcome. */
  readonly outcomeBlock: readonly number[];
  readonly abandoned: number;
  readonly stuck: number;
  /** -1 where nobody ever is. */
  readonly blocked: number;
  readonly pools: readonly PlannedPool[];
  readonly cells: readonly PlannedCell[];
  /** Null where neither agents nor callers are told apart. */
  readonly routing: RoutingPlan | null;
  readonly facts: readonly PlannedFact[];
  /** The facts that departments keep, as bits. */
  readonly departmentFacts: number;
  readonly events: PlannedEvent[] = [];
  readonly hungUp: number;
  readonly drawsPersona: number;
  readonly drawsArrival: number;
  readonly drawsChannel: number;
  readonly drawsRedial: number;
  readonly drawsRedialDelay: number;
  readonly drawsBears: number;
  readonly purposes = new Purposes();
  /** States in which agents talk whom no line has led there. */
  readonly unattended = new Set<string>();
  readonly #watched: ReadonlySet<string>;
  readonly interned = new Interned();
  readonly #eventOf = new Map<string, number>();
  readonly #ways: (LeafPlan | undefined)[][] = [];

  constructor(design: Design, population: Population, stepper: Stepper, clock = Clock.plain) {
    this.design = design;
    this.channels = Object.keys(design.channels);
    this.isAway = Object.entries(design.channels).map(([name, channel]) => isAway(name, channel));
    this.stepper = stepper;
    this.clock = clock;
    const { states } = design;
    this.#watched = new Set(states.map(({ id }) => id));
    this.blocks = [...new Set(states.map(({ block }) => block))];
    this.outcomes = states.flatMap(({ id, outcome }) => (outcome ? [{ outcome, node: id }] : []));
    const limits = Object.values(design.channels).map(({ trunks = Infinity }) => trunks);
    this.trunks = limits.some((limit) => limit < Infinity) ? limits : null;
    const others = ['abandoned', 'stuck', ...(this.trunks === null ? [] : ['blocked'])];
    this.endings = [...new Set([...this.outcomes.map(({ outcome }) => outcome.name), ...others])];
    this.endingOf = this.outcomes.map(({ outcome }) => this.endings.indexOf(outcome.name));
    this.outcomeBlock = states.flatMap(({ block, outcome }) => (outcome ? [this.blocks.indexOf(block)] : []));
    this.abandoned = this.endings.indexOf('abandoned');
    this.stuck = this.endings.indexOf('stuck');
    this.blocked = this.endings.indexOf('blocked');
    this.kinds = new Kinds(population, this.outcomes, this.channels, design.input);
    const lines = states.filter(({ activity }) => activity?.kind === 'queue').map(({ id }) => id);
    const { seatOf, seats } = seatsOf(design.machine, new Set(lines));
    this.seats = seats;
    this.uses = usesOf(design, this.kinds.all, seats);
    this.personas = Object.keys(population.personas);
    this.facts = Object.entries(design.facts).map(([name, { takes, kept }]) => ({
      name,
      takes: duration(takes),
      kept,
    }));
    if (this.facts.length > MOST_FACTS) {
      throw new SimulationError(`the design has ${this.facts.length} facts; a run keeps at most ${MOST_FACTS}`);
    }
    this.departmentFacts = this.bits(this.facts.filter(({ kept }) => kept === 'department').map(({ name }) => name));
    this.hungUp = this.event(design.sends['caller.hungUp'] ?? 'caller.hungUp');
    this.drawsPersona = this.purposes.of('caller:persona');
    this.drawsArrival = this.purposes.of('caller:arrival');
    this.drawsChannel = this.purposes.of('caller:channel');
    this.drawsRedial = this.purposes.of('caller:redials');
    this.drawsRedialDelay = this.purposes.of('caller:redials:after');
    this.drawsBears = this.purposes.of('caller:bears');
    const places = new Map<string, number>();
    const placeOf = (what: string): number => {
      const place = places.get(what) ?? places.size;
      places.set(what, place);
      return place;
    };
    this.cells = cellsOf(design, this.kinds.all);
    this.routing = this.uses.routing ? new RoutingPlan(design, this.kinds.all, this.cells, clock) : null;
    const kept = new Set<number>();
    for (const { block, activity, outcome } of states) {
      const ends = activity?.kind === 'choice' ? Object.values(activity.results) : outcome ? [outcome] : [];
      for (const { promises } of ends)
        if (typeof promises === 'object' && promises.keptBy !== undefined)
          kept.add(this.#blockOf(block, promises.keptBy));
    }
    this.after = states.flatMap(({ block, outcome }) => {
      if (!outcome) return [];
      const { recorded, closes = recorded === 'resolved', refusal = false } = outcome;
      const follows = this.follows(block, `state:${block}`, outcome);
      const keeps = kept.has(this.blocks.indexOf(block));
      return [{ closes, recordsResolved: recorded === 'resolved', refuses: refusal, keeps, follows }];
    });
    const owners = new Set<string>();
    const byId = new Map(
      states.map(({ id, block, activity: given, outcome }): [string, PlannedNode] => {
        const own = !owners.has(block);
        owners.add(block);
        const index = this.blocks.indexOf(block);
        const end = outcome ? this.outcomes.findIndex(({ node }) => node === id) : -1;
        // A block whose own node does nothing counts its visits apart from those of its parts.
        const counts = (own && !this.#isEnd(id)) || (given !== undefined && given.kind !== 'queue');
        const place = counts ? placeOf(own && !given ? `state ${block}` : `within ${block}`) : -1;
        const activity = given ? this.#plan(block, given) : null;
        const choice = activity?.kind === 'choice' ? activity : null;
        const line = activity?.kind === 'line' ? activity : null;
        const gate = activity?.kind === 'gate' ? activity : null;
        const node = stepper.nodes.indexOf(id);
        const seat = seatOf.get(id) ?? 0;
        const keeps = own && kept.has(index);
        return [
          id,
          { index: node, block: index, own, seat, keeps, counts, place, activity, choice, line, gate, outcome: end },
        ];
      }),
    );
    const planned = [...byId.values()];
    this.pools = planPools(
      design,
      clock,
      this.purposes,
      (name, pool) => (this.#isCountedByItsState(pool, planned) ? -1 : placeOf(`pool ${name}`)),
      placeOf,
    );
    this.places = places.size;
    this.nodes = stepper.nodes.map((id) => byId.get(id) ?? null);
  }

  /** Whether a state of the design is one that the run has to know of. */
  watches(id: string): boolean {
    return this.#watched.has(id);
  }

  /** Index of the outcome that a finished configuration is, or -1. */
  outcomeOf(configuration: number): number {
    const { status, watched } = this.stepper.describe(configuration);
    if (status !== 'done') return -1;
    return watched.reduce((outcome, node) => Math.max(outcome, this.nodes[node]?.outcome ?? -1), -1);
  }

  /** By event, what is known of the steps from a configuration. */
  waysFrom(configuration: number): (LeafPlan | undefined)[] {
    const known = this.#ways[configuration];
    if (known !== undefined) return known;
    const ways: (LeafPlan | undefined)[] = this.events.map(() => undefined);
    this.#ways[configuration] = ways;
    return ways;
  }

  /** The index of an event of this type, without data. */
  event(type: string): number {
    const known = this.#eventOf.get(type);
    if (known !== undefined) return known;
    const index = this.events.push({ event: { type }, eventClass: this.stepper.classOf(type) }) - 1;
    this.#eventOf.set(type, index);
    return index;
  }

  /** The index of an event that may carry something. */
  sent(event: SentEvent): number {
    if (Object.keys(event).length === 1) return this.event(event.type);
    return this.events.push({ event: Object.freeze({ ...event }), eventClass: this.stepper.classOf(event.type) }) - 1;
  }

  kind(index: number): Kind {
    return this.kinds.all[index] as Kind;
  }

  /** Facts by name, as bits. */
  bits(names: readonly string[] | undefined): number {
    let bits = 0;
    for (const name of names ?? []) bits |= 1 << this.facts.findIndex((fact) => fact.name === name);
    return bits;
  }

  /** What follows from a result or an outcome of a block; draws are named after `name`. */
  follows(block: string, name: string, given: ReadConsequences): PlannedConsequences | null {
    const { purposes, channels } = this;
    return planConsequences({ purposes, channels, blockOf: (state) => this.#blockOf(block, state) }, name, given);
  }

  /** The block that a name means which is used in another, as XState finds the target of a transition. */
  #blockOf(from: string, state: string): number {
    const around = from.split('.').slice(0, -1);
    const { machine } = this.design;
    const path = state.startsWith('#')
      ? machine.getStateNodeById(state.slice(1)).path.join('.')
      : [...around, state].join('.');
    const block = this.blocks.indexOf(path);
    if (block >= 0) return block;
    throw new SimulationError(`a promise is kept by '${state}', in which nothing goes on`, { state: from });
  }

  /** Whether a state is where the machine ends: a caller comes there once. */
  #isEnd(id: string): boolean {
    const { machine } = this.design;
    const node = machine.getStateNodeById(id);
    return node.type === 'final' && node.parent === machine.root;
  }

  /** Whether stays in the pool's line are as many as visits to the one state that leads there. */
  #isCountedByItsState(pool: number, nodes: readonly PlannedNode[]): boolean {
    if (this.uses.patiencePerContact || this.uses.patiencePerJourney) return false;
    const lines = nodes.filter(({ line }) => line?.pool === pool);
    const [only] = lines;
    if (lines.length !== 1 || !only?.counts) return false;
    return nodes.every((node) => node === only || node.place !== only.place);
  }

  #plan(name: string, activity: Activity): PlannedNode['activity'] {
    if (activity.kind === 'choice') return planChoice(this, name, activity);
    const told = (type: string) => this.event(activity.sends?.[type] ?? type);
    if (activity.kind === 'gate') return planGate(name, this.poolOf(activity.question.pool), activity, told);
    return planLine(name, this.poolOf(activity.pool), activity, told, this.routing);
  }

  poolOf(name: string): number {
    return Object.keys(this.design.pools).indexOf(name);
  }
}
