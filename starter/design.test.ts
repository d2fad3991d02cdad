import { minutes, simulate } from 'please-hold';
import { matchers } from 'please-hold/vitest';
import { expect, test } from 'vitest';
import { callers, helpline, options, properties } from './design.ts';

expect.extend(matchers);

test.each(properties)('$text', (property) => {
  expect(helpline).toHold(property, callers);
});

test('callers wait for a minute at most, on average, and most are helped', () => {
  const run = simulate(helpline, callers, options);
  expect(run.waits.mean).toBeAtMost(minutes(1));
  expect(run.resolution).toBeAtLeast(0.9);
});
