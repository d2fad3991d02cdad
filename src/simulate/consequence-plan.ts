import type { ReadConsequences } from '../design/consequences.ts';
import type { Purposes } from '../stochastic/purpose.ts';
import { type Duration, duration } from './choice-plan.ts';
import { KeptBy } from './promise-records.ts';

/** A promise with indices for names. */
export interface PlannedPromise {
  readonly by: Duration;
  /** The block that keeps it, or `KeptBy.chance`. */
  readonly keptBy: number;
  readonly kept: number;
  readonly drawsBy: number;
  readonly drawsKept: number;
}

/** A contact that the organisation begins, with indices for names. */
export interface PlannedStart {
  readonly channel: number;
  readonly after: Duration;
  readonly probability: number;
  readonly drawsAfter: number;
  readonly drawsWhether: number;
}

/** What follows for the journey from a result or an outcome. */
export interface PlannedConsequences {
  readonly promise: PlannedPromise | null;
  readonly starts: readonly PlannedStart[];
}

/** What names mean to a plan. */
interface Names {
  readonly purposes: Purposes;
  readonly channels: readonly string[];
  readonly blockOf: (state: string) => number;
}

/** Plans what follows; null where nothing does. Draws are named after `name`. */
export function planConsequences(
  { purposes, channels, blockOf }: Names,
  name: string,
  { promises, alsoStarts = [] }: ReadConsequences,
): PlannedConsequences | null {
  const promise = typeof promises === 'object' ? promises : undefined;
  if (promise === undefined && alsoStarts.length === 0) return null;
  return {
    promise:
      promise === undefined
        ? null
        : {
            by: duration(promise.by),
            keptBy: promise.keptBy === undefined ? KeptBy.chance : blockOf(promise.keptBy),
            kept: promise.kept ?? 0,
            drawsBy: purposes.of(`${name}:promise:by`),
            drawsKept: purposes.of(`${name}:promise:kept`),
          },
    starts: alsoStarts.map(({ channel, after, probability = 1 }, index) => ({
      channel: channels.indexOf(channel),
      after: duration(after),
      probability,
      drawsAfter: purposes.of(`${name}:starts:${index}:after`),
      drawsWhether: purposes.of(`${name}:starts:${index}`),
    })),
  };
}
