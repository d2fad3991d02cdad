import type { Estimate } from '../../measure/estimate.ts';
import { rateEstimate } from '../../measure/ratio.ts';
import type { ContactRecord, Stay } from '../../measure/stay.ts';
import type { Fold } from './lived.ts';
import { type Tallied, Tally } from './tally.ts';
import { inUnits } from './units.ts';

/**
 * Why something is told again: in the same contact to the same agent or machine, which did not keep it; in the same contact to another;
 * or in another contact than the one in which it was told.
 */
export const reasons = ['noMemory', 'passedOn', 'newContact'] as const;

export type Reason = (typeof reasons)[number];

/** A fact told again: which, in what state, to agents of which pool or to a machine, and why. */
export interface Retold {
  readonly fact: string;
  readonly state: string;
  readonly pool: string | null;
  readonly reason: Reason;
}

/** A contact after the first: what brought the caller back, and how the contact before had ended. */
export interface Recontact {
  readonly cause: ContactRecord['cause'];
  readonly after: string | null;
}

/** To whom a fact was told last, and in which contact. */
interface Telling {
  readonly contact: number;
  readonly to: string;
}

/** What is repeated, where and why. Its sums are those of `repeats`. */
export class Repeated implements Fold {
  readonly retold = new Tally<Retold>();
  readonly replayed = new Tally<{ readonly state: string }>();
  readonly misunderstood = new Tally<{ readonly state: string }>();
  readonly recontacts = new Tally<Recontact>();
  /** Journeys, by replication. */
  readonly journeys: number[] = [];
  private replication = 0;
  /** By caller of the replication that goes on: the last telling of each fact, and the last outcome. */
  private readonly tellings = new Map<number, Map<string, Telling>>();
  private readonly outcomes = new Map<number, string | null>();

  stay({ replication, caller, contact, state, pool, agent, told, again, replay, misunderstood }: Stay): void {
    this.enter(replication);
    if (replay) this.replayed.add({ state }, replication);
    if (misunderstood) this.misunderstood.add({ state }, replication);
    if (told.length === 0) return;
    const to = agent === null ? `in ${state}` : `${agent} of ${pool}`;
    const tellings = this.tellings.get(caller) ?? new Map<string, Telling>();
    this.tellings.set(caller, tellings);
    for (const fact of again) {
      const reason = reasonOf(tellings.get(fact), { contact, to });
      this.retold.add({ fact, state, pool: agent === null ? null : pool, reason }, replication);
    }
    for (const fact of told) tellings.set(fact, { contact, to });
  }

  contact({ replication, caller, contact, cause, outcome }: ContactRecord): void {
    this.enter(replication);
    if (contact === 1) this.journeys[replication - 1] = (this.journeys[replication - 1] ?? 0) + 1;
    else this.recontacts.add({ cause, after: this.outcomes.get(caller) ?? null }, replication);
    this.outcomes.set(caller, outcome);
  }

  /** How often a journey, with its interval over the replications that were looked at, or over mirrored pairs of them. */
  perJourney(
    rows: readonly Tallied<unknown>[],
    intervals: { readonly confidence: number; readonly antithetic?: boolean },
  ): Estimate {
    const { confidence } = intervals;
    const { length } = this.journeys;
    const journeys = inUnits(this.journeys, length, intervals);
    const counted = rows.map(({ counts }) => inUnits(counts, length, intervals));
    const events = journeys.map((_, unit) => counted.reduce((sum, each) => sum + (each[unit] as number), 0));
    const n = journeys.reduce((sum, count) => sum + count, 0);
    return rateEstimate(events, journeys, { confidence, n });
  }

  private enter(replication: number): void {
    if (replication === this.replication) return;
    this.replication = replication;
    this.tellings.clear();
    this.outcomes.clear();
  }
}

/** Who told it while another stay still goes on, whose telling is not known yet, told it elsewhere. */
function reasonOf(before: Telling | undefined, now: Telling): Reason {
  if (before === undefined) return now.contact > 1 ? 'newContact' : 'passedOn';
  if (before.contact !== now.contact) return 'newContact';
  return before.to === now.to ? 'noMemory' : 'passedOn';
}
