import type { Graph } from '../check/graph.ts';
import { StepTraces } from './step-traces.ts';

/** What is remembered of a contact beside where it is. Facts are bits. */
export interface Remembered {
  /** Facts told in this journey. */
  readonly told: number;
  /** What is known for this contact, and what is on file. */
  readonly contact: number;
  readonly file: number;
  /** The pool of the agent with the caller, or -1, and what that agent knows. */
  readonly agent: number;
  readonly agentKnows: number;
  /** What whoever answers next is told. */
  readonly carried: number;
  /** By pool: what its department knows, or its only agent. */
  readonly pools: readonly number[];
  /** The activity in which facts are being told, or -1, and which. */
  readonly teller: number;
  readonly telling: number;
  /** Repeats met in this contact; counted only for callers who bear so many. */
  readonly repeats: number;
  readonly refused: boolean;
  /** Hung up where nothing could help any more. */
  readonly doomed: boolean;
  /** By what goes on, milliseconds that are left of it, where it has been going on before. */
  readonly left: readonly (readonly [key: string, left: number])[];
}

/** What a step adds to what is counted. */
export interface Counted {
  retold: number;
  replayed: number;
  misunderstood: number;
}

/**
 * Follows what of a contact has to be remembered beside where it is: who knows which fact, as in a run (of several agents of
 * a pool, another one answers), how many repeats the caller has met, and how long things have been going on.
 */
export class Memory {
  readonly all: Remembered[] = [];
  readonly traces: StepTraces;
  /** What the last step has added. */
  readonly counted: Counted = { retold: 0, replayed: 0, misunderstood: 0 };
  private readonly graph: Graph;
  private readonly numbers = new Map<string, number>();
  private readonly mostRepeats: number | undefined;
  private readonly tellsRefusal: boolean;
  private readonly reach: Uint8Array;

  /** @param reach nodes from which some way leads to where the need is met. */
  constructor(graph: Graph, reach: Uint8Array) {
    this.graph = graph;
    this.reach = reach;
    this.traces = new StepTraces(graph);
    const { bears, comesBack } = graph.caller.traits;
    this.mostRepeats = bears.repeats;
    this.tellsRefusal = comesBack.afterRefusal !== undefined || comesBack.afterGivingUp !== undefined;
  }

  get fresh(): Remembered {
    const pools = this.traces.pools.map(() => 0);
    const nobody = { agent: -1, agentKnows: 0, carried: 0, teller: -1, telling: 0 };
    return { told: 0, contact: 0, file: 0, ...nobody, pools, repeats: 0, refused: false, doomed: false, left: [] };
  }

  at(number: number): Remembered {
    return this.all[number]!;
  }

  numberOf(remembered: Remembered): number {
    const key = keyOf(remembered);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(remembered) - 1;
  }

  /** Another contact begins: what is on file, and what departments and single agents know, outlasts the one before. */
  begin(before: Remembered): number {
    const { told, file, pools } = before;
    this.clear();
    return this.numberOf(this.entered({ ...this.fresh, told, file, pools }, this.traces.atFirst));
  }

  /** Whether the caller has met more repeats than they bear. */
  bearsNoMore(number: number): boolean {
    return this.mostRepeats !== undefined && this.at(number).repeats > this.mostRepeats;
  }

  /** What is remembered after the nth edge of a node. */
  follow(number: number, node: number, nth: number, left: Remembered['left']): number {
    const { graph, traces } = this;
    this.clear();
    const edge = graph.first[node]! + nth;
    const before = this.at(number);
    const move = traces.ofMove(node, nth);
    const begun = traces.ofBegun(edge);
    const isOver = graph.going(graph.to[edge]!).over !== undefined;
    let now = this.ended(before, node, edge);
    if (move.misunderstood) this.counted.misunderstood++;
    if (move.refused && this.tellsRefusal) now = { ...now, refused: true };
    if (move.answers >= 0) now = this.answered(now, move.answers);
    now = this.entered(now, begun);
    if (this.mostRepeats !== undefined) {
      const { retold, replayed, misunderstood } = this.counted;
      now = { ...now, repeats: Math.min(now.repeats + retold + replayed + misunderstood, this.mostRepeats + 1) };
    }
    if (isOver) {
      const doomed = graph.going(graph.to[edge]!).over === 'abandoned' && this.reach[node] === 0;
      const { told, file, pools, refused } = now;
      return this.numberOf({ ...this.fresh, told, file, pools, refused, doomed });
    }
    return this.numberOf(now.left === left ? now : { ...now, left });
  }

