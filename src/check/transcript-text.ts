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

/** A transcript as people read it: a line a step. Steps that say the same one after the other are told once. */
export function transcriptText(told: Omit<Transcript, 'toString'>, { doomedFrom, loopFrom }: Marks = {}): string {
  const { caller, steps, end } = told;
  const names = Math.max(...steps.map(({ who }) => columns(who)));
  const rows: { from: number; to: number; text: string }[] = [];
  for (const [number, step] of steps.entries()) {
    const text = stepText(step, names);
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

function stepText({ who, text, slip, to, heard, changes }: TranscriptStep, names: number): string {
  const where = to === '' ? '' : ` → ${to}`;
  const says = heard.length > 0 ? `: ${heard.map(quoted).join(', ')}` : '';
  const data = changes.map(({ field, before, after }) => `${field}: ${value(before)} → ${value(after)}`);
  const noted = [...(slip ? ['a slip'] : []), ...data];
  return `${padded(who, names)}  ${text}${noted.length > 0 ? ` (${noted.join('; ')})` : ''}${where}${says}`;
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
