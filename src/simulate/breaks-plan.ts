import type { Breaks } from '../design/breaks.ts';
import type { Purposes } from '../stochastic/purpose.ts';
import { type Duration, duration } from './choice-plan.ts';

/** How the agents of a pool are absent. */
export interface PlannedBreaks {
  readonly after: Duration;
  readonly lasts: Duration;
  /** How likely an agent who comes to work is absent at first. */
  readonly share: number;
  /** Hashed names of what is drawn, by group. */
  readonly draws: readonly { readonly after: number; readonly lasts: number; readonly share: number }[];
}

export function planBreaks(
  { after, lasts, share }: Breaks,
  drawsBy: string,
  groups: readonly string[],
  purposes: Purposes,
): PlannedBreaks {
  const draws = groups.map((group) => {
    const of = (what: string) => purposes.of(`${drawsBy}:${group}:break:${what}`);
    return { after: of('after'), lasts: of('lasts'), share: of('share') };
  });
  return { after: duration(after), lasts: duration(lasts), share, draws };
}
