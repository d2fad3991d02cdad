/** Where a Markov chain may go from a state, and how often a second. */
export type Moves = readonly (readonly [to: number, rate: number])[];

/**
 * Long-run shares of time in states 0 … n - 1 by elimination without subtraction (Grassmann, Taksar and Heyman,
 * Operations Research 33, 1985): full precision, knowing nothing of queues.
 */
export function steadyState(n: number, moves: (state: number) => Moves): Float64Array {
  const rates = Array.from({ length: n }, () => new Float64Array(n));
  for (let from = 0; from < n; from++) {
    for (const [to, rate] of moves(from)) if (to < n && to !== from) (rates[from]![to] as number) += rate;
  }
  for (let k = n - 1; k > 0; k--) {
    const row = rates[k]!;
    let out = 0;
    for (let j = 0; j < k; j++) out += row[j]!;
    for (let i = 0; i < k; i++) {
      const into = rates[i]!;
      if (into[k] === 0) continue;
      const share = into[k]! / out;
      into[k] = share;
      for (let j = 0; j < k; j++) if (row[j] !== 0) into[j]! += share * row[j]!;
    }
  }
  const shares = new Float64Array(n);
  shares[0] = 1;
  for (let k = 1; k < n; k++) for (let i = 0; i < k; i++) shares[k]! += shares[i]! * rates[i]![k]!;
  const total = shares.reduce((a, b) => a + b);
  return shares.map((share) => share / total);
}

/** Probabilities of the states after `t` seconds, by integrating the forward equations (Runge-Kutta, fourth order). */
export function after(t: number, start: Float64Array, moves: (state: number) => Moves, step: number): Float64Array {
  const all = Array.from(start, (_, from) => moves(from));
  const slope = (p: Float64Array) => {
    const d = new Float64Array(p.length);
    for (let from = 0; from < p.length; from++) {
      for (const [to, rate] of all[from]!) {
        const flow = rate * p[from]!;
        d[from]! -= flow;
        d[to]! += flow;
      }
    }
    return d;
  };
  const moved = (p: Float64Array, d: Float64Array, h: number) => p.map((x, i) => x + h * d[i]!);
  const steps = Math.max(1, Math.ceil(t / step));
  const h = t / steps;
  let p = start;
  for (let s = 0; s < steps; s++) {
    const a = slope(p);
    const b = slope(moved(p, a, h / 2));
    const c = slope(moved(p, b, h / 2));
    const d = slope(moved(p, c, h));
    p = p.map((x, i) => x + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!));
  }
  return p;
}
