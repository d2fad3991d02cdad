import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { orderSpans, parseSpans, type Span } from './span.ts';
import { DAY, WEEK } from './week.ts';
import { WeekPattern } from './week-pattern.ts';

/**
 * When a pool or channel is open, week by week. Hours past midnight take two entries: `{ days: 'fri', from: '22:00',
 * to: '24:00' }` and `{ days: 'sat', from: '00:00', to: '06:00' }`.
 *
 * @example { days: 'mon-fri', from: '09:00', to: '17:00' }
 * @since 0.1.0
 */
export type HoursSpec = HoursEntry | readonly HoursEntry[];

/** The same hours on some days of the week. */
export interface HoursEntry {
  /** `'mon-fri'`, `'sat'`, `'mon,wed,fri'`, `'fri-mon'`, `'daily'`, or `'holiday'`: on which it is closed unless said. */
  readonly days: string;
  /** `'HH:MM'`; open from then on. */
  readonly from: string;
  /** `'HH:MM'` up to `'24:00'`; closed from then on. */
  readonly to: string;
}

/** Opening hours that repeat every week. All times are seconds since a Monday 00:00, from 0. */
export class OpeningHours {
  /** Never closed. */
  static readonly always = new OpeningHours([{ from: 0, to: WEEK + DAY }]);

  /** 1 where it is open, holidays too. */
  readonly pattern: WeekPattern;

  /** Opening and closing times in turn, the first being an opening; without the seam between two weeks. */
  readonly #changes: readonly number[];
  /** Whether a week begins open. */
  readonly #opensOpen: boolean;
  readonly #openEachWeek: number;

  /** Spans in order, none overlapping another; holidays stand behind the week. */
  constructor(given: readonly { readonly from: number; readonly to: number }[]) {
    this.pattern = new WeekPattern(given.map(({ from, to }) => ({ from, to, value: 1 })));
    const spans = given.flatMap(({ from, to }) => (from < WEEK ? [{ from, to: Math.min(to, WEEK) }] : []));
    const ends: number[] = [];
    for (const { from, to } of spans) {
      if (ends[ends.length - 1] === from) ends.pop();
      else ends.push(from);
      ends.push(to);
    }
    this.#opensOpen = ends[0] === 0;
    const seamless = this.#opensOpen && ends[ends.length - 1] === WEEK;
    this.#changes = seamless ? ends.slice(1, -1) : ends;
    this.#openEachWeek = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Whether it is open at `t`. The second of opening is open, that of closing is closed. */
  isOpen(t: number): boolean {
    const week = Math.floor(t / WEEK) * WEEK;
    let open = this.#firstOpen();
    for (const change of this.#changes) {
      if (week + change > t) break;
      open = !open;
    }
    return open;
  }

  /** The first opening or closing after `t`, never `t` itself; Infinity when there is none. */
  nextChange(t: number): number {
    const changes = this.#changes;
    if (changes.length === 0) return Infinity;
    const week = Math.floor(t / WEEK) * WEEK;
    for (const change of changes) if (week + change > t) return week + change;
    return week + WEEK + changes[0]!;
  }

  /** How many seconds of [from, to) are open. */
  openSeconds(from: number, to: number): number {
    return this.#openUntil(to) - this.#openUntil(from);
  }

  #firstOpen(): boolean {
    return this.#opensOpen && this.#changes[0] !== 0;
  }

  #openUntil(t: number): number {
    const weeks = Math.floor(t / WEEK);
    const within = t - weeks * WEEK;
    let sum = weeks * this.#openEachWeek;
    let open = this.#firstOpen();
    let since = 0;
    for (const change of this.#changes) {
      if (change > within) break;
      if (open) sum += change - since;
      open = !open;
      since = change;
    }
    return open ? sum + within - since : sum;
  }
}

/** Read opening hours, with every mistake in them. Where there are mistakes, `hours` is not to be used. */
export function parseHours(spec: unknown, path: string): { hours: OpeningHours; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const list = Array.isArray(spec) ? spec : [spec];
  if (list.length === 0)
    mistakes.push(mistake(path, 'an empty list of hours', 'leave hours out where it never closes'));
  const spans = list.flatMap((entry, index) =>
    parseEntry(entry, Array.isArray(spec) ? `${path}.${index}` : path, mistakes),
  );
  return { hours: new OpeningHours(orderSpans(spans, mistakes)), mistakes };
}

function parseEntry(entry: unknown, path: string, mistakes: Mistake[]): Span[] {
  if (typeof entry !== 'object' || entry === null) {
    mistakes.push(
      mistake(path, `${shown(entry)} is not opening hours`, "write { days: 'mon-fri', from: '09:00', to: '17:00' }"),
    );
    return [];
  }
  const options = ['days', 'from', 'to'];
  for (const name of Object.keys(entry)) {
    if (!options.includes(name)) mistakes.push(unknownName(`${path}.${name}`, 'option', name, options));
  }
  const { days, from, to } = entry as Partial<HoursEntry>;
  const paths = { entry: path, days: `${path}.days`, from: `${path}.from`, to: `${path}.to` };
  return parseSpans({ days, from, to }, paths, mistakes);
}
