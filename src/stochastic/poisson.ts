import { mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { WeeklyRate } from '../time/weekly.ts';
import { type Arrivals, ArrivalsError } from './arrivals.ts';
import type { Stream } from './stream.ts';

/** Seconds in the unit of each option. */
const UNITS = { perSecond: 1, perMinute: 60, perHour: 3600, perDay: 86400 } as const;
type Unit = keyof typeof UNITS;

/** How many arrive on average, in one unit of time: a number above 0, or a rate by the hour of the week. */
export type PoissonRate =
  | { readonly perSecond: number | WeeklyRate }
  | { readonly perMinute: number | WeeklyRate }
  | { readonly perHour: number | WeeklyRate }
  | { readonly perDay: number | WeeklyRate };

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

  toString(): string {
    return this.#text;
  }
}

/**
 * New needs that arise independently of each other, at a constant rate or by the hour of the week.
 *
 * @example poisson({ perHour: 60 })
 * @example poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': 60 } }) })
 * @throws ArrivalsError
 * @since 0.1.0
 */
export function poisson(rate: PoissonRate): Arrivals {
  const names = Object.keys(UNITS);
  if (typeof rate !== 'object' || rate === null) {
    throw new ArrivalsError('poisson', [mistake('', `${shown(rate)} is not a rate`, 'write poisson({ perHour: 60 })')]);
  }
  const given = Object.keys(rate);
  const unknown = given.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new ArrivalsError(
      'poisson',
      unknown.map((name) => unknownName(name, 'option', name, names)),
    );
  }
  if (given.length !== 1) {
    const what = given.length === 0 ? 'no rate' : `${given.length} rates`;
    throw new ArrivalsError('poisson', [mistake('', `${what} given`, `give one of ${names.join(', ')}`)]);
  }
  const unit = given[0] as Unit;
  const value = (rate as Record<Unit, unknown>)[unit];
  if (value instanceof WeeklyRate) {
    if (!(value.perWeek > 0)) throw new ArrivalsError('poisson', [mistake(unit, 'nobody arrives in the whole week')]);
    const perWeek = Number((value.perWeek / UNITS[unit]).toPrecision(6));
    return new WeeklyPoisson(value, UNITS[unit], `poisson(${perWeek} a week, by the hour)`);
  }
  if (typeof value !== 'number' || !(value > 0 && value < Infinity)) {
    const needed = 'a number of arrivals above 0 or weekly(…)';
    throw new ArrivalsError('poisson', [mistake(unit, `${shown(value)} is not ${needed}`)]);
  }
  return new SteadyPoisson(UNITS[unit] / value, `poisson(${unit} ${value})`);
}
