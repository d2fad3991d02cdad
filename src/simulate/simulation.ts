import type { Design } from '../design/design.ts';
import { Meter } from '../design/meter.ts';
import type { Population } from '../design/population.ts';
import type { Estimate } from '../measure/estimate.ts';
import type { FigureName } from '../measure/figure-description.ts';
import { IntervalLedger } from '../measure/interval-ledger.ts';
import { Ledger } from '../measure/ledger.ts';
import type { LedgerShape } from '../measure/ledger-shape.ts';
import { mergeLedger } from '../measure/merge-ledger.ts';
import { quickFigure } from '../measure/quick-figure.ts';
import { Run } from '../measure/run.ts';
import { samplesOf } from '../measure/samples.ts';
import { replicationsIn, samplingUnitOf } from '../measure/sampling-unit.ts';
import type { Recognition } from '../measure/theory.ts';
import { type TracingStepper, tracingStepper } from '../statechart/tracing-stepper.ts';
import { Batches } from './batches.ts';
import { checkStaffing } from './check-staffing.ts';
import { Doomed, type Prover } from './doomed.ts';
import type { Kind } from './kinds.ts';
import type { Recorder } from './log.ts';
import type { SimulateSettings } from './options.ts';
import { type Origin, remember } from './origin.ts';
import { Plan } from './plan.ts';
import { recognise } from './recognise.ts';
import { Replication, type Shared } from './replication.ts';
import { staffingGaps } from './staffing-gaps.ts';
import { tellsOf } from './tells.ts';
import { warningsOf } from './warnings.ts';
import { World } from './world.ts';

/** A design and callers made ready to be lived through, replication by replication. */
export class Simulation<Name extends string = string> {
  /** What the replications so far have observed, the pairs of mirrored ones, or the batches of a long one. */
  readonly ledgers: Ledger[] = [];
  /** Journeys begun so far in all replications, those not counted too. */
  journeys = 0;
  private readonly origin: Origin;
  private readonly stepper: TracingStepper;
  private readonly plan: Plan;
  private readonly shape: LedgerShape;
  /** Warnings of times at which nobody answers. */
  private readonly gaps: readonly string[];
  private readonly shared: Shared;
  private readonly recognition: Recognition;

  constructor(design: Design, population: Population, settings: SimulateSettings, prover: Prover = () => undefined) {
    const { horizon, seed, runOn, thresholds, shortAbandon, verify } = settings;
    const watched = new Set(design.states.map(({ id }) => id));
    const stepper = tracingStepper(design.machine, { watch: (id) => watched.has(id), verify });
    const plan = new Plan(design, population, stepper, settings.clock);
    checkStaffing(plan, horizon + runOn);
    this.gaps = staffingGaps(plan, settings.warmUp, horizon);
    this.origin = { design, population, settings, prover };
    this.recognition = recognise(design, population);
    this.stepper = stepper;
    this.plan = plan;
    this.shape = {
      ledgersAReplication: settings.batches > 0 ? settings.batches : 1 / replicationsIn[samplingUnitOf(settings)],
      personas: plan.personas,
      pools: plan.pools.map(({ name }) => name),
      kinds: Object.values(design.pools).map(({ kind = 'agent' }) => kind),
      lines: plan.cells,
      routed: plan.routing !== null,
      blocks: plan.blocks,
      outcomes: plan.endings,
      thresholds,
      shortAbandon,
      offPhone: plan.uses.offPhone,
      outside: plan.uses.outside,
      onHold: plan.uses.onHold,
      trunks: plan.trunks !== null,
      callbacks: plan.uses.callbacks,
      consultations: plan.uses.consults,
      announcements: plan.uses.announcements,
      channels: plan.channels,
      tells: tellsOf(plan),
    };
    this.shared = {
      population,
      seed,
      meters: Object.values(design.channels).map((channel) => new Meter(channel)),
      doomed: new Doomed(plan, stepper.configurations, prover(design, population) ?? null),
      leaves: [],
      runOn,
    };
  }

  /** Live through a replication, numbered from 0. */
  replicate(number: number, log: Recorder | null = null): void {
    const { warmUp, horizon, intervals, thresholds, recontactWithin, antithetic, batches: cut } = this.origin.settings;
    const { plan } = this;
    const window = { warmUp, horizon, recontactWithin };
    const batches = cut > 0 ? new Batches(this.shape, cut, window) : null;
    const ledger = batches === null ? new Ledger(this.shape) : batches.ledger;
    if (intervals !== null) {
      ledger.intervals = new IntervalLedger(intervals, plan.clock, plan.pools.length, thresholds[0]!, window);
    }
    // Both of a pair are the same replication, the second one mirrored.
    const isMirrored = antithetic && number % 2 === 1;
    const world = new World(plan, ledger, window, log, { isMirrored, batches });
    const replication = new Replication(world, this.shared, antithetic ? Math.floor(number / 2) : number);
    replication.run();
    const first = isMirrored ? this.ledgers.at(-1) : undefined;
    if (batches !== null) this.ledgers.push(...batches.ledgers());
    else if (first === undefined) this.ledgers.push(ledger);
    else mergeLedger(first, ledger);
    this.journeys += replication.callers;
  }

  /** Who a caller of this kind is. */
  kind(index: number): Kind {
    return this.plan.kind(index);
  }

  /** Single figures of all replications so far, by name; a RangeError where there is none. */
  figures(): (name: FigureName) => Estimate {
    const { all, pools } = samplesOf(this.ledgers, this.origin.settings.confidence);
    let run: Run<string> | undefined;
    const slowly = (name: FigureName) => {
      run ??= this.result();
      return run.figure(name);
    };
    return (name) => quickFigure(all, pools, name) ?? slowly(name);
  }

  /** The estimates, of all replications so far, and what else there is to say of them. */
  result(remarks: readonly string[] = []): Run<Name> {
    const { origin, ledgers, plan, stepper, shared, recognition } = this;
    const { design, settings } = origin;
    const run = new Run<Name>({
      design: design.id,
      deadEndsBy: shared.doomed.by,
      settings,
      ledgers,
      currency: shared.meters.find(({ currency }) => currency !== null)?.currency ?? null,
      warnings: [...remarks, ...this.gaps, ...warningsOf(plan, settings, stepper.counts, shared.doomed)],
      steps: { ...stepper.counts },
      recognition,
    });
    remember(run, origin);
    return run;
  }
}
