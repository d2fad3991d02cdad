import type { Design } from '../design/design.ts';
import { ContextTable, type FieldGrowth } from '../statechart/context-table.ts';
import { doubled, Rows } from '../statechart/rows.ts';
import type { Watch } from './bounds.ts';
import { type KnownCaller, whoIs } from './caller-kind.ts';
import { ContactSteps, type SharedSteps } from './contact-steps.ts';
import { Graph, Place } from './graph.ts';

/** A field with fewer values is not what makes a graph large. */
const MANY = 20;

/** Looks at everything that may become of one kind of caller, what takes fewest steps first. */
export class Exploration {
  readonly contexts: ContextTable;
  readonly steps: ContactSteps;
  private readonly shared: SharedSteps;
  private readonly caller: KnownCaller;
  private readonly keepsEnds: boolean;
  private readonly nodes = new Rows();
  private first = new Int32Array(1024);
  private parent = new Int32Array(1024);
  private to = new Int32Array(4096);
  private move = new Int32Array(4096);
  private begins = new Int32Array(4096);
  private edges = 0;
  private expanded = 0;
  private readonly row = new Int32Array(3);

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
    this.reach(0, undefined, -1);
    while (this.expanded < this.nodes.size && !met) {
      this.expand(this.expanded++);
      if (relevance.kept && stepper.counts.fellBack > 0) relevance.keepAll();
      if (relevance.isVoid) return undefined;
      met = watch.look(who, this.nodes.size, this.nodes.size - this.expanded);
    }
    this.mark(this.expanded);
    const bound = this.expanded < this.nodes.size ? `${met}${this.growing()}` : undefined;
    const { caller, steps, contexts, nodes, first, to, move, begins, parent, expanded } = this;
    const digraph = { size: nodes.size, first, to, parent, expanded };
    const seen = (context: unknown): unknown => relevance.of(context);
    const entered = steps.entered.slice();
    return new Graph({ ...digraph, caller, steps, contexts, seen, nodes, initial: 0, move, begins, entered, bound });
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
    const { nodes, steps, contexts } = this;
    this.mark(node);
    const going = steps.goings.at(nodes.at(node, Place.going));
    if (going.over) return;
    const configuration = nodes.at(node, Place.configuration);
    const number = nodes.at(node, Place.context);
    const context = contexts.at(number);
    const next = steps.moves.next(going);
    for (let i = 0; i < next.length; i++) {
      const each = next[i]!;
      steps.take(configuration, context, each);
      if (this.edges === this.to.length) {
        this.to = doubled(this.to);
        this.move = doubled(this.move);
        this.begins = doubled(this.begins);
      }
      this.move[this.edges] = each.index;
      this.begins[this.edges] = steps.begins;
      this.to[this.edges] = this.reach(number, context, this.edges);
      this.edges++;
    }
  }

  /** The node of where the last step has led to; `number` is that of the context it was taken with. */
  private reach(number: number, context: unknown, edge: number): number {
    const { steps, row, nodes } = this;
    row[Place.configuration] = steps.configuration;
    row[Place.going] = steps.going.index;
    // The machine looks at nothing any more once it is over; rules may.
    if (steps.going.over && !this.keepsEnds) row[Place.context] = 0;
    else row[Place.context] = steps.context === context ? number : this.contexts.numberOf(steps.context);
    const before = nodes.size;
    const node = nodes.numberOf(row, 3);
    if (node === before) {
      if (node === this.parent.length) this.parent = doubled(this.parent);
      this.parent[node] = edge;
    }
    return node;
  }

  private mark(node: number): void {
    if (node + 1 > this.first.length) this.first = doubled(this.first);
    this.first[node] = this.edges;
  }
}
