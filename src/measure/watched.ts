import type { Edges, Histogram } from './histogram.ts';

/** How long it took in one replication until something happened, and how long others were watched in vain. */
export interface Watched {
  readonly happened: Histogram;
  readonly withdrawn: Histogram;
}

/** The same bucket by bucket: to how many it happened, and how many were watched until then. */
export interface WatchedIn {
  readonly happened: Float64Array;
  /** Those who are withdrawn in the bucket count half. */
  readonly watched: Float64Array;
  /** Watched at all: not withdrawn at 0. */
  readonly count: number;
}

/** What a replication saw in some buckets, which are in order; the first may be that of 0. */
export function watchedIn({ happened, withdrawn }: Watched, buckets: readonly Edges[]): WatchedIn {
  const [events, ends] = [happened.edges(), withdrawn.edges()];
  const atOnce = withdrawn.countAtMost(0);
  const count = happened.count + withdrawn.count - atOnce;
  let left = count;
  let [event, end] = [0, ends[0]?.to === 0 ? 1 : 0];
  const [d, n] = [new Float64Array(buckets.length), new Float64Array(buckets.length)];
  for (const [column, { to }] of buckets.entries()) {
    for (; (events[event]?.to ?? Infinity) < to; event++) left -= (events[event] as Edges).count;
    for (; (ends[end]?.to ?? Infinity) < to; end++) left -= (ends[end] as Edges).count;
    d[column] = events[event]?.to === to ? (events[event] as Edges).count : 0;
    n[column] = left - (ends[end]?.to === to ? (ends[end] as Edges).count / 2 : 0);
  }
  return { happened: d, watched: n, count };
}
