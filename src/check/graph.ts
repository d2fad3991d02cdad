import type { ContextTable } from '../statechart/context-table.ts';
import type { Pairs } from '../statechart/pairs.ts';
import type { Relevance } from '../statechart/relevance.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { ContactSteps } from './contact-steps.ts';
import { type Digraph, type Incoming, incomingOf, leaves, wayTo } from './digraph.ts';
import type { Going } from './going.ts';
import type { Moment } from './moment.ts';
import type { Move } from './move.ts';

/** What an exploration has found. */
export interface GraphParts extends Digraph {
  readonly caller: KnownCaller;
  readonly steps: ContactSteps;
  readonly contexts: ContextTable;
  /** A context as rules may see it: what they look at is noted. */
  readonly seen: (context: unknown) => unknown;
  /** Which fields of contexts are kept. */
  readonly relevance: Relevance;
  /** Configurations, 1 added, and what goes on in them. */
  readonly places: Pairs;
  /** Places, and contexts there. */
  readonly nodes: Pairs;
  /** Where a contact begins. */
  readonly initial: number;
  /** By edge: the number of the move, and of the list of what begins with it. */
  readonly move: Int32Array;
  readonly begins: Int32Array;
  /** Watched nodes that were entered: 1 by number. */
  readonly entered: Uint8Array;
  /** Which bound was met, in words, if one was. */
  readonly bound: string | undefined;
}

/**
 * All that may become of one kind of caller: nodes are where a contact may be, edges what may happen there. Nodes are
 * numbered in the order of finding, so that of two the one with the lower number takes no more steps to come to.
 */
export class Graph implements Digraph {
  readonly caller: KnownCaller;
  readonly parts: GraphParts;
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly parent: Int32Array;
  readonly expanded: number;
  private incoming: Incoming | undefined;
  private readonly paths = new Map<number, readonly string[]>();

  constructor(parts: GraphParts) {
    this.parts = parts;
    this.caller = parts.caller;
    this.size = parts.size;
    this.first = parts.first;
    this.to = parts.to;
    this.parent = parts.parent;
    this.expanded = parts.expanded;
  }

  get edges(): number {
    return this.first[this.expanded]!;
  }

  get isComplete(): boolean {
    return this.expanded === this.size;
  }

  configuration(node: number): number {
    const { places, nodes } = this.parts;
    return places.firstOf(nodes.firstOf(node)) - 1;
  }

  /** Its data, but for what nothing looks at; undefined once the contact is over, unless rules look at ends. */
  context(node: number): unknown {
    return this.parts.contexts.at(this.parts.nodes.secondOf(node));
  }

  going(node: number): Going {
    const { places, nodes, steps } = this.parts;
    return steps.goings.at(places.secondOf(nodes.firstOf(node)));
  }

  /** Whether the contact is over with the need met. */
  isMet(node: number): boolean {
    return this.going(node).over === 'outcome' && this.parts.steps.isMet(this.configuration(node));
  }

  moveOf(edge: number): Move {
    return this.parts.steps.moves.all[this.parts.move[edge]!]!;
  }

  /** What begins with an edge; see {@link Begins}. */
  begunBy(edge: number): readonly number[] {
    return this.parts.steps.begun.at(this.parts.begins[edge]!);
  }

  /** Paths of the states of the design, those that blocks are made of apart, and which of them somebody enters. */
  statesEntered(): { readonly all: readonly string[]; readonly seen: ReadonlySet<string> } {
    return this.parts.steps.statesEntered(this.parts.entered);
  }

  /** The node that an edge leaves. */
  from(edge: number): number {
    return leaves(this, edge);
  }

  /** The edges of a shortest way from where a contact begins to a node. */
  wayTo(node: number): readonly number[] {
    return wayTo(this, node);
  }

  /** A node as a goal or a rule may look at it. */
  momentOf(node: number): Moment {
    const { steps, seen } = this.parts;
    const configuration = this.configuration(node);
    const { persona, need, channel } = this.caller;
    const context = this.context(node);
    let states = this.paths.get(configuration);
    if (!states) {
      states = configuration < 0 ? [] : steps.pathsOf(configuration);
      this.paths.set(configuration, states);
    }
    return {
      caller: { persona, need, channel },
      states,
      get context() {
        return seen(context);
      },
      outcome: configuration < 0 ? undefined : steps.outcomeOf(configuration)?.outcome?.name,
      met: this.isMet(node),
      over: this.going(node).over !== undefined,
    };
  }

  /** Where a node is, in words: `'menu'`. */
  placeOf(node: number): string {
    const configuration = this.configuration(node);
    return configuration < 0 ? 'the end' : this.parts.steps.placeOf(configuration);
  }

  /** Whether these callers ever come back when their need is unmet. */
  get mayCallAgain(): boolean {
    const { abandoned, ended } = this.caller.later;
    return abandoned.length + ended.length > 0;
  }

  /** As whom they come back from where a contact is over. */
  laterFrom(node: number): readonly KnownCaller[] {
    const { abandoned, ended } = this.caller.later;
    return this.going(node).over === 'abandoned' ? abandoned : ended;
  }

  /**
   * From which nodes some way leads to a goal: 1 where one does. Nodes that were not looked at count as goals too, so
   * that only 0 is a proof.
   */
  canReach(isGoal: (node: number) => boolean): Uint8Array {
    const { expanded } = this;
    const reach = new Uint8Array(this.size);
    const found: number[] = [];
    const find = (node: number): void => {
      if (reach[node] === 1) return;
      reach[node] = 1;
      found.push(node);
    };
    for (let node = 0; node < this.size; node++) if (node >= expanded || isGoal(node)) find(node);
    this.incoming ??= incomingOf(this);
    const { first, from } = this.incoming;
    for (let at = found.pop(); at !== undefined; at = found.pop()) {
      for (let edge = first[at]!; edge < first[at + 1]!; edge++) find(from[edge]!);
    }
    return reach;
  }
}
