import { shown } from '../errors/shown.ts';
import { whoIs } from './caller-kind.ts';
import type { Transcript, TranscriptStep } from './transcript.ts';

/** What is marked in a transcript: from which step on it could not be helped, and which steps go round for ever. */
export interface Marks {
  readonly doomedFrom?: number | undefined;
  readonly loopFrom?: number | undefined;
}

/** A transcript as people read it: a line a step. Steps that say the same one after the other are told once. */
export function transcriptText(told: Omit<Transcript, 'toString'>, { doomedFrom, loopFrom }: Marks = {}): string {
  const { caller, steps, end } = told;
  const rows: { from: number; to: number; text: string }[] = [];
  for (const [number, step] of steps.entries()) {
    const text = stepText(step);
    const last = rows[rows.length - 1];
    const isMarked = number === doomedFrom || number - 1 === doomedFrom || number - 1 === loopFrom;
    if (last?.text === text && !isMarked) last.to = number;
    else rows.push({ from: number, to: number, text });
  }
  const width = String(steps.length).length;
  const numbered = rows.flatMap(({ from, to, text }) => {
    const again = to > from ? `, ${to - from + 1} times` : '';
    const line = `  ${String(to).padStart(width)}  ${text}${again}`;
    const marks = from === doomedFrom || (doomedFrom !== undefined && from <= doomedFrom && doomedFrom <= to);
    const starts =
      loopFrom !== undefined && from === loopFrom + 1 ? [`${' '.repeat(width + 2)}  ┌ and round for ever:`] : [];
    return [...starts, line, ...(marks ? [`${' '.repeat(width + 2)}  ✗ from here on nothing helps`] : [])];
  });
  return [whoIs(caller), ...numbered, `  ${' '.repeat(width)}  ${endText(end, loopFrom)}`].join('\n');
}

function stepText({ event, pool, slip, to, heard, changes }: TranscriptStep): string {
  const where = to === '' ? '' : ` → ${to}`;
  const says = heard.length > 0 ? `: ${heard.map((words) => `"${words}"`).join(', ')}` : '';
  const data = changes.map(({ field, before, after }) => `${field}: ${value(before)} → ${value(after)}`);
  const noted = [...(pool === undefined ? [] : [`pool '${pool}'`]), ...(slip ? ['a slip'] : []), ...data];
  return `${inWords(event)}${noted.length > 0 ? ` (${noted.join('; ')})` : ''}${where}${says}`;
}

/** `caller.pressed.2` as `caller pressed 2`; a timer of the machine as the time it takes. */
export function inWords(event: string): string {
  const timer = /^xstate\.after\.(\d+)\./.exec(event);
  if (timer) return `after ${Number(timer[1]) / 1000} s`;
  return event.replaceAll('.', ' ');
}

function value(of: unknown): string {
  if (typeof of !== 'object' || of === null) return shown(of);
  try {
    const text = JSON.stringify(of) ?? shown(of);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  } catch {
    return shown(of);
  }
}

function endText({ kind, outcome, met }: Transcript['end'], loopFrom: number | undefined): string {
  if (kind === 'outcome') return `ends as ${outcome}: the need is ${met ? 'met' : 'not met'}`;
  if (kind === 'abandoned') return 'ends: the caller has hung up';
  if (kind === 'stuck') return 'stuck: nothing goes on, and nothing leads on';
  return loopFrom === undefined ? 'still open' : 'never ends';
}
