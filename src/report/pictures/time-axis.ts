import { figureText } from '../../measure/figure-text.ts';
import type { IntervalFigures } from '../../measure/interval-figures.ts';
import { DAY, formatWeekTime } from '../../time/week.ts';
import { scale, type Tick } from './scale.ts';
import { widthOf } from './svg.ts';

/** A part of a day, a week or a run, with marks at round times. */
export interface TimeAxis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

const HOUR = 3600;
const steps = [0.5, 1, 2, 3, 6, 12, 24, 48].map((hours) => hours * HOUR);

/** From the first to the last of some intervals, with as many marks as there is room for. */
export function timeAxis(intervals: readonly IntervalFigures[], room: number): TimeAxis {
  const [from, to] = [intervals[0]?.from ?? 0, intervals.at(-1)?.to ?? 1];
  const kind = kindOf(intervals);
  if (kind === 'run') {
    const { ticks } = scale(to, 'duration', Math.max(2, Math.floor(room / 80)), 0, 1);
    return { label: 'time since the run began', from, to, ticks: ticks.filter(({ at }) => at >= from && at <= to) };
  }
  const text = (second: number) => (kind === 'day' ? clockText(second) : formatWeekTime(second % (7 * DAY)));
  const most = Math.max(1, Math.floor(room / (widthOf(text(0)) + 14)));
  const step = steps.find((each) => (to - from) / each <= most) ?? 7 * DAY;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: text(at) });
  return { label: kind === 'day' ? 'time of day' : 'time of the week', from, to, ticks };
}

/** When an interval begins, as people say it. */
export function beginText(interval: IntervalFigures): string {
  return kindOf([interval]) === 'run' ? figureText(interval.from, 'duration') : interval.label;
}

/** What the intervals are parts of; their labels say it. */
export function kindOf([first]: readonly IntervalFigures[]): 'day' | 'week' | 'run' {
  if (first === undefined || first.label.endsWith(' s')) return 'run';
  return first.label.includes(' ') ? 'week' : 'day';
}

/** Minutes are enough: intervals begin and end at whole ones, mostly. */
function clockText(second: number): string {
  return second === DAY ? '24:00' : formatWeekTime(second).slice(-5);
}
