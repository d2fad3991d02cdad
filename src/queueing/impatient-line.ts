/** What happens to a caller who finds all agents busy; times in units of mean patience. */
export interface AllBusy {
  /** ln of the probability of all busy over that of all busy and nobody in line. */
  readonly log: number;
  /** Probability of being served. */
  readonly served: number;
  /** Probability of hanging up. */
  readonly abandoned: number;
  /** Mean of the wait where served, 0 where not. */
  readonly waitServed: number;
  /** Mean of the wait where hung up, 0 where not. */
  readonly waitAbandoned: number;
}

const HUGE = 1e200;
const NEGLIGIBLE = 1e-18;

/** About how many terms {@link allBusy} has to sum over. */
export function termsOf(a: number, y: number): number {
  const spread = 9 * Math.sqrt(y + 81);
  return y < a ? Math.min(spread, (50 * a) / (a - y)) : y - a + spread;
}

/**
 * Sums over the line j = 0, 1 … with weights y^j / ((a + 1) … (a + j)): `a` services and `y` arrivals in a mean
 * patience. Someone who joins j others is reached after j + 1 departures at rates a + 1 … a + j (unless leaving first):
 * served with probability a / (a + j + 1).
 */
export function allBusy(a: number, y: number): AllBusy {
  let weight = 1;
  let scales = 0;
  let sum = 0;
  let served = 0;
  let abandoned = 0;
  let waitServed = 0;
  let waitAbandoned = 0;
  // Sums over i = 1 … j + 1 of 1 / (a + i) and of i / (a + i).
  let untilServed = 0;
  let untilLeft = 0;
  for (let j = 0; ; j++) {
    const next = a + j + 1;
    untilServed += 1 / next;
    untilLeft += (j + 1) / next;
    sum += weight;
    served += (weight * a) / next;
    abandoned += (weight * (j + 1)) / next;
    waitServed += (weight * a * untilServed) / next;
    waitAbandoned += (weight * untilLeft) / next;
    // Beyond the peak terms shrink at least as fast as a geometric series.
    if (y < next && weight * next * (j + 2) < NEGLIGIBLE * sum * (next - y)) break;
    weight *= y / next;
    if (weight > HUGE) {
      weight /= HUGE;
      sum /= HUGE;
      served /= HUGE;
      abandoned /= HUGE;
      waitServed /= HUGE;
      waitAbandoned /= HUGE;
      scales++;
    }
  }
  return {
    log: Math.log(sum) + scales * Math.log(HUGE),
    served: served / sum,
    abandoned: abandoned / sum,
    waitServed: waitServed / sum,
    waitAbandoned: waitAbandoned / sum,
  };
}
