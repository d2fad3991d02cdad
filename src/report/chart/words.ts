import type { Activity, GateQuestion } from '../../design/activity.ts';
import { sentBy } from '../../design/sent-event.ts';
import { figureText } from '../../measure/figure-text.ts';

/** A transition of a machine, as far as it is told. */
export interface Told {
  readonly eventType: string;
  /** What its author says of it. */
  readonly description?: string | undefined;
  readonly guard?: unknown;
}

/** Events of ours as people say them; those that say nothing but that it goes on are left out. */
const plain: Readonly<Record<string, string>> = {
  '': '',
  '*': 'anything else',
  'organisation.said': '',
  'organisation.waited': '',
  'caller.silent': 'silence',
  'caller.pressed.other': 'another key',
  'caller.hungUp': 'hangs up',
  'caller.accepted': 'accepts a callback',
  'caller.declined': 'declines',
  'caller.answered': 'the caller answers',
  'caller.missed': 'the caller does not answer',
  'agent.answered': 'an agent answers',
  'queue.closed': 'closed',
  'queue.full': 'the line is full',
  'queue.timedOut': 'nobody answers',
  'gate.open': 'open',
  'gate.closed': 'closed',
  'gate.yes': 'yes',
  'gate.no': 'no',
  'bot.finished': 'all understood',
  'bot.gaveUp': 'the bot gives up',
};

/** A transition in words: what happens, and if what. */
export function wordsOf(
  told: Told,
  activities: readonly Activity[],
  delays: Readonly<Record<string, unknown>>,
): string {
  const event = eventWords(told, activities, delays);
  const guard = guardWords(told.guard);
  const condition = guard && (guard.startsWith(BY) ? guard : `if ${guard}`);
  return [event, condition].filter((text) => text !== '').join(' ');
}

function eventWords(
  { eventType, description: said }: Told,
  activities: readonly Activity[],
  delays: Readonly<Record<string, unknown>>,
): string {
  const description = said ?? labelOf(eventType, activities);
  const key = /^caller\.pressed\.(\w+)$/.exec(eventType)?.[1];
  if (key !== undefined && key !== 'other') {
    const shown = { star: '*', hash: '#' }[key] ?? key;
    return description === undefined ? shown : `${shown}: ${description}`;
  }
  if (description !== undefined) return description;
  if (eventType.startsWith('xstate.')) return ownWords(eventType, delays);
  const of = activities.find(({ kind }) => kind === (eventType.startsWith('gate.') ? 'gate' : 'queue'));
  if (of?.kind === 'gate' && eventType.startsWith('gate.')) return answerWords(of.question, eventType);
  if (of?.kind === 'queue' && eventType === 'queue.timedOut' && of.longestWait !== undefined)
    return `nobody answers for ${timeText(of.longestWait)}`;
  if (Object.hasOwn(plain, eventType)) return plain[eventType] as string;
  return eventType.replace(/^(agent|bot|caller|organisation)\./, '').replaceAll('.', ' ');
}

/** What the result is called of which this is the event. */
function labelOf(event: string, activities: readonly Activity[]): string | undefined {
  for (const activity of activities) {
    if (activity.kind !== 'choice') continue;
    for (const [name, result] of Object.entries(activity.results))
      if (result.label !== undefined && sentBy(name, result).type === event) return result.label;
  }
  return undefined;
}

/** A time that somebody has chosen: without digits that say nothing. */
const timeText = (seconds: number): string =>
  figureText(seconds, 'duration')
    .replace(/(\.\d*?)0+(?= s$)/, '$1')
    .replace(/\.(?= s$)/, '')
    .replace(/ 00 (s|min)$/, '');

/** What XState sends itself. */
function ownWords(eventType: string, delays: Readonly<Record<string, unknown>>): string {
  const [, kind = '', rest = ''] =
    /^xstate\.(after|done\.state|done\.actor|error\.actor|error)\.(.*)$/s.exec(eventType) ?? [];
  if (kind === 'after') {
    const name = rest.slice(0, Math.max(0, rest.indexOf('.'))) || rest;
    const delay = /^\d+$/.test(name) ? Number(name) : Object.hasOwn(delays, name) ? delays[name] : undefined;
    return `after ${typeof delay === 'number' ? timeText(delay / 1000) : name}`;
  }
  if (kind === 'done.state') return 'all done';
  if (kind === 'done.actor') return 'done';
  return kind.startsWith('error') ? 'it fails' : eventType.slice('xstate.'.length).replaceAll('.', ' ');
}

function answerWords(question: GateQuestion, answer: string): string {
  if (question.asks === 'open') return answer === 'gate.open' ? 'open' : 'closed';
  const yes = answer === 'gate.yes';
  if (question.asks === 'line') return `${yes ? 'more than' : 'at most'} ${question.longerThan} in line`;
  if (question.asks === 'place') return yes ? `place ${question.from} or later` : `before place ${question.from}`;
  const wait = timeText(question.above);
  return yes ? `expected wait over ${wait}` : `expected wait up to ${wait}`;
}

/** A guard by its name; what has none is a condition. */
function guardWords(guard: unknown): string {
  if (guard === undefined || guard === null) return '';
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object') {
    const { type, params } = guard as { readonly type?: unknown; readonly params?: unknown };
    // Ours, where channels begin in different states.
    if (type === 'comesBy' && isChannel(params)) return `${BY}${params.channel}`;
    const given = typeof params === 'object' && params !== null ? Object.values(params).filter(isPlain) : [];
    return [typeof type === 'string' ? type : 'a condition holds', ...given].join(' ');
  }
  const { name, guards } = guard as { readonly name?: unknown; readonly guards?: unknown };
  if (Array.isArray(guards) && guards.length > 0) {
    if (name === 'not') return `not ${guardWords(guards[0])}`;
    if (name === 'and' || name === 'or') return guards.map(guardWords).join(` ${name} `);
  }
  return typeof name === 'string' && name !== '' && name !== 'guard' ? name : 'a condition holds';
}

const BY = 'by ';
const isChannel = (params: unknown): params is { readonly channel: string } =>
  typeof params === 'object' && params !== null && typeof (params as { channel?: unknown }).channel === 'string';
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
