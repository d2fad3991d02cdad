import type { Distribution } from '../stochastic/distribution.ts';
import type { Bears, PatienceOptions, Persona, Slips } from './persona.ts';

/** After what a caller comes back; each falls back on `otherwise`. */
export const returnCauses = ['afterGivingUp', 'afterRefusal', 'afterBrokenPromise', 'otherwise'] as const;

export type ReturnCause = (typeof returnCauses)[number];

/**
 * How they come back, by what has happened: the caller hung up; was refused; was promised what did not come; or whatever
 * else left the need unmet.
 */
export type ComesBackOptions = { readonly [Cause in ReturnCause]?: ReturnOptions };

/** One rule of coming back. */
export interface ReturnOptions {
  /** 0 to 1: each time, or after the first contact, the second …, the last for all that follow. */
  readonly probability: number | readonly number[];
  /** Seconds. */
  readonly after: Distribution | number;
  /** Most contacts after the first, whatever they are for; at that number this rule brings nobody back. */
  readonly most: number;
  /** By which channel, or how likely each is, relative to the others: the one they used last, unless said. */
  readonly channel?: string | Readonly<Record<string, number>>;
  /** The persona whose ways they have from then on, by name, or some ways of their own. The need stays. */
  readonly becomes?: string | BecomesOptions;
}

/** Ways that change. */
export interface BecomesOptions {
  readonly patience?: Distribution | PatienceOptions;
  readonly slips?: Partial<Slips>;
  readonly bears?: Bears;
  /** These are set, others stay. */
  readonly traits?: Readonly<Record<string, unknown>>;
}

/** A rule as it was read. */
export interface Return {
  readonly probability: readonly number[];
  readonly after: Distribution | number;
  readonly most: number;
  /** The probability of each channel; they sum to 1. */
  readonly channel?: Readonly<Record<string, number>>;
  readonly becomes?: string | Becoming;
}

/** Ways that change, as they were read. */
export type Becoming = Partial<Pick<Persona, 'patience' | 'slips' | 'bears' | 'traits'>>;

export type ComesBack = { readonly [Cause in ReturnCause]?: Return };
