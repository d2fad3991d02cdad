import type { Estimate } from './estimate.ts';
import { LineSum } from './ledger.ts';
import type { Sample } from './sample.ts';
import { type Left, Survival } from './survival.ts';

/**
 * How long callers bear a line, as it shows in who hung up when. Who was answered, or left the line otherwise, would have
 * borne it longer: how much longer nobody knows, so they count for as long as they waited and not beyond. The mean wait of those who gave
 * up is not their patience, as the patient ones among them were answered before.
 *
 * The estimate is that of Kaplan and Meier ("Nonparametric estimation from incomplete observations", JASA 53, 1958).
 * Whoever is answered at once says nothing of patience, and is left out: `n` is the number of those who had to wait. Read off
 * histograms: times are off by less than 1 %.
 *
 * @example
 * run.personas.leaving.waits.patience.median;
 * @since 0.1.0
 */
export class PatienceCurve {
  readonly #sample: Sample;
  readonly #survival: Survival;

  constructor(sample: Sample) {
    this.#sample = sample;
    const others = sample.waits('Answered', 'Left');
    const replications = sample
      .waits('Abandoned')
      .map((happened, r) => ({ happened, withdrawn: others[r] as (typeof others)[number] }));
    this.#survival = new Survival(replications, sample.confidence);
  }

  /**
   * The share of callers who bear more than so many seconds; NaN beyond {@link knownUntil}.
   *
   * @throws RangeError unless `seconds` is a number from 0 up.
   */
  longerThan(seconds: number): Estimate {
    if (typeof seconds !== 'number' || !(seconds >= 0))
      throw new RangeError(`patience is longer than a number of seconds from 0 up, not ${seconds}`);
    return this.#estimate(this.#survival.after(seconds));
  }

  /**
   * The seconds within which a share `p` of callers has given up, were nobody answered; NaN where too few have to wait for
   * so long.
   *
   * @throws RangeError unless `p` lies in (0, 1).
   */
  quantile(p: number): Estimate {
    if (typeof p !== 'number' || !(p > 0 && p < 1))
      throw new RangeError(`a quantile is asked for a share between 0 and 1, not ${p}`);
    return this.#estimate(this.#survival.whenLeft(1 - p));
  }

  get median(): Estimate {
    return this.quantile(0.5);
  }

  /**
   * The mean, if patience were exponential: seconds waited by all over those who gave up, which is then its estimate of maximum
   * likelihood.
   */
  get meanIfExponential(): Estimate {
    return this.#sample.ratio(this.#sample.lineSums(LineSum.waited), this.#sample.lineSums(LineSum.abandoned));
  }

  /** The longest wait, seconds: nothing is known of patience beyond it. NaN where nobody had to wait. */
  get knownUntil(): number {
    return this.#survival.longest;
  }

  /** How many were in the line for more than so many seconds, over all replications. */
  stillWaiting(seconds: number): number {
    return this.#survival.still(seconds);
  }

  #estimate({ value, low, high }: Left): Estimate {
    return { value, low, high, confidence: this.#sample.confidence, n: this.#survival.count };
  }
}
