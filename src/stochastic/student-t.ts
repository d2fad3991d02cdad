import { logGamma } from './gamma-function.ts';
import { normalQuantile } from './normal.ts';

/** From so many degrees of freedom on, the expansion about the normal distribution has all digits that are promised. */
const NEARLY_NORMAL = 2000;

/**
 * Quantile of Student's t distribution, for p in (0, 1) and `df` degrees of freedom from 1; relative error below 1e-10.
 *
 * Exact for 1 and 2; the expansion 26.7.5 of Abramowitz and Stegun for many; else that of the incomplete beta function
 * solved by Newton's method.
 */
export function studentT(p: number, df: number): number {
  if (!(p > 0 && p < 1) || !(df >= 1)) {
    return df >= 1 && (p === 0 || p === 1) ? (p === 0 ? -Infinity : Infinity) : Number.NaN;
  }
  if (p > 0.5) return -studentT(1 - p, df);
  if (p === 0.5) return 0;
  if (df === 1) return -1 / Math.tan(Math.PI * p);
  if (df === 2) return (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
  return df >= NEARLY_NORMAL ? nearNormal(normalQuantile(p), df) : solve(p, df);
}

function nearNormal(z: number, df: number): number {
  const s = z * z;
  const g1 = (s + 1) / 4;
  const g2 = ((5 * s + 16) * s + 3) / 96;
  const g3 = (((3 * s + 19) * s + 17) * s - 15) / 384;
  const g4 = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
  return z * (1 + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df);
}

/** Newton's method on the logarithm of the lower tail, which is concave: no step can lead astray. */
function solve(p: number, df: number): number {
  let t = -Math.sqrt(df * Math.expm1((normalQuantile(p) * normalQuantile(p)) / df));
  for (let step = 0; step < 100; step++) {
    const tail = lowerTail(t, df);
    const change = (Math.log(tail / p) * tail) / density(t, df);
    t -= change;
    if (Math.abs(change) < 1e-13 * Math.abs(t)) break;
  }
  return t;
}

function density(t: number, df: number): number {
  const constant = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  return Math.exp(constant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** Share below `t`, for t below 0. */
function lowerTail(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
}

/**
 * The regularised incomplete beta function of x, where y = 1 - x. By the continued fraction 8.17.22 of the NIST Digital
 * Library of Mathematical Functions, with Lentz's method.
 */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return front * fraction;
}
