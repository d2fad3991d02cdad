import type { Doer } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';

/**
 * What kind of thing happened: words were heard, a key pressed, nothing done where something was asked, facts told or
 * told again, a bot did or did not understand; a wait, and how it ended; a talk; time that passed off the phone or with nobody doing
 * anything; something that somebody did; from here on nothing helps; and how it ended.
 *
 * @since 0.1.0
 */
export type StoryKind =
  | 'said'
  | 'pressed'
  | 'silent'
  | 'told'
  | 'again'
  | 'understood'
  | 'misunderstood'
  | 'waited'
  | 'answered'
  | 'turnedAway'
  | 'talked'
  | 'passed'
  | 'did'
  | 'found'
  | 'hungUp'
  | 'deadEnd'
  | 'met'
  | 'ended';

/**
 * One thing that happened to a caller.
 *
 * @since 0.1.0
 */
export interface StoryLine {
  readonly kind: StoryKind;
  /** When it began, seconds of the run, and how many seconds it took; 0 where it happened at once. */
  readonly at: number;
  readonly took: number;
  /** What the clock on the wall showed then: `10:34`. */
  readonly time: string;
  /** Whose doing it was, and how they are called: `caller`, `bot`, `music`, `desk 3`. */
  readonly by: Doer | 'line' | 'nobody';
  readonly who: string;
  /** What happened, with `who` as its subject, on one line. */
  readonly text: string;
  /** The prompt that was heard, as the design has it; null where none was. */
  readonly says: string | null;
  /** How many times in a row, folded into this line. */
  readonly times: number;
  /** What the contact cost by it, and had cost by the end of it. */
  readonly cost: number;
  readonly paid: number;
  /** Whether it began while the line before it still went on. */
  readonly beside: boolean;
  /** The state in which it happened; null where that is none of the design's. */
  readonly state: string | null;
  /** What it tells; a stay is told by one line, and what ended the stay may have another without. */
  readonly stays: readonly Stay[];
}

/** A line before it is known what comes around it. */
export type Happening = Omit<StoryLine, 'time' | 'cost' | 'paid' | 'beside' | 'says' | 'times' | 'stays'> &
  Partial<Pick<StoryLine, 'says' | 'times' | 'stays'>>;
