import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { IntervalLedger } from '../measure/interval-ledger.ts';
import { Ledger, type LedgerShape } from '../measure/ledger.ts';
import { Run } from '../measure/run.ts';
import { tracingStepper } from '../statechart/tracing-stepper.ts';
import { checkStaffing } from './check-staffing.ts';
import { Doomed } from './doomed.ts';
import { Log } from './log.ts';
import { readOptions, type SimulateOptions } from './options.ts';
import { Plan } from './plan.ts';
import { Replication, type Shared } from './replication.ts';
import { Tariff } from './tariff.ts';
import { tellsOf } from './tells.ts';
import { warningsOf } from './warnings.ts';
import { World } from './world.ts';

/**
 * Let the callers of a population live through a design, and measure what became of them.
 *
 * The same seed gives the same bits. A caller's luck belongs to the caller: in another design they arrive at the same
 * time with the same need and patience.
 *
 * @throws OptionsError when an option is not possible, PopulationError when callers have needs that the design does not know.
 * @throws StepError or SimulationError when something only shows while running, such as a guard that throws.
 *
 * @example
 * const run = simulate(design, callers, { horizon: days(5), replications: 20, seed: 7 });
 * console.log(run.toString());
 * @since 0.1.0
 */
export function simulate<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  population: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: SimulateOptions,
): Run<Name> {
  const settings = readOptions(design, population, options);
  const { horizon, warmUp, replications, seed, runOn, thresholds, shortAbandon, verify } = settings;
  const watched = new Set(design.states.map(({ id }) => id));
  const stepper = tracingStepper(design.machine, { watch: (id) => watched.has(id), verify });
  const plan = new Plan(design, population, stepper, settings.clock);
  checkStaffing(plan, horizon + runOn);
  const shape: LedgerShape = {
    personas: plan.personas,
    pools: plan.pools.map(({ name }) => name),
    blocks: plan.blocks,
    outcomes: plan.endings,
    thresholds,
    shortAbandon,
    offPhone: plan.uses.offPhone,
    outside: plan.uses.outside,
    callbacks: plan.uses.callbacks,
    announcements: plan.uses.announcements,
    channels: plan.channels,
    tells: tellsOf(plan),
  };
  const doomed = new Doomed(plan, stepper.configurations);
  const shared: Shared = {
    population,
    seed,
    tariffs: Object.values(design.channels).map((channel) => new Tariff(channel)),
    doomed,
    leaves: [],
    runOn,
  };
  const window = { warmUp, horizon, recontactWithin: settings.recontactWithin };
  const ledgers: Ledger[] = [];
  const listened = options.onStay !== undefined || options.onContact !== undefined;
  let journeys = 0;
  for (let number = 0; number < replications; number++) {
    const ledger = new Ledger(shape);
    if (settings.intervals !== null) {
      const window = { warmUp, horizon };
      ledger.intervals = new IntervalLedger(settings.intervals, plan.clock, plan.pools.length, thresholds[0]!, window);
    }
    const replication = new Replication(
      new World(plan, ledger, window, listened ? new Log(options, number + 1) : null),
      shared,
      number,
    );
    replication.run();
    ledgers.push(ledger);
    journeys += replication.callers;
    if (options.onProgress?.({ replication: number + 1, replications, journeys }) === false) break;
  }
  const warnings = warningsOf(plan, settings, stepper.counts, doomed);
  const currency = shared.tariffs.find((tariff) => tariff.currency !== null)?.currency ?? null;
  return new Run<Name>({ design: design.id, settings, ledgers, currency, warnings, steps: { ...stepper.counts } });
}
