import { checkStable, parameterMistakes, rate, record, refuse } from './parameters.ts';
import { momentsMistakes, type ServiceMoments, secondMoment } from './service-moments.ts';

/** One agent, Poisson arrivals, service of any distribution, first come first served, nobody hangs up. */
export interface MG1Parameters {
  /** Calls a second. */
  readonly arrivals: number;
  readonly service: ServiceMoments;
}

export interface MG1 {
  /** Share of the time that the agent is busy, and probability of having to wait. */
  readonly occupancy: number;
  readonly delayProbability: number;
  /** Mean wait in seconds, zero waits included. */
  readonly meanWait: number;
  /** Mean wait of those who have to, seconds. */
  readonly meanWaitDelayed: number;
  /** Mean number in line. */
  readonly meanLine: number;
}

/**
 * The line of one agent in steady state.
 *
 * Source: F. Pollaczek (1930), A. Khinchine (1932).
 *
 * @example mg1({ arrivals: 1 / 120, service: { mean: 60, sd: 0 } }).meanWait // 30
 * @throws QueueingError also when the load is not below 1.
 * @since 0.1.0
 */
export function mg1(parameters: MG1Parameters): MG1 {
  const mistakes = parameterMistakes(parameters, { arrivals: rate, service: record });
  refuse('mg1', mistakes.length > 0 ? mistakes : momentsMistakes(parameters.service, 'service'));
  const { arrivals, service } = parameters;
  const occupancy = arrivals * service.mean;
  checkStable('mg1', occupancy, 1, ': erlangC', 'arrivals');
  const meanWaitDelayed = secondMoment(service) / (2 * service.mean * (1 - occupancy));
  const meanWait = occupancy * meanWaitDelayed;
  return { occupancy, delayProbability: occupancy, meanWait, meanWaitDelayed, meanLine: arrivals * meanWait };
}