  private clear(): void {
    this.counted.retold = 0;
    this.counted.replayed = 0;
    this.counted.misunderstood = 0;
  }

  /** What ends with a step: an agent goes, or passes on what they know. */
  private ended(before: Remembered, node: number, edge: number): Remembered {
    const { graph, traces } = this;
    const { activities } = graph.going(node);
    const nth = edge - graph.first[node]!;
    const begun = graph.begunBy(edge);
    const stays = graph.going(graph.to[edge]!).activities;
    const ends = graph.going(node).moves?.[nth]?.ends ?? -1;
    const { carries, keeps } = traces.ofMove(node, nth);
    let now = before;
    for (const [at, { node: watched, activity }] of activities.entries()) {
      if (activity.kind !== 'choice') continue;
      if (stays.some((each) => each.node === watched) && !begun.includes(watched)) continue;
      const isThis = at === ends;
      if (watched === now.teller) now = { ...now, teller: -1, telling: 0 };
      const byAgent = activity.by === 'agent';
      if (isThis && carries > 0) {
        const known = this.knownTo(now, byAgent) | traces.asksOf(watched);
        now = { ...now, carried: now.carried | (carries & known) };
      }
      if (byAgent && !(isThis && keeps)) now = { ...now, agent: -1, agentKnows: 0 };
    }
    return now;
  }

  private answered(before: Remembered, pool: number): Remembered {
    const { carried } = before;
    const shared = this.isOne(pool) ? carried : this.factsKept('department') & carried;
    const pools = shared > 0 ? before.pools.map((bits, at) => (at === pool ? bits | shared : bits)) : before.pools;
    return { ...before, agent: pool, agentKnows: carried, carried: 0, pools };
  }

  private entered(before: Remembered, begun: ReturnType<StepTraces['ofBegun']>): Remembered {
    let now = before;
    for (const { node, byAgent, asks, replay } of begun) {
      if (replay) this.counted.replayed++;
      const telling = asks & ~this.knownTo(now, byAgent);
      if (telling === 0) continue;
      this.counted.retold += bitsOf(telling & now.told);
      now = this.kept({ ...now, told: now.told | telling, teller: node, telling }, telling, byAgent);
    }
    return now;
  }

  private knownTo({ contact, file, agent, agentKnows, pools }: Remembered, byAgent: boolean): number {
    return contact | file | (byAgent && agent >= 0 ? agentKnows | pools[agent]! : 0);
  }

  private kept(now: Remembered, bits: number, byAgent: boolean): Remembered {
    const { agent } = now;
    const file = now.file | (bits & this.factsKept('file'));
    const contact = now.contact | (bits & this.factsKept('contact'));
    if (!byAgent || agent < 0) return { ...now, file, contact };
    const own = bits & (this.factsKept('agent') | this.factsKept('department'));
    const shared = this.isOne(agent) ? own : own & this.factsKept('department');
    const known = now.pools.map((each, at) => (at === agent ? each | shared : each));
    return { ...now, file, contact, agentKnows: now.agentKnows | own, pools: known };
  }

  /** Whether whoever answers is always the same agent. */
  private isOne(pool: number): boolean {
    return this.graph.parts.steps.design.pools[this.traces.pools[pool]!]?.agents === 1;
  }

  private factsKept(where: string): number {
    const { facts } = this.graph.parts.steps.design;
    return this.traces.facts.reduce((bits, name, at) => (facts[name]?.kept === where ? bits | (1 << at) : bits), 0);
  }
}

function keyOf(of: Remembered): string {
  const facts = [of.told, of.contact, of.file, of.agent, of.agentKnows, of.carried, of.teller, of.telling].join();
  return `${facts}|${of.pools.join()}|${of.repeats}${of.refused ? 'r' : ''}${of.doomed ? 'd' : ''}|${of.left.join(';')}`;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}
