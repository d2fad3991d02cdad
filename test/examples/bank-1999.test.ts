/** Fitted to the share of callers who queue, and to nothing else; the rest is predicted. */
import { expect, test } from 'vitest';
import { callers, fitted, live, month, predicted, told } from '../../examples/bank-1999/index.ts';

const { run, own } = live();

test('as many queue as did, to half a per cent', () => {
  expect(Math.abs(run.waits.delayed.value - told.queued)).toBeLessThan(0.005);
  expect(run.waits.delayed.high! - run.waits.delayed.low!).toBeLessThan(0.03);
});

test('five agents it is: with four or six and the calls of the month, shares that queue are further off', () => {
  const perHour = (fitted.newNeedsPerHour * told.calls) / run.contacts.value;
  const off = [4, 5, 6].map((agents) => Math.abs(month(agents, perHour, 1).waits.delayed.value - told.queued));
  expect(Math.min(...off)).toBe(off[1]);
});

test('patience is the published one, at its own points and between them', () => {
  const { time } = callers.personas.customer.patience!;
  for (const [seconds, share] of told.bears) expect(1 - time.cdf!(seconds)).toBeCloseTo(share, 2);
  expect(1 - time.cdf!(200)).toBeCloseTo(0.711 * Math.exp((Math.log(0.487 / 0.711) * 80) / 180), 2);
});

test('the prediction is told with its error, and is no better than it is', () => {
  const { abandoned, mean, median, p90 } = predicted(run);
  const figures: unknown[] = own.map(([, , value]) => value);
  for (const [found, was] of [
    [abandoned, told.abandoned],
    [mean, told.queuedWait.mean],
    [median, told.queuedWait.median],
    [p90, told.queuedWait.p90],
  ] as const) {
    expect(figures).toContain(found);
    expect(figures[figures.indexOf(found) + 1]).toBe(found / was - 1);
    expect(Math.abs(found / was - 1)).toBeLessThan(0.25);
  }
});

test('people give up because they wait: with twice the agents hardly anybody queues, or gives up', () => {
  const staffed = month(2 * fitted.agents, fitted.newNeedsPerHour, 1);
  expect(run.waits.abandonment.low).toBeGreaterThan(0.1);
  expect(staffed.waits.delayed.value).toBeLessThan(0.05);
  expect(staffed.waits.abandonment.value).toBeLessThan(0.01);
});
