import { Histogram } from './histogram.ts';
import type { Ledger } from './ledger.ts';

const series = [
  'sums',
  'lineSums',
  'journeySums',
  'channelSums',
  'answeredWithin',
  'abandonedWithin',
  'leftWithin',
  'deadEnds',
  'outcomes',
  'busy',
  'atWork',
  'inLine',
  'refusals',
  'absent',
  'atHand',
  'helped',
  'announced',
] as const satisfies readonly (keyof Ledger)[];
const histograms = ['waitsAnswered', 'waitsAbandoned', 'waitsLeft'] as const satisfies readonly (keyof Ledger)[];

/** Adds to a ledger what another one of the same shape observed. */
export function mergeLedger(into: Ledger, other: Ledger): void {
  for (const name of series) {
    const [own, others] = [into[name], other[name]];
    for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) + (others[i] as number);
  }
  for (const name of histograms) {
    for (const [cell, waits] of other[name].entries()) {
      if (waits === undefined) continue;
      const own = into[name][cell] ?? new Histogram();
      into[name][cell] = own;
      own.merge(waits);
    }
  }
  into.measured += other.measured;
  into.comingBack += other.comingBack;
  if (into.intervals !== null && other.intervals !== null) into.intervals.merge(other.intervals);
}
