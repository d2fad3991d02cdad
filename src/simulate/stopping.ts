import { mistake } from '../errors/mistake.ts';
import { OptionsError } from '../errors/options-error.ts';
import type { Estimate } from '../measure/estimate.ts';
import { replicationsIn, type SamplingUnit, samplingUnitOf } from '../measure/sampling-unit.ts';
import { firstLook, isNarrow, nextLook, stillWide, type Until } from '../measure/until.ts';
import type { SimulateSettings } from './options.ts';

/** Whether there are replications enough, looked at from time to time. */
export class Stopping {
  private readonly untils: readonly Until[];
  private readonly unit: SamplingUnit;
  private next: number;
  private isChecked = false;

  constructor({ until, antithetic }: Pick<SimulateSettings, 'until' | 'antithetic'>) {
    this.untils = until;
    this.unit = samplingUnitOf({ antithetic });
    this.next = Math.max(...until.map(({ atLeast = firstLook(antithetic) }) => atLeast));
  }

  /** Whether what so many replications have observed is something to estimate from: of a pair both have to be lived. */
  isWhole(replications: number): boolean {
    return replications % replicationsIn[this.unit] === 0;
  }

  /**
   * Whether so many replications are enough. The figures are made only where they are looked at.
   *
   * @throws OptionsError at the first, when a figure is none.
   */
  isEnough(replications: number, figures: () => (name: Until['figure']) => Estimate): boolean {
    if (this.untils.length === 0 || !this.isWhole(replications)) return false;
    if (!this.isChecked) this.check(figures());
    this.isChecked = true;
    if (replications < this.next) return false;
    this.next = nextLook(replications);
    const figure = figures();
    return this.untils.every((until) => isNarrow(until, figure(until.figure)));
  }

  /** What is to be said where the replications have come to an end. */
  warnings(units: number, figure: (name: Until['figure']) => Estimate): readonly string[] {
    return this.untils.flatMap((until) => {
      const found = figure(until.figure);
      return isNarrow(until, found) ? [] : [stillWide(until, found, units, this.unit)];
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
