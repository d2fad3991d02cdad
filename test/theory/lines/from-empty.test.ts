/** A beginning is not a steady state: the chain of callers is integrated by Runge and Kutta's method instead. */
import { exponential, minutes, poisson, weekly } from 'please-hold';
import { erlangA } from 'please-hold/queueing';
import { describe, expect, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { figure, tail } from './figure.ts';
import { type Beginning, longerThan, sumsOf } from './from-empty.ts';
import { live } from './line.ts';

const [agents, service, patience] = [5, 60, 90];
const talk = exponential({ mean: service });
const caller = { patience: exponential({ mean: patience }) };

function figuresOf(run: ReturnType<typeof live>, beginning: Beginning) {
  const exact = sumsOf(beginning);
  const seconds = beginning.pieces.reduce((sum, [lasts]) => sum + lasts, 0);
  return [
    figure('callers', run.journeys, exact.callers),
    figure('P(delay)', run.waits.delayed, exact.delayed / exact.callers),
    figure('mean wait, s', run.waits.mean, exact.waited / exact.callers),
    figure('P(abandon)', run.waits.abandonment, exact.abandoned / exact.callers),
    figure('mean line', run.pools.desk!.line, exact.inLine / seconds),
    figure('occupancy', run.pools.desk!.occupancy, exact.busy / (agents * seconds)),
    tail('P(wait > 20 s)', run.waits.longerThan(20), longerThan(20, beginning, exact)),
  ];
}

describe('a finite horizon, from empty', { timeout: 120_000 }, () => {
  test('the first ten minutes', () => {
    const replications = 8000;
    const perMinute = 8;
    const line = { arrivals: poisson({ perMinute }), talk, agents, caller };
    const run = live(line, { horizon: minutes(10), replications, seed: 12 });
    const pieces = [[minutes(10), perMinute / 60]] as const;
    const figures = figuresOf(run, { pieces, service, patience, agents });
    expectTheory(figures, replications);
    const steady = erlangA({ arrivals: perMinute / 60, service, patience, agents });
    expect(figures[2]!.truth).toBeLessThan(0.9 * steady.meanWait);
  });

  test('a quiet half hour, a rush, and quiet again', () => {
    const replications = 3000;
    const arrivals = poisson({
      perMinute: weekly({ mon: { '00:00-00:30': 3, '00:30-00:45': 9, '00:45-01:00': 2 } }),
    });
    const run = live({ arrivals, talk, agents, caller }, { horizon: minutes(60), replications, seed: 13 });
    const pieces = [
      [minutes(30), 3 / 60],
      [minutes(15), 9 / 60],
      [minutes(15), 2 / 60],
    ] as const;
    expectTheory(figuresOf(run, { pieces, service, patience, agents }), replications);
  });
});
