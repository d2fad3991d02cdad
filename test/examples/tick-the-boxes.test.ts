/** The organisation's view and the client's are apart, until the hour is spent on work. */
import { type Design, outcome, simulate } from 'please-hold';
import { expect, test } from 'vitest';
import { asIs, callers, live, options, toBe } from '../../examples/tick-the-boxes/index.ts';

/** Of the cases recorded closed, the share whose client has no work. */
function closedInVain(design: Design<'work'>): number {
  let [closed, unmet] = [0, 0];
  simulate(design, callers, {
    ...options,
    replications: 3,
    onContact: ({ counted, recorded, met }) => {
      if (!counted || recorded !== 'closed') return;
      closed++;
      if (!met) unmet++;
    },
  });
  return unmet / closed;
}

test('as it is: cases are closed again and again, and clients have no work', () => {
  expect(closedInVain(asIs)).toBeGreaterThan(0.9);
  expect(live(asIs).run.resolution.high).toBeLessThan(0.5);
});

test('as it could be: a case is closed when there is work', () => {
  expect(closedInVain(toBe)).toBe(0);
  expect(live(toBe).run.resolution.low).toBeGreaterThan(0.6);
});

test('boxes ticked on a case that stays open: nothing is closed in vain, and nobody has work for it', () => {
  const honest = asIs.with({ states: { youMayGo: outcome('youMayGo', { recorded: 'open' }) } });
  expect(closedInVain(honest)).toBe(0);
  expect(live(honest).run.resolution.value).toBe(live(asIs).run.resolution.value);
});
