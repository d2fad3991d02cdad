import type { Design, Population, SimulateOptions } from 'please-hold';
import type { Circumstances } from './circumstances.ts';

/** A run, and what a reader of its records is told. */
export interface Case {
  readonly design: Design;
  readonly callers: Population;
  readonly options: SimulateOptions;
  readonly circumstances: Circumstances;
}
