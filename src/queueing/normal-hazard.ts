const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Hazard of the standard normal distribution, density over upper tail; to about twelve digits. */
export function normalHazard(x: number): number {
  const density = Math.exp((-x * x) / 2) / ROOT_TWO_PI;
  if (x > 2) {
    // The continued fraction of Laplace, from far out inward.
    let fraction = x;
    for (let k = 200; k > 0; k--) fraction = x + k / fraction;
    return fraction;
  }
  if (x < -40) return 0;
  const size = Math.abs(x);
  let term = size;
  let series = 0;
  for (let k = 3; term > 1e-17 * series; k += 2) {
    series += term;
    term *= (size * size) / k;
  }
  return density / (0.5 - Math.sign(x) * density * series);
}
