/** What MSER-5 finds. */
export interface Truncation {
  /** How many observations at the beginning are to be left out: a multiple of 5. */
  readonly leaveOut: number;
  /** Whether that is as much as may be left out, half of all: the series is too short to tell. */
  readonly isTooShort: boolean;
}

/** So many observations are averaged before they are looked at. */
const BATCH = 5;

/**
 * Where the beginning of a series ends, that is unlike the rest: MSER-5. Of averages of five observations as many are left
 * out as make the standard error of the mean of the rest least, but not more than half (White, "An effective truncation
 * heuristic for bias reduction in simulation output", Simulation 69, 1997; White, Cobb and Spratt, Winter Simulation
 * Conference 2000).
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const count = Math.floor(series.length / BATCH);
  const means = Array.from({ length: count }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < BATCH; i++) sum += series[batch * BATCH + i] as number;
    return sum / BATCH;
  });
  const half = Math.floor(count / 2);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let leftOut = 0; leftOut <= half; leftOut++) {
    const rest = means.slice(leftOut);
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    const squares = rest.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    const error = squares / (rest.length * rest.length);
    if (error < least) {
      least = error;
      best = leftOut;
    }
  }
  return { leaveOut: best * BATCH, isTooShort: half > 0 && best === half };
}
