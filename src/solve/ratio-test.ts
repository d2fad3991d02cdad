/** What a test of a probability is to decide, and how often it may be wrong. */
export interface RatioTestOptions {
  /** The probability is at most this, or at least that; between the two, either answer is right. */
  readonly low: number;
  readonly high: number;
  /** The probability of answering *more* though it is `low`, and *less* though it is `high`. */
  readonly error: number;
}

/**
 * A sequential test of a probability, by one observation after the other: it ends as soon as it is sure enough, and its
 * error is what was asked for, however long it takes.
 *
 * Source: A. Wald, "Sequential tests of statistical hypotheses", Annals of Mathematical Statistics 16 (1945).
 */
export class RatioTest {
  observations = 0;
  happened = 0;
  private evidence = 0;
  private readonly bound: number;
  private readonly ifHappened: number;
  private readonly ifNot: number;

  constructor({ low, high, error }: RatioTestOptions) {
    this.bound = Math.log((1 - error) / error);
    this.ifHappened = Math.log(high / low);
    this.ifNot = Math.log((1 - high) / (1 - low));
  }

  /** Whether the probability is more or less than that; undefined where it is not decided yet. */
  see(happened: boolean): 'more' | 'less' | undefined {
    this.observations++;
    if (happened) this.happened++;
    this.evidence += happened ? this.ifHappened : this.ifNot;
    if (this.evidence >= this.bound) return 'more';
    return this.evidence <= -this.bound ? 'less' : undefined;
  }
}
