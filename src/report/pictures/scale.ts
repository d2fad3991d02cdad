import { figureText, type Unit } from '../../measure/figure-text.ts';

/** Turns values of [from, to] into pixels of [start, end]. */
export interface Scale {
  (value: number): number;
  readonly from: number;
  readonly to: number;
  /** Round values at which there is a mark. */
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** Steps of clocks and calendars, seconds. */
const clockSteps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((days) => days * DAY),
];

/** A scale from 0 to at least `most`, with about `count` marks at round values. */
export function scale(most: number, unit: Unit, count: number, start: number, end: number): Scale {
  const top = most > 0 && Number.isFinite(most) ? most : 1;
  const step = stepFor(top / count, unit);
  const to = Math.ceil(top / step - 1e-9) * step;
  const ticks = Array.from({ length: Math.round(to / step) + 1 }, (_, i) => ({ at: i * step, label: '' }));
  const labelled = ticks.map(({ at }) => ({ at, label: tickText(at, step, unit) }));
  return Object.assign((value: number) => start + ((end - start) * Math.min(value, to)) / to, {
    from: 0,
    to,
    ticks: labelled,
  });
}

function stepFor(least: number, unit: Unit): number {
  if (unit === 'duration' && least > 0.5)
    return clockSteps.find((step) => step >= least) ?? decimalStep(least / DAY) * DAY;
  return decimalStep(least);
}

function decimalStep(least: number): number {
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  const found = [1, 2, 5, 10].find((digit) => digit * power >= least * (1 - 1e-9)) ?? 10;
  return found * power;
}

/** `5 min`, `2 h`, `40 %`: no more digits than the step needs. */
function tickText(value: number, step: number, unit: Unit): string {
  if (value === 0) return '0';
  if (unit === 'duration') {
    if (step >= DAY) return `${Math.round(value / DAY)} d`;
    if (step >= HOUR) return `${Math.round(value / HOUR)} h`;
    if (step >= MINUTE) return `${Math.round(value / MINUTE)} min`;
    return `${Number(value.toPrecision(6))} s`;
  }
  if (unit === 'share') return `${Number((100 * value).toPrecision(6))} %`;
  return step >= 1 && value < 1e4 ? String(Math.round(value)) : figureText(value, 'number').replace(/\.?0+$/, '');
}
