import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { IntervalFigures } from '../../measure/interval-figures.ts';
import type { Run } from '../../measure/run.ts';
import { named } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { bars, busyHours, estimates, highest, stepLine } from './interval-marks.ts';
import { intervalsOf } from './intervals-of.ts';
import { type Panel, panels } from './panels.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { beginText, timeAxis } from './time-axis.ts';

/** More pools than this are not drawn; the table has them. */
const MOST_POOLS = 6;

/** Agents at work who are busy, the average over an interval. */
const busyIn = ({ occupancy, atWork }: IntervalFigures): number =>
  Number.isNaN(occupancy.value) ? 0 : occupancy.value * atWork.value;

/** How many are in line in the course of the day, and of each pool how many are at work and how many of these busy. */
export function staffingCurvePicture(all: readonly IntervalFigures[]): Picture {
  const intervals = busyHours(all);
  const pools = Object.keys(all[0]?.pools ?? {});
  const work = (pool: string) => intervals.reduce((sum, { pools: of }) => sum + (of[pool]?.atWork.value ?? 0), 0);
  const shown = pools
    .filter((pool) => work(pool) > 0)
    .sort((a, b) => work(b) - work(a))
    .slice(0, MOST_POOLS);
  const few = shown.length < pools.length ? ` Drawn are ${shown.length} of ${pools.length} pools.` : '';
  return {
    title: 'Callers in line, and agents at work',
    says: `Averages over each interval. The line of steps is how many agents are at work, the bars how many of them are busy: what is free between them is who could answer at once.${few}`,
    draw: (width) =>
      panels(width, (room) => timeAxis(intervals, room), [
        {
          label: 'callers in line',
          unit: 'number',
          most: highest(intervals.map(({ line }) => line)),
          draw: (place) => estimates(intervals, ({ line }) => line, place, 'wait'),
        },
        ...shown.map((pool): Panel => {
          const own = intervals.map(({ pools: of }) => of[pool]!);
          return {
            label: pools.length === 1 ? 'agents at work, and busy' : `${pool}: at work, and busy`,
            unit: 'number',
            most: Math.max(...own.map(({ atWork }) => atWork.value)),
            draw: (place) => [
              bars(own, busyIn, place, 'busy'),
              stepLine(own, ({ atWork }) => atWork.value, place, 'ink'),
            ],
          };
        }),
      ]),
    table: {
      caption: 'Agents by interval and pool',
      columns: ['From', 'Pool', 'In line', 'Interval', 'At work', 'Busy', 'Occupancy'],
      rows: intervals.flatMap((interval) =>
        Object.entries(interval.pools).map(([pool, each]) => [
          beginText(interval),
          named(pool),
          figureText(each.line.value, 'number'),
          intervalText(each.line, 'number'),
          figureText(each.atWork.value, 'number'),
          figureText(busyIn(each), 'number'),
          figureText(each.occupancy.value, 'share'),
        ]),
      ),
    },
  };
}

/**
 * A picture of the line and of who is at work as SVG, over the day: callers in line, and of each pool the agents at work and how
 * many of them are busy. Of a run that was not asked for `intervals` it lives through replications again, by the half hour.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels, or where a run has no figures by interval and was not made here.
 * @example
 * writeFileSync('staffing.svg', staffingCurve(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function staffingCurve(run: Run<string>, options?: PictureOptions): string {
  const width = widthAsked(options);
  const { title, says, draw } = staffingCurvePicture(intervalsOf(run));
  return draw(width).alone(title, says);
}
