import type { CustomerFigures } from '../../measure/customers.ts';
import { countText, figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { figureCell } from '../page/figure-cell.ts';
import { named } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { busiest, grid } from './grid.ts';
import { partsOf, plainCurve, shareCurve } from './share-curve.ts';
import { longestShown } from './wait-curve.ts';

const POINTS = 32;

/** How many of each persona still wait after how long, each held against all callers. */
export function personaWaitsPicture(run: Run<string>): Picture {
  const most = longestShown(run);
  const seconds = partsOf(most, POINTS);
  const all = run.waits.curve(seconds);
  const personas = Object.entries<CustomerFigures>(run.personas);
  const shown = busiest<CustomerFigures>(run.personas);
  const cells = shown.map(([name, { waits }]) => ({ name, shares: waits.curve(seconds) }));
  const highest = Math.max(0.05, ...[all, ...cells.map(({ shares }) => shares)].map(([first]) => first?.value || 0));
  const threshold = run.settings.thresholds[0] ?? 20;
  const few = personas.length > shown.length ? ` Drawn are the ${shown.length} personas who begin most journeys.` : '';
  return {
    title: 'How long each persona stays in a line',
    says: `The share still in the line by time: who waits longer than others has a curve above the grey one, which is of all callers.${few}`,
    draw: (width) =>
      grid(
        { width, across: { unit: 'duration', most }, up: { unit: 'share', most: highest } },
        cells.map(({ name, shares }) => ({
          name,
          draw: (place) => [
            plainCurve(
              seconds.map((second, i) => [second, all[i]!.value]),
              place,
            ),
            shareCurve(
              seconds.map((second, i) => ({ seconds: second, share: shares[i]! })),
              place,
              'wait',
            ),
          ],
        })),
      ),
    table: {
      caption: 'Waits by persona',
      columns: ['Persona', 'Stays', 'Mean', 'Median', 'Nine in ten', `Within ${threshold} s`, 'Gave up'],
      rows: personas.map(([name, { waits }]) => [
        named(name),
        countText(waits.mean.n),
        figureCell(waits.mean, 'duration'),
        figureText(waits.median.value, 'duration'),
        figureText(waits.p90.value, 'duration'),
        figureText(waits.serviceLevel(threshold).value, 'share'),
        figureText(waits.abandonment.value, 'share'),
      ]),
    },
  };
}
