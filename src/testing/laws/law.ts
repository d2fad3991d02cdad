import type { Lived } from './lived.ts';

/**
 * What a run has to keep, whatever the design: who breaks it has found a mistake, mostly in a machine of their own or in
 * please-hold.
 *
 * @since 0.1.0
 */
export interface Law {
  readonly name: string;
  /** As it reads. */
  readonly text: string;
  /** How it is broken, in words; nothing where it is kept, or where it says nothing of such a design. */
  readonly broken: (lived: Lived) => readonly string[];
}
