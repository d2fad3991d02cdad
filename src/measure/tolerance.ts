import { amountText, type Change } from './change.ts';
import { describeFigure } from './figure-description.ts';
import { replicationsIn, type SamplingUnit, unitsText } from './sampling-unit.ts';
import { unitsFor } from './units-for.ts';

/**
 * How far a figure may move from before to after, in its own unit: seconds, parts of 1 for shares, numbers. `{ atMost: 5 }`
 * lets it rise by 5; `{ atMost: -5 }` demands that it falls by 5; `{ atLeast: -0.02 }` lets a share fall by two points.
 */
export interface Tolerance {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** `undecided`: the limit lies within the interval of the difference, so it is too wide to tell. */
export type ToleranceVerdict = 'holds' | 'violated' | 'undecided';

/** A figure held against its tolerance. @since 0.1.0 */
export interface Judged {
  readonly figure: string;
  readonly tolerance: Tolerance;
  readonly change: Change;
  readonly verdict: ToleranceVerdict;
  /**
   * About how many replications would decide it, both of mirrored pairs counted, where it is undecided; null where no number is known to: with one
   * replication, or with a difference on the limit itself.
   */
  readonly replications: number | null;
  /** In plain words. */
  readonly sentence: string;
}

export function judged(
  figure: string,
  change: Change,
  tolerance: Tolerance,
  { currency, unit }: { readonly currency: string | null; readonly unit: SamplingUnit },
): Judged {
  const { value, low, high, confidence, n } = change.difference;
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = tolerance;
  const said = `${change.sentence} ${limits(figure, change, tolerance, currency)}`;
  const result = (verdict: ToleranceVerdict, replications: number | null, how: string): Judged => ({
    figure,
    tolerance,
    change,
    verdict,
    replications,
    sentence: `${figure} ${how}: ${said}`,
  });
  if (low === null || high === null) return result('undecided', null, 'is undecided');
  if (high <= atMost && low >= atLeast) return result('holds', null, 'holds');
  if (low > atMost || high < atLeast) return result('violated', null, 'is violated');
  const undecided = [atMost, atLeast].filter((limit) => low <= limit && limit <= high);
  const needed = undecided.map((limit) => unitsFor(Math.abs(value - limit), (high - low) / 2, n, confidence));
  const most = Math.max(...needed);
  if (!Number.isFinite(most)) return result('undecided', null, 'is undecided');
  return result('undecided', most * replicationsIn[unit], `is undecided, ${unitsText(most, unit)} would tell`);
}

function limits(figure: string, { before }: Change, { atMost, atLeast }: Tolerance, currency: string | null): string {
  const { unit } = describeFigure(figure, before);
  const text = (limit: number, below: string, above: string) => {
    if (limit === 0) return `${above} 0`;
    const size = amountText(Math.abs(limit), unit, currency);
    return limit < 0 ? `${below} ${size} less` : `${above} ${size} more`;
  };
  const parts = [
    ...(atMost === undefined ? [] : [text(atMost, 'at least', 'at most')]),
    ...(atLeast === undefined ? [] : [text(atLeast, 'at most', 'at least')]),
  ];
  return `Tolerated: ${parts.join(' and ')}.`;
}
