import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { canReach } from '../statechart/can-reach.ts';
import type { Configurations } from '../statechart/configurations.ts';
import { skeleton } from '../statechart/skeleton.ts';
import type { Kind } from './kinds.ts';
import type { Plan } from './plan.ts';
import { Asks, type PlannedNode } from './planned-node.ts';

/** What proofs find beyond that, by looking at data. */
export interface DoomProofs {
  /** Whether a kind of caller is doomed there with this context, whatever else goes on. */
  readonly isDoomed: (kind: Kind, channel: string, states: readonly string[], context: unknown) => boolean;
}

/** Proves where callers of a design are doomed; undefined where there is no proof within bounds, or nothing to find by data. */
export type Prover = (design: Design, population: Population) => DoomProofs | undefined;

/** More configurations than this are not explored before a run. */
const MOST_CONFIGURATIONS = 20_000;

/**
 * From which configurations a kind of caller can no longer have their need met, whatever happens: in the graph of the
 * machine's transitions with every guard taken to go either way, and every event of positive weight for that kind, no
 * way leads to an outcome that meets it.
 */
export class Doomed {
  /** Whether all configurations were explored; what was not counts as not doomed. */
  readonly complete: boolean;
  /** Whether there is any such configuration but outcomes. */
  readonly any: boolean;
  /** By kind of caller: 0 for the configurations in which they are doomed. */
  readonly #reach: readonly Uint8Array[];
  readonly #configurations: Configurations;
  readonly #plan: Plan;
  readonly #proofs: DoomProofs | null;

  constructor(plan: Plan, configurations: Configurations, proofs: DoomProofs | null = null) {
    this.#plan = plan;
    this.#configurations = configurations;
    this.#proofs = proofs;
    const nodesOf = (watched: readonly number[]) => watched.flatMap((node) => plan.nodes[node] ?? []);
    const graph = skeleton(plan.design.machine, {
      watch: (id) => plan.watches(id),
      configurations,
      limit: MOST_CONFIGURATIONS,
      eventsOf: (watched) => nodesOf(watched).flatMap((node) => eventsOf(plan, node)),
    });
    this.complete = graph.complete;
    this.#reach = plan.kinds.all.map(({ index, isMetBy }) => {
      const events = new Map<number, ReadonlySet<string>>();
      const possible = (from: number, event: string): boolean => {
        let known = events.get(from);
        if (known === undefined) {
          const active = nodesOf(configurations.view(from).watched);
          known = new Set(active.flatMap((node) => eventsOf(plan, node, index)));
          events.set(from, known);
        }
        return known.has(event);
      };
      const isGoal = (configuration: number): boolean => {
        const outcome = plan.outcomeOf(configuration);
        return outcome >= 0 && isMetBy[outcome] === true;
      };
      return canReach(graph, isGoal, possible);
    });
    const isActive = (configuration: number) => configurations.view(configuration).status === 'active';
    this.any =
      proofs !== null ||
      this.#reach.some((reach) => reach.some((can, configuration) => can === 0 && isActive(configuration)));
  }

  is(kind: number, configuration: number, channel: number, context: unknown): boolean {
    if ((this.#reach[kind] as Uint8Array)[configuration] === 0) return true;
    if (this.#proofs === null) return false;
    const { nodes } = this.#configurations.view(configuration);
    return this.#proofs.isDoomed(this.#plan.kind(kind), this.#plan.channels[channel] as string, nodes, context);
  }

  /** How it is found: in the machine's transitions, or by proofs that look at data. */
  get by(): 'static' | 'proved' {
    return this.#proofs === null ? 'static' : 'proved';
  }
}

/** What an activity may send: to a kind of caller, or to any. */
function eventsOf(plan: Plan, { activity }: PlannedNode, kind?: number): string[] {
  if (activity === null) return [];
  const typeOf = (event: number): string => plan.events[event]?.event.type ?? '';
  if (activity.kind === 'choice') {
    const shares = kind === undefined ? null : activity.tables[kind];
    const { atShiftEnd } = activity;
    const isPossible = (i: number): boolean =>
      !shares || i === atShiftEnd || (shares[i] as number) > (shares[i - 1] ?? 0);
    return activity.results.flatMap(({ sends }, i) => (isPossible(i) ? [typeOf(sends)] : []));
  }
  const mayClose = plan.pools[activity.pool]?.opens.nextChange(0) !== Number.POSITIVE_INFINITY;
  if (activity.kind === 'gate') {
    const { asks, yes, no } = activity;
    return [yes, ...(mayClose || asks !== Asks.open ? [no] : [])].map(typeOf);
  }
  const { answered, closed, full, timedOut, capacity, longestWait, overnight } = activity;
  return [
    answered,
    ...(mayClose && !overnight ? [closed] : []),
    ...(capacity < Number.POSITIVE_INFINITY ? [full] : []),
    ...(longestWait < Number.POSITIVE_INFINITY ? [timedOut] : []),
  ].map(typeOf);
}
