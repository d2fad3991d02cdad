import { expect } from 'vitest';

/** Equal to so many significant digits. */
export function expectSame(found: number, known: number, digits = 9): void {
  expect(Math.abs(found - known), `${found} is not ${known}`).toBeLessThan(
    Math.abs(known) * Number(`1e-${digits}`) + 1e-13,
  );
}

/** Expectation of `value` over the states. */
export function mean(shares: ArrayLike<number>, value: (state: number) => number): number {
  let sum = 0;
  for (let state = 0; state < shares.length; state++) sum += (shares[state] as number) * value(state);
  return sum;
}
