import type { Activity } from '../design/activity.ts';
import type { Channel } from '../design/channel.ts';
import { channelWords } from '../story/channel-words.ts';
import { eventWords } from '../story/event-words.ts';
import { answer } from '../story/gate-line.ts';
import { lengthText } from '../story/length-text.ts';
import { lineEnd } from '../story/line-end.ts';
import { oneLine } from '../story/spoken.ts';
import type { Move } from './move.ts';

/** Who did something, and what. */
export interface ToldMove {
  /** `caller`, `bot`, `agent`, `organisation`, or the pool; empty where nobody did anything. */
  readonly who: string;
  /** With `who` as its subject: `presses 2 (cancel)`. */
  readonly text: string;
}

/** What a story tells by other lines, or by how long it took. */
const goesOn: Readonly<Record<string, string>> = {
  'caller.told': 'tells what is asked',
  'caller.waited': 'takes their time',
  'organisation.waited': 'lets time pass',
};

/** A caller begins, or comes again. */
export function toldBeginning(channel: string, known: Channel | undefined, isAgain: boolean): ToldMove {
  return { who: 'caller', text: `${channelWords(channel, known).begins}${isAgain ? ' again' : ''}` };
}

/** What happened, in the words in which stories are told. */
export function toldMove(
  { kind, event, by, pool }: Pick<Move, 'kind' | 'event' | 'by' | 'pool'>,
  ended: Activity | undefined,
  leaves: string,
): ToldMove {
  if (kind === 'hungUp') return { who: 'caller', text: leaves };
  if (kind === 'timer') return { who: '', text: timer(event) };
  if (ended?.kind === 'gate') {
    const isSo = event === 'gate.open' || event === 'gate.yes';
    return { who: oneLine(pool ?? ''), text: answer(ended.question, isSo) };
  }
  if (kind === 'queue') return { who: oneLine(pool ?? ''), text: lineEnd(event, true) ?? answers(ended) };
  const label = ended?.kind === 'choice' ? ended.results[event]?.label : undefined;
  const { actor, does } = eventWords(event, label);
  const doer = by === 'world' ? '' : by;
  return { who: actor ?? doer, text: does ?? goesOn[event] ?? 'goes on' };
}

function answers(line: Activity | undefined): string {
  if (line?.kind !== 'queue') return 'answers';
  return line.consults ? 'joins them' : line.offPhone ? 'gets to it' : 'answers';
}

/** A timer of the machine, by the time that it takes. */
function timer(event: string): string {
  const [, milliseconds] = /^xstate\.after\.(\d+)\./.exec(event) ?? [];
  return milliseconds === undefined
    ? (eventWords(event).does ?? 'time is over')
    : `after ${lengthText(Number(milliseconds) / 1000)}`;
}
