import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { type IntervalShape, intervalsIn } from '../measure/interval-ledger.ts';

/** So many intervals are still read by somebody. */
const MOST = 10_000;
const parts: readonly unknown[] = ['day', 'week', 'run'];
const options = ['length', 'of'];

/** Reads by which intervals figures are wanted: a length in seconds, of the day unless said; null where they are not. */
export function readIntervals(given: unknown, horizon: number, mistakes: Mistake[]): IntervalShape | null {
  if (given === undefined) return null;
  const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
  const { length, of = 'day', ...rest } = isRecord ? (given as Partial<IntervalShape>) : { length: given };
  const path = isRecord ? 'intervals.length' : 'intervals';
  const before = mistakes.length;
  for (const name of Object.keys(rest)) mistakes.push(unknownName(`intervals.${name}`, 'option', name, options));
  if (!parts.includes(of)) {
    mistakes.push(mistake('intervals.of', `${shown(of)} is not possible`, "give 'day', 'week' or 'run'"));
  }
  if (typeof length !== 'number' || !(length > 0 && length < Infinity)) {
    mistakes.push(mistake(path, `${shown(length)} is not possible`, 'give seconds above 0, such as minutes(30)'));
  }
  if (mistakes.length > before) return null;
  const shape = { length: length as number, of: of as IntervalShape['of'] };
  const count = intervalsIn(shape, horizon);
  if (count <= MOST) return shape;
  mistakes.push(mistake(path, `makes ${count} intervals, more than ${MOST}`, 'give a greater length'));
  return null;
}
