import { Changes } from './changes.ts';
import { CustomerFigures } from './customers.ts';
import { Histogram } from './histogram.ts';
import { Ledger } from './ledger.ts';
import { ledgersOf, type Run, type RunSettings } from './run.ts';
import { samplesOf } from './samples.ts';

/** A run as plain data, which crosses from one thread to another: what a later run is compared with. */
export interface CarriedRun {
  readonly settings: Omit<RunSettings, 'replications'>;
  readonly currency: string | null;
  /** What is in ledgers, one a replication. */
  readonly ledgers: readonly object[];
}

export function carriedRun(run: Run<string>): CarriedRun {
  const { seed, horizon, warmUp, runOn, confidence, thresholds, shortAbandon, start, antithetic } = run.settings;
  const asked = { seed, horizon, warmUp, runOn, confidence, thresholds, shortAbandon, antithetic: antithetic === true };
  return {
    settings: start === undefined ? asked : { ...asked, start },
    currency: run.cost.currency,
    // Figures by interval are not compared.
    ledgers: ledgersOf(run).map((ledger) => ({ ...ledger, intervals: null })),
  };
}

/** What became of the figures of an earlier run. */
export interface ChangesSince {
  readonly before: CustomerFigures;
  readonly changes: Changes;
  /** Pools that both have. */
  readonly pools: readonly string[];
  /** Replications that both have. */
  readonly replications: number;
}

/**
 * The paired differences of two runs with the same seed: their callers have the same luck, as in `compare()`. Replications
 * that only one of them has are left out. Nothing where the runs were asked for different things.
 */
export function changesSince(earlier: CarriedRun, run: Run<string>): ChangesSince | undefined {
  const later = carriedRun(run);
  if (JSON.stringify(later.settings) !== JSON.stringify(earlier.settings)) return undefined;
  const replications = Math.min(earlier.ledgers.length, later.ledgers.length);
  if (replications === 0) return undefined;
  const { confidence } = later.settings;
  const [before, after] = [earlier.ledgers.map(revived), ledgersOf(run)].map((ledgers) =>
    samplesOf(ledgers.slice(0, replications), confidence),
  ) as [ReturnType<typeof samplesOf>, ReturnType<typeof samplesOf>];
  const side = ({ all, pools }: typeof before) => ({ sample: all, pools });
  return {
    before: new CustomerFigures(before.all, earlier.currency),
    changes: new Changes(side(before), side(after), later.currency),
    pools: Object.keys(before.pools).filter((name) => Object.hasOwn(after.pools, name)),
    replications,
  };
}

/** Data come without their class from another thread. */
function revived(data: object): Ledger {
  const { shape, waitsAnswered, waitsAbandoned, waitsLeft } = data as Ledger;
  const waits = (cells: Ledger['waitsAnswered']) =>
    cells.map((cell) => (cell === undefined ? undefined : Object.assign(new Histogram(), cell)));
  return Object.assign(new Ledger(shape), data, {
    waitsAnswered: waits(waitsAnswered),
    waitsAbandoned: waits(waitsAbandoned),
    waitsLeft: waits(waitsLeft),
  });
}
