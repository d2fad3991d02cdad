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
  const fromBelow = new Float64Array(agents + 1);
  const fromAbove = new Float64Array(agents + 1);
  // Beyond the last level callers are as good as back at once.
  fromAbove[agents] = load;

  for (let j = levels; j > 0; j--) {
    const tries = j * retries;
    eliminate(pivot, load, tries);
    solve(pivot, load, fromAbove);
    fromBelow.fill(0);
    fromBelow[agents] = load;
    solve(pivot, load, fromBelow);
    const busy = ((fromBelow[agents] as number) * load) / (tries * sumOf(fromAbove, agents));
    full[j] = busy;
    for (let i = agents; i >= 0; i--) {
      const here = (fromBelow[i] as number) + busy * (fromAbove[i] as number);
      (mass[j] as number) += here;
      // From here on what comes into the next level down: of all but the last state, one agent more is busy.
      if (i < agents) fromAbove[i + 1] = tries * here;
    }
    fromAbove[0] = 0;
  }
  eliminate(pivot, load, 0);
  solve(pivot, load, fromAbove);
  mass[0] = sumOf(fromAbove);
  full[0] = fromAbove[agents] as number;
  return weigh(mass, full);
}

function eliminate(pivot: Float64Array, load: number, tries: number): void {
  const last = pivot.length - 1;
  let excess = tries;
  pivot[0] = load + excess;
  for (let i = 1; i <= last; i++) {
    excess = (i * excess) / (load + excess) + (i < last ? tries : 0);
    pivot[i] = load + excess;
  }
}

/**
 * From b, in its place, x with x_i (load + i + tries) - x_(i-1) load - x_(i+1) (i + 1) = b_i, of all busy without the
 * tries; the elimination of x_(i-1) is in the pivots.
 */
function solve(pivot: Float64Array, load: number, x: Float64Array): void {
  const last = x.length - 1;
  for (let i = 1; i <= last; i++) (x[i] as number) += (load * (x[i - 1] as number)) / (pivot[i - 1] as number);
  (x[last] as number) /= pivot[last] as number;
  for (let i = last - 1; i >= 0; i--) x[i] = ((x[i] as number) + (i + 1) * (x[i + 1] as number)) / (pivot[i] as number);
}

function sumOf(vector: Float64Array, end = vector.length): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += vector[i] as number;
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
