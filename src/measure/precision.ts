import type { CustomerFigures } from './customers.ts';
import type { Estimate } from './estimate.ts';
import { type SamplingUnit, type SamplingUnits, unitsText } from './sampling-unit.ts';
import { unitsFor } from './units-for.ts';

/** An interval that reaches further than this to either side, as a share of the figure, is called wide. */
const WIDE = 0.1;

/** What is to be said of a run whose replications are too few for its main figures. */
export function precisionWarnings(
  { waits, repeats, deadEnds }: CustomerFigures,
  { of, count }: SamplingUnits,
  confidence: number,
): string[] {
  if (count < 2) return [`one ${of} gives no intervals; ask for more, such as replications: 20`];
  const main: readonly (readonly [name: string, figure: Estimate])[] = [
    ['waits.mean', waits.mean],
    ['repeats.perJourney', repeats.perJourney],
    ['deadEnds.rate', deadEnds.rate],
  ];
  return main.flatMap(([name, { value, low, high }]) => {
    if (low === null || high === null || !(value > 0)) return [];
    const reach = (high - low) / 2 / value;
    if (!(reach > WIDE)) return [];
    const wanted = unitsFor(WIDE, reach, count, confidence);
    const share = (100 * reach).toFixed(0);
    return [`${name} is known to ${share} % only; ${wouldMake(wanted, of, count)} it ${100 * WIDE} %`];
  });
}

/** Of batches there are to be longer ones, not more. */
function wouldMake(wanted: number, unit: SamplingUnit, count: number): string {
  if (unit === 'batch') return `a run about ${(wanted / count).toPrecision(2)} times as long would make`;
  return `about ${unitsText(wanted, unit)} would make`;
}
