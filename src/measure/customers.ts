import { type Callbacks, callbacks } from './callbacks.ts';
import {
  type CaseFigures,
  caseFigures,
  type OwnTime,
  ownTime,
  type PromiseFigures,
  promiseFigures,
  type Refusals,
  refusals,
  type Turns,
  turns,
} from './cases.ts';
import { type ComesBackFigures, comesBack } from './comes-back.ts';
import { type DeadEnds, deadEnds } from './dead-ends.ts';
import type { Estimate } from './estimate.ts';
import { JourneySum } from './journey-sums.ts';
import { LineSum, Sum } from './ledger.ts';
import type { Tells } from './ledger-shape.ts';
import { type Repeats, repeats } from './repeats.ts';
import type { Sample } from './sample.ts';
import { Waits } from './waits.ts';

/** Numbers of contacts, the mean of a replication. */
export interface Volume {
  /** Contacts that asked for a line. */
  readonly offered: Estimate;
  /** Times that callers were not let into a line: it was full, or nobody was there. */
  readonly turnedAway: Estimate;
  /** Contacts in which an agent answered. */
  readonly answered: Estimate;
  /** Contacts that ended by hanging up. */
  readonly abandoned: Estimate;
  /** Contacts that found every trunk of their channel taken; where some channel has a limit. */
  readonly blocked?: Estimate;
  /** Contacts that ended, not by hanging up, without asking for a line: no human took part. Not the same as resolved. */
  readonly contained: Estimate;
  /** Times that an agent asked a colleague; where a design has that. */
  readonly consultations?: Estimate;
}

/** What the callers paid, by the tariff of their channel, in `currency`. */
export interface Cost {
  readonly perContact: Estimate;
  readonly perJourney: Estimate;
  readonly currency: string | null;
}

/**
 * The figures about customers: of all, or of one persona. They cover journeys begun between warm-up and horizon.
 *
 * @since 0.1.0
 */
export class CustomerFigures {
  /** Journeys begun, contacts, and journeys still open when the run ended: means of a replication. */
  readonly journeys: Estimate;
  readonly contacts: Estimate;
  readonly unfinished: Estimate;
  readonly contactsPerJourney: Estimate;
  /** The share of journeys in which the need was met at last. */
  readonly resolution: Estimate;
  /** The share of journeys in which the need was met in the first contact. */
  readonly firstContactResolution: Estimate;
  /**
   * As the organisation sees it: the share of journeys whose first contact was recorded as resolved, and that no other
   * contact followed within `recontactWithin`.
   */
  readonly recordedResolution: Estimate;
  readonly volume: Volume;
  readonly waits: Waits;
  readonly repeats: Repeats;
  readonly deadEnds: DeadEnds;
  readonly comesBack: ComesBackFigures;
  readonly refusals: Refusals;
  readonly promises: PromiseFigures;
  readonly cases: CaseFigures;
  readonly turns: Turns;
  readonly ownTime: OwnTime;
  /** The share of contacts that ended with each outcome. */
  readonly outcomes: Readonly<Record<string, Estimate>>;
  readonly cost: Cost;
  readonly callbacks: Callbacks;
  /** Whether the design has callbacks at all. */
  readonly #hasCallbacks: boolean;
  /** What JSON tells beside what every run has. */
  readonly tells: Tells;

  constructor(sample: Sample, currency: string | null) {
    const journeys = sample.sums(Sum.journeys);
    const contacts = sample.sums(Sum.contacts);
    const cost = sample.sums(Sum.cost);
    const number = (field: number) => sample.number(sample.sums(field));
    this.journeys = sample.number(journeys);
    this.contacts = sample.number(contacts);
    this.unfinished = number(Sum.unfinished);
    this.resolution = sample.share(sample.sums(Sum.met), journeys);
    this.firstContactResolution = sample.share(sample.sums(Sum.metFirst), journeys);
    this.recordedResolution = sample.share(sample.journeySums(JourneySum.recordedFirst), journeys);
    this.volume = {
      offered: number(Sum.offered),
      turnedAway: sample.number(sample.lineSums(LineSum.turnedAway)),
      answered: number(Sum.answered),
      abandoned: number(Sum.abandoned),
      contained: number(Sum.contained),
      ...(sample.has('trunks') && { blocked: number(Sum.blocked) }),
      ...(sample.has('consultations') && { consultations: number(Sum.consultations) }),
    };
    this.waits = new Waits(sample);
    this.repeats = repeats(sample);
    this.contactsPerJourney = sample.oneAndMore(
      contacts.map((count, r) => count - (journeys[r] as number)),
      journeys,
    );
    this.deadEnds = deadEnds(sample);
    this.comesBack = comesBack(sample);
    this.refusals = refusals(sample);
    this.promises = promiseFigures(sample);
    this.cases = caseFigures(sample);
    this.turns = turns(sample, sample.lineSums(LineSum.waited));
    this.ownTime = ownTime(sample);
    this.tells = sample.tells;
    this.outcomes = Object.fromEntries(
      sample.outcomes.map((name) => [name, sample.share(sample.ended(name), contacts)]),
    );
    this.callbacks = callbacks(sample);
    this.#hasCallbacks = sample.has('callbacks');
    this.cost = { perContact: sample.ratio(cost, contacts), perJourney: sample.ratio(cost, journeys), currency };
  }

  toJSON() {
    const { journeys, contacts, unfinished, contactsPerJourney, resolution, firstContactResolution } = this;
    const { volume, waits, repeats: repeated, deadEnds: ends, outcomes, cost, tells } = this;
    return {
      journeys,
      contacts,
      unfinished,
      volume,
      contactsPerJourney,
      resolution,
      firstContactResolution,
      waits: waits.toJSON(),
      repeats: repeated,
      deadEnds: ends,
      outcomes,
      cost,
      ...(this.#hasCallbacks && { callbacks: this.callbacks }),
      ...(tells.comesBack && { comesBack: this.comesBack }),
      ...(tells.refusals && { refusals: this.refusals }),
      ...(tells.promises && { promises: this.promises }),
      ...(tells.cases && { cases: this.cases, recordedResolution: this.recordedResolution }),
      ...(tells.ownTime && { turns: this.turns, ownTime: this.ownTime }),
    };
  }
}
