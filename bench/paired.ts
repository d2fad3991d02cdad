import type { Progress } from 'please-hold';

/** CPU seconds of this process that some work takes: other processes do not count, though they slow both. */
export function cpuSeconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

/** CPU seconds of all replications but the first, in which a run learns its machine's steps. */
export function learnedApart(live: (onProgress: (progress: Progress) => void) => void): number {
  let learned = process.cpuUsage();
  live(({ replication }) => {
    if (replication === 1) learned = process.cpuUsage();
  });
  const { user, system } = process.cpuUsage(learned);
  return (user + system) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export interface Paired {
  /** Median cost of each, in what the two return. */
  readonly one: number;
  readonly other: number;
  /** Median over rounds of one over other. */
  readonly ratio: number;
  /** The middle half of those ratios. */
  readonly from: number;
  readonly to: number;
}

/** Costs of two things, measured in turns so that both meet the same machine; the first round only warms up. */
export function paired(rounds: number, one: () => number, other: () => number): Paired {
  one();
  other();
  const pairs = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return [one(), other()] as const;
    const second = other();
    return [one(), second] as const;
  });
  const ratios = pairs.map(([a, b]) => a / b).sort((a, b) => a - b);
  return {
    one: median(pairs.map(([a]) => a)),
    other: median(pairs.map(([, b]) => b)),
    ratio: median(ratios),
    from: ratios[Math.floor(rounds / 4)]!,
    to: ratios[Math.ceil((3 * rounds) / 4) - 1]!,
  };
}

/** `0.43 (middle half 0.41 to 0.44)`. */
export function shown({ ratio, from, to }: Paired): string {
  return `${ratio.toFixed(2)} (middle half ${from.toFixed(2)} to ${to.toFixed(2)})`;
}
