import type { Mistake } from '../errors/mistake.ts';
import { checkStable, list, optional, parameterMistakes, type Rule, rate, record, refuse } from './parameters.ts';
import { momentsMistakes, type ServiceMoments, secondMoment } from './service-moments.ts';

/** One agent and callers of several classes, those of an earlier class always first. */
export interface MG1PrioritiesParameters {
  /** From the first served to the last. */
  readonly classes: readonly { readonly arrivals: number; readonly service: ServiceMoments }[];
  /** Whether an earlier class interrupts the service of a later one, which is resumed where it was left; false. */
  readonly preemptive?: boolean;
}

/** What callers of one class meet. */
export interface PriorityClass {
  /** Mean time in line in seconds, zero included; interruptions too. */
  readonly meanWait: number;
  /** Mean number in line; those interrupted too. */
  readonly meanLine: number;
}

export interface MG1Priorities {
  /** Share of the time that the agent is busy. */
  readonly occupancy: number;
  /** Over callers of all classes. */
  readonly meanWait: number;
  readonly meanLine: number;
  readonly classes: readonly PriorityClass[];
}

const flag: Rule = { allows: (x) => typeof x === 'boolean', says: 'true or false' };

/**
 * The line of one agent with priorities in steady state.
 *
 * Source: A. Cobham, "Priority assignment in waiting line problems", Operations Research 2 (1954); preemptive:
 * D. Gross and C. Harris, Fundamentals of Queueing Theory (1998), section 3.4.
 *
 * @example
 * mg1Priorities({
 *   classes: [
 *     { arrivals: 0.25, service: { mean: 1, sd: 1 } },
 *     { arrivals: 0.25, service: { mean: 1, sd: 1 } },
 *   ],
 * }).classes[1].meanWait // 1.333…
 * @throws QueueingError also when the load of all classes is not below 1.
 * @since 0.1.0
 */
export function mg1Priorities(parameters: MG1PrioritiesParameters): MG1Priorities {
  refuse('mg1Priorities', mistakesOf(parameters));
  const { classes, preemptive = false } = parameters;
  const load = classes.reduce((sum, { arrivals, service }) => sum + arrivals * service.mean, 0);
  checkStable('mg1Priorities', load, 1, ': mmcPriorities', 'classes');

  const residual = ({ arrivals, service }: (typeof classes)[number]) => (arrivals * secondMoment(service)) / 2;
  let ahead = 0;
  let underWay = preemptive ? 0 : classes.reduce((sum, each) => sum + residual(each), 0);
  const found = classes.map((each) => {
    const { arrivals, service } = each;
    const before = 1 - ahead;
    ahead += arrivals * service.mean;
    if (preemptive) underWay += residual(each);
    const interrupted = preemptive ? (service.mean * (1 - before)) / before : 0;
    const meanWait = underWay / (before * (1 - ahead)) + interrupted;
    return { meanWait, meanLine: arrivals * meanWait };
  });
  const meanLine = found.reduce((sum, each) => sum + each.meanLine, 0);
  const arrivals = classes.reduce((sum, each) => sum + each.arrivals, 0);
  return { occupancy: load, meanWait: meanLine / arrivals, meanLine, classes: found };
}

function mistakesOf(given: MG1PrioritiesParameters): Mistake[] {
  const mistakes = parameterMistakes(given, { classes: list, preemptive: optional(flag) });
  if (mistakes.length > 0) return mistakes;
  return given.classes.flatMap((each, i) => {
    const path = `classes.${i}`;
    const own = parameterMistakes(each, { arrivals: rate, service: record }, path);
    return own.length > 0 ? own : momentsMistakes(each.service, `${path}.service`);
  });
}
