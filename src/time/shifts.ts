import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { orderSpans, parseSpans, type Span } from './span.ts';
import { type PatternPart, WeekPattern } from './week-pattern.ts';

/** Some agents who work the same hours. */
export interface ShiftEntry {
  /** How many; a whole number from 0. */
  readonly agents: number;
  /** `'mon-fri'`, `'sat'`, `'mon,wed,fri'`, `'fri-mon'`, `'daily'`, or `'holiday'`: on which nobody works unless said. */
  readonly days: string;
  /** `'HH:MM'`; at work from then on. */
  readonly from: string;
  /** `'HH:MM'` up to `'24:00'`; takes no more callers from then on. */
  readonly to: string;
}

/** How many agents there are by days, then by time of day, or shifts that add up where they overlap. */
export type ShiftsSpec = Readonly<Record<string, Readonly<Record<string, number>>>> | readonly ShiftEntry[];

/** How many agents are at work when. Mistakes are told by `service()`, with all others. */
export class Shifts {
  readonly pattern: WeekPattern;
  /** What is wrong, paths counted from the option that this is given to. */
  readonly mistakes: readonly Mistake[];

  constructor(pattern: WeekPattern, mistakes: readonly Mistake[]) {
    this.pattern = pattern;
    this.mistakes = mistakes;
  }
}

const MOST = 1_000_000;
const days = "{ 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 } }";
const entryOptions = ['agents', 'days', 'from', 'to'];

/**
 * How many agents of a pool are at work when: by days and times of day, or as a list of shifts, which add up where they
 * overlap. Where nothing is said nobody is there. Never throws: `service()` tells what is wrong.
 *
 * @example shifts({ 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 }, sat: { '10:00-14:00': 2 } })
 * @example shifts([{ agents: 2, days: 'mon-fri', from: '08:00', to: '16:30' }, { agents: 3, days: 'mon-fri', from: '12:00', to: '20:00' }])
 * @since 0.1.0
 */
export function shifts(spec: ShiftsSpec): Shifts {
  const mistakes: Mistake[] = [];
  let parts: readonly PatternPart[] = [];
  try {
    parts = Array.isArray(spec) ? entriesOf(spec, mistakes) : timesOf(spec, mistakes);
  } catch (error) {
    // A getter or proxy of the caller's threw.
    const why = error instanceof Error ? error.message : 'something was thrown';
    mistakes.push(mistake('', `cannot be read (${why})`));
  }
  const pattern = new WeekPattern(parts);
  const nobody = pattern.values({ holidays: true }).every((count) => count === 0);
  if (mistakes.length === 0 && nobody) mistakes.push(mistake('', 'nobody is ever at work', `write ${days}`));
  return new Shifts(pattern, distinct(mistakes));
}

function entriesOf(list: readonly unknown[], mistakes: Mistake[]): readonly PatternPart[] {
  return list.flatMap((entry, index) => {
    const path = String(index);
    if (!isRecord(entry)) {
      const remedy = "write { agents: 2, days: 'mon-fri', from: '08:00', to: '16:30' }";
      mistakes.push(mistake(path, `${shown(entry)} is not a shift`, remedy));
      return [];
    }
    for (const name of Object.keys(entry))
      if (!entryOptions.includes(name)) mistakes.push(unknownName(`${path}.${name}`, 'option', name, entryOptions));
    const value = countOf(entry.agents, `${path}.agents`, mistakes);
    const text = { days: entry.days, from: entry.from, to: entry.to };
    const paths = { entry: path, days: `${path}.days`, from: `${path}.from`, to: `${path}.to` };
    return parseSpans(text, paths, mistakes).map(({ from, to }) => ({ from, to, value }));
  });
}

function timesOf(spec: unknown, mistakes: Mistake[]): readonly PatternPart[] {
  if (!isRecord(spec)) {
    mistakes.push(mistake('', `${shown(spec)} is not shifts`, `write ${days}`));
    return [];
  }
  const counts = new Map<string, number>();
  const spans: Span[] = [];
  for (const [names, times] of Object.entries(spec)) {
    if (!isRecord(times)) {
      mistakes.push(mistake(names, `${shown(times)} is not an object`, "write { '08:00-12:00': 3 }"));
      continue;
    }
    for (const [time, count] of Object.entries(times)) {
      const entry = `${names}.${time}`;
      counts.set(entry, countOf(count, entry, mistakes));
      const [from, to, ...more] = time.split('-');
      if (to === undefined || more.length > 0) {
        mistakes.push(mistake(entry, `${shown(time)} is not a time of day to another`, "write '08:00-12:00'"));
        continue;
      }
      spans.push(...parseSpans({ days: names, from, to }, { entry, days: names, from: entry, to: entry }, mistakes));
    }
  }
  return orderSpans(spans, mistakes).map(({ from, to, path }) => ({ from, to, value: counts.get(path) ?? 0 }));
}

function countOf(count: unknown, path: string, mistakes: Mistake[]): number {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MOST) return count;
  mistakes.push(mistake(path, `${shown(count)} is not a number of agents`, `give a whole number from 0 to ${MOST}`));
  return 0;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Days that are wrong are met once for each of their times of day. */
function distinct(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...new Map(mistakes.map((one) => [`${one.path}\n${one.problem}`, one])).values()];
}
