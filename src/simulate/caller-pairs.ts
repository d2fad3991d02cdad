import { type CallerChange, gainOf } from '../measure/caller-change.ts';
import type { CallerCounts } from '../measure/comparison.ts';
import { Extremes } from '../measure/extremes.ts';
import { CallerFold } from './caller-fold.ts';
import type { ExtremesOptions } from './compare-options.ts';
import type { Kind } from './kinds.ts';

/**
 * What the change from one design to another did to each caller: how many gained and lost, and who most. Looks at one
 * replication of both at a time, and keeps of it no more than that.
 */
export class CallerPairs {
  /** To be filled by the same replication of both designs. */
  readonly before = new CallerFold();
  readonly after = new CallerFold();
  /** By replication, or by pair of mirrored ones. */
  readonly counts = { gained: [] as number[], lost: [] as number[], all: [] as number[] } satisfies CallerCounts;
  readonly gained: Extremes<CallerChange>;
  readonly lost: Extremes<CallerChange>;
  private readonly by: Required<ExtremesOptions>['by'];
  private readonly antithetic: boolean;

  /** @param antithetic whether each second replication is counted with the one before it, which it mirrors */
  constructor({ most, by }: Required<ExtremesOptions>, antithetic: boolean) {
    this.antithetic = antithetic;
    this.gained = new Extremes(most);
    this.lost = new Extremes(most);
    this.by = by;
  }

  clear(): void {
    this.before.clear();
    this.after.clear();
  }

  /** Both designs have been lived through once more. @param replication from 1 */
  pair(replication: number, kindOf: (index: number) => Kind): void {
    const { before, after, counts, by } = this;
    let [all, winners, losers] = [0, 0, 0];
    for (let caller = 0; caller < before.callers; caller++) {
      const kind = before.kindOf(caller);
      if (kind < 0) continue;
      const [was, is] = [before.figures(caller), after.figures(caller)];
      const gain = gainOf(by, was, is);
      all++;
      if (gain === 0) continue;
      const { name: persona, need } = kindOf(kind);
      const change = () => ({ replication, caller, persona, need, before: was, after: is });
      if (gain > 0) {
        winners++;
        this.gained.offer(gain, change);
      } else {
        losers++;
        this.lost.offer(-gain, change);
      }
    }
    const isMirrored = this.antithetic && replication % 2 === 0;
    for (const [list, number] of [
      [counts.all, all],
      [counts.gained, winners],
      [counts.lost, losers],
    ] as const) {
      list.push((isMirrored ? (list.pop() as number) : 0) + number);
    }
  }
}
