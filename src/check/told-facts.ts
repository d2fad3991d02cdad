import type { Design } from '../design/design.ts';
import { ValueKeys } from '../statechart/value-keys.ts';
import type { Graph } from './graph.ts';

/** Who knows a fact, and how often the caller has told it. */
interface Told {
  readonly times: number;
  /** Kept in the contact, or on file. */
  readonly known: boolean;
  /** The pool of the agent with the caller, and whether that agent knows it. */
  readonly agent: string | undefined;
  readonly agentKnows: boolean;
  /** Whoever answers next is told it. */
  readonly carried: boolean;
  /** Pools whose department knows it, or whose only agent does. */
  readonly pools: readonly string[];
}

const nobody: Told = { times: 0, known: false, agent: undefined, agentKnows: false, carried: false, pools: [] };

/**
 * Follows how often a caller tells a fact, as a run does: whoever asks and does not know it is told. Of several agents of a
 * pool, another one answers.
 */
export class ToldFacts {
  readonly starts: number;
  private readonly graph: Graph;
  private readonly design: Design;
  private readonly fact: string;
  private readonly most: number;
  private readonly keys = new ValueKeys();
  private readonly numbers = new Map<number, number>();
  private readonly all: Told[] = [];

  /** @param most times that matter: once it is more, it is more. */
  constructor(graph: Graph, fact: string, most: number) {
    this.graph = graph;
    this.design = graph.parts.steps.design;
    this.fact = fact;
    this.most = most;
    this.starts = this.begins(this.number(nobody));
  }

  isMore(memory: number): boolean {
    return this.all[memory]!.times > this.most;
  }

  stops(_node: number, memory: number): boolean {
    return this.isMore(memory);
  }

  follow(memory: number, edge: number, from: number): number {
    return this.number(this.entered(this.left(this.all[memory]!, edge, from), this.graph.begunBy(edge)));
  }

  /** What is on file, and what departments and single agents remember, outlasts the contact. */
  again(memory: number): number {
    const told = this.all[memory]!;
    const isOnFile = told.known && this.kept === 'file';
    return this.begins(this.number({ ...nobody, times: told.times, pools: told.pools, known: isOnFile }));
  }

  private begins(memory: number): number {
    const first = this.graph.going(this.graph.parts.initial).activities.map(({ node }) => node);
    return this.number(this.entered(this.all[memory]!, first));
  }

  private get kept(): string | undefined {
    return this.design.facts[this.fact]?.kept;
  }

  /** What a step ends: an agent goes, or passes on what they know; another answers. */
  private left(told: Told, edge: number, from: number): Told {
    const move = this.graph.moveOf(edge);
    const { activities } = this.graph.going(from);
    const begun = this.graph.begunBy(edge);
    const stays = this.graph.going(this.graph.to[edge]!).activities.map(({ node }) => node);
    let now = told;
    for (const { node, activity, results, state } of activities) {
      if (activity.kind !== 'choice' || (stays.includes(node) && !begun.includes(node))) continue;
      const isThis = move.kind === 'choice' && move.state === state;
      const result = isThis ? results.find(({ name }) => name === move.event)?.result : undefined;
      const knows = this.knows(now, activity.by === 'agent') || activity.asks?.includes(this.fact) === true;
      if (result?.carries?.includes(this.fact) && knows) now = { ...now, carried: true };
      if (activity.by === 'agent' && !result?.keeps) now = { ...now, agent: undefined, agentKnows: false };
    }
    if (move.event !== 'agent.answered' || move.pool === undefined) return now;
    const pools = now.carried && this.kept === 'department' ? withPool(now.pools, move.pool) : now.pools;
    return { ...now, pools, agent: move.pool, agentKnows: now.carried, carried: false };
  }

  /** What a step begins: whoever asks and does not know is told. */
  private entered(told: Told, begun: readonly number[]): Told {
    let now = told;
    for (const node of begun) {
      const activity = this.graph.parts.steps.states[node]?.activity;
      if (activity?.kind !== 'choice' || !activity.asks?.includes(this.fact)) continue;
      if (this.knows(now, activity.by === 'agent')) continue;
      now = this.keeps({ ...now, times: Math.min(now.times + 1, this.most + 1) }, activity.by === 'agent');
    }
    return now;
  }

  private knows({ known, agent, agentKnows, pools }: Told, byAgent: boolean): boolean {
    return known || (byAgent && agent !== undefined && (agentKnows || pools.includes(agent)));
  }

  private keeps(told: Told, byAgent: boolean): Told {
    const { agent, pools } = told;
    if (this.kept === 'file' || this.kept === 'contact') return { ...told, known: true };
    if (!byAgent || agent === undefined) return told;
    const isShared = this.kept === 'department' || this.design.pools[agent]?.agents === 1;
    return { ...told, agentKnows: true, pools: isShared ? withPool(pools, agent) : pools };
  }

  private number(told: Told): number {
    const token = this.keys.tokenOf(told);
    const number = this.numbers.get(token) ?? this.all.push(told) - 1;
    this.numbers.set(token, number);
    return number;
  }
}

function withPool(pools: readonly string[], pool: string): readonly string[] {
  return pools.includes(pool) ? pools : [...pools, pool].sort();
}
