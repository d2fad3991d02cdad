import { mistake } from '../errors/mistake.ts';
import { inverseBlocking } from './erlang-b.ts';
import { orbitLevels } from './orbit-levels.ts';
import { checkParameters, checkStable, count, duration, QueueingError, rate } from './parameters.ts';

/** No line: callers who find every agent busy try again later, for as long as it takes. */
export interface RetrialParameters {
  /** First calls a second. */
  readonly arrivals: number;
  /** Mean service in seconds, exponential. */
  readonly service: number;
  readonly agents: number;
  /** Mean time until a caller tries again in seconds, exponential. */
  readonly retryAfter: number;
}

export interface Retrial {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  readonly occupancy: number;
  /** Probability that all agents are busy: that a first call does not get through. */
  readonly blockedProbability: number;
  /** Mean number of callers who will try again. */
  readonly meanOrbit: number;
  /** Mean time from the first call until one gets through in seconds, zero included. */
  readonly meanWait: number;
  /** Mean number of calls until one gets through. */
  readonly meanTries: number;
}

/** States of the chain that take a few tenths of a second to solve. */
const MOST_STATES = 2e6;

/**
 * Agents without a line and callers who try again, in steady state. The chain of busy agents and callers who will try
 * again is cut off at ever more of these until eleven digits stand still.
 *
 * Source: G. Falin and J. Templeton, Retrial Queues (1997), chapters 1 and 2, which for one agent has closed forms.
 *
 * @example retrial({ arrivals: 0.5, service: 1, agents: 1, retryAfter: 1 }).meanOrbit // 1.0000…
 * @throws QueueingError also when the load is not below the number of agents, or so near that the chain gets too long.
 * @since 0.1.0
 */
export function retrial(parameters: RetrialParameters): Retrial {
  checkParameters('retrial', parameters, { arrivals: rate, service: duration, agents: count, retryAfter: duration });
  const { arrivals, service, agents, retryAfter } = parameters;
  const load = arrivals * service;
  checkStable('retrial', load, agents, '');
  // Beyond the mean, probabilities fall by about the occupancy with each caller more; the mean is no less than if nobody
  // who tries again made it harder for others.
  const least = 25 / (1 - load / agents) + (arrivals * retryAfter) / inverseBlocking(load, agents);
  let before = Number.NaN;
  for (let levels = Math.ceil(least); levels * (agents + 1) <= MOST_STATES; levels *= 2) {
    const { blocked, orbit } = orbitLevels(load, agents, service / retryAfter, levels);
    if (Math.abs(orbit - before) <= 1e-11 * orbit) {
      const meanTries = 1 + orbit / (retryAfter * arrivals);
      const meanWait = orbit / arrivals;
      return { load, occupancy: load / agents, blockedProbability: blocked, meanOrbit: orbit, meanWait, meanTries };
    }
    before = orbit;
  }
  const problem = `with a load of ${load} on ${agents} too many callers would be trying again to sum over`;
  throw new QueueingError('retrial', [mistake('agents', problem, 'take more agents or a shorter retryAfter')]);
}
