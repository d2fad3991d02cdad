const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Stirling's series gives all digits from here on. */
const LARGE = 15;
const MOST_TERMS = 100_000;
const TINY = 1e-300;

/** What Stirling's formula leaves out of log Γ(x), for x from 15: the series in Bernoulli numbers. */
function stirlingRest(x: number): number {
  const z = 1 / (x * x);
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360))))) / x;
}

/** log Γ(x), for x above 0; relative error about 1e-15, absolute near its zeros at 1 and 2. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < LARGE) product *= shifted++;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingRest(shifted) - Math.log(product);
}

/**
 * x^a e^-x / Γ(a): the density of the gamma distribution, times x. Holds its digits where a is large. Whoever asks often
 * for the same `a` may hand in log Γ(a).
 */
function gammaKernel(a: number, x: number, logGammaOfA?: number): number {
  if (a < LARGE) return Math.exp(a * Math.log(x) - x - (logGammaOfA ?? logGamma(a)));
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * logLessItself((x - a) / a) - stirlingRest(a));
}

/** log(1 + u) - u without the cancellation, for u above -1. */
function logLessItself(u: number): number {
  if (Math.abs(u) > 0.1) return Math.log1p(u) - u;
  let power = -u * u;
  let sum = 0;
  for (let n = 2; n < 24; n++) {
    sum += power / n;
    power *= -u;
  }
  return sum;
}

/** What {@link incompleteGamma} tells. */
export interface GammaShares {
  readonly below: number;
  readonly above: number;
  readonly kernel: number;
}

/**
 * Share of the gamma distribution of shape `a` and scale 1 that is below `x`, and above it; each holds its digits where
 * it is small. And its density at x, times x.
 *
 * Source: the series 8.11.4 and the continued fraction 8.9.2 (by Lentz's method) of the NIST Digital Library of
 * Mathematical Functions.
 */
export function incompleteGamma(a: number, x: number, logGammaOfA?: number): GammaShares {
  if (x <= 0) return { below: 0, above: 1, kernel: 0 };
  if (x === Infinity) return { below: 1, above: 0, kernel: 0 };
  const kernel = gammaKernel(a, x, logGammaOfA);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return { below: Math.min(kernel * sum, 1), above: Math.max(1 - kernel * sum, 0), kernel };
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return { below: Math.max(1 - kernel * fraction, 0), above: Math.min(kernel * fraction, 1), kernel };
}

const nonZero = (x: number) => (Math.abs(x) < TINY ? TINY : x);

/** Share of the standard normal distribution below `z`; holds its digits in both tails. */
export function normalCdf(z: number): number {
  const { below, above } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? above / 2 : 0.5 + below / 2;
}
