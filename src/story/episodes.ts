import type { Activity, ChoiceActivity, QueueActivity } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';

/** Stays that are told together: a wait and what is heard in it, a row of a bot's turns, or one stay. */
export type Episode =
  | { readonly kind: 'wait'; readonly stay: Stay; readonly activity: QueueActivity; readonly beside: readonly Stay[] }
  | { readonly kind: 'turns'; readonly stays: readonly Stay[]; readonly activity: ChoiceActivity }
  | { readonly kind: 'stay'; readonly stay: Stay; readonly activity: Activity | undefined };

const turns: readonly (string | null)[] = ['bot.understood', 'bot.misunderstood', 'caller.hungUp', null];

/** The stays of one contact, in the order of beginning. */
export function episodesOf(stays: readonly Stay[], activityOf: (stay: Stay) => Activity | undefined): Episode[] {
  const found: Episode[] = [];
  const inWait = new Map<Stay, Stay[]>();
  const lines = stays.filter((stay) => activityOf(stay)?.kind === 'queue');
  const waitOf = (stay: Stay) =>
    lines.find(
      (line) =>
        line !== stay && stay.node.startsWith(`${line.node}.`) && stay.began >= line.began && stay.ended <= line.ended,
    );
  for (const stay of stays) {
    const wait = waitOf(stay);
    if (!wait) continue;
    const known = inWait.get(wait);
    if (known) known.push(stay);
    else inWait.set(wait, [stay]);
  }
  const heard = new Set([...inWait.values()].flat());
  for (const stay of stays) {
    if (heard.has(stay)) continue;
    const activity = activityOf(stay);
    const last = found[found.length - 1];
    if (activity?.kind === 'queue') {
      found.push({ kind: 'wait', stay, activity, beside: inWait.get(stay) ?? [] });
    } else if (activity?.kind === 'choice' && activity.by === 'bot' && turns.includes(stay.event)) {
      if (last?.kind === 'turns' && follows(last.stays, stay)) (last.stays as Stay[]).push(stay);
      else found.push({ kind: 'turns', stays: [stay], activity });
    } else {
      found.push({ kind: 'stay', stay, activity });
    }
  }
  return found;
}

function follows(turnsBefore: readonly Stay[], { state, began }: Stay): boolean {
  const last = turnsBefore[turnsBefore.length - 1] as Stay;
  return last.state === state && last.ended === began && turns.slice(0, 2).includes(last.event);
}
