/** Schedules, rates and dates of any make are read, or refused by an error of ours: never by one from inside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/errors/refusal.ts';
import { OptionsError } from '../../src/simulate/index.ts';
import { intervals, poisson } from '../../src/stochastic/index.ts';
import { shifts, weekly, weeklyLine } from '../../src/time/index.ts';
import { callersAt, lineDesign, live } from '../unit/simulate/tiny.ts';

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
const days = fc.constantFrom('mon', 'mon-fri', 'fri-mon', 'daily', 'holiday', 'mno', 'mon-holiday', '', 'sat,sat');
const span = fc.constantFrom(
  '08:00-12:00',
  '11:00-13:00',
  '12:00-24:00',
  '09:00',
  '24:00',
  '25:00-26:00',
  '12:00-08:00',
  '',
);
const figure = fc.oneof(fc.constantFrom(0, 1, 3, 2.5, -1, Number.NaN, Infinity, '3'), anything);
const week = fc.oneof(anything, fc.dictionary(days, fc.oneof(anything, fc.dictionary(span, figure))));
const entry = fc.record(
  { agents: figure, days: fc.oneof(days, anything), from: span, to: span, form: anything },
  { requiredKeys: [] },
);
const options = fc.record(
  { from: figure, length: figure, counts: fc.oneof(anything, fc.array(figure)), repeats: anything, size: anything },
  { requiredKeys: [] },
);
const rate = fc.record(
  { perHour: figure, perDay: figure, expected: anything, busyness: anything },
  { requiredKeys: [] },
);

/** Whether it was read; what else is thrown is not ours. */
function isRead(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return false;
  }
}

describe('whatever is given', () => {
  test.each<[string, fc.Arbitrary<unknown>, (given: never) => unknown]>([
    ['shifts by the hour', week, shifts],
    ['shifts as a list', fc.array(fc.oneof(entry, anything)), shifts],
    ['a rate by the hour', week, weekly],
    ['a rate along a line', week, weeklyLine],
    ['numbers by interval', fc.oneof(anything, options), intervals],
    ['a rate of arrivals', fc.oneof(anything, rate), poisson],
  ])('%s', (_, arbitrary, make) => {
    fc.assert(
      fc.property(arbitrary, (given) => void isRead(() => make(given as never))),
      { seed: 7, numRuns: 1000 },
    );
  });

  test('shifts never throw, and those without a mistake are there at some time', () => {
    fc.assert(
      fc.property(fc.oneof(week, fc.array(entry)), (given) => {
        const { pattern, mistakes } = shifts(given as never);
        const most = Math.max(...pattern.values({ holidays: true }));
        expect(mistakes.length > 0 || most > 0).toBe(true);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  test('a design with it runs, or is refused', () => {
    const text = fc.oneof(
      anything,
      fc.constantFrom('2026-12-25', '2026-02-30', 'Europe/Amsterdam', 'Mars/Base', '+02:00'),
    );
    const change = fc.record({ zone: text, holidays: fc.oneof(text, fc.array(text)) }, { requiredKeys: [] });
    fc.assert(
      fc.property(change, text, week, (service, start, staff) => {
        isRead(() => {
          const design = lineDesign({ line: { closed: 'lost' } }).with({
            ...(service as object),
            pools: { desk: { agents: shifts(staff as never) } },
          });
          live(design, callersAt([0]), { start: start as string, horizon: 3600 });
        });
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  test('options by interval are read, or refused', () => {
    const shape = fc.oneof(
      figure,
      fc.record({ length: figure, of: fc.oneof(anything, fc.constantFrom('day', 'run')) }),
    );
    fc.assert(
      fc.property(shape, (given) => {
        try {
          live(lineDesign(), callersAt([0]), { intervals: given as never, horizon: 3600 });
        } catch (error) {
          expect(error).toBeInstanceOf(OptionsError);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
