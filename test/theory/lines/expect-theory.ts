import { expect } from 'vitest';
import { type Figure, halfWidth, z } from './figure.ts';

/**
 * Every figure known well enough, and within four of its own standard errors of the truth.
 *
 * A right engine fails this for one figure in 10,000 with 200 replications and more (twice the tail of t beyond 4);
 * with the seeds that the tests name, never.
 */
export function expectTheory(figures: readonly Figure[], replications: number): void {
  const found = figures.map((figure) => {
    const { name, estimate, truth, atMost } = figure;
    const [width, far] = [halfWidth(figure), z(figure, replications)];
    const text = `${name}: ${estimate.value}, exactly ${truth}, half-width ${(100 * width).toFixed(2)} %, z ${far.toFixed(2)}`;
    return { text, right: width <= atMost && Math.abs(far) < 4 };
  });
  expect(found.filter(({ right }) => !right).map(({ text }) => text)).toEqual([]);
}
