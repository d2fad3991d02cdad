import { DAY, HOLIDAY, WEEK } from './week.ts';

/** A part of the week, in seconds since Monday 00:00, and what holds in it; holidays stand behind the week. */
export interface PatternPart {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Days that have a pattern of their own: those of the week, and holidays. */
const DAYS = HOLIDAY + 1;

/** A whole number by the time of day, such as how many agents there are, for each day of the week and for holidays. */
export class WeekPattern {
  /** By day: the seconds since midnight from which something else holds, the first of them 0, and what. */
  readonly #starts: (readonly number[])[] = [];
  readonly #values: (readonly number[])[] = [];

  /** Parts in any order; where they share time, their values add up. Nothing said is 0. */
  constructor(parts: readonly PatternPart[]) {
    for (let day = 0; day < DAYS; day++) {
      const midnight = day * DAY;
      const own = parts.filter(({ from, to }) => from < midnight + DAY && to > midnight);
      const ends = own.flatMap(({ from, to }) => [Math.max(0, from - midnight), to - midnight]);
      const cuts = [...new Set([0, ...ends])].filter((cut) => cut < DAY).sort((a, b) => a - b);
      const values = cuts.map((cut) =>
        own.reduce(
          (sum, { from, to, value }) => (from <= midnight + cut && midnight + cut < to ? sum + value : sum),
          0,
        ),
      );
      const changes = [...cuts.keys()].filter((i) => i === 0 || values[i] !== values[i - 1]);
      this.#starts.push(changes.map((i) => cuts[i]!));
      this.#values.push(changes.map((i) => values[i]!));
    }
  }

  /** What holds at a second of a day: 0 is Monday, 7 a holiday. */
  at(day: number, second: number): number {
    return this.#values[day]![this.#partOf(day, second)]!;
  }

  /** The first second of the day after this one from which something else holds; the day's end where there is none. */
  nextChange(day: number, second: number): number {
    return this.#starts[day]![this.#partOf(day, second) + 1] ?? DAY;
  }

  /** All that holds at some time of the week, and on holidays where these are asked for. */
  values({ holidays }: { readonly holidays: boolean }): readonly number[] {
    return this.#values.slice(0, holidays ? DAYS : HOLIDAY).flat();
  }

  /** The pattern of what `of` makes of each value. */
  map(of: (value: number) => number): WeekPattern {
    return this.with(this, of);
  }

  /** Both together, by what `join` makes of their values. */
  with(other: WeekPattern, join: (own: number, others: number) => number): WeekPattern {
    const parts: PatternPart[] = [];
    for (let day = 0; day < DAYS; day++) {
      for (let second = 0; second < DAY; ) {
        const end = Math.min(this.nextChange(day, second), other.nextChange(day, second));
        const value = join(this.at(day, second), other.at(day, second));
        parts.push({ from: day * DAY + second, to: day * DAY + end, value });
        second = end;
      }
    }
    return new WeekPattern(parts);
  }

  /** The first second of the week for which `test` is true, holidays left out; undefined where there is none. */
  find(test: (value: number) => boolean): number | undefined {
    for (let day = 0; day < HOLIDAY; day++) {
      const part = this.#values[day]!.findIndex(test);
      if (part >= 0) return day * DAY + this.#starts[day]![part]!;
    }
    return undefined;
  }

  #partOf(day: number, second: number): number {
    const starts = this.#starts[day]!;
    let part = 0;
    while (part + 1 < starts.length && starts[part + 1]! <= second) part++;
    return part;
  }
}

/** The same at all times. */
export const always = (value: number): WeekPattern => new WeekPattern([{ from: 0, to: WEEK + DAY, value }]);
