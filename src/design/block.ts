import type {
  AnyEventObject,
  EventObject,
  MachineContext,
  ParameterizedObject,
  ProvidedActor,
  StateNodeConfig,
} from 'xstate';
import type { Mistake } from '../errors/mistake.ts';
import type { Activity } from './activity.ts';
import type { Outcome } from './outcome.ts';
import { isRecord, Reader, type Reference } from './reader.ts';

/** What a block says of itself: its kind, and what `service()` has to check. */
export interface BlockNote {
  /** `menu`, `hold` … */
  readonly kind: string;
  /** What the caller hears or reads in it. */
  readonly says?: string;
  /** What is wrong with its options, paths counted from the block's state. */
  readonly mistakes: readonly Mistake[];
  /** The names it uses of the design it stands in. */
  readonly references: readonly Reference[];
}

/** What a state node tells of itself in `meta`. */
export interface StateMeta {
  readonly activity?: Activity;
  readonly block?: BlockNote;
  readonly outcome?: Outcome;
  readonly [other: string]: unknown;
}

/** An ordinary XState state-node config; its `meta` may carry an activity. */
export type StateConfig = StateNodeConfig<
  MachineContext,
  AnyEventObject,
  ProvidedActor,
  ParameterizedObject,
  ParameterizedObject,
  string,
  string,
  unknown,
  EventObject,
  StateMeta
>;

/** The names a block uses, for the compiler. */
export interface Names {
  readonly state?: string;
  readonly pool?: string;
  readonly skill?: string;
  readonly fact?: string;
  readonly need?: string;
  readonly channel?: string;
}

declare const names: unique symbol;

/** A state made by a block. The names it uses are known to the compiler only. */
export type Block<Used extends Names = Names> = StateConfig & { readonly [names]?: Used };

/** What a block makes of its options. */
export interface BlockParts extends Omit<StateConfig, 'meta'> {
  readonly says?: string | undefined;
  readonly activity?: Activity;
  readonly outcome?: Outcome;
}

/**
 * A block: options read without throwing, then made into a state. Whatever is wrong travels with the state, in
 * `meta.block.mistakes`.
 */
export function block<Used extends Names>(
  kind: string,
  options: unknown,
  known: readonly string[],
  build: (given: Readonly<Record<string, unknown>>, read: Reader) => BlockParts,
): Block<Used> {
  const read = new Reader();
  let parts: BlockParts = {};
  try {
    const given = read.options('', options, known);
    if (isRecord(options)) parts = build(given, read);
  } catch (error) {
    // A getter or proxy of the caller's threw.
    read.wrong('', `cannot be read (${error instanceof Error ? error.message : 'something was thrown'})`);
  }
  const { says, activity, outcome, ...config } = parts;
  return {
    ...config,
    meta: {
      block: {
        kind,
        ...(says === undefined ? {} : { says }),
        mistakes: read.mistakes,
        references: read.references,
      },
      ...(activity && { activity }),
      ...(outcome && { outcome }),
    },
  };
}

/** A transition to another block, which begins anew even where it leads back to the same one. */
export function leave(to: string | undefined): { readonly target: string; readonly reenter: true } | undefined {
  return to === undefined ? undefined : { target: to, reenter: true };
}

/** What a block said of the state that has this `meta`, if it was made by one. */
export function noteOf(meta: unknown): BlockNote | undefined {
  const note = isRecord(meta) ? meta.block : undefined;
  const made = isRecord(note) && Array.isArray(note.mistakes) && Array.isArray(note.references);
  return made ? (note as unknown as BlockNote) : undefined;
}
