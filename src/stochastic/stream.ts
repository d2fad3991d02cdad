/** A source of uniform random numbers: what a distribution samples from. */
export interface Stream {
  /** The next draw, uniform on the open interval (0, 1), 53 bits. */
  next(): number;
}

/**
 * 64 random bits, in two words, as a number strictly between 0 and 1: a multiple of 2^-53, and 2^-54 in place of 0.
 */
export function openUnit(high: number, low: number): number {
  return ((high >>> 5) * 67108864 + (low >>> 6) || 0.5) * 1.1102230246251565e-16;
}
