import { amountText, type ChangeVerdict, verdictOf } from './change.ts';
import type { Changes } from './changes.ts';
import type { CustomerFigures } from './customers.ts';
import type { Estimate } from './estimate.ts';
import { figureText, type Unit } from './figure-text.ts';
import { rowsOf } from './table-rows.ts';

/** A figure before and after, as people read it. */
export interface ChangeRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly interval: string;
  /** What the interval says; nothing where there is none. */
  readonly verdict: ChangeVerdict | undefined;
}

/** What figures about customers were, what they are, and the differences of both. */
export interface ChangedFigures {
  readonly before: CustomerFigures;
  readonly after: CustomerFigures;
  readonly changes: Changes;
  /** Names of the pools whose figures are shown too. */
  readonly pools: readonly string[];
}

/** The lines of a table of two runs: a text is a heading. */
export function changeRows({ before, after, changes, pools }: ChangedFigures): readonly (string | ChangeRow)[] {
  const { difference, figures } = changes;
  const rows: (string | ChangeRow)[] = [];
  for (const row of rowsOf(difference)) {
    if (typeof row === 'string') {
      rows.push(row);
      continue;
    }
    const [label, unit, of] = row;
    const change = of(difference);
    if (change !== undefined) rows.push(rowOf(label, unit, of(before), of(after), change));
  }
  rows.push('POOLS');
  for (const name of pools) {
    for (const [figure, label, unit] of [
      ['occupancy', 'occupancy', 'share'],
      ['line', 'callers in line', 'number'],
    ] as const) {
      const change = figures[`pools.${name}.${figure}`];
      if (change) rows.push(rowOf(`${name}, ${label}`, unit, change.before, change.after, change.difference));
    }
  }
  return rows;
}

const marks = { less: 'less', more: 'more', same: 'same', undecided: '?' } as const satisfies Record<
  ChangeVerdict,
  string
>;

/** A line, or a heading below an empty one, for `aligned()`. */
export function cellsOf(rows: readonly (string | ChangeRow)[]): string[][] {
  return rows.flatMap((row) => {
    if (typeof row === 'string') return [[], [row]];
    const { label, before, after, difference, interval, verdict } = row;
    return [[`  ${label}`, before, after, difference, interval, verdict === undefined ? '' : marks[verdict]]];
  });
}

function rowOf(
  label: string,
  unit: Unit,
  before: Estimate | undefined,
  after: Estimate | undefined,
  { value, low, high }: Estimate,
): ChangeRow {
  const isKnown = low !== null && high !== null;
  return {
    label,
    before: figureText(before?.value ?? 0, unit),
    after: figureText(after?.value ?? 0, unit),
    difference: signed(value, unit),
    interval: isKnown ? `${signed(low, unit)} to ${signed(high, unit)}` : '-',
    verdict: isKnown ? verdictOf({ low, high }) : undefined,
  };
}

function signed(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '-';
  return `${value < 0 ? '-' : value > 0 ? '+' : ''}${amountText(Math.abs(value), unit, null)}`;
}
