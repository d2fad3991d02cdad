import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { WeeklyRate } from '../time/weekly-rate.ts';
import { type Arrivals, ArrivalsError, type Occasion } from './arrivals.ts';
import { isDistribution } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { Intervals } from './intervals.ts';
import type { Stream } from './stream.ts';
import { type Course, UnevenPoisson } from './uneven-poisson.ts';

/** Seconds in the unit of each option. */
const UNITS = { perSecond: 1, perMinute: 60, perHour: 3600, perDay: 86400 } as const;
type Unit = keyof typeof UNITS;

/**
 * How many arrive on average, in one unit of time: a number above 0, or a rate by the hour of the week; or how many are
 * expected by interval.
 */
export type PoissonRate = (
  | { readonly perSecond: number | WeeklyRate }
  | { readonly perMinute: number | WeeklyRate }
  | { readonly perHour: number | WeeklyRate }
  | { readonly perDay: number | WeeklyRate }
  | { readonly expected: Intervals }
) & {
  /** By how much each day is busier than is said, drawn once a day and the same for all its callers; 1 unless said. */
  readonly busyness?: Distribution;
};

/** A rate that goes on for ever. */
class SteadyPoisson implements Arrivals {
  readonly kind = 'poisson';
  /** Mean number of seconds from one to the next. */
  readonly #gap: number;
  readonly #text: string;

  constructor(gap: number, text: string) {
    this.#gap = gap;
    this.#text = text;
  }

  expected(from: number, to: number): number {
    return (to - from) / this.#gap;
  }

  next(previous: number, _index: number, stream: Stream): number {
    // A draw is a multiple of 2^-53, so that 1 less it is exact.
    return previous - this.#gap * Math.log(1 - stream.next());
  }

  toString(): string {
    return this.#text;
  }
}

/** How many a second come by a Poisson process whose rate never changes; undefined where arrivals are of another kind. */
export function steadyRate(arrivals: Arrivals): number | undefined {
  return arrivals instanceof SteadyPoisson ? arrivals.expected(0, 1) : undefined;
}

/** By inversion of the cumulative rate, so that an arrival takes one draw whatever the hour. */
class WeeklyPoisson implements Arrivals {
  readonly kind = 'poisson';
  readonly #rate: WeeklyRate;
  readonly #unit: number;
  readonly #text: string;

  constructor(rate: WeeklyRate, unit: number, text: string) {
    this.#rate = rate;
    this.#unit = unit;
    this.#text = text;
  }

  expected(from: number, to: number): number {
    return this.#rate.integral(from, to) / this.#unit;
  }

  next(previous: number, _index: number, stream: Stream): number {
    return this.#rate.inverse(previous, -this.#unit * Math.log1p(-stream.next()));
  }

