/** Every call is answered and the need unmet: mandate is the bottleneck, not waiting. */
import type { Design } from 'please-hold';
import { expect, test } from 'vitest';
import { asIs, live, toBe } from '../../examples/delivery-window/index.ts';

function figures(design: Design<'afternoon'>) {
  const { run } = live(design);
  return { met: run.resolution, answered: run.volume.answered.value / run.volume.offered.value };
}

const before = figures(asIs);

test('as it is: calls are answered, and afternoons are a matter of luck', () => {
  expect(before.answered).toBeGreaterThan(0.99);
  expect(before.met.high).toBeLessThan(0.3);
});

test('three times the agents: not one table more', () => {
  const staffed = figures(asIs.with({ pools: { desk: { agents: 18 } } }));
  expect(staffed.answered).toBeGreaterThanOrEqual(before.answered);
  expect(Math.abs(staffed.met.value - before.met.value)).toBeLessThan(0.01);
});

test('an agent who may fix the slot: most tables come in the afternoon', () => {
  expect(figures(toBe).met.low).toBeGreaterThan(0.85);
});
