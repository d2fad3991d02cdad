import { mistake } from '../errors/mistake.ts';
import { type ErlangA, erlangA, tooPatient } from './erlang-a.ts';
import { type ErlangC, erlangC } from './erlang-c.ts';
import {
  checkParameters,
  duration,
  durationFromZero,
  optional,
  parameterMistakes,
  probability,
  rate,
  record,
  refuse,
} from './parameters.ts';

/** What is wanted of a line; of several targets all have to be met. */
export interface StaffingTarget {
  /** At least this share of all who call answered `within` so many seconds. */
  readonly serviceLevel?: number;
  /** Seconds for `serviceLevel`; 20. */
  readonly within?: number;
  /** At most this mean wait, seconds. */
  readonly meanWait?: number;
  /** At most this mean wait of those served (average speed of answer), seconds. */
  readonly meanWaitServed?: number;
  /** At most this probability of hanging up; needs patience. */
  readonly abandonProbability?: number;
  /** At most this probability of having to wait. */
  readonly delayProbability?: number;
  /** Agents busy for at most this share of their time. */
  readonly occupancy?: number;
}

export interface FewestAgentsParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service, seconds. */
  readonly service: number;
  /** Mean patience in seconds; without it nobody hangs up (Erlang C). */
  readonly patience?: number;
  readonly target: StaffingTarget;
}

export interface FewestAgents {
  readonly agents: number;
  /** The line with so many agents. */
  readonly line: ErlangA | ErlangC;
}

const MOST_AGENTS = 1e6;

const targetRules = {
  serviceLevel: optional(probability),
  within: optional(durationFromZero),
  meanWait: optional(duration),
  meanWaitServed: optional(duration),
  abandonProbability: optional(probability),
  delayProbability: optional(probability),
  occupancy: optional(probability),
};

/**
 * The smallest number of agents that meets a target, by Erlang A, or Erlang C where no patience is given.
 *
 * @example
 * fewestAgents({ arrivals: 10 / 60, service: 120, patience: 180, target: { serviceLevel: 0.8, within: 20 } }).agents // 22
 * @throws QueueingError also when a million agents do not meet the target.
 * @since 0.1.0
 */
export function fewestAgents(parameters: FewestAgentsParameters): FewestAgents {
  check(parameters);
  const { arrivals, service, patience, target } = parameters;
  const lineOf = (agents: number) =>
    patience === undefined ? erlangC({ arrivals, service, agents }) : erlangA({ arrivals, service, patience, agents });
  const suffice = (agents: number) =>
    (patience === undefined || !tooPatient({ arrivals, service, patience, agents })) && meets(lineOf(agents), target);

  // Every figure improves with each agent, so halving finds the first number that meets all targets.
  const least = patience === undefined ? Math.floor(arrivals * service) + 1 : 1;
  let below = least - 1;
  let enough = least;
  while (enough <= MOST_AGENTS && !suffice(enough)) {
    below = enough;
    enough += Math.max(1, enough - least + 1);
  }
  if (enough > MOST_AGENTS) {
    refuse('fewestAgents', [
      mistake('target', `not met with ${MOST_AGENTS} agents`, 'lower the target or split the load'),
    ]);
  }
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (suffice(middle)) enough = middle;
    else below = middle;
  }
  return { agents: enough, line: lineOf(enough) };
}

function meets(line: ErlangA | ErlangC, target: StaffingTarget): boolean {
  const atMost = (found: number, limit: number | undefined) => limit === undefined || found <= limit;
  return (
    (target.serviceLevel === undefined || line.serviceLevel(target.within ?? 20) >= target.serviceLevel) &&
    atMost(line.meanWait, target.meanWait) &&
    atMost('meanWaitServed' in line ? line.meanWaitServed : line.meanWait, target.meanWaitServed) &&
    atMost('abandonProbability' in line ? line.abandonProbability : 0, target.abandonProbability) &&
    atMost(line.delayProbability, target.delayProbability) &&
    atMost(line.occupancy, target.occupancy)
  );
}

function check(parameters: FewestAgentsParameters): void {
  const formula = 'fewestAgents';
  checkParameters(formula, parameters, {
    arrivals: rate,
    service: duration,
    patience: optional(duration),
    target: record,
  });
  const { target, patience } = parameters;
  const mistakes = parameterMistakes(target, targetRules, 'target');
  const { within: _, ...targets } = target;
  if (Object.values(targets).every((each) => each === undefined)) {
    mistakes.push(
      mistake('target', 'nothing is aimed at', `give one or more of ${Object.keys(targetRules).join(', ')}`),
    );
  }
  if (target.abandonProbability !== undefined && patience === undefined) {
    mistakes.push(mistake('target.abandonProbability', 'nobody hangs up without patience', 'give patience in seconds'));
  }
  refuse(formula, mistakes);
}
