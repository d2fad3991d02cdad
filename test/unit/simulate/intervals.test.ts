import { describe, expect, test } from 'vitest';
import { type Estimate, population, type Run, simulate } from '../../../src/index.ts';
import type { SimulateOptions } from '../../../src/simulate/index.ts';
import { OptionsError } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { days, hours, minutes, shifts, weekly } from '../../../src/time/index.ts';
import { callersAt, lineDesign, live } from './tiny.ts';

const HOUR = 3600;
const agents = shifts({ 'mon-fri': { '08:00-12:00': 1, '12:00-16:00': 2 } });
const opens = { days: 'mon-fri', from: '09:00', to: '16:00' };
const desk = lineDesign({
  pool: { agents, opens },
  talk: exponential({ mean: 300 }),
  line: { closed: 'lost', capacity: 6, full: 'lost' },
});
const callers = population({
  arrivals: poisson({ perHour: weekly({ 'mon-fri': { '08:30-12:00': 14, '12:00-17:00': 24 } }) }),
  personas: { caller: { needs: 'help', share: 1, patience: exponential({ mean: 400 }) } },
});
const options = { horizon: days(7), warmUp: hours(10), replications: 3, seed: 4 };
const run = (more: Partial<SimulateOptions> = {}) => simulate(desk, callers, { ...options, ...more });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** A ratio, weighed by what it is of. */
const whole = (found: Run, of: (interval: Run['intervals'][number]) => Estimate) =>
  sum(found.intervals.map((each) => (of(each).n === 0 ? 0 : of(each).value * of(each).n)));

describe('by the half hour', () => {
  const found = run({ intervals: minutes(30) });

  test('nothing is lost, and nothing counted twice', () => {
    expect(found.intervals).toHaveLength(48);
    const { waits, volume } = found;
    expect(whole(found, ({ wait }) => wait)).toBeCloseTo(waits.mean.value * waits.mean.n, 6);
    expect(whole(found, ({ abandonment }) => abandonment)).toBeCloseTo(
      waits.abandonment.value * waits.abandonment.n,
      6,
    );
    const inTime = waits.serviceLevel(20);
    expect(whole(found, ({ serviceLevel }) => serviceLevel)).toBeCloseTo(inTime.value * inTime.n, 6);
    expect(sum(found.intervals.map(({ answered }) => answered.value))).toBeCloseTo(volume.answered.value, 9);
    expect(sum(found.intervals.map(({ turnedAway }) => turnedAway.value))).toBeCloseTo(volume.turnedAway.value, 9);
    expect(sum(found.intervals.map(({ offered }) => offered.value))).toBeCloseTo(volume.offered.value, 9);
  });

  test('averages over time are those of the whole, hour by hour', () => {
    const measured = (from: number) => (from < 10 * HOUR ? 6 : 7) * 1800;
    const seconds = sum(found.intervals.map(({ line, from }) => line.value * measured(from)));
    expect(seconds / (days(7) - hours(10))).toBeCloseTo(found.pools.desk?.line.value ?? Number.NaN, 9);
    const at = (hour: number) => found.intervals[2 * hour]?.atWork.value;
    expect([at(7), at(8)]).toEqual([0, 4 / 6]);
    expect(at(11)).toBeCloseTo(5 / 7, 12);
    expect(at(14)).toBeCloseTo(10 / 7, 2);
    expect(found.intervals[6]?.occupancy.value).toBeNaN();
    expect(found.intervals[28]?.occupancy.value).toBeGreaterThan(0.5);
  });

  test('each says when it is, and which pool it is of', () => {
    expect(found.intervals.slice(17, 19).map(({ label, from, to }) => [label, from, to])).toEqual([
      ['08:30', 8.5 * HOUR, 9 * HOUR],
      ['09:00', 9 * HOUR, 9.5 * HOUR],
    ]);
    const { pools, wait } = found.intervals[20] as Run['intervals'][number];
    expect(pools.desk?.wait).toEqual(wait);
  });

  test('the other figures stay as they are, and JSON has them only where they are wanted', () => {
    const { intervals, ...rest } = JSON.parse(JSON.stringify(found));
    expect(intervals).toHaveLength(48);
    expect(intervals[20].wait).toHaveProperty('value');
    expect(JSON.stringify(rest)).toBe(JSON.stringify(run()));
    expect(run().intervals).toEqual([]);
  });
});

describe('by other parts', () => {
  test('of the week and of the run', () => {
    const week = run({ intervals: { length: hours(1), of: 'week' } });
    expect(week.intervals).toHaveLength(168);
    expect(week.intervals[24 + 9]?.label).toBe('tue 09:00');
    expect(week.intervals[24 + 9]?.atWork.value).toBe(1);
    const all = run({ intervals: { length: days(4), of: 'run' } });
    expect(all.intervals.map(({ from, to, label }) => [from, to, label])).toEqual([
      [0, days(4), '0 s'],
      [days(4), days(7), '345600 s'],
    ]);
    expect(sum(all.intervals.map(({ answered }) => answered.value))).toBeCloseTo(all.volume.answered.value, 9);
  });

  test('that do not fill the day: the last is shorter', () => {
    const found = run({ intervals: hours(7) });
    expect(found.intervals.map(({ to }) => to / HOUR)).toEqual([7, 14, 21, 24]);
  });

  test('an hour that comes twice is one interval, one that is leapt over has nothing', () => {
    const night = lineDesign().with({ zone: 'Europe/Amsterdam' });
    const at = (start: string, times: readonly number[]) =>
      live(night, callersAt(times), { start, intervals: hours(1) }).intervals.map(({ offered }) => offered.value);
    expect(
      at(
        '2026-10-25',
        [1.5, 2.5, 3.5, 4.5].map((hour) => hour * HOUR),
      ).slice(1, 4),
    ).toEqual([1, 2, 1]);
    const spring = live(night, callersAt([2.5 * HOUR]), { start: '2026-03-29', intervals: hours(1) });
    expect(spring.intervals.slice(1, 4).map(({ atWork }) => atWork.value)).toEqual([1, Number.NaN, 1]);
    expect(spring.intervals[3]?.offered.value).toBe(1);
  });
});

describe('refused', () => {
  test.each<[unknown, string]>([
    [0, 'intervals: 0 is not possible; give seconds above 0, such as minutes(30)'],
    ['30m', "intervals: '30m' is not possible"],
    [null, 'intervals: null is not possible'],
    [{ of: 'week' }, 'intervals.length: undefined is not possible'],
    [{ length: 60, of: 'month' }, "intervals.of: 'month' is not possible; give 'day', 'week' or 'run'"],
    [{ length: 60, off: 'day' }, "intervals.off: no option 'off'; did you mean 'of'?"],
    [{ length: 1, of: 'run' }, 'intervals.length: makes 604800 intervals, more than 10000; give a greater length'],
  ])('%j', (intervals, message) => {
    const make = () => run({ intervals } as Partial<SimulateOptions>);
    expect(make).toThrow(OptionsError);
    expect(make).toThrow(`options refused: ${message}`);
  });
});
