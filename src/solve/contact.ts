import type { Graph } from '../check/graph.ts';
import type { ReturnCause } from '../design/coming-back.ts';
import { Absorption } from './absorption.ts';
import type { Chain } from './chain.ts';
import type { Remembered } from './memory.ts';
import { type SumName, Sums, sumNames } from './sums.ts';

/** How a contact may end. */
export interface ContactEnd {
  readonly row: number;
  readonly share: number;
  /** Its name: of the outcome, or `abandoned`, `stuck`, `neverEnds`; `unseen` where a bound kept from looking. */
  readonly outcome: string;
  readonly met: boolean;
  readonly deadEnd: boolean;
  /** Why the caller may come back; undefined where they cannot. */
  readonly cause: ReturnCause | undefined;
  readonly remembered: Remembered;
}

/** What an edge of the chain adds to what is summed. */
export type EdgeSums = Record<SumName, number>;

export function emptySums(): EdgeSums {
  return Object.fromEntries(sumNames.map((name) => [name, 0])) as EdgeSums;
}

/** One contact of a kind of caller, solved. */
export class SolvedContact {
  readonly chain: Chain;
  readonly absorption: Absorption;
  readonly visits: Float64Array;
  readonly residual: number;
  readonly ends: readonly ContactEnd[];
  readonly sums: Sums;

  constructor(chain: Chain, products?: number) {
    this.chain = chain;
    this.absorption = new Absorption(chain, products);
    this.visits = this.absorption.visits(0);
    this.residual = this.absorption.residual(this.visits, 0);
    this.ends = this.findEnds();
    this.sums = this.sum();
  }

  get graph(): Graph {
    return this.chain.graph;
  }

  /** What an edge adds to what is summed. */
  edgeSums(row: number, edge: number, into: EdgeSums): void {
    const { chain } = this;
    const fork = chain.forkAt(row);
    const nth = chain.nth[edge]!;
    const seconds = fork.secondsBy?.[nth] ?? fork.seconds;
    chain.memory.follow(chain.remembered(row), chain.node(row), nth, []);
    const { retold, replayed, misunderstood } = chain.memory.counted;
    into.steps = 1;
    into.seconds = seconds;
    into.onPhone = fork.offPhone ? 0 : seconds;
    into.waited = fork.isLine && !fork.offPhone ? seconds : 0;
    into.agentTime = fork.byAgent ? seconds : 0;
    into.retold = retold;
    into.replayed = replayed;
    into.misunderstood = misunderstood;
  }

  private sum(): Sums {
    const { chain, graph, visits, absorption } = this;
    const sums = new Sums();
    const into = emptySums();
    sums.contacts = 1;
    const { retold, replayed } = this.beginSums;
    sums.of.retold += retold;
    sums.of.replayed += replayed;
    const { states } = graph.parts.steps;
    const blockOf = (node: number): string => states[node]?.block ?? '';
    for (const { node } of graph.going(graph.parts.initial).activities) sums.stay(blockOf(node), 1, 0);
    for (let row = 0; row < chain.size; row++) {
      const [from, to] = [chain.first[row]!, chain.first[row + 1]!];
      if (from === to || visits[row] === 0) continue;
      const visited = absorption.isTrapped[row] === 1 ? Number.POSITIVE_INFINITY : visits[row]!;
      const fork = chain.forkAt(row);
      for (let edge = from; edge < to; edge++) {
        const share = visited * chain.share[edge]!;
        this.edgeSums(row, edge, into);
        for (const name of sumNames) if (into[name] > 0) sums.of[name] += share * into[name];
        const begun = graph.begunBy(graph.first[chain.node(row)]! + chain.nth[edge]!);
        for (const node of begun) if (node >= 0) sums.stay(blockOf(node), share, 0);
      }
      const { activities } = graph.going(chain.node(row));
      if (fork.seconds > 0) {
        for (const block of new Set(activities.map(({ state }) => state))) sums.stay(block, 0, visited * fork.seconds);
      }
    }
    for (const { share, outcome, met, deadEnd } of this.ends) {
      sums.outcome(outcome, share);
      if (met) sums.met += share;
      if (deadEnd) sums.deadEndContacts += share;
    }
    return sums;
  }

  /** What is told at the very beginning. */
  get beginSums(): EdgeSums {
    const { memory, before } = this.chain;
    memory.begin(before);
    const { retold, replayed } = memory.counted;
    return { ...emptySums(), retold, replayed };
  }

  private findEnds(): ContactEnd[] {
    const { chain, visits, absorption, graph } = this;
    const ends: ContactEnd[] = [];
    const { steps } = graph.parts;
    for (let row = 0; row < chain.size; row++) {
      const share = visits[row]!;
      if (share === 0) continue;
      const remembered = chain.memory.at(chain.remembered(row));
      const node = chain.node(row);
      if (absorption.isTrapped[row] === 1) {
        const trap = { outcome: 'neverEnds', met: false, deadEnd: true, cause: undefined, remembered };
        // What flows into the trap from outside is what never ends.
        ends.push({ row, share, ...trap });
        continue;
      }
      if (chain.first[row] !== chain.first[row + 1]) continue;
      const { over } = graph.going(node);
      if (over === undefined) {
        ends.push({ row, share, outcome: 'unseen', met: false, deadEnd: false, cause: undefined, remembered });
        continue;
      }
      const outcome = over === 'outcome' ? steps.outcomeOf(graph.configuration(node))?.outcome : undefined;
      const met = graph.isMet(node);
      const isRefused = remembered.refused || outcome?.refusal === true;
      const cause = isRefused ? 'afterRefusal' : over === 'abandoned' ? 'afterGivingUp' : 'otherwise';
      ends.push({
        row,
        share,
        outcome: outcome?.name ?? over,
        met,
        deadEnd: !met && (over !== 'abandoned' || remembered.doomed),
        cause: met ? undefined : cause,
        remembered,
      });
    }
    return ends;
  }
}
