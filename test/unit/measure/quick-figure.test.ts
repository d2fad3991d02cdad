import { expect, test } from 'vitest';
import { persona, population } from '../../../src/design/index.ts';
import type { FigureName } from '../../../src/measure/figure-description.ts';
import { figuresIn } from '../../../src/measure/figures-in.ts';
import { pairedSamples } from '../../../src/measure/paired-sample.ts';
import { quickFigure } from '../../../src/measure/quick-figure.ts';
import { samplesOf } from '../../../src/measure/samples.ts';
import { compare } from '../../../src/simulate/compare.ts';
import { readOptions } from '../../../src/simulate/options.ts';
import { Simulation } from '../../../src/simulate/simulation.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { centre } from '../simulate/two-needs.ts';

const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    tech: persona({ needs: 'tech', share: 0.5, patience: exponential({ mean: 300 }) }),
    bill: persona({ needs: 'bill', share: 0.5, patience: exponential({ mean: 300 }) }),
  },
});
const of = (techs: number) =>
  centre(
    { desk: { groups: { techs: { agents: techs, skills: ['tech'] }, clerks: { agents: 2, skills: ['bill'] } } } },
    { skill: { tech: 'tech', otherwise: 'bill' } },
    exponential({ mean: 120 }),
  );
const options = { horizon: 36_000, replications: 4, seed: 7 };

function simulated(techs: number): Simulation {
  const design = of(techs);
  const simulation = new Simulation(
    design,
    callers,
    readOptions({ designs: { design }, population: callers, options }).design,
  );
  for (let number = 0; number < 4; number++) simulation.replicate(number);
  return simulation;
}
const [one, two] = [simulated(1), simulated(2)];
const [before, after] = [samplesOf(one.ledgers, 0.95), samplesOf(two.ledgers, 0.95)];
const names = Object.keys(figuresIn(one.result().toJSON()));
const isQuick = (name: string) => /^(waits|pools)\./.test(name);

test('every figure that is made alone is that of the run', () => {
  const run = one.result();
  for (const name of names) {
    const found = quickFigure(before.all, before.pools, name);
    expect([name, found]).toEqual([name, isQuick(name) ? run.figure(name as FigureName) : undefined]);
    expect(one.figures()(name as FigureName)).toEqual(run.figure(name as FigureName));
  }
  expect(names.filter(isQuick).length).toBeGreaterThan(20);
});

test('and every difference is that of the comparison', () => {
  const comparison = compare({ before: of(1), after: of(2) }, callers, options);
  const { all, pools } = pairedSamples(before, after);
  for (const name of names.filter(isQuick)) {
    expect([name, quickFigure(all, pools, name)]).toEqual([name, comparison.figure(name as 'waits.mean').difference]);
  }
});

test('a name that is none is one in no way', () => {
  for (const name of ['waits.maen', 'pools.dsek.occupancy', 'pools.desk', 'waits']) {
    expect(quickFigure(before.all, before.pools, name)).toBeUndefined();
  }
  expect(() => one.figures()('waits.maen' as FigureName)).toThrow("did you mean 'waits.mean'");
});
