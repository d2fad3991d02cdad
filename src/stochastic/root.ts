/**
 * The least x in [low, high] where a function that never falls is at least 0, given that it is so at `high`. It may
 * jump; then it is the very number at which it does.
 *
 * Source: Chandrupatla, "A new hybrid quadratic/bisection algorithm", Advances in Engineering Software 28 (1997).
 */
export function firstNonNegative(f: (x: number) => number, low: number, high: number): number {
  let a = high;
  let fa = f(high);
  let b = low;
  let fb = f(low);
  if (fb >= 0) return low;
  let [c, fc] = [a, fa];
  let share = 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + share * (b - a);
    const fx = f(x);
    if (fx >= 0 === fa >= 0) [c, fc] = [a, fa];
    else [c, fc, b, fb] = [b, fb, a, fa];
    [a, fa] = [x, fx];
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) break;
    const least = (1e-15 * Math.max(Math.abs(a), Math.abs(b))) / Math.abs(b - a);
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const quadratic = least < 0.1 && phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    const near = (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb));
    share = quadratic ? Math.min(Math.max(near, least), 1 - least) : 0.5;
  }
  return fa >= 0 ? a : b;
}
