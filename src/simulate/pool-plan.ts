import type { Design } from '../design/design.ts';
import type { Pool } from '../design/pool.ts';
import type { Routing } from '../design/routing.ts';
import type { Purposes } from '../stochastic/purpose.ts';
import type { Clock } from '../time/clock.ts';
import type { Timeline } from '../time/timeline.ts';
import { type PlannedBreaks, planBreaks } from './breaks-plan.ts';
import { rosterOf } from './roster.ts';

/** A pool as the run sees it. */
export interface PlannedPool {
  readonly name: string;
  readonly agents: number;
  /** Number of its first agent among all agents of the design, from 0. */
  readonly firstAgent: number;
  /** 1 where the line is open, and how many agents are at work: as the run's time goes by. */
  readonly opens: Timeline;
  readonly staff: Timeline;
  readonly routing: Routing;
  /** Hashed name of the draws of who answers, and what counts them. */
  readonly drawsRouting: number;
  readonly routingPlace: number;
  /** Most callers that an agent has at once, and how much slower each further one makes a talk, as a share. */
  readonly handles: number;
  readonly slower: number;
  readonly breaks: PlannedBreaks | null;
  /** Whether a caller who is answered has reached a human. */
  readonly isHuman: boolean;
  /** Hashed name of the draws of patience in this line, and what counts them: -1 where visits to its state do. */
  readonly drawsPatience: number;
  readonly place: number;
}

/** The pools of a design; `patienceOf` gives what counts draws of patience, `placeOf` what counts others. */
export function planPools(
  { pools }: Design,
  clock: Clock,
  purposes: Purposes,
  patienceOf: (name: string, pool: number) => number,
  placeOf: (what: string) => number,
): readonly PlannedPool[] {
  let agentsBefore = 0;
  const count = (agents: number): number => {
    agentsBefore += agents;
    return agentsBefore - agents;
  };
  const drawsOf = (name: string, { draws = name }: Pool) => `pool:${draws}`;
  return Object.entries(pools).map(([name, pool], index) => ({
    name,
    agents: pool.agents,
    firstAgent: count(pool.agents),
    ...rosterOf(pool, clock),
    routing: pool.routing ?? 'longestIdle',
    drawsRouting: pool.routing === 'random' ? purposes.of(`${drawsOf(name, pool)}:routing`) : 0,
    routingPlace: pool.routing === 'random' ? placeOf(`routing ${name}`) : 0,
    handles: pool.handles?.contacts ?? 1,
    slower: pool.handles?.slower ?? 0,
    breaks: pool.breaks
      ? planBreaks(pool.breaks, drawsOf(name, pool), Object.keys(pool.groups ?? { all: 0 }), purposes)
      : null,
    isHuman: pool.kind !== 'bot',
    drawsPatience: purposes.of(`${drawsOf(name, pool)}:patience`),
    place: patienceOf(name, index),
  }));
}
