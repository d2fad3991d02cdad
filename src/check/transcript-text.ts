import { shown } from '../errors/shown.ts';
import { columns, padded } from '../story/columns.ts';
import { outcomeName, quoted } from '../story/spoken.ts';
import { whoIs } from './caller-kind.ts';
import type { Transcript, TranscriptStep } from './transcript.ts';

/** What is marked in a transcript: from which step on it could not be helped, and which steps go round for ever. */
export interface Marks {
  readonly doomedFrom?: number | undefined;
  readonly loopFrom?: number | undefined;
}

/** One line of a transcript: a step, or several one after the other that say the same. */
export interface TranscriptRow {
  /** Of the last of the steps, from 0. */
  readonly number: number;
  readonly times: number;
  /** Whose doing it was, and what happened. */
  readonly who: string;
  readonly text: string;
  /** Nothing helps from here on. */
  readonly isDoomed: boolean;
  /** From here on it goes round for ever. */
  readonly startsLoop: boolean;
}

/** A transcript line by line: who it is about, what happens, and how it ends. */
export function transcriptRows(
  { caller, steps, end }: Omit<Transcript, 'toString'>,
  { doomedFrom, loopFrom }: Marks = {},
): { readonly who: string; readonly rows: readonly TranscriptRow[]; readonly end: string } {
  const rows: { from: number; to: number; who: string; text: string }[] = [];
  for (const [number, step] of steps.entries()) {
    const { who } = step;
    const text = stepText(step);
    const last = rows[rows.length - 1];
    const isMarked = number === doomedFrom || number - 1 === doomedFrom || number - 1 === loopFrom;
    if (last?.text === text && last.who === who && !isMarked) last.to = number;
    else rows.push({ from: number, to: number, who, text });
  }
  return {
    who: whoIs(caller),
    rows: rows.map(({ from, to, who, text }) => ({
      number: to,
      times: to - from + 1,
      who,
      text,
      isDoomed: doomedFrom !== undefined && from <= doomedFrom && doomedFrom <= to,
      startsLoop: loopFrom !== undefined && from === loopFrom + 1,
    })),
    end: endText(end, loopFrom),
  };
}

/** A transcript as people read it: a line a step. Steps that say the same one after the other are told once. */
export function transcriptText(told: Omit<Transcript, 'toString'>, marks: Marks = {}): string {
  const { who, rows, end } = transcriptRows(told, marks);
  const width = String(told.steps.length).length;
  const names = Math.max(...rows.map((row) => columns(row.who)));
  const margin = ' '.repeat(width + 2);
  const lines = rows.flatMap(({ number, times, who: by, text, isDoomed, startsLoop }) => [
    ...(startsLoop ? [`${margin}  ┌ and round for ever:`] : []),
    `  ${String(number).padStart(width)}  ${padded(by, names)}  ${text}${times > 1 ? `, ${times} times` : ''}`,
    ...(isDoomed ? [`${margin}  ✗ from here on nothing helps`] : []),
  ]);
  return [who, ...lines, `${margin}  ${end}`].join('\n');
}

function stepText({ text, slip, to, heard, changes }: TranscriptStep): string {
  const where = to === '' ? '' : ` → ${to}`;
  const says = heard.length > 0 ? `: ${heard.map(quoted).join(', ')}` : '';
  const data = changes.map(({ field, before, after }) => `${field}: ${value(before)} → ${value(after)}`);
  const noted = [...(slip ? ['a slip'] : []), ...data];
  return `${text}${noted.length > 0 ? ` (${noted.join('; ')})` : ''}${where}${says}`;
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
  if (kind === 'outcome') return `ends as ${outcomeName(outcome ?? '')}: the need is ${met ? 'met' : 'not met'}`;
  if (kind === 'abandoned') return 'ends: the caller has hung up';
  if (kind === 'stuck') return 'stuck: nothing goes on, and nothing leads on';
  return loopFrom === undefined ? 'still open' : 'never ends';
}
