import type { Graph } from '../check/graph.ts';
import { persisting } from '../check/persisting.ts';
import { mistake } from '../errors/mistake.ts';
import { doubled, Pairs } from '../statechart/pairs.ts';
import type { Fork, Forks } from './fork.ts';
import type { Memory, Remembered } from './memory.ts';
import { SolveError } from './solve-error.ts';
import type { Transitions } from './transitions.ts';

/**
 * The contacts of one kind of caller as a Markov chain: where a contact is in the graph, with what has to be remembered of
 * its way, and how likely each way on is. Edges that are never taken are left out.
 */
export class Chain implements Transitions {
  readonly graph: Graph;
  readonly memory: Memory;
  readonly forks: Forks;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly share: Float64Array;
  /** By edge: which edge of its node in the graph it is. */
  readonly nth: Int32Array;
  /** Nodes of the graph with more of what comes after than was looked at. */
  readonly isCut: boolean;
  /** What was remembered before the contact. */
  readonly before: Remembered;
  private readonly rows = new Pairs();

  constructor(graph: Graph, memory: Memory, forks: Forks, before: Remembered) {
    this.graph = graph;
    this.memory = memory;
    this.forks = forks;
    this.before = before;
    let first = new Int32Array(256);
    let to = new Int32Array(1024);
    let nth = new Int32Array(1024);
    let share = new Float64Array(1024);
    let edges = 0;
    let isCut = false;
    const { rows } = this;
    rows.numberOf(graph.parts.initial, memory.begin(before));
    for (let row = 0; row < rows.size; row++) {
      if (row + 2 > first.length) first = doubled(first);
      first[row] = edges;
      const node = rows.firstOf(row);
      const remembered = rows.secondOf(row);
      if (node >= graph.expanded) {
        isCut ||= graph.going(node).over === undefined;
        continue;
      }
      if (graph.going(node).over !== undefined) continue;
      const fork = this.forkAt(row);
      for (const [at, each] of fork.shares.entries()) {
        if (each === 0) continue;
        if (edges === to.length) {
          to = doubled(to);
          nth = doubled(nth);
          const larger = new Float64Array(2 * share.length);
          larger.set(share);
          share = larger;
        }
        const left = fork.clocks.length + fork.forbids.length > 0 ? this.lasting(node, at, fork) : fork.clocks;
        to[edges] = rows.numberOf(graph.to[graph.first[node]! + at]!, memory.follow(remembered, node, at, left));
        nth[edges] = at;
        share[edges++] = each;
      }
    }
    first[rows.size] = edges;
    this.first = first;
    this.to = to;
    this.nth = nth;
    this.share = share;
    this.isCut = isCut;
  }

  get size(): number {
    return this.rows.size;
  }

  node(row: number): number {
    return this.rows.firstOf(row);
  }

  remembered(row: number): number {
    return this.rows.secondOf(row);
  }

  /** How likely each way on is. */
  forkAt(row: number): Fork {
    const { memory, graph } = this;
    const node = this.node(row);
    const number = this.remembered(row);
    if (memory.bearsNoMore(number)) {
      const moves = graph.going(node).moves ?? [];
      const shares = moves.map(({ move }) => (move.kind === 'hungUp' ? 1 : 0));
      if (shares.includes(1)) {
        const nothing = { clocks: [], forbids: [], ends: -1, isRaced: true };
        return { ...nothing, shares, seconds: 0, byAgent: false, isLine: false, offPhone: false };
      }
    }
    return this.forks.at(node, memory.at(number));
  }

  /** How long is left of what goes on through an edge. */
  private lasting(node: number, nth: number, { clocks, forbids }: Fork): Remembered['left'] {
    const { graph } = this;
    const lasts = persisting(graph, graph.first[node]! + nth, node);
    const lost = forbids.find((each) => lasts.includes(each));
    if (lost === undefined) return clocks.filter(([key]) => lasts.includes(key));
    const { activities } = graph.going(node);
    const activity = activities.find((each) => `activity ${each.node}` === lost);
    throw new SolveError([
      mistake(
        `states.${activity?.state ?? activities[0]?.state ?? 'timer'}`,
        'something goes on there while other things end, and how long is left of it is not certain',
        'give it a certain or an exponential time, or simulate it',
      ),
    ]);
  }
}
