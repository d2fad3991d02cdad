import type { Activity, QueueActivity } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';
import { agentName } from './agent-name.ts';
import { announcedText } from './announced-text.ts';
import { eventWords } from './event-words.ts';
import { lengthText } from './length-text.ts';
import { lineEnd } from './line-end.ts';
import { oneLine, quoted } from './spoken.ts';
import type { Happening } from './story-line.ts';

/** A wait in a line: what it was like, what was heard in it and offered, and how it ended. */
export function waitLines(
  stay: Stay,
  activity: QueueActivity,
  beside: readonly Stay[],
  activityOf: (stay: Stay) => Activity | undefined,
): Happening[] {
  const { began: at, ended, state } = stay;
  const took = ended - at;
  const end = endOf(stay, activity);
  const silent = beside.filter((each) => !isHeard(each, activityOf(each)) || sameMusic(activity, activityOf(each)));
  const stays = [stay, ...silent];
  if (took === 0 && end) return [{ ...end, stays }];
  const { who, text, by } = waiting(stay, activity);
  const wait: Happening = {
    kind: 'waited',
    at,
    took,
    by,
    who,
    text,
    state,
    stays,
    ...(activity.says && { says: activity.says }),
  };
  const heard = heardLines(
    beside.filter((each) => !silent.includes(each)),
    activityOf,
  );
  const [first, ...later] = heard;
  if (took === 0 && first) return [{ ...first, stays: [...stays, ...(first.stays ?? [])] }, ...later];
  return [wait, ...heard, ...(end ? [{ ...end, at: ended }] : [])];
}

function waiting(
  { began, ended, pool }: Stay,
  { says, offPhone, consults }: QueueActivity,
): Pick<Happening, 'who' | 'text' | 'by'> {
  const length = lengthText(ended - began);
  const line = oneLine(pool ?? '');
  if (consults) return { by: 'line', who: 'line', text: `${length}, until somebody of ${line} is free to be asked` };
  if (offPhone) return { by: 'organisation', who: line, text: `takes ${length} to get to it` };
  if (says !== undefined) return { by: 'line', who: 'music', text: `${length} of ${quoted(says)}` };
  return { by: 'line', who: 'line', text: `${length} of waiting for ${line}` };
}

function endOf(
  { event, ended, began, pool, agent, answeredBy, state }: Stay,
  activity: QueueActivity,
): Happening | null {
  const line = oneLine(pool ?? '');
  const atOnce = ended === began;
  const happening = { at: began, took: 0, state } as const;
  if (event === 'agent.answered') {
    const who = agentName(answeredBy ?? pool, agent);
    const elsewhere = answeredBy !== null && answeredBy !== pool ? `, in place of ${line}` : '';
    const does = activity.consults ? 'joins them' : activity.offPhone ? 'gets to it' : 'answers';
    return { ...happening, kind: 'answered', by: 'agent', who, text: `${does}${atOnce ? ' at once' : ''}${elsewhere}` };
  }
  const text = lineEnd(event, atOnce);
  return text === undefined ? null : { ...happening, kind: 'turnedAway', by: 'line', who: line, text };
}

/** Whether something is heard or decided, rather than time passing until it is. */
function isHeard({ event }: Stay, activity: Activity | undefined): boolean {
  if (activity?.kind !== 'choice') return false;
  return (
    activity.says !== undefined || (event !== null && event !== 'caller.hungUp' && eventWords(event).does !== null)
  );
}

function sameMusic({ says }: QueueActivity, activity: Activity | undefined): boolean {
  return activity?.kind === 'choice' && says !== undefined && activity.says === says;
}

/** Each message once, with how many times it was heard; what callers said to an offer, as it happened. */
function heardLines(stays: readonly Stay[], activityOf: (stay: Stay) => Activity | undefined): Happening[] {
  const told = new Set<string>();
  return stays.flatMap((stay): Happening[] => {
    const activity = activityOf(stay);
    if (activity?.kind !== 'choice') return [];
    const { says, by } = activity;
    const { began: at, ended, state, event } = stay;
    const does = event === null || event === 'caller.hungUp' ? null : eventWords(event).does;
    const end = does === null ? [] : [{ kind: 'did', by, who: by, text: does, state } as const];
    if (says === undefined) return end.map((line) => ({ ...line, at, took: ended - at, stays: [stay] }));
    const ends = end.map((line) => ({ ...line, at: ended, took: 0 }));
    if (told.has(says)) return ends;
    told.add(says);
    const same = stays.filter((each) => {
      const other = activityOf(each);
      return other?.kind === 'choice' && other.says === says;
    });
    const who = 'organisation';
    const took = same.reduce((sum, each) => sum + each.ended - each.began, 0);
    const often = same.length > 1 ? `, ${same.length} times` : '';
    const place = announcedText(same, activity);
    const text = `${quoted(says)}${often}${place === '' ? '' : `: ${place}`}`;
    return [{ kind: 'said', at, took, by: who, who, text, says, times: same.length, state, stays: same }, ...ends];
  });
}