  begin(occasion: Occasion): Pick<Arrivals, 'next'> {
    if (occasion.clock.isPlain) return this;
    return new UnevenPoisson(weeklyCourse(this.#rate, this.#unit, occasion), occasion, null);
  }

  toString(): string {
    return this.#text;
  }
}

/** A rate by interval, or one that is busier on some days than on others. */
class CoursedPoisson implements Arrivals {
  readonly kind = 'poisson';
  readonly #courseOf: (occasion: Occasion) => Course;
  readonly #busyness: Distribution | null;
  readonly #even: (from: number, to: number) => number;
  readonly #text: string;

  constructor(
    courseOf: (occasion: Occasion) => Course,
    busyness: Distribution | null,
    even: (from: number, to: number) => number,
    text: string,
  ) {
    this.#courseOf = courseOf;
    this.#busyness = busyness;
    this.#even = even;
    this.#text = text;
  }

  expected(from: number, to: number): number {
    return this.#even(from, to) * (this.#busyness?.mean ?? 1);
  }

  next(): number {
    throw new RangeError('these arrivals are of one replication: begin() gives them');
  }

  begin(occasion: Occasion): Pick<Arrivals, 'next'> {
    return new UnevenPoisson(this.#courseOf(occasion), occasion, this.#busyness);
  }

  toString(): string {
    return this.#busyness === null ? this.#text : this.#text.replace(/\)$/, `, busyness ${this.#busyness})`);
  }
}

const weeklyCourse =
  (rate: WeeklyRate, unit: number, { clock }: Occasion): Course =>
  (t, into) => {
    rate.look(t, clock, into);
    into.rate /= unit;
    into.slope /= unit;
  };

const steadyCourse =
  (perSecond: number): Course =>
  (_t, into) => {
    into.rate = perSecond;
    into.slope = 0;
    into.until = Infinity;
  };

/**
 * New needs that arise independently of each other, at a constant rate, by the hour of the week or by interval. With
 * `busyness` all of a day is busier or quieter by a factor of its own, so that numbers vary more from day to day.
 *
 * @example poisson({ perHour: 60 })
 * @example poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': 60 } }), busyness: gamma({ mean: 1, sd: 0.2 }) })
 * @example poisson({ expected: intervals({ from: hours(8), length: minutes(15), counts: [12, 18, 25, 31] }) })
 * @throws ArrivalsError
 * @since 0.1.0
 */
export function poisson(options: PoissonRate): Arrivals {
  const names = [...Object.keys(UNITS), 'expected'];
  if (typeof options !== 'object' || options === null) {
    const remedy = 'write poisson({ perHour: 60 })';
    throw new ArrivalsError('poisson', [mistake('', `${shown(options)} is not a rate`, remedy)]);
  }
  const { busyness = null, ...rates } = options as Readonly<Record<string, unknown>>;
  const given = Object.keys(rates);
  const mistakes: Mistake[] = given
    .filter((name) => !names.includes(name))
    .map((name) => unknownName(name, 'option', name, [...names, 'busyness']));
  if (mistakes.length === 0 && given.length !== 1) {
    const what = given.length === 0 ? 'no rate' : `${given.length} rates`;
    mistakes.push(mistake('', `${what} given`, `give one of ${names.join(', ')}`));
  }
  if (busyness !== null && !isFactor(busyness)) {
    const remedy = 'write gamma({ mean: 1, sd: 0.2 })';
    mistakes.push(mistake('busyness', `${shown(busyness)} is not a distribution with a mean above 0`, remedy));
  }
  if (mistakes.length > 0) throw new ArrivalsError('poisson', mistakes);
  const name = given[0]!;
  return name === 'expected'
    ? byInterval(rates[name], busyness as Distribution | null)
    : byUnit(name as Unit, rates[name], busyness as Distribution | null);
}

function byInterval(value: unknown, busyness: Distribution | null): Arrivals {
  if (!(value instanceof Intervals)) {
    const remedy = 'write intervals({ length: minutes(15), counts: [12, 18] })';
    throw new ArrivalsError('poisson', [mistake('expected', `${shown(value)} is not numbers by interval`, remedy)]);
  }
  const text = `poisson(${Number(value.total.toPrecision(6))} in ${value.counts.length} intervals)`;
  const course: Course = (t, into) => value.look(t, into);
  return new CoursedPoisson(
    () => course,
    busyness,
    (from, to) => value.until(to) - value.until(from),
    text,
  );
}

function byUnit(name: Unit, value: unknown, busyness: Distribution | null): Arrivals {
  const unit = UNITS[name];
  if (value instanceof WeeklyRate) {
    if (value.isZero) throw new ArrivalsError('poisson', [mistake(name, 'nobody arrives in the whole week')]);
    const text = `poisson(${Number((value.perWeek / unit).toPrecision(6))} a week, by the hour)`;
    const even = new WeeklyPoisson(value, unit, text);
    if (busyness === null) return even;
    const courseOf = (occasion: Occasion) => weeklyCourse(value, unit, occasion);
    return new CoursedPoisson(courseOf, busyness, (from, to) => even.expected(from, to), text);
  }
  if (typeof value !== 'number' || !(value > 0 && value < Infinity)) {
    const needed = 'a number of arrivals above 0 or weekly(…)';
    throw new ArrivalsError('poisson', [mistake(name, `${shown(value)} is not ${needed}`)]);
  }
  const even = new SteadyPoisson(unit / value, `poisson(${name} ${value})`);
  if (busyness === null) return even;
  const course = steadyCourse(value / unit);
  return new CoursedPoisson(
    () => course,
    busyness,
    (from, to) => even.expected(from, to),
    String(even),
  );
}

const isFactor = (value: unknown): value is Distribution =>
  isDistribution(value) && value.mean > 0 && value.mean < Infinity;
