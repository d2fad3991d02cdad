import { studentT } from '../stochastic/student-t.ts';
import { Histogram } from './histogram.ts';
import { jackknifeVariance } from './jackknife.ts';
import { type Watched, watchedIn } from './watched.ts';

/** A share that is left, with its interval. */
export interface Left {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A bucket of time in which it happened to somebody, and what is left after it. */
interface Step extends Left {
  readonly from: number;
  readonly to: number;
}

/**
 * The share to whom something has not happened yet, by how long they were watched, where many were not watched to the
 * end: the product-limit estimate (Kaplan and Meier, JASA 53, 1958), from histograms. Who was withdrawn at 0 was not watched.
 *
 * Within a bucket, 1/128 of the time, the curve goes in a straight line, and half of those who are withdrawn in it count as
 * watched (Cutler and Ederer, Journal of Chronic Diseases 8, 1958): with n watched, d to whom it happens and c withdrawn it is
 * multiplied by 1 - d / (n - c / 2), where their order would have it between 1 - d / n and 1 - d / (n - c).
 *
 * Intervals are of its log(-log), so within (0, 1), by the jackknife over replications and Student's t; there is none where
 * one replication alone reaches so far. Where it happened to nobody yet, or to all, the end is the bound of Clopper
 * and Pearson (Biometrika 26, 1934) for those who were watched so long, taken for independent.
 */
export class Survival {
  /** Of all who were watched, how long they were. */
  private readonly watched = new Histogram();
  private readonly steps: readonly Step[];
  private readonly confidence: number;

  constructor(replications: readonly Watched[], confidence: number) {
    const happened = new Histogram();
    for (const each of replications) {
      happened.merge(each.happened);
      this.watched.merge(each.happened);
      this.watched.merge(each.withdrawn);
    }
    const neverWatched = new Histogram();
    for (const { withdrawn } of replications) neverWatched.addZeros(withdrawn.countAtMost(0));
    this.watched = this.watched.without(neverWatched);
    this.confidence = confidence;
    this.steps = stepsOf(happened, replications, confidence);
  }

  /** How many were watched. */
  get count(): number {
    return this.watched.count;
  }

  /** How many were watched for longer than so many seconds. */
  still(seconds: number): number {
    return this.count - this.watched.countAtMost(seconds);
  }

  /** Seconds after which nobody was watched any more; NaN where nobody was at all. */
  get longest(): number {
    return this.watched.quantile(1);
  }

  /** What is left after so many seconds; NaN where nobody was watched for so long and somebody is left. */
  after(seconds: number): Left {
    const { steps } = this;
    const next = steps.findIndex(({ to }) => to > seconds);
    const done = next < 0 ? steps.length : next;
    const before: Left = steps[done - 1] ?? this.untouched(seconds);
    if (before.value > 0 && !(seconds <= this.longest)) return { value: Number.NaN, low: null, high: null };
    const step = steps[done];
    if (step === undefined || step.from >= seconds) return before;
    const part = (seconds - step.from) / (step.to - step.from);
    const between = (a: number | null, b: number | null) => (a === null || b === null ? null : a + part * (b - a));
    return {
      value: before.value + part * (step.value - before.value),
      low: between(before.low, step.low),
      high: between(before.high, step.high),
    };
  }

  /**
   * After how many seconds no more than a share is left, NaN where it never comes to that; its ends are where those of the
   * share are there (Brookmeyer and Crowley, Biometrics 38, 1982).
   */
  whenLeft(share: number): Left {
    const when = (end: 'value' | 'low' | 'high'): number | null => {
      let before = 1;
      for (const { from, to, [end]: here } of this.steps) {
        if (here === null) return null;
        if (here <= share) return from + ((before - share) / (before - here)) * (to - from);
        before = here;
      }
      return null;
    };
    return { value: when('value') ?? Number.NaN, low: when('low'), high: when('high') };
  }

  private untouched(seconds: number): Left {
    const still = Math.max(1, this.still(seconds));
    return { value: 1, low: Math.exp(Math.log(1 - this.confidence) / still), high: 1 };
  }
}

function stepsOf(happened: Histogram, replications: readonly Watched[], confidence: number): readonly Step[] {
  const edges = happened.edges();
  const each = replications.map((replication) => watchedIn(replication, edges));
  const observed = replications.filter((_, r) => (each[r]?.count ?? 0) > 0).length;
  const t = observed < 2 ? Number.NaN : studentT((1 + confidence) / 2, observed - 1);
  /** By replication: the logarithm of what would be left without it. */
  const without = new Float64Array(replications.length);
  const shifts = new Float64Array(replications.length);
  let log = 0;
  return edges.map(({ from, to }, column): Step => {
    let [events, watched] = [0, 0];
    for (const { happened: d, watched: n } of each) {
      events += d[column] as number;
      watched += n[column] as number;
    }
    log += Math.log(1 - events / watched);
    each.forEach(({ count, happened: d, watched: n }, r) => {
      const others = watched - (n[column] as number);
      (without[r] as number) += Math.log(1 - (events - (d[column] as number)) / others);
      shifts[r] = count === 0 ? 0 : (without[r] as number) - log;
    });
    const value = Math.exp(log);
    if (value === 0) return { from, to, value, low: 0, high: -Math.expm1(Math.log(1 - confidence) / watched) };
    const halfWidth = t * Math.sqrt(jackknifeVariance(shifts, observed));
    if (!Number.isFinite(halfWidth)) return { from, to, value, low: null, high: null };
    const factor = Math.exp(halfWidth / -log);
    return { from, to, value, low: Math.exp(log * factor), high: Math.exp(log / factor) };
  });
}
