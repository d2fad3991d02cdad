import type { Difference } from './difference.ts';
import type { Estimate } from './estimate.ts';
import { describeFigure, type FigureDescription } from './figure-description.ts';
import { figureText, type Unit } from './figure-text.ts';

/**
 * What an interval says of a difference: the figure is `less` or `more` after than before; `same`, where every
 * replication gave the same; or `undecided`, where the interval holds 0 or there is none.
 */
export type ChangeVerdict = 'less' | 'more' | 'same' | 'undecided';

/**
 * One figure in two designs that have the same callers.
 *
 * @since 0.1.0
 */
export interface Change {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After less before, paired. */
  readonly difference: Difference;
  readonly verdict: ChangeVerdict;
  /** In plain words: `Callers wait 41 s less in a line (37 to 45 s, 95 %).` */
  readonly sentence: string;
}

export function changeOf(
  name: string,
  before: Estimate,
  after: Estimate,
  difference: Difference,
  currency: string | null,
): Change {
  const verdict = verdictOf(difference);
  return { before, after, difference, verdict, sentence: sentenceOf(name, before, difference, verdict, currency) };
}

/** What the interval of a difference says. */
export function verdictOf({ low, high }: Pick<Estimate, 'low' | 'high'>): ChangeVerdict {
  if (low === null || high === null) return 'undecided';
  if (high < 0) return 'less';
  if (low > 0) return 'more';
  return low === 0 && high === 0 ? 'same' : 'undecided';
}

function sentenceOf(
  name: string,
  before: Estimate,
  difference: Difference,
  verdict: ChangeVerdict,
  currency: string | null,
): string {
  const description = describeFigure(name, before);
  const said = toldOf(description, difference, verdict, currency);
  return description.of === undefined ? said : `${description.of}: ${said[0]?.toLowerCase()}${said.slice(1)}`;
}

function toldOf(
  { unit, noun, says }: FigureDescription,
  { value, low, high, confidence }: Difference,
  verdict: ChangeVerdict,
  currency: string | null,
): string {
  const amount = (size: number) => amountText(size, unit, currency);
  const sure = `${Number((100 * confidence).toPrecision(6))} %`;
  if (Number.isNaN(value)) return `${noun} was not observed in both.`;
  if (verdict === 'same') return `${noun} is the same in every replication.`;
  if (low === null || high === null) return `${noun} cannot be told from no change: there is no interval.`;
  if (verdict === 'undecided') {
    return `${noun} cannot be told from no change (${toEither(low, amount)} to ${toEither(high, amount)}, ${sure}).`;
  }
  const [least, most] = verdict === 'less' ? [-high, -low] : [low, high];
  const how = `${amount(Math.abs(value))} ${verdict}`;
  const said = says === undefined ? `${noun} is ${how}` : says.replace('{}', how);
  return `${said} (${sharedUnit(amount(least), amount(most))}, ${sure}).`;
}

const toEither = (difference: number, amount: (size: number) => string) =>
  difference === 0 ? '0' : `${amount(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'}`;

/** How large a difference is. One of shares is in percentage points, which are not per cent of anything. */
export function amountText(size: number, unit: Unit, currency: string | null): string {
  const text = figureText(size, unit);
  if (unit === 'share') return text.replace(/ %$/, ' points');
  return unit === 'money' && currency !== null ? `${text} ${currency}` : text;
}

/** `37 to 45 s`, where both have the unit and nothing else. */
function sharedUnit(low: string, high: string): string {
  const [, number, unit] = /^(\S+) (\S+)$/.exec(low) ?? [];
  return number !== undefined && high.endsWith(` ${unit}`) && high.split(' ').length === 2
    ? `${number} to ${high}`
    : `${low} to ${high}`;
}
