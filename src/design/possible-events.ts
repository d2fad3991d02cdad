import type { Activity, Sends } from './activity.ts';
import type { Known } from './check-references.ts';
import { answersTo } from './gate.ts';
import { sentBy } from './sent-event.ts';

/** An event that an activity may send, as the machine calls it. */
export interface PossibleEvent {
  /** Our name, such as `queue.closed`. */
  readonly type: string;
  /** What the machine calls it. */
  readonly event: string;
  /** Why it may be sent, where that is not plain. */
  readonly because?: string;
}

/** The events that an activity may send in a design with these pools. */
export function possibleEvents(activity: Activity, { pools }: Pick<Known, 'pools'>): PossibleEvent[] {
  if (activity.kind === 'choice') {
    const possible = Object.entries(activity.results).filter(
      ([, { weight, atShiftEnd }]) => weight !== 0 || atShiftEnd,
    );
    return possible.map(([name, result]) => {
      const { type } = sentBy(name, result);
      return { type, event: type };
    });
  }
  const pool = activity.kind === 'queue' ? activity.pool : activity.question.pool;
  const why = pools?.get(pool);
  const closes = why && `pool '${pool}' ${why}`;
  const sent = (type: string, because?: string): PossibleEvent[] => [
    { type, event: nameOf(type, activity.sends), ...(because && { because }) },
  ];
  if (activity.kind === 'gate') {
    if (activity.question.asks !== 'open') return answersTo(activity.question.asks).flatMap((type) => sent(type));
    return [...sent('gate.open'), ...(closes ? sent('gate.closed', closes) : [])];
  }
  const { capacity = Infinity, longestWait = Infinity, overnight = false } = activity;
  return [
    ...sent('agent.answered'),
    ...(capacity < Infinity ? sent('queue.full', 'the line has a capacity') : []),
    ...(longestWait < Infinity ? sent('queue.timedOut', 'there is a longest wait') : []),
    ...(closes && !overnight ? sent('queue.closed', closes) : []),
  ];
}

function nameOf(type: string, sends: Sends | undefined): string {
  return sends && Object.hasOwn(sends, type) ? (sends[type] ?? type) : type;
}
