import type { Estimate } from '../../measure/estimate.ts';
import { proportionEstimate } from '../../measure/proportion.ts';
import { rateEstimate, ratioEstimate } from '../../measure/ratio.ts';
import type { ContactRecord, Stay } from '../../measure/stay.ts';
import { endingOf } from './endings.ts';
import type { Fold } from './lived.ts';
import { repeatsIn } from './repeats-in.ts';
import { inUnits } from './units.ts';
import type { Visit, WalkFold } from './walks.ts';

/** What callers met in one state, each figure with its interval over replications. */
export interface VisitedState {
  readonly state: string;
  /** Times that it was entered, a journey; parts of a block are one stay in it. */
  readonly staysPerJourney: Estimate;
  /** Seconds of each. */
  readonly meanTime: Estimate;
  /** Of the time of all stays, in [0, 1]. */
  readonly shareOfTime: Estimate;
  /** A journey: facts told again, prompts replayed, misunderstandings; contacts that met their dead end there, or hung up. */
  readonly repeatsPerJourney: Estimate;
  readonly deadEndsPerJourney: Estimate;
  readonly hungUpPerJourney: Estimate;
  /** Contacts that were lost there, a journey: those that met their dead end, and those that hung up without any. */
  readonly lossesPerJourney: Estimate;
}

/** What intervals are made by. */
export interface Intervals {
  readonly confidence: number;
  readonly antithetic?: boolean;
}

type Kind = 'stays' | 'seconds' | 'repeats' | 'deadEnds' | 'hungUp' | 'losses';
type Sums = Readonly<Record<Kind, number[]>>;

/** Gathers what callers met, by state and replication. */
export class Visited implements Fold, WalkFold {
  private readonly sums = new Map<string, Sums>();
  private readonly journeys: number[] = [];
  private readonly seconds: number[] = [];

  stay(stay: Stay): void {
    const repeats = repeatsIn(stay);
    if (repeats > 0) add(this.of(stay.state).repeats, stay.replication, repeats);
  }

  walk(visits: readonly Visit[], contact: ContactRecord): void {
    const { replication, deadEnd, state: last } = contact;
    add(this.journeys, replication, contact.contact === 1 ? 1 : 0);
    for (const { state, began, ended } of visits) {
      const sums = this.of(state);
      add(sums.stays, replication, 1);
      add(sums.seconds, replication, ended - began);
      add(this.seconds, replication, ended - began);
    }
    if (deadEnd !== null) {
      add(this.of(deadEnd).deadEnds, replication, 1);
      add(this.of(deadEnd).losses, replication, 1);
    }
    if (contact.outcome === 'abandoned' && last !== null) {
      add(this.of(last).hungUp, replication, 1);
      if (endingOf(contact, false) === 'hungUp') add(this.of(last).losses, replication, 1);
    }
  }

  /** The states in which anything was, with intervals over replications, or over mirrored pairs of them. */
  figures(intervals: Intervals): ReadonlyMap<string, VisitedState> {
    const { confidence } = intervals;
    const dense = (values: readonly number[]) => inUnits(values, this.journeys.length, intervals);
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    const journeys = dense(this.journeys);
    const seconds = dense(this.seconds);
    const entries = [...this.sums].map(([state, sums]): [string, VisitedState] => {
      const stays = dense(sums.stays);
      const rate = (values: readonly number[]) =>
        rateEstimate(dense(values), journeys, { confidence, n: total(journeys) });
      return [
        state,
        {
          state,
          staysPerJourney: rate(sums.stays),
          meanTime: ratioEstimate(dense(sums.seconds), stays, { confidence, n: total(stays), bounds: { low: 0 } }),
          shareOfTime: proportionEstimate(dense(sums.seconds), seconds, { confidence }),
          repeatsPerJourney: rate(sums.repeats),
          deadEndsPerJourney: rate(sums.deadEnds),
          hungUpPerJourney: rate(sums.hungUp),
          lossesPerJourney: rate(sums.losses),
        },
      ];
    });
    return new Map(entries);
  }

  private of(state: string): Sums {
    let sums = this.sums.get(state);
    if (sums === undefined) {
      sums = { stays: [], seconds: [], repeats: [], deadEnds: [], hungUp: [], losses: [] };
      this.sums.set(state, sums);
    }
    return sums;
  }
}

function add(sums: number[], replication: number, value: number): void {
  while (sums.length < replication) sums.push(0);
  sums[replication - 1] = (sums[replication - 1] as number) + value;
}
