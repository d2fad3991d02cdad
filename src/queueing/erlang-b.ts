import { checkParameters, count, duration, rate } from './parameters.ts';

/** A loss system: Poisson arrivals, no line, callers who find every agent busy are turned away. */
export interface ErlangBParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service, seconds; its distribution does not matter. */
  readonly service: number;
  readonly agents: number;
}

export interface ErlangB {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  /** Probability of being turned away. */
  readonly blockedProbability: number;
  /** Mean number of busy agents. */
  readonly busyAgents: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
}

/**
 * The loss system in steady state, at any load.
 *
 * Source: A. K. Erlang (1917), by the recursion on agents in R. B. Cooper, Introduction to Queueing Theory (1981),
 * chapter 3.
 *
 * @example erlangB({ arrivals: 1 / 60, service: 120, agents: 3 }).blockedProbability // 0.2105…
 * @throws QueueingError
 * @since 0.1.0
 */
export function erlangB(parameters: ErlangBParameters): ErlangB {
  checkParameters('erlangB', parameters, { arrivals: rate, service: duration, agents: count });
  const { arrivals, service, agents } = parameters;
  const load = arrivals * service;
  const fewer = inverseBlocking(load, agents - 1);
  const blockedProbability = 1 / (1 + (fewer * agents) / load);
  // As load (1 - blockedProbability), but keeping its digits when hardly anybody gets through.
  const occupancy = 1 / (1 / fewer + agents / load);
  return { load, blockedProbability, busyAgents: agents * occupancy, occupancy };
}

/** One over Erlang B's probability, from 1 up; Infinity where that probability is below all numbers. */
export function inverseBlocking(load: number, agents: number): number {
  let inverse = 1;
  for (let n = 1; n <= agents; n++) inverse = 1 + (inverse * n) / load;
  return inverse;
}
