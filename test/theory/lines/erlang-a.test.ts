import { hours } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { callers, erlangA } from '../../../examples/erlang-a/index.ts';
import { simulate } from '../../../src/simulate/index.ts';
import { erlangAFigures, fifty, impatientLine, story } from './erlang-a-figures.ts';
import { expectTheory } from './expect-theory.ts';
import { live } from './line.ts';

describe('Erlang A', { timeout: 120_000 }, () => {
  test('21 agents, 10 calls a minute: the figures that are published', () => {
    // Half a percent of standard error takes five million callers: those of ten minutes wait alike.
    const replications = 500;
    const options = { warmUp: hours(1), horizon: hours(19), replications, seed: 1 };
    const figures = erlangAFigures(simulate(erlangA, callers, options), story);
    expect(figures.map(({ name, truth }) => [name, Number(truth.toPrecision(7))])).toEqual([
      ['P(delay)', 0.4795743],
      ['mean wait, s', 10.5683],
      ['P(abandon)', 0.05871275],
      ['P(wait > 20 s)', 0.2143651],
      ['P(served within 20 s)', 0.7483055],
      ['mean line', 1.761383],
      ['occupancy', 0.896464],
      ['mean wait of the served, s', 10.06922],
      ['mean wait of who hung up, s', 18.56958],
      ['P(wait > 20 s | served)', 0.2050189],
    ]);
    expectTheory(figures, replications);
  });

  test('50 agents, 48 calls a minute', () => {
    const replications = 500;
    const options = { warmUp: hours(0.5), horizon: hours(10.5), replications, seed: 2 };
    const figures = erlangAFigures(live(impatientLine(fifty), options), fifty);
    const truth = Object.fromEntries(figures.map((figure) => [figure.name, figure.truth]));
    expect(truth['P(abandon)']).toBeCloseTo(0.0309, 4);
    expect(truth['mean wait, s']).toBeCloseTo(3.71, 2);
    expect(truth['mean line']).toBeCloseTo(2.97, 2);
    expect(truth.occupancy).toBeCloseTo(0.93, 3);
    expect(truth['P(served within 20 s)']).toBeCloseTo(0.943, 3);
    // So few wait longer than 20 s that knowing how few takes as many callers again.
    const known = figures.filter(({ name }) => !name.startsWith('P(wait > 20 s'));
    expectTheory(known, replications);
  });
});
