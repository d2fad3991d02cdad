import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { Comparison } from '../measure/comparison.ts';
import type { FigureName } from '../measure/figure-description.ts';
import { pairedSamples } from '../measure/paired-sample.ts';
import { quickFigure } from '../measure/quick-figure.ts';
import { samplesOf } from '../measure/samples.ts';
import { CallerPairs } from './caller-pairs.ts';
import { type CompareOptions, readCompareOptions } from './compare-options.ts';
import type { Prover } from './doomed.ts';
import { Simulation } from './simulation.ts';
import { Stopping } from './stopping.ts';
import { chooseWarmUp } from './warm-up.ts';

/**
 * Let the same callers live through two designs, and measure what the second changes.
 *
 * Every caller arrives at the same time with the same need, patience and luck in both, so what differs is the designs'
 * doing, and differences are known far better than by two runs with callers of their own (common random numbers; Law,
 * Simulation Modeling and Analysis, 5th ed., 2015, section 11.2). One replication of both is looked at at a time, so
 * memory follows one replication's callers.
 *
 * @throws OptionsError when an option is not possible, PopulationError when callers have needs that a design does not know.
 * @throws StepError or SimulationError when something only shows while running, such as a guard that throws.
 *
 * @example
 * const staffed = maze.with({ pools: { desk: { agents: 7 } } });
 * const comparison = compare({ before: maze, after: staffed }, callers, { horizon: days(5), replications: 30, seed: 7 });
 * console.log(comparison.figure('waits.mean').sentence);
 * @since 0.1.0
 */
export function compare<Before extends string, After extends string, Name extends string, Wanted extends string>(
  designs: { readonly before: Design<Before>; readonly after: Design<After> },
  population: Population<Name, Wanted> & Fits<Wanted, Before> & Fits<Wanted, After>,
  options: CompareOptions,
  prover?: Prover,
): Comparison<Name> {
  const settings = readCompareOptions(designs, population, options);
  const { replications, confidence } = settings.before;
  const chosen = [
    chooseWarmUp(designs.before, population, settings.before),
    chooseWarmUp(designs.after, population, settings.after),
  ];
  // The same callers count in both.
  const warmUp = Math.max(...chosen.map((each) => each.warmUp));
  const remarks = [...new Set(chosen.flatMap((each) => each.remarks))];
  const before = new Simulation<Name>(designs.before, population, { ...settings.before, warmUp }, prover);
  const after = new Simulation<Name>(designs.after, population, { ...settings.after, warmUp }, prover);
  const pairs = new CallerPairs(settings.extremes, settings.before.antithetic);
  const stopping = new Stopping(settings.before);
  const result = (more: readonly string[] = []) =>
    new Comparison<Name>({
      before: before.result(),
      after: after.result(),
      samples: { before: samplesOf(before.ledgers, confidence), after: samplesOf(after.ledgers, confidence) },
      callers: pairs.counts,
      gained: pairs.gained.items,
      lost: pairs.lost.items,
      by: settings.extremes.by,
      remarks: [...remarks, ...more],
    });
  const differences = () => {
    const { all, pools } = pairedSamples(samplesOf(before.ledgers, confidence), samplesOf(after.ledgers, confidence));
    let comparison: Comparison<string> | undefined;
    const slowly = (name: FigureName) => {
      comparison ??= result();
      return comparison.figure(name).difference;
    };
    return (name: FigureName) => quickFigure(all, pools, name) ?? slowly(name);
  };
  let stops = false;
  for (let number = 0; number < replications; number++) {
    pairs.clear();
    before.replicate(number, pairs.before);
    after.replicate(number, pairs.after);
    pairs.pair(number + 1, (kind) => before.kind(kind));
    const journeys = before.journeys + after.journeys;
    const isEnough = stopping.isEnough(number + 1, differences);
    if (options.onProgress?.({ replication: number + 1, replications, journeys }) === false) stops = true;
    if (isEnough || (stops && stopping.isWhole(number + 1))) break;
  }
  const { length } = before.ledgers;
  return settings.before.until.length === 0 ? result() : result(stopping.warnings(length, differences()));
}
