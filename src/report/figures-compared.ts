import type { Change } from '../measure/change.ts';
import { amountText } from '../measure/change.ts';
import type { Comparison } from '../measure/comparison.ts';
import { figureText, type Unit } from '../measure/figure-text.ts';

/** A figure of two designs, as it is shown. */
export interface Compared {
  readonly label: string;
  readonly unit: Unit;
  readonly change: Change;
  /** What it means to callers: nothing where it cannot be told, or is no matter of good and bad. */
  readonly isBetter: boolean | undefined;
}

type Row = readonly [name: string, label: string, unit: Unit, good: 'less' | 'more' | 'neither'];

/** Which are compared, in the order in which people ask. */
const rows: readonly Row[] = [
  ['waits.mean', 'Wait in a line', 'duration', 'less'],
  ['waits.p90', 'Nine in ten wait less than', 'duration', 'less'],
  ['waits.perJourney', 'Wait in lines, a journey', 'duration', 'less'],
  ['waits.untilHuman', 'Until a human answers', 'duration', 'less'],
  ['waits.serviceLevel', 'Answered in time', 'share', 'more'],
  ['waits.abandonment', 'Give up in a line', 'share', 'less'],
  ['repeats.perJourney', 'Repeats, a journey', 'number', 'less'],
  ['repeats.retold', 'Facts told again', 'number', 'less'],
  ['repeats.replayed', 'Prompts replayed', 'number', 'less'],
  ['repeats.misunderstood', 'Misunderstandings', 'number', 'less'],
  ['repeats.recontacts', 'Contacts again', 'number', 'less'],
  ['deadEnds.rate', 'Journeys with a dead end', 'share', 'less'],
  ['resolution', 'Needs met', 'share', 'more'],
  ['firstContactResolution', 'Needs met in the first contact', 'share', 'more'],
  ['cost.perJourney', 'Cost to the caller, a journey', 'money', 'less'],
];

/** The figures that two designs are compared by; those that are 0 in both are left out. */
export function figuresCompared({ figures, before }: Comparison<string>): readonly Compared[] {
  return rows.flatMap(([name, label, unit, good]): Compared[] => {
    const change = figures[name];
    if (change === undefined || (unit === 'money' && before.cost.currency === null)) return [];
    if (change.before.value === 0 && change.after.value === 0) return [];
    return [{ label, unit, change, isBetter: isBetter(change, good) }];
  });
}

function isBetter({ verdict }: Change, good: Row[3]): boolean | undefined {
  return verdict === 'less' || verdict === 'more' ? (good === 'neither' ? undefined : verdict === good) : undefined;
}

/** `-41 s`, `+3 points`: a difference with its sign. */
export function signedText(value: number, unit: Unit, currency: string | null = null): string {
  if (Number.isNaN(value)) return '-';
  const sign = value < 0 ? '−' : value > 0 ? '+' : '';
  return `${sign}${amountText(Math.abs(value), unit, currency)}`;
}

/** An interval of a difference; a dash where there is none. */
export function signedInterval({ difference: { low, high } }: Change, unit: Unit): string {
  return low === null || high === null ? '-' : `${signedText(low, unit)} to ${signedText(high, unit)}`;
}

/** The cells of a row of a table of changes: before, after, the difference, its interval, and what that says. */
export function changeCells(change: Change, unit: Unit): readonly string[] {
  const { before, after, difference, verdict } = change;
  const texts = [figureText(before.value, unit), figureText(after.value, unit)];
  return [...texts, signedText(difference.value, unit), signedInterval(change, unit), verdict];
}
