import { DAY } from '../time/week.ts';
import { type RatePart, timeTo } from '../time/weekly-rate.ts';
import type { Arrivals, Occasion } from './arrivals.ts';
import type { Distribution } from './distribution.ts';
import type { Stream } from './stream.ts';

/** Puts the rate from a time on, in arrivals a second, into a part that ends where it changes. */
export type Course = (t: number, into: RatePart) => void;

/** Whether a rate changes with the days of a run, and so is followed part by part. */
export class UnevenPoisson implements Pick<Arrivals, 'next'> {
  readonly #course: Course;
  readonly #occasion: Occasion;
  readonly #busyness: Distribution | null;
  /** By day, 0 being that of the start. */
  readonly #busy: number[] = [];
  readonly #firstDay: number;
  readonly #part: RatePart = { rate: 0, slope: 0, until: 0 };

  constructor(course: Course, occasion: Occasion, busyness: Distribution | null) {
    this.#course = course;
    this.#occasion = occasion;
    this.#busyness = busyness;
    this.#firstDay = Math.floor(occasion.clock.offset(0) / DAY);
  }

  next(previous: number, _index: number, stream: Stream): number {
    const part = this.#part;
    let area = -Math.log1p(-stream.next());
    for (let t = previous; t <= this.#occasion.end; t = part.until) {
      this.#course(t, part);
      let busy = 1;
      if (this.#busyness !== null) busy = this.#busyOn(t, part);
      const time = part.until - t;
      const here = busy * (part.rate * time + (part.slope * time * time) / 2);
      // Nothing comes of no rate, also where it lasts for ever.
      if (here > area) return t + timeTo(area / busy, part.rate, part.slope);
      if (here > 0) area -= here;
    }
    return Infinity;
  }

  /** How busy the local day is; the part ends with it. */
  #busyOn(t: number, part: RatePart): number {
    const { clock, drawsOf } = this.#occasion;
    const offset = clock.offset(t);
    const local = Math.floor((t + offset) / DAY);
    part.until = Math.min(part.until, (local + 1) * DAY - offset, clock.nextLeap(t));
    const day = local - this.#firstDay;
    const known = this.#busy[day];
    if (known !== undefined) return known;
    const busy = (this.#busyness as Distribution).sample(drawsOf(day));
    if (!(busy >= 0 && busy < Infinity)) throw new RangeError(`busyness ${this.#busyness} gave ${busy}`);
    this.#busy[day] = busy;
    return busy;
  }
}
