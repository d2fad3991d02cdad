import type { Distribution } from '../stochastic/distribution.ts';

/** Who keeps a fact once the caller has told it: whoever does not have it asks again. */
export type Keeper = 'agent' | 'contact' | 'department' | 'file';

/** Something a caller has to tell: `identity`, `story` … */
export interface Fact {
  /** Seconds of telling it. */
  readonly takes: Distribution | number;
  /** The agent who heard it, the contact, all agents of the pool, or a file that everybody reads. */
  readonly kept: Keeper;
}

export const keepers: readonly unknown[] = ['agent', 'contact', 'department', 'file'] satisfies Keeper[];
