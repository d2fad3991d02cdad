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
  const rows = Object.entries<CustomerFigures>(run.personas).map(([name, { waits }]) => {
    const persona = population?.personas[name];
    return { name, waits, patience: waits.patience, persona };
  });
  const shown = busiest<CustomerFigures>(run.personas).map(([name]) => rows.find((row) => row.name === name)!);
  const ends = shown.map(({ patience }) => watchedUntil(patience));
  const most = Math.max(1, ...ends);
  const seconds = partsOf(most, POINTS);
  const cells = shown.map(({ name, patience, persona }, i) => ({
    name,
    curve: seconds
      .filter((second) => second <= ends[i]!)
      .map((second): SharePoint => ({ seconds: second, share: patience.longerThan(second) })),
    given: givenTo(persona, seconds),
  }));
  const { untilGivingUp } = run.waits;
  return {
    title: 'How long callers bear a line',
    says: `The share who would still be there, were nobody answered, by Kaplan and Meier: whoever is answered counts for as long as they waited. The mean wait of those who gave up, ${figureText(untilGivingUp.value, 'duration')}, is not what callers bear: the patient were answered before they gave up. Dotted: what callers were given to bear.`,
    draw: (width) =>
      grid(
        { width, across: { unit: 'duration', most }, up: { unit: 'share', most: 1 } },
        cells.map(({ name, curve, given }) => ({
          name,
          draw: (place) => [given && plainCurve(given, place, 'ink dotted'), shareCurve(curve, place, 'wait')],
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
      rows: rows.map(({ name, waits, patience, persona }) => [
        named(name),
        countText(patience.median.n),
        countText(waits.untilGivingUp.n),
        figureCell(patience.median, 'duration'),
        figureCell(patience.meanIfExponential, 'duration'),
        figureCell(waits.untilGivingUp, 'duration'),
        givenText(persona),
      ]),
    },
  };
}

function givenText(persona: Persona | undefined): string {
  if (persona === undefined) return 'not known';
  return persona.patience === undefined ? 'for ever' : figureText(persona.patience.time.mean, 'duration');
}

/** The share whose patience is longer, where each stay in a line has one of its own, by the persona's one distribution. */
function givenTo(
  persona: Persona | undefined,
  seconds: readonly number[],
): readonly (readonly [number, number])[] | undefined {
  const { time, per } = persona?.patience ?? {};
  const changes = Object.values(persona?.comesBack ?? {}).some((way) => way?.becomes !== undefined);
  if (time?.cdf === undefined || per !== 'stay' || changes) return undefined;
  return seconds.map((second) => [second, 1 - (time.cdf?.(second) ?? Number.NaN)]);
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
