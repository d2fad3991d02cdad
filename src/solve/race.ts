import { cutOff, isSameLaw, type Law, meanOf, rateOf, unknownLaw } from './law.ts';

/** Something that goes on, and how it may end: each way with its share and its time. */
export interface Runner {
  readonly name: string;
  readonly ways: readonly { readonly share: number; readonly law: Law }[];
}

/** What comes of several things that go on at once. */
export interface RaceResult {
  /** By runner and way: how likely it ends first, so. */
  readonly wins: readonly (readonly number[])[];
  /** Seconds until the first ends, the mean. */
  readonly seconds: number;
  /** Whether that time is certain, whoever wins. */
  readonly isCertain: boolean;
}

/** More combinations of ways than this are not gone through. */
const MOST = 4096;

/**
 * Which of several things ends first, and when: times that are certain, times without memory, and one that is drawn from any
 * other law. Of two that end at one moment the one that began first is taken.
 *
 * @throws SolveError where two times are drawn from laws with memory, or one has no quantiles.
 */
export function race(runners: readonly Runner[]): RaceResult {
  const wins = runners.map(({ ways }) => ways.map(() => 0));
  let seconds = 0;
  let isCertain = true;
  const combinations = runners.reduce((product, { ways }) => product * ways.length, 1);
  if (combinations > MOST) throw unknownLaw('too many ways to end at once');
  for (let number = 0; number < combinations; number++) {
    let rest = number;
    let share = 1;
    const picked = runners.map(({ ways }) => {
      const way = rest % ways.length;
      rest = (rest - way) / ways.length;
      share *= ways[way]!.share;
      return way;
    });
    if (share === 0) continue;
    const laws = picked.map((way, i) => runners[i]!.ways[way]!.law);
    const found = raceOf(laws);
    for (const [i, way] of picked.entries()) wins[i]![way]! += share * found.wins[i]!;
    seconds += share * found.seconds;
    isCertain &&= laws.every((law) => law.drawn.length === 0);
  }
  return { wins, seconds, isCertain };
}

/** Whether a runner always takes the same time, drawn from the same law. */
export function hasOneLaw({ ways }: Runner): boolean {
  const possible = ways.filter(({ share }) => share > 0);
  return possible.every(({ law }) => isSameLaw(law, possible[0]!.law));
}

function raceOf(laws: readonly Law[]): { readonly wins: readonly number[]; readonly seconds: number } {
  if (laws.length === 1) return { wins: [1], seconds: meanOf(laws[0]!) };
  const rates = laws.map((law) => rateOf(law) ?? 0);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const certain = laws.map((law) => (law.drawn.length === 0 ? law.certain : Number.POSITIVE_INFINITY));
  const until = Math.min(...certain);
  const first = until === Number.POSITIVE_INFINITY ? -1 : certain.indexOf(until);
  const others = laws.flatMap((law, i) => (law.drawn.length > 0 && rates[i] === 0 ? [i] : []));
  if (others.length > 1) throw unknownLaw('two times with a memory run at once');
  const [other] = others;
  const wins = laws.map(() => 0);
  const drawn = other === undefined ? { survives: 0, mean: until } : cutOff(laws[other]!, total, until);
  // The drawn time, cut off: with which share it lies beyond what is certain.
  const beyond = other === undefined ? 1 : first < 0 ? 0 : 1 - cutOff(laws[other]!, 0, until).survives;
  const certainly = first < 0 ? 0 : beyond * Math.exp(-total * until);
  if (other !== undefined) wins[other] = drawn.survives;
  if (first >= 0) wins[first] = certainly;
  const random = Math.max(0, 1 - certainly - (other === undefined ? 0 : drawn.survives));
  if (total === 0) return { wins, seconds: drawn.mean };
  for (const [i, rate] of rates.entries()) wins[i]! += (random * rate) / total;
  return { wins, seconds: random / total };
}
