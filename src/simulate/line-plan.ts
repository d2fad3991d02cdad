import type { Announced, GateActivity, QueueActivity } from '../design/activity.ts';
import { type Estimator, usualEstimator } from '../design/estimator.ts';
import { answersTo } from '../design/gate.ts';
import { Asks, type PlannedAnnouncement, type PlannedGate, type PlannedLine } from './planned-node.ts';
import type { RoutingPlan } from './routing-plan.ts';
import { By } from './wait-estimates.ts';

/** Turns the name of one of our events into the index of what the machine calls it. */
type Told = (type: string) => number;

export function planLine(
  name: string,
  pool: number,
  activity: QueueActivity,
  told: Told,
  routing: RoutingPlan | null,
): PlannedLine {
  const { capacity = Infinity, longestWait = Infinity, beforeOpening = 0 } = activity;
  const { offPhone = false, keepsPlace = false, overnight = false, consults = false } = activity;
  return {
    kind: 'line',
    name,
    pool,
    capacity,
    longestWait,
    beforeOpening,
    offPhone,
    keepsPlace,
    overnight,
    consults,
    answered: told('agent.answered'),
    full: told('queue.full'),
    timedOut: told('queue.timedOut'),
    closed: told('queue.closed'),
    route: routing?.route(activity) ?? null,
  };
}

export function planGate(name: string, pool: number, { question }: GateActivity, told: Told): PlannedGate {
  const [yes, no] = answersTo(question.asks).map(told) as [number, number];
  const { asks } = question;
  let limit = 0;
  if (asks === 'line') limit = question.longerThan;
  else if (asks === 'place') limit = question.from;
  else if (asks === 'expectedWait') limit = question.above;
  const estimated = planEstimator(asks === 'expectedWait' ? question.estimator : undefined);
  return { kind: 'gate', name, pool, asks: Asks[asks], limit, ...estimated, yes, no };
}

export function planAnnouncement(pool: number, { what, estimator }: Announced): PlannedAnnouncement {
  return { what, pool, ...planEstimator(estimator) };
}

function planEstimator(estimator: Estimator = usualEstimator): { readonly by: number; readonly service: number } {
  if (typeof estimator === 'string') return { by: By[estimator], service: Number.NaN };
  return { by: By.queueLength, service: estimator.queueLength };
}
