import type { Design } from '../design/design.ts';
import { ContextTable, type FieldGrowth } from '../statechart/context-table.ts';
import { doubled, Pairs } from '../statechart/pairs.ts';
import type { Watch } from './bounds.ts';
import { type KnownCaller, whoIs } from './caller-kind.ts';
import { ContactSteps, type SharedSteps } from './contact-steps.ts';
import type { NextMove } from './going.ts';
import { Graph } from './graph.ts';
import { KnownSteps } from './known-steps.ts';

/** A field with fewer values is not what makes a graph large. */
const MANY = 20;

/** Where a step leads to, the context apart. */
interface Landing {
  readonly place: number;
  readonly begins: number;
  readonly isOver: boolean;
}

/** Something that may happen at a place, and what is known of where it leads. */
interface Way {
  readonly next: NextMove;
  readonly known: KnownSteps<Landing>;
}

/** A configuration together with what goes on in it. */
interface Placed {
  readonly configuration: number;
  readonly ways: readonly Way[];
}

/** Looks at everything that may become of one kind of caller, what takes fewest steps first. */
export class Exploration {
  readonly contexts: ContextTable;
  readonly steps: ContactSteps;
  private readonly shared: SharedSteps;
  private readonly caller: KnownCaller;
  private readonly keepsEnds: boolean;
  /** Configurations, 1 added, and what goes on in them. */
  private readonly places = new Pairs();
  /** By place: what may happen there. */
  private readonly placed: Placed[] = [];
  /** Places, and contexts there. */
  private readonly nodes = new Pairs();
  private first = new Int32Array(4096);
  private parent = new Int32Array(4096);
  private to = new Int32Array(16384);
  private move = new Int32Array(4096);
  private begins = new Int32Array(4096);
  private edges = 0;
  private expanded = 0;
  /** Number of the context after the last step. */
  private after = 0;

  /** @param keepsEnds whether contacts that are over with other data are told apart. */
  constructor(design: Design, shared: SharedSteps, caller: KnownCaller, keepsEnds: boolean) {
    this.shared = shared;
    this.keepsEnds = keepsEnds;
    this.caller = caller;
    this.steps = new ContactSteps(design, shared, caller);
    this.contexts = new ContextTable(shared.relevance);
  }

  /**
   * Explore until all is seen, or until a bound is met.
   *
   * @returns undefined where what was found is void: see {@link Relevance}.
   */
  run(watch: Watch): Graph | undefined {
    const { relevance, stepper } = this.shared;
    const who = whoIs(this.caller);
    let met: string | undefined;
    this.steps.begin();
    this.reach(this.landed().place, this.contexts.numberOf(this.steps.context), -1);
    while (this.expanded < this.nodes.size && !met) {
      this.expand(this.expanded++);
      if (relevance.kept && stepper.counts.fellBack > 0) relevance.keepAll();
      if (relevance.isVoid) return undefined;
      met = watch.look(who, this.nodes.size, this.nodes.size - this.expanded);
    }
    this.mark(this.expanded);
    const bound = this.expanded < this.nodes.size ? `${met}${this.growing()}` : undefined;
    const { caller, steps, contexts, nodes, places, first, to, move, begins, parent, expanded } = this;
    const digraph = { size: nodes.size, first, to, parent, expanded };
    const seen = (context: unknown): unknown => relevance.of(context);
    const entered = steps.entered.slice();
    return new Graph({
      ...digraph,
      caller,
      steps,
      contexts,
      seen,
      relevance,
      nodes,
      places,
      initial: 0,
      move,
      begins,
      entered,
      bound,
    });
  }

  /** Which field of the context takes ever new values, in words. */
  private growing(): string {
    const [most, next] = this.contexts.growth();
    if (!most || most.values < MANY) return '';
    const count = ({ field, values }: FieldGrowth) => `'${field}' has taken ${values.toLocaleString('en-GB')} values`;
    const more = next && next.values * 2 > most.values ? `, ${count(next)}` : '';
    return `; in the context ${count(most)}${more}`;
  }

  private expand(node: number): void {
    const { nodes, contexts } = this;
    this.mark(node);
    const place = nodes.firstOf(node);
    const number = nodes.secondOf(node);
    const { configuration, ways } = this.placed[place] ?? this.place(place);
    for (let i = 0; i < ways.length; i++) {
      const way = ways[i]!;
      const known = way.known.find(contexts, number);
      const landing = known === undefined ? this.take(configuration, number, way) : known.landing;
      let data = 0;
      if (!landing.isOver || this.keepsEnds) {
        data = known === undefined ? this.after : contexts.derived(number, known.places, known.tokens);
      }
      if (this.edges === this.to.length) this.growEdges();
      this.move[this.edges] = way.next.index;
      this.begins[this.edges] = landing.begins;
      this.to[this.edges] = this.reach(landing.place, data, this.edges);
      this.edges++;
    }
  }

  /** Where a way leads from a place with a context; the number of the context then is left in `after`. */
  private take(configuration: number, number: number, { next, known }: Way): Landing {
    const { steps, contexts } = this;
    const { relevance, stepper } = this.shared;
    const context = contexts.at(number);
    const { fellBack } = stepper.counts;
    relevance.listen();
    steps.take(configuration, context, next);
    const heard = relevance.heard();
    const landing = this.landed();
    this.after =
      steps.context === context ? number : steps.going.over === 'abandoned' ? 0 : contexts.numberOf(steps.context);
    // What XState itself was asked for has not been heard.
    if (heard && steps.isFixed && stepper.counts.fellBack === fellBack && this.after > 0) {
      known.note(contexts, number, this.after, heard, landing);
    }
    return landing;
  }

  /** Where the last step has led to, the context apart. */
  private landed(): Landing {
    const { going, configuration, begins } = this.steps;
    const place = this.places.numberOf(configuration + 1, going.index);
    return { place, begins, isOver: going.over !== undefined };
  }

  private place(number: number): Placed {
    const { places, steps } = this;
    const going = steps.goings.at(places.secondOf(number));
    const next = going.over ? [] : steps.moves.next(going);
    const ways = next.map((each) => ({ next: each, known: new KnownSteps<Landing>() }));
    const placed = { configuration: places.firstOf(number) - 1, ways };
    this.placed[number] = placed;
    return placed;
  }

  private reach(place: number, data: number, edge: number): number {
    const { nodes } = this;
    const before = nodes.size;
    const node = nodes.numberOf(place, data);
    if (node === before) {
      if (node === this.parent.length) this.parent = doubled(this.parent);
      this.parent[node] = edge;
    }
    return node;
  }

  private growEdges(): void {
    this.to = doubled(this.to);
    this.move = doubled(this.move);
    this.begins = doubled(this.begins);
  }

  private mark(node: number): void {
    if (node + 1 > this.first.length) this.first = doubled(this.first);
    this.first[node] = this.edges;
  }
}
