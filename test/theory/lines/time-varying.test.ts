/** Arrivals along a line and agents in shifts: M(t)/M/c(t)+M, against its chain integrated forwards and backwards. */
import { exponential, hours, minutes, poisson, shifts, weeklyLine } from 'please-hold';
import { erlangA } from 'please-hold/queueing';
import { describe, expect, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { type Figure, figure, tail } from './figure.ts';
import { live } from './line.ts';
import { intervalsOf } from './time-varying.ts';

const [service, patience] = [60, 90];
const line = weeklyLine({ mon: { '00:00': 6, '01:00': 14, '01:30': 14, '03:00': 6 } });
const varying = {
  arrivals: (t: number) => line.rate(t) / 60,
  agents: [
    [0, 8],
    [hours(1), 14],
    [hours(2), 8],
  ],
  service,
  patience,
  end: hours(3.5),
} as const;
const exact = intervalsOf(varying, minutes(30));

describe('the chain itself', () => {
  test('has by Little’s law as many seconds waited as caller-seconds in line', () => {
    const sum = (of: (interval: (typeof exact)[number]) => number) =>
      exact.reduce((total, each) => total + of(each), 0);
    expect(sum(({ waited }) => waited) / sum(({ inLine }) => inLine)).toBeCloseTo(1, 3);
    expect(sum(({ callers }) => callers)).toBeCloseTo(60 * 10 + 30 * 14 + 90 * 10, 1);
  });

  test('comes to Erlang A where nothing changes', () => {
    const steady = { ...varying, arrivals: () => 8 / 60, agents: [[0, 8]] as const, end: hours(2) };
    const { waited, callers: came, abandoned } = intervalsOf(steady, minutes(30))[1]!;
    const theory = erlangA({ arrivals: 8 / 60, service, patience, agents: 8 });
    expect(waited / came).toBeCloseTo(theory.meanWait, 2);
    expect(abandoned / came).toBeCloseTo(theory.abandonProbability, 4);
  });
});

test('a morning with a rush, and agents who come for it and go', { timeout: 120_000 }, () => {
  const replications = 2500;
  const agents = shifts([
    { agents: 8, days: 'daily', from: '00:00', to: '24:00' },
    { agents: 6, days: 'mon', from: '01:00', to: '02:00' },
  ]);
  const talk = exponential({ mean: service });
  const setting = {
    arrivals: poisson({ perMinute: line }),
    talk,
    agents,
    caller: { patience: exponential({ mean: patience }) },
  };
  const run = live(setting, { horizon: hours(3.5), replications, seed: 21, intervals: minutes(30) });
  const figures = exact.slice(0, 6).flatMap((interval, index): Figure[] => {
    const found = run.intervals[index]!;
    const named = (name: string, ...rest: [Figure['estimate'], number]) => figure(`${found.label} ${name}`, ...rest);
    const most = (name: string, ...rest: [Figure['estimate'], number]) => tail(`${found.label} ${name}`, ...rest);
    return [
      named('callers', found.offered, interval.callers),
      most('mean wait, s', found.wait, interval.waited / interval.callers),
      most('P(abandon)', found.abandonment, interval.abandoned / interval.callers),
      most('mean line', found.line, interval.inLine / minutes(30)),
      // Elsewhere it is a plain number, without any error.
      ...(index === 4 ? [named('at work', found.atWork, interval.atWork / minutes(30))] : []),
      named('occupancy', found.occupancy, interval.busy / interval.atWork),
    ];
  });
  expect(figures).toHaveLength(31);
  expectTheory(figures, replications);
  // Two hours in, six agents go: those who talk finish, so that for a while more are at work than are wanted.
  expect(exact[4]!.atWork / minutes(30)).toBeGreaterThan(8.02);
});
