import { inWords, oneLine } from './spoken.ts';

/** What an event says that somebody did. */
export interface EventWords {
  /** The first part of its name: `caller`, `agent`, or whatever a machine has of its own; null where it has none. */
  readonly actor: string | null;
  /** What they did, with them as its subject; null where the event says no more than that time has passed. */
  readonly does: string | null;
}

const keys: Readonly<Record<string, string>> = { star: '*', hash: '#' };

/** Events of our blocks that are not what their name says, or say nothing. */
const known: Readonly<Record<string, string | null>> = {
  'caller.began': 'begins',
  'caller.calledAgain': 'comes again',
  'caller.hungUp': 'hangs up',
  'caller.pressed.other': 'presses a key that is not offered',
  'caller.silent': 'says and presses nothing',
  'caller.told': null,
  'caller.waited': null,
  'caller.accepted': 'accepts',
  'caller.declined': 'declines',
  'caller.answered': 'answers',
  'caller.missed': 'does not answer',
  'bot.understood': 'understands',
  'bot.misunderstood': 'does not understand',
  'bot.finished': 'has understood all',
  'bot.gaveUp': 'gives up',
  'agent.answered': 'answers',
  'agent.resolved': 'solves it',
  'agent.transferred': 'puts the caller through',
  'agent.refused': 'refuses: may not decide that',
  'agent.advised': 'knows what to do',
  'organisation.said': null,
  'organisation.waited': null,
  'organisation.offered': 'makes an offer',
  'organisation.promised': 'promises to see to it',
  'organisation.forgot': 'forgets it',
  'organisation.brokePromise': 'breaks the promise',
};

/** An event in words, by what its author calls it where they do. */
export function eventWords(event: string, label?: string): EventWords {
  const [first = '', ...rest] = event.split('.');
  const actor = rest.length === 0 ? null : inWords(first);
  if (rest[0] === 'pressed' && first === 'caller' && rest[1] !== undefined && rest[1] !== 'other') {
    const key = keys[rest[1]] ?? rest[1];
    return { actor, does: `presses ${key}${label === undefined ? '' : ` (${oneLine(label)})`}` };
  }
  if (label !== undefined) return { actor, does: oneLine(label) };
  if (Object.hasOwn(known, event)) return { actor, does: known[event] as string | null };
  if (first === 'xstate') return { actor: null, does: ofXState(rest) };
  return { actor, does: inWords(rest.length === 0 ? first : rest.join(' ')) };
}

/** The machine's own events: a timer, or what it called for has ended. */
function ofXState([kind, first]: readonly string[]): string | null {
  if (kind === 'after') return Number.isNaN(Number(first)) ? 'time is over' : `${Number(first) / 1000} s are over`;
  return kind === 'error' ? 'fails' : null;
}
