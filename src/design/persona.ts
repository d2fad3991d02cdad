import type { Distribution } from '../stochastic/distribution.ts';
import type { ComesBack, ComesBackOptions } from './coming-back.ts';

/** @see persona */
export interface PersonaOptions<Need extends string = string> {
  /** What they want: one need, or how likely each is, relative to the others. */
  readonly needs: Need | { readonly [N in Need]: number };
  /** Of all new needs, 0 to 1; the shares of a population sum to 1. */
  readonly share: number;
  /** By which channel they come first, or how likely each is, relative to the others: the design's first unless said. */
  readonly channel?: string | Readonly<Record<string, number>>;
  /** Seconds they bear in a line before hanging up; for ever unless said. Drawn anew for each stay, unless `per` says. */
  readonly patience?: Distribution | PatienceOptions;
  readonly slips?: Partial<Slips>;
  /** One rule of coming back; instead of it, `comesBack` has one for each cause. */
  readonly redials?: Redials;
  readonly comesBack?: ComesBackOptions;
  readonly bears?: Bears;
  /** Whatever else the machine is told of them, as its input. */
  readonly traits?: Readonly<Record<string, unknown>>;
}

/** Patience drawn once for a contact or a journey, where it is not drawn anew for each stay in a line. */
export interface PatienceOptions {
  /** Seconds. */
  readonly time: Distribution;
  readonly per?: 'stay' | 'contact' | 'journey';
}

/** What they get wrong in a menu: exclusive shares of one play, 0 to 1. */
export interface Slips {
  /** A key that is not offered. */
  readonly wrongKey: number;
  /** Another option than the right one. */
  readonly wrongChoice: number;
  readonly silence: number;
}

/** How they come back after hanging up, and after any outcome that leaves the need unmet. */
export interface Redials {
  /** 0 to 1, each time. */
  readonly probability: number;
  /** Seconds. */
  readonly after: Distribution | number;
  /** Most redials of one journey. */
  readonly most: number;
}

/** What they bear outside of lines, in one contact, before hanging up. */
export interface Bears {
  /** Seconds spent with machines. */
  readonly automation?: Distribution;
  /** Prompts replayed, misunderstandings and facts told again. */
  readonly repeats?: number;
}

/** A kind of caller: what they want, know, bear and get wrong. */
export interface Persona {
  readonly name: string;
  /** The probability of each need; they sum to 1. */
  readonly needs: Readonly<Record<string, number>>;
  readonly share: number;
  /** The probability of each channel for the first contact; they sum to 1. The design's first where it is left out. */
  readonly channel?: Readonly<Record<string, number>>;
  readonly patience?: Required<PatienceOptions>;
  readonly slips: Slips;
  readonly redials?: Redials;
  /** How they come back: by `redials` too. */
  readonly comesBack: ComesBack;
  readonly bears: Bears;
  readonly traits: Readonly<Record<string, unknown>>;
}

/**
 * A kind of caller, for a `population`, which checks it.
 *
 * @example
 * persona({ needs: 'fault', share: 0.8, patience: exponential({ mean: minutes(5) }) });
 * @since 0.1.0
 */
export function persona<const Need extends string>(options: PersonaOptions<Need>): PersonaOptions<Need> {
  return options;
}
