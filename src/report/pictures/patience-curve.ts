import type { Persona } from '../../design/persona.ts';
import type { CustomerFigures } from '../../measure/customers.ts';
import { countText, figureText } from '../../measure/figure-text.ts';
import type { PatienceCurve } from '../../measure/patience-curve.ts';
import type { Run } from '../../measure/run.ts';
import { originOf } from '../../simulate/origin.ts';
import { figureCell } from '../page/figure-cell.ts';
import { named } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { busiest, grid } from './grid.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { partsOf, plainCurve, type SharePoint, shareCurve } from './share-curve.ts';

const POINTS = 40;
/** Where fewer are still in the line a curve goes by chance. */
const FEWEST = 20;

/** How many of each persona bear how much of a line, beside what they were given to bear. */
export function patienceCurvePicture(run: Run<string>): Picture {
  const population = originOf(run)?.population;
  const rows = Object.entries<CustomerFigures>(run.personas).map(([name, { waits }]) => ({
    name,
    waits,
    patience: waits.patience,
    given: population?.personas[name]?.patience,
    isPlain: population !== undefined && isPlain(population.personas[name]),
  }));
  const shown = busiest<CustomerFigures>(run.personas).map(([name]) => rows.find((row) => row.name === name)!);
  const most = Math.max(1, ...shown.map(({ patience }) => watchedUntil(patience)));
  const seconds = partsOf(most, POINTS);
  const { untilGivingUp } = run.waits;
  return {
    title: 'How long callers bear a line',
    says: `The share who would still be there, were nobody answered, by Kaplan and Meier: whoever is answered counts for as long as they waited. The mean wait of those who gave up, ${figureText(untilGivingUp.value, 'duration')}, is not what callers bear: the patient were answered before they gave up. Dotted: what callers were given to bear.`,
    draw: (width) =>
      grid(
        { width, across: { unit: 'duration', most }, up: { unit: 'share', most: 1 } },
        shown.map(({ name, patience, given, isPlain: plain }) => ({
          name,
          draw: (place) => {
            const { cdf } = given?.time ?? {};
            const known = seconds.filter((second) => second <= Math.max(watchedUntil(patience), 0));
            return [
              cdf !== undefined &&
                plain &&
                plainCurve(
                  seconds.map((second) => [second, 1 - cdf.call(given?.time, second)]),
                  place,
                  'ink dotted',
                ),
              shareCurve(
                known.map((second): SharePoint => ({ seconds: second, share: patience.longerThan(second) })),
                place,
                'wait',
              ),
            ];
          },
        })),
      ),
    table: {
      caption: 'Patience by persona',
      columns: [
        'Persona',
        'Had to wait',
        'Gave up',
        'Half bear',
        'Mean, if exponential',
        'Mean wait of who gave up: not patience',
        'Given: mean',
      ],
      rows: rows.map(({ name, waits, patience, given }) => [
        named(name),
        countText(patience.median.n),
        countText(waits.untilGivingUp.n),
        figureCell(patience.median, 'duration'),
        figureCell(patience.meanIfExponential, 'duration'),
        figureCell(waits.untilGivingUp, 'duration'),
        given === undefined ? 'for ever' : figureText(given.time.mean, 'duration'),
      ]),
    },
  };
}

/** Until when enough are in the line to say something. */
function watchedUntil(patience: PatienceCurve): number {
  let [known, unknown] = [0, patience.knownUntil];
  if (Number.isNaN(unknown)) return 0;
  if (patience.stillWaiting(0) < FEWEST) return unknown;
  for (let round = 0; round < 40; round++) {
    const middle = (known + unknown) / 2;
    if (patience.stillWaiting(middle) >= FEWEST) known = middle;
    else unknown = middle;
  }
  return known;
}

/** Whether each stay in a line has a patience of its own, by the persona's one distribution. */
const isPlain = (persona: Persona | undefined): boolean =>
  persona?.patience?.per === 'stay' && Object.values(persona.comesBack).every((way) => way?.becomes === undefined);

/**
 * A picture of how long callers bear a line, persona by persona, as SVG: the product-limit estimate of `waits.patience`
 * beside the patience that they were given.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @example
 * writeFileSync('patience.svg', patienceCurve(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function patienceCurve(run: Run<string>, options?: PictureOptions): string {
  const { title, says, draw } = patienceCurvePicture(run);
  return draw(widthAsked(options)).alone(title, says);
}
