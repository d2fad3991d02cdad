import type { ChoiceActivity, ChoiceResult } from '../design/activity.ts';
import type { PromiseOptions } from '../design/promise.ts';
import { sentBy } from '../design/sent-event.ts';
import type { Stay } from '../measure/stay.ts';
import { agentName } from './agent-name.ts';
import { announcedText } from './announced-text.ts';
import { eventWords } from './event-words.ts';
import { lengthText } from './length-text.ts';
import { inWords, quoted } from './spoken.ts';
import type { Happening, StoryKind } from './story-line.ts';

/** Longer than this, and people say how long it took. Seconds. */
const LONG = 90;

/** A timed choice: what was told first, what was heard or talked about, and what came of it. */
export function choiceLines(stay: Stay, activity: ChoiceActivity): Happening[] {
  const { began, ended, state } = stay;
  const end = endOf(stay, activity);
  const told = toldLines(stay);
  const ending = end ? [{ ...end.line, at: ended, took: 0, text: `${end.does}${end.promise}` }] : [];
  if (activity.by === 'agent') return [...told, talk(stay, activity), ...ending];
  const { says } = activity;
  const took = ended - began;
  const length = lengthText(took);
  const happening = { at: began, took, state, stays: [stay] };
  if (says !== undefined) {
    const by = activity.by === 'bot' ? 'bot' : 'organisation';
    const place = announcedText([stay], activity);
    const long = took < LONG ? '' : ` (${length})`;
    const text = `${stay.replay ? 'once more: ' : ''}${quoted(says)}${place === '' ? '' : `: ${place}`}${long}`;
    return [...told, { ...happening, kind: 'said', by, who: by, text, says }, ...ending];
  }
  if (end) {
    const later = took < LONG ? '' : ` ${length} later`;
    return [...told, { ...end.line, ...happening, text: `${end.does}${later}${end.promise}` }];
  }
  if (took === 0 && told.length > 0) return told.map((line, i) => (i === 0 ? { ...line, stays: [stay] } : line));
  return [...told, { ...happening, ...passing(activity), text: passed(activity, length, took) }];
}

/** What came of it. */
interface End {
  readonly line: Pick<Happening, 'kind' | 'by' | 'who' | 'state'>;
  readonly does: string;
  /** And what was promised then; empty where nothing was. */
  readonly promise: string;
}

function toldLines({ told, again, began, state }: Stay): Happening[] {
  const line = (kind: StoryKind, facts: readonly string[], more: string): Happening[] =>
    facts.length === 0
      ? []
      : [{ kind, at: began, took: 0, by: 'caller', who: 'caller', text: `tells ${listed(facts)}${more}`, state }];
  const fresh = told.filter((fact) => !again.includes(fact));
  return [...line('told', fresh, ''), ...line('again', again, ' again')];
}

function listed(facts: readonly string[]): string {
  const names = facts.map(inWords);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

function talk(stay: Stay, activity: ChoiceActivity): Happening {
  const { began: at, ended, state, pool, agent, colleague } = stay;
  const took = ended - at;
  const { says } = activity;
  const words = says === undefined ? '' : `: ${quoted(says)}`;
  const length = lengthText(took);
  const other = colleague === null ? '' : agentName(colleague.pool, colleague.agent);
  const text = isRinging(activity)
    ? 'rings the caller'
    : activity.consults
      ? `asks ${other === '' ? 'a colleague' : other}, ${length}`
      : activity.offPhone
        ? `works on it, ${length}`
        : `talks with the caller${other === '' ? '' : ` together with ${other}`}, ${length}`;
  const who = agentName(pool, agent);
  return {
    kind: 'talked',
    at,
    took,
    by: 'agent',
    who,
    text: `${text}${words}`,
    state,
    stays: [stay],
    ...(says !== undefined && { says }),
  };
}

function isRinging({ results }: ChoiceActivity): boolean {
  return Object.values(results).some(({ counts }) => counts === 'reached' || counts === 'missed');
}

/** What the event that ended it says somebody did; null where it says nothing, or something else ended it. */
function endOf({ event, state, pool, agent }: Stay, { by, results }: ChoiceActivity): End | null {
  if (event === null || event === 'caller.hungUp') return null;
  const [name, result] = Object.entries(results).find(([each, found]) => sentBy(each, found).type === event) ?? [event];
  const { actor, does } = eventWords(result?.sends === undefined ? event : name, result?.label);
  if (does === null) return null;
  const self = by === 'agent' ? agentName(pool, agent) : by;
  const who = actor === null || actor === 'agent' ? self : actor;
  const line = { kind: kindOf(event), by: actor === 'caller' ? 'caller' : by, who, state } as const;
  return { line, does, promise: promised(result, event) };
}

function kindOf(event: string): StoryKind {
  if (event.startsWith('caller.pressed.')) return 'pressed';
  return event === 'caller.silent' ? 'silent' : 'did';
}

/** What is promised by a result, and by when, where that is known. */
function promised(result: ChoiceResult | undefined, event: string): string {
  const promises = result?.promises;
  if (promises === undefined || event === 'organisation.forgot') return '';
  const by = typeof promises === 'number' ? promises : (promises as PromiseOptions).by;
  const within = typeof by === 'number' && by < Infinity ? ` within ${lengthText(by)}` : '';
  return event === 'organisation.promised' ? within : `, and promises it${within}`;
}

function passing({ by, offPhone }: ChoiceActivity): Pick<Happening, 'kind' | 'by' | 'who'> {
  if (by === 'caller') return { kind: 'passed', by, who: 'caller' };
  return { kind: 'passed', by: 'nobody', who: offPhone ? 'phone down' : '' };
}

function passed({ by }: ChoiceActivity, length: string, took: number): string {
  if (by === 'caller') return `takes ${length}`;
  return `${length} ${took < 0.5 || /^1 /.test(length) ? 'passes' : 'pass'}`;
}
