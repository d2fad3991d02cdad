import { inverseBlocking } from './erlang-b.ts';
import { checkParameters, checkStable, checkTime, count, duration, rate } from './parameters.ts';

/** A line without impatience: Poisson arrivals, exponential service, first come first served, nobody hangs up. */
export interface ErlangCParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service, seconds. */
  readonly service: number;
  readonly agents: number;
}

export interface ErlangC {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
  /** Probability of having to wait. */
  readonly delayProbability: number;
  /** Mean wait in seconds, zero waits included. */
  readonly meanWait: number;
  /** Mean wait of those who have to, seconds. */
  readonly meanWaitDelayed: number;
  /** Mean number in line. */
  readonly meanLine: number;
  /** Probability of waiting longer than `t` seconds. */
  waitTail(t: number): number;
  /** Probability of being answered within `t` seconds. */
  serviceLevel(t: number): number;
}

/**
 * The line without impatience in steady state.
 *
 * Source: A. K. Erlang (1917); R. B. Cooper, Introduction to Queueing Theory (1981), chapter 3.
 *
 * @example erlangC({ arrivals: 1 / 60, service: 120, agents: 3 }).delayProbability // 0.4444…
 * @throws QueueingError also when the load is not below the number of agents.
 * @since 0.1.0
 */
export function erlangC(parameters: ErlangCParameters): ErlangC {
  checkParameters('erlangC', parameters, { arrivals: rate, service: duration, agents: count });
  const { arrivals, service, agents } = parameters;
  const load = arrivals * service;
  checkStable('erlangC', load, agents, ', or let callers hang up: erlangA');
  const delayProbability = delay(load, agents);
  const meanWaitDelayed = service / (agents - load);
  const meanWait = delayProbability * meanWaitDelayed;
  const waitTail = (t: number) => {
    checkTime(t);
    return delayProbability * Math.exp(-t / meanWaitDelayed);
  };
  return {
    load,
    occupancy: load / agents,
    delayProbability,
    meanWait,
    meanWaitDelayed,
    meanLine: arrivals * meanWait,
    waitTail,
    serviceLevel: (t) => 1 - waitTail(t),
  };
}

/** Erlang C's probability of having to wait, for a load below the number of agents. */
export function delay(load: number, agents: number): number {
  return agents / (agents + (agents - load) * (inverseBlocking(load, agents) - 1));
}
