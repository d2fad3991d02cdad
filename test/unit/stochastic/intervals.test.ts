import { describe, expect, test } from 'vitest';
import { ArrivalsError } from '../../../src/stochastic/arrivals.ts';
import { type IntervalsOptions, intervals } from '../../../src/stochastic/intervals.ts';

const quarters = { from: 3600, length: 900, counts: [12, 0, 25] };

describe('numbers by interval', () => {
  test('are expected in their intervals and at no other time', () => {
    const once = intervals(quarters);
    expect([0, 3600, 4050, 4500, 5400, 5850, 6300, 1e6].map((t) => once.until(t))).toEqual([
      0, 0, 6, 12, 12, 24.5, 37, 37,
    ]);
    const again = intervals({ ...quarters, repeats: true });
    expect([3600, 6300, 6750, 3600 + 10 * 2700].map((t) => again.until(t))).toEqual([0, 37, 43, 370]);
  });

  test('are rates with an end', () => {
    const look = (t: number, repeats: boolean) => {
      const part = { rate: -1, slope: -1, until: -1 };
      intervals({ ...quarters, repeats }).look(t, part);
      return part;
    };
    expect(look(0, false)).toEqual({ rate: 0, slope: 0, until: 3600 });
    expect(look(3600, false)).toEqual({ rate: 12 / 900, slope: 0, until: 4500 });
    expect(look(5000, false)).toEqual({ rate: 0, slope: 0, until: 5400 });
    expect(look(6300, false)).toEqual({ rate: 0, slope: 0, until: Infinity });
    expect(look(6300, true)).toEqual({ rate: 12 / 900, slope: 0, until: 7200 });
  });

  test('go on from interval to interval, whatever their length', () => {
    const third = intervals({ length: 1 / 3, counts: [1, 2], repeats: true });
    const part = { rate: 0, slope: 0, until: 0 };
    for (let t = 0; t < 500; t = part.until) {
      third.look(t, part);
      expect(part.until).toBeGreaterThan(t);
    }
  });

  test.each<[string, unknown, string]>([
    ['no options', 5, '5 is not options; write intervals({ length: minutes(15), counts: [12, 18] })'],
    ['no length', { counts: [1] }, 'length: undefined is not a number of seconds above 0'],
    ['no time', { length: 0, counts: [1] }, 'length: 0 is not a number of seconds above 0'],
    ['a beginning before the run', { from: -1, length: 1, counts: [1] }, 'from: -1 is not a number of seconds from 0'],
    ['no numbers', { length: 1 }, 'counts: undefined is not a list; write [12, 18, 25]'],
    ['an empty list', { length: 1, counts: [] }, 'counts: nobody arrives'],
    ['nobody', { length: 1, counts: [0, 0] }, 'counts: nobody arrives'],
    ['fewer than nobody', { length: 1, counts: [3, -1] }, 'counts.1: -1 is not a number from 0'],
    ['more than can be', { length: 1, counts: [Infinity] }, 'counts.0: Infinity is not a number from 0'],
    ['no number', { length: 1, counts: [1, Number.NaN] }, 'counts.1: NaN is not a number from 0'],
    ['perhaps', { length: 1, counts: [1], repeats: 'yes' }, "repeats: 'yes' is neither true nor false"],
    ['an unknown option', { lenght: 1, length: 1, counts: [1] }, "lenght: no option 'lenght'; did you mean 'length'?"],
  ])('refused: %s', (_, options, message) => {
    const make = () => intervals(options as IntervalsOptions);
    expect(make).toThrow(ArrivalsError);
    expect(make).toThrow(`intervals refused: ${message}`);
  });
});
