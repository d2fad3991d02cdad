import { type Mistake, mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';
import { orderSpans, parseSpans, type Span } from './span.ts';
import { WeeklyRate } from './weekly-rate.ts';

/**
 * Thrown when a rate by the hour of the week is refused, with every mistake in it.
 *
 * @since 0.1.0
 */
export class WeekError extends Refusal {
  constructor(mistakes: readonly Mistake[], kind = 'weekly') {
    super(`${kind} refused`, mistakes);
  }
}

/** A rate by days of the week, then by time of day: `{ 'mon-fri': { '08:30-17:00': 60 } }`. */
export type WeeklySpec = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * A rate by the hour of the week, for arrivals. The unit is that of the option it is given to.
 *
 * @example poisson({ perHour: weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 45 }, sat: { '10:00-14:00': 20 } }) })
 * @throws WeekError on unknown days or times, hours that overlap, rates that are not finite numbers from 0.
 * @since 0.1.0
 */
export function weekly(spec: WeeklySpec): WeeklyRate {
  const mistakes: Mistake[] = [];
  const rates = new Map<string, number>();
  const spans: Span[] = [];
  if (!isRecord(spec)) throw new WeekError([notARecord('', spec, "{ 'mon-fri': { '08:30-17:00': 60 } }")]);
  for (const [days, times] of Object.entries(spec)) {
    if (!isRecord(times)) {
      mistakes.push(notARecord(days, times, "{ '08:30-17:00': 60 }"));
      continue;
    }
    for (const [time, rate] of Object.entries(times)) {
      const entry = `${days}.${time}`;
      if (typeof rate !== 'number' || !(rate >= 0 && rate < Infinity)) {
        mistakes.push(mistake(entry, `${shown(rate)} is not a rate from 0`));
      }
      const [from, to, ...more] = time.split('-');
      if (to === undefined || more.length > 0) {
        mistakes.push(mistake(entry, `${shown(time)} is not a time of day to another`, "write '08:30-17:00'"));
        continue;
      }
      rates.set(entry, rate);
      spans.push(...parseSpans({ days, from, to }, { entry, days, from: entry, to: entry }, mistakes));
    }
  }
  const ordered = orderSpans(spans, mistakes);
  if (mistakes.length > 0) throw new WeekError(withoutRepeats(mistakes));
  return new WeeklyRate(ordered.map(({ from, to, path }) => ({ from, to, rate: rates.get(path)! })));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notARecord = (path: string, value: unknown, example: string) =>
  mistake(path, `${shown(value)} is not an object`, `write ${example}`);

/** Days that are wrong are met once for each of their times of day. */
function withoutRepeats(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((one) => [`${one.path}\n${one.problem}`, one]));
  return [...seen.values()];
}
