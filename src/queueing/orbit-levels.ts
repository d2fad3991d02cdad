const HUGE = 1e200;

/**
 * All agents busy, and the mean number of callers who will try again, with at most `levels` of these; times in units of
 * mean service.
 *
 * Level j has the states of i agents busy while j callers will try again. As a level is left upward only with all
 * agents busy, level j is a vector times the probability of all busy in level j - 1: from the last level down each
 * vector follows from the next by one tridiagonal system, solved without subtractions.
 */
export function orbitLevels(
  load: number,
  agents: number,
  retries: number,
  levels: number,
): { blocked: number; orbit: number } {
  const mass = new Float64Array(levels + 1);
  const full = new Float64Array(levels + 1);
  const pivot = new Float64Array(agents + 1);
  /** Flow into the level from the next one up; beyond the last, callers are as good as back at once. */
  let returning = new Float64Array(agents + 1);
  returning[agents] = load;

  for (let j = levels; j >= 0; j--) {
    const tries = j * retries;
    let excess = tries;
    pivot[0] = load + excess;
    for (let i = 1; i <= agents; i++) {
      excess = (i * excess) / (load + excess) + (i < agents ? tries : 0);
      pivot[i] = load + excess;
    }
    const fromAbove = solve(pivot, load, returning);
    if (j === 0) {
      mass[0] = sumOf(fromAbove);
      full[0] = fromAbove[agents] as number;
      break;
    }
    const arrival = new Float64Array(agents + 1);
    arrival[agents] = load;
    const fromBelow = solve(pivot, load, arrival);
    const leavingDown = sumOf(fromAbove) - (fromAbove[agents] as number);
    const busy = ((fromBelow[agents] as number) * load) / (tries * leavingDown);
    const level = fromBelow.map((x, i) => x + busy * (fromAbove[i] as number));
    mass[j] = sumOf(level);
    full[j] = busy;
    returning = new Float64Array(agents + 1);
    for (let i = 0; i < agents; i++) returning[i + 1] = tries * (level[i] as number);
  }
  return weigh(mass, full);
}

/** x with x_i pivot_i - x_(i-1) load - x_(i+1) (i + 1) = b_i, of which the elimination of x_(i-1) is in the pivots. */
function solve(pivot: Float64Array, load: number, b: Float64Array): Float64Array {
  const x = b.slice();
  const last = x.length - 1;
  for (let i = 1; i <= last; i++) (x[i] as number) += (load * (x[i - 1] as number)) / (pivot[i - 1] as number);
  (x[last] as number) /= pivot[last] as number;
  for (let i = last - 1; i >= 0; i--) x[i] = ((x[i] as number) + (i + 1) * (x[i + 1] as number)) / (pivot[i] as number);
  return x;
}

function sumOf(vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] as number;
  return sum;
}

/** Multiplies the levels out and normalises. */
function weigh(mass: Float64Array, full: Float64Array): { blocked: number; orbit: number } {
  let scale = 1;
  let total = 0;
  let blocked = 0;
  let orbit = 0;
  for (let j = 0; j < mass.length; j++) {
    total += scale * (mass[j] as number);
    orbit += j * scale * (mass[j] as number);
    scale *= full[j] as number;
    blocked += scale;
    if (scale > HUGE) {
      scale /= HUGE;
      total /= HUGE;
      orbit /= HUGE;
      blocked /= HUGE;
    }
  }
  return { blocked: blocked / total, orbit: orbit / total };
}
