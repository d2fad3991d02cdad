import { erlangA } from '../queueing/erlang-a.ts';
import { erlangB } from '../queueing/erlang-b.ts';
import { erlangC } from '../queueing/erlang-c.ts';
import type { Estimate } from './estimate.ts';
import type { Unit } from './figure-text.ts';
import type { Run } from './run.ts';
import { standardErrorsFrom } from './standard-errors.ts';
import { theoryText } from './theory-text.ts';

interface Served {
  /** Callers a second. */
  readonly arrivals: number;
  /** Mean length of a conversation, seconds. */
  readonly service: number;
  readonly agents: number;
}

/**
 * The queue that a design comes down to, with all that its formula asks for.
 *
 * @since 0.1.0
 */
export type KnownQueue = Served &
  (
    | { readonly model: 'Erlang B' | 'Erlang C' }
    /** With the mean of what callers bear in line, seconds. */
    | { readonly model: 'Erlang A'; readonly patience: number }
  );

/** What was recognised of a design and its callers. */
export interface Recognition {
  readonly queue: KnownQueue | undefined;
  /** The pool with the line. */
  readonly pool: string;
  /** The outcome of those who are turned away, where no other contacts end so. */
  readonly turnedAway: string | undefined;
  /** What keeps it from being a queue that is known. */
  readonly reasons: readonly string[];
}

/**
 * A figure that is known exactly, beside the simulated one.
 *
 * @since 0.1.0
 */
export interface TheoryFigure {
  /** The name it has in the run: `waits.mean`. */
  readonly name: string;
  /** As people call it. */
  readonly label: string;
  readonly unit: Unit;
  readonly simulated: Estimate;
  readonly exact: number;
  /** How many of its standard errors the simulated figure lies above the exact one; NaN where the run has no interval. */
  readonly z: number;
}

/**
 * What is known exactly of a run, where its design and its callers come down to a queue with a formula; else why not.
 * Theory is about the long run: a run that begins empty needs a warm-up to come near it.
 *
 * @since 0.1.0
 */
export interface Theory {
  /** The queue, recognised from the design; undefined where it is none of those known. */
  readonly queue: KnownQueue | undefined;
  readonly figures: readonly TheoryFigure[];
  /** What keeps the design from being Erlang A, B or C; empty where it is one. */
  readonly reasons: readonly string[];
  toString(): string;
}

type Row = readonly [name: string, label: string, unit: Unit, simulated: Estimate | undefined, exact: number];

/** The exact figures of what was recognised, beside those of the run. */
export function theoryOf(run: Run<string>, recognition: Recognition): Theory {
  const { queue, reasons } = recognition;
  const rows = queue === undefined ? [] : rowsOf(run, queue, recognition);
  const figures = rows.flatMap(([name, label, unit, simulated, exact]) => {
    if (simulated === undefined) return [];
    const z = standardErrorsFrom(exact, simulated, run.units.count, unit === 'share');
    return [{ name, label, unit, simulated, exact, z }];
  });
  const told = { queue, figures, reasons };
  return { ...told, toString: () => theoryText(told, run.settings.warmUp) };
}

function rowsOf(run: Run<string>, queue: KnownQueue, { pool, turnedAway }: Recognition): readonly Row[] {
  const { waits, pools, outcomes, settings } = run;
  const { occupancy, line } = pools[pool]!;
  const { arrivals, service, agents } = queue;
  const served = { arrivals, service, agents };
  const busy = (exact: number): Row => [`pools.${pool}.occupancy`, 'occupancy', 'share', occupancy, exact];
  if (queue.model === 'Erlang B') {
    const exact = erlangB(served);
    const lost = turnedAway === undefined ? undefined : outcomes[turnedAway];
    return [[`outcomes.${turnedAway}`, 'turned away', 'share', lost, exact.blockedProbability], busy(exact.occupancy)];
  }
  const impatient = queue.model === 'Erlang A' ? erlangA({ ...served, patience: queue.patience }) : undefined;
  const exact = impatient ?? erlangC(served);
  const within = settings.thresholds[0]!;
  const inTime = waits.serviceLevel(within);
  // Those who give up soon may be left out of the run's figure.
  const gaveUp = settings.shortAbandon > 0 ? undefined : waits.abandonment;
  return [
    ['waits.delayed', 'had to wait', 'share', waits.delayed, exact.delayProbability],
    ['waits.mean', 'in the line, mean', 'duration', waits.mean, exact.meanWait],
    ['waits.serviceLevel', `answered within ${within} s`, 'share', inTime, exact.serviceLevel(within)],
    ...(impatient
      ? ([
          ['waits.asa', 'in the line, those answered', 'duration', waits.asa, impatient.meanWaitServed],
          ['waits.abandonment', 'gave up', 'share', gaveUp, impatient.abandonProbability],
        ] satisfies Row[])
      : []),
    [`pools.${pool}.line`, 'callers in line', 'number', line, exact.meanLine],
    busy(exact.occupancy),
  ];
}
