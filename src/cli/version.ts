import type { Verdict } from '../check/verdict.ts';
import type { CarriedRun } from '../measure/carried-run.ts';

/** A watched file as it was saved: what the next one is compared with. Plain data: it crosses to other threads. */
export interface Version {
  readonly run: CarriedRun;
  readonly verdicts: readonly Pick<Verdict, 'property' | 'status'>[];
}
