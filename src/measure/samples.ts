import type { Ledger } from './ledger.ts';
import { Sample } from './sample.ts';

/** The samples that figures are made of: of all callers, of each persona, and of each line. */
export interface Samples {
  readonly all: Sample;
  readonly personas: Readonly<Record<string, Sample>>;
  readonly pools: Readonly<Record<string, Sample>>;
}

export function samplesOf(ledgers: readonly Ledger[], confidence: number): Samples {
  const { personas = [], pools = [] } = ledgers[0]?.shape ?? {};
  const everybody = personas.map((_, index) => index);
  const sample = (of: readonly number[], lines?: readonly number[]) => new Sample(ledgers, confidence, of, lines);
  return {
    all: sample(everybody),
    personas: Object.fromEntries(personas.map((name, index) => [name, sample([index])])),
    pools: Object.fromEntries(pools.map((name, index) => [name, sample(everybody, [index])])),
  };
}
