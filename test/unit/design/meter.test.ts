import { expect, test } from 'vitest';
import { announcement, outcome, service } from '../../../src/design/index.ts';
import { Meter } from '../../../src/design/meter.ts';
import { callersAt, live } from '../simulate/tiny.ts';

const cost = (seconds: number, tariff: object) => new Meter({ tariff: { currency: 'EUR', ...tariff } }).cost(seconds);

test('what is begun is charged: to the second, or to the minute', () => {
  expect(cost(90, { perMinute: 0.6 })).toBeCloseTo(0.9, 12);
  expect(cost(90.2, { perMinute: 0.6 })).toBeCloseTo(0.91, 12);
  expect(cost(90.2, { perMinute: 0.6, rounding: 'second' })).toBeCloseTo(0.91, 12);
  expect(cost(61, { perMinute: 0.6, rounding: 'minute' })).toBeCloseTo(1.2, 12);
  expect(cost(60, { perMinute: 0.6, rounding: 'minute' })).toBeCloseTo(0.6, 12);
  expect(cost(0, { perMinute: 0.6, rounding: 'minute' })).toBe(0);
});

test('a contact may cost something by itself', () => {
  expect(cost(600, { perContact: 0.15 })).toBe(0.15);
  expect(cost(60, { perContact: 0.15, perMinute: 0.2 })).toBeCloseTo(0.35, 12);
});

test('without a tariff nothing is paid in no currency', () => {
  const free = new Meter({});
  expect([free.cost(1e6), free.currency]).toEqual([0, null]);
});

test('a call of a minute is a minute, whenever it begins', () => {
  const design = service({
    id: 'minute',
    needs: ['help'],
    channels: { phone: { initial: 'said', tariff: { perMinute: 1, currency: 'EUR', rounding: 'minute' } } },
    states: {
      said: announcement({ says: 'Wait.', lasts: 59.9, to: 'more' }),
      more: announcement({ says: 'Wait.', lasts: 0.1, to: 'done' }),
      done: outcome('resolved'),
    },
  });
  // Sums of times such as these are off in the last digit, up or down.
  const run = live(design, callersAt(Array.from({ length: 500 }, (_, i) => i * 123.457)));
  expect(run.cost.perContact.value).toBe(1);
  expect(run.cost.perJourney).toMatchObject({ value: 1, n: 500 });
  expect(run.cost.currency).toBe('EUR');
});
