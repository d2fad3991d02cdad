import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { IntervalFigures } from '../../measure/interval-figures.ts';
import type { Run } from '../../measure/run.ts';
import type { Picture } from '../page/picture.ts';
import { bars, busyHours, estimates, highest } from './interval-marks.ts';
import { intervalsOf } from './intervals-of.ts';
import { panels } from './panels.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { beginText, kindOf, timeAxis } from './time-axis.ts';

/** How many ask for a line in the course of the day, how long they wait, how many are answered in time and give up. */
export function dayCurvePicture(run: Run<string>, all: readonly IntervalFigures[], clock: string): Picture {
  const intervals = busyHours(all);
  const threshold = `${run.settings.thresholds[0] ?? 20} s`;
  const worst = intervals.reduce<IntervalFigures | undefined>(
    (most, each) => (each.wait.value > (most?.wait.value ?? 0) ? each : most),
    undefined,
  );
  const together = kindOf(all) === 'run' ? '' : `, all ${kindOf(all)}s of a replication together`;
  const says = worst
    ? `Those who come from ${beginText(worst)} on wait longest, ${figureText(worst.wait.value, 'duration')}; ${figureText(worst.abandonment.value, 'share')} of them give up. ${clock}`
    : `Nobody had to wait. ${clock}`;
  return {
    title: `Callers in the course of the ${kindOf(all)}`,
    says,
    draw: (width) =>
      panels(width, (room) => timeAxis(intervals, room), [
        {
          label: `asked for a line${together}`,
          unit: 'number',
          most: Math.max(...intervals.map(({ offered }) => offered.value), 0),
          draw: (place) => bars(intervals, ({ offered }) => offered.value, place, 'soft'),
        },
        {
          label: 'mean wait of those who came then',
          unit: 'duration',
          most: highest(intervals.map(({ wait }) => wait)),
          draw: (place) => estimates(intervals, ({ wait }) => wait, place, 'wait'),
        },
        {
          label: `answered within ${threshold}`,
          unit: 'share',
          most: 1,
          draw: (place) => estimates(intervals, ({ serviceLevel }) => serviceLevel, place, 'good'),
        },
        {
          label: 'gave up in the line',
          unit: 'share',
          most: highest(intervals.map(({ abandonment }) => abandonment)),
          draw: (place) => estimates(intervals, ({ abandonment }) => abandonment, place, 'ink'),
        },
      ]),
    table: {
      caption: `Callers by interval${together}`,
      columns: ['From', 'Asked for a line', 'Not let in', 'Mean wait', 'Interval', `Within ${threshold}`, 'Gave up'],
      rows: intervals.map((interval) => {
        const { offered, turnedAway, wait, serviceLevel, abandonment } = interval;
        return [
          beginText(interval),
          figureText(offered.value, 'number'),
          figureText(turnedAway.value, 'number'),
          figureText(wait.value, 'duration'),
          intervalText(wait, 'duration'),
          figureText(serviceLevel.value, 'share'),
          figureText(abandonment.value, 'share'),
        ];
      }),
    },
  };
}

/**
 * A picture of the day as SVG: how many ask for a line by interval, how long they wait, how many are answered in time and how many
 * give up. Of a run that was not asked for `intervals` it lives through replications again, by the half hour.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels, or where a run has no figures by interval and was not made here.
 * @example
 * writeFileSync('day.svg', dayCurve(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function dayCurve(run: Run<string>, options?: PictureOptions): string {
  const width = widthAsked(options);
  const { title, says, draw } = dayCurvePicture(run, intervalsOf(run), '');
  return draw(width).alone(title, says.trim());
}
