import { mistake } from '../errors/mistake.ts';
import { normalHazard } from './normal-hazard.ts';
import { checkParameters, duration, optional, probability, type Rule, rate, refuse } from './parameters.ts';

/** A load, and either how much is to spare or how likely a wait may be. */
export interface SquareRootStaffingParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service, seconds. */
  readonly service: number;
  /** Mean patience in seconds; without it nobody hangs up. */
  readonly patience?: number;
  /** Agents to spare over the load, in square roots of the load. */
  readonly beta?: number;
  /** Probability of having to wait that is aimed at. */
  readonly delayProbability?: number;
}

export interface SquareRootStaffing {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  /** Agents to spare over the load, in square roots of the load; with patience perhaps below 0. */
  readonly beta: number;
  /** Load plus beta square roots of it, rounded up; at least 1. */
  readonly agents: number;
  /** Probability of having to wait that goes with beta when the load is large. */
  readonly delayProbability: number;
}

const anyNumber: Rule = { allows: (x) => typeof x === 'number' && Math.abs(x) <= 30, says: 'a number from -30 to 30' };

/**
 * Agents by the rule of the square root: an approximation, good from a few tens of agents on; {@link fewestAgents} is
 * exact.
 *
 * Source: S. Halfin and W. Whitt, "Heavy-traffic limits for queues with many exponential servers", Operations Research
 * 29 (1981); with patience O. Garnett, A. Mandelbaum and M. Reiman, "Designing a call center with impatient customers",
 * M&SOM 4 (2002).
 *
 * @example squareRootStaffing({ arrivals: 1, service: 100, delayProbability: 0.5 }).agents // 106
 * @throws QueueingError
 * @since 0.1.0
 */
export function squareRootStaffing(parameters: SquareRootStaffingParameters): SquareRootStaffing {
  checkParameters('squareRootStaffing', parameters, {
    arrivals: rate,
    service: duration,
    patience: optional(duration),
    beta: optional(anyNumber),
    delayProbability: optional(probability),
  });
  const { arrivals, service, patience } = parameters;
  if ((parameters.beta === undefined) === (parameters.delayProbability === undefined)) {
    refuse('squareRootStaffing', [mistake('', 'needs one of beta and delayProbability', 'give exactly one')]);
  }
  if (patience === undefined && parameters.beta !== undefined && parameters.beta <= 0) {
    refuse('squareRootStaffing', [
      mistake('beta', 'from 0 down the line grows for ever', 'take more, or give patience'),
    ]);
  }
  const delay = (beta: number) => likelyDelay(beta, patience === undefined ? undefined : Math.sqrt(service / patience));
  const beta = parameters.beta ?? solve(delay, parameters.delayProbability as number, patience === undefined ? 0 : -30);
  const load = arrivals * service;
  const agents = Math.max(1, Math.ceil(load + beta * Math.sqrt(load)));
  return { load, beta, agents, delayProbability: delay(beta) };
}

/** `haste`: square root of service over patience; undefined where nobody hangs up. */
function likelyDelay(beta: number, haste: number | undefined): number {
  const idle = normalHazard(-beta);
  return haste === undefined ? 1 / (1 + beta / idle) : 1 / (1 + (haste * normalHazard(beta / haste)) / idle);
}

/** By halving, as delay falls in beta. */
function solve(delay: (beta: number) => number, wanted: number, least: number): number {
  let low = least;
  let high = 30;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (delay(middle) > wanted) low = middle;
    else high = middle;
  }
  return high;
}
