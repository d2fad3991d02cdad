import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { delay } from './erlang-c.ts';
import { checkParameters, checkStable, count, duration, list, rate, refuse } from './parameters.ts';

/** Several agents and callers of several classes; an earlier class is always answered first, nobody is interrupted. */
export interface MMcPrioritiesParameters {
  /** Calls a second by class, from the first answered to the last. */
  readonly arrivals: readonly number[];
  /** Mean service in seconds, exponential and the same for all classes. */
  readonly service: number;
  readonly agents: number;
}

export interface MMcPriorities {
  /** Offered load of all classes, in agents (erlang). */
  readonly load: number;
  readonly occupancy: number;
  /** Probability of having to wait, the same for all classes. */
  readonly delayProbability: number;
  /** Over callers of all classes, seconds, zero included. */
  readonly meanWait: number;
  readonly meanLine: number;
  readonly classes: readonly {
    /** Seconds, zero included. */
    readonly meanWait: number;
    /** Of those who have to wait. */
    readonly meanWaitDelayed: number;
    readonly meanLine: number;
  }[];
}

/**
 * Several agents with priorities in steady state.
 *
 * Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954); O. Kella and
 * U. Yechiali, "Waiting times in the non-preemptive priority M/M/c queue", Stochastic Models 1 (1985).
 *
 * @example mmcPriorities({ arrivals: [0.25, 0.25], service: 1, agents: 1 }).classes[0].meanWait // 0.666…
 * @throws QueueingError also when the load of all classes is not below the number of agents.
 * @since 0.1.0
 */
export function mmcPriorities(parameters: MMcPrioritiesParameters): MMcPriorities {
  checkParameters('mmcPriorities', parameters, { arrivals: list, service: duration, agents: count });
  const { arrivals, service, agents } = parameters;
  const wrong = arrivals.flatMap((each, i) =>
    rate.allows(each) ? [] : mistake(`arrivals.${i}`, `${shown(each)} is not ${rate.says}`),
  );
  refuse('mmcPriorities', wrong);
  const all = arrivals.reduce((sum, each) => sum + each, 0);
  const load = all * service;
  checkStable('mmcPriorities', load, agents, '');

  const delayProbability = delay(load, agents);
  let ahead = 0;
  const classes = arrivals.map((each) => {
    const before = agents - ahead;
    ahead += each * service;
    const meanWaitDelayed = (service * agents) / (before * (agents - ahead));
    const meanWait = delayProbability * meanWaitDelayed;
    return { meanWait, meanWaitDelayed, meanLine: each * meanWait };
  });
  const meanLine = classes.reduce((sum, each) => sum + each.meanLine, 0);
  return { load, occupancy: load / agents, delayProbability, meanWait: meanLine / all, meanLine, classes };
}
