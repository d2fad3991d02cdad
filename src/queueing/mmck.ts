import { mistake } from '../errors/mistake.ts';
import { inverseBlocking } from './erlang-b.ts';
import { checkParameters, checkTime, count, duration, rate, refuse } from './parameters.ts';

/** A line with a limit: callers who find every place taken are turned away, nobody hangs up. */
export interface MMcKParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service in seconds, exponential. */
  readonly service: number;
  readonly agents: number;
  /** Callers that fit in, with an agent or in line; no fewer than agents. In a call centre: trunks. */
  readonly capacity: number;
}

export interface MMcK {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  readonly occupancy: number;
  /** Probability of being turned away. */
  readonly blockedProbability: number;
  /** Probability of having to wait, of those let in. */
  readonly delayProbability: number;
  /** Of those let in, seconds, zero included. */
  readonly meanWait: number;
  readonly meanLine: number;
  /** Probability of waiting longer than `t` seconds, of those let in. */
  waitTail(t: number): number;
  /** Probability of being answered within `t` seconds, over all who call. */
  serviceLevel(t: number): number;
}

/**
 * The line with a limit in steady state, at any load.
 *
 * Source: D. Gross and C. Harris, Fundamentals of Queueing Theory (1998), section 2.5.
 *
 * @example mmck({ arrivals: 1, service: 1, agents: 1, capacity: 3 }).blockedProbability // 0.25
 * @throws QueueingError
 * @since 0.1.0
 */
export function mmck(parameters: MMcKParameters): MMcK {
  checkParameters('mmck', parameters, { arrivals: rate, service: duration, agents: count, capacity: count });
  const { arrivals, service, agents, capacity } = parameters;
  if (capacity < agents) {
    refuse('mmck', [mistake('capacity', `${capacity} is fewer than agents`, `take ${agents} or more`)]);
  }
  const load = arrivals * service;
  const { free, line } = shares(load, agents, capacity - agents);
  const blockedProbability = line[capacity - agents] as number;
  let waiting = 0;
  let meanLine = 0;
  for (let j = 0; j < line.length; j++) {
    if (j < line.length - 1) waiting += line[j] as number;
    meanLine += j * (line[j] as number);
  }
  const admitted = free + waiting;
  /** Over all who call: let in and not answered within t. */
  const late = (t: number) => {
    checkTime(t);
    if (t === 0) return waiting;
    if (t === Infinity) return 0;
    // Who finds j in line waits for j + 1 services: longer than t if a Poisson count of them is at most j.
    const done = (agents * t) / service;
    let log = -done;
    let atMost = 0;
    let sum = 0;
    for (let j = 0; j < line.length - 1; j++) {
      atMost += Math.exp(log);
      log += Math.log(done / (j + 1));
      sum += (line[j] as number) * Math.min(1, atMost);
    }
    return sum;
  };
  return {
    load,
    occupancy: Math.min(1, (load * admitted) / agents),
    blockedProbability,
    delayProbability: waiting / admitted,
    meanWait: meanLine / (arrivals * admitted),
    meanLine,
    waitTail: (t) => late(t) / admitted,
    serviceLevel: (t) => Math.max(0, admitted - late(t)),
  };
}

/** Probabilities of some agent free, and of all busy with 0, 1 … `longest` in line. */
function shares(load: number, agents: number, longest: number): { free: number; line: Float64Array } {
  const line = new Float64Array(longest + 1);
  const ratio = load / agents;
  // From the likeliest end, so that nothing overflows.
  let weight = 1;
  let busy = 0;
  for (let i = 0; i <= longest; i++) {
    line[ratio > 1 ? longest - i : i] = weight;
    busy += weight;
    weight *= ratio > 1 ? 1 / ratio : ratio;
  }
  const free =
    (line[0] as number) === 0 ? 0 : (line[0] as number) * inverseBlocking(load, agents - 1) * (agents / load);
  const total = busy + free;
  return { free: 1 / (1 + busy / free), line: line.map((share) => share / total) };
}
