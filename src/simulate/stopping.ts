import { mistake } from '../errors/mistake.ts';
import { OptionsError } from '../errors/options-error.ts';
import type { Estimate } from '../measure/estimate.ts';
import { isNarrow, nextLook, stillWide, type Until } from '../measure/until.ts';

/** Whether there are replications enough, looked at from time to time. */
export class Stopping {
  private readonly untils: readonly Until[];
  private next: number;

  constructor(untils: readonly Until[]) {
    this.untils = untils;
    this.next = Math.max(...untils.map(({ atLeast = 10 }) => atLeast));
  }

  /**
   * Whether so many replications are enough. The figures are made only where they are looked at.
   *
   * @throws OptionsError after the first replication, when a figure is none.
   */
  isEnough(replications: number, figures: () => (name: Until['figure']) => Estimate): boolean {
    if (this.untils.length === 0) return false;
    if (replications === 1) this.check(figures());
    if (replications < this.next) return false;
    this.next = nextLook(replications);
    const figure = figures();
    return this.untils.every((until) => isNarrow(until, figure(until.figure)));
  }

  /** What is to be said where the replications have come to an end. */
  warnings(replications: number, figure: (name: Until['figure']) => Estimate): readonly string[] {
    return this.untils.flatMap((until) => {
      const found = figure(until.figure);
      return isNarrow(until, found) ? [] : [stillWide(until, found, replications)];
    });
  }

  private check(figure: (name: Until['figure']) => Estimate): void {
    const mistakes = this.untils.flatMap((until) => {
      try {
        figure(until.figure);
        return [];
      } catch (error) {
        return [mistake('until.figure', (error as RangeError).message)];
      }
    });
    if (mistakes.length > 0) throw new OptionsError(mistakes);
  }
}
