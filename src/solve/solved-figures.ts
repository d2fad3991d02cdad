import type { Sums } from './sums.ts';

/** Something of each contact, and of each journey. */
export interface PerContact {
  readonly perContact: number;
  readonly perJourney: number;
}

/** Of one state, for each contact: how often something begins there, and seconds in it. */
export interface StayFigures {
  readonly count: number;
  readonly seconds: number;
}

/**
 * What becomes of callers, exactly: of all, or of one persona. Named as in a run, where a run has it.
 *
 * @since 0.1.0
 */
export class SolvedFigures {
  readonly contactsPerJourney: number;
  /** The share of journeys in which the need is met at last, and in the first contact. */
  readonly resolution: number;
  readonly firstContactResolution: number;
  readonly deadEnds: { readonly rate: number; readonly perContact: number };
  /** The share of contacts that end with each outcome; `abandoned`, `stuck` and `neverEnds` where there are such. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Seconds in lines. */
  readonly waits: PerContact;
  /** Seconds in all. */
  readonly time: PerContact;
  /** Seconds of agents, after-call work apart. */
  readonly agentTime: PerContact;
  /** Events that happen to the caller; what is heard in a line is none. */
  readonly steps: PerContact;
  /** A journey, as in a run. */
  readonly repeats: {
    readonly perJourney: number;
    readonly retold: number;
    readonly replayed: number;
    readonly misunderstood: number;
    readonly recontacts: number;
  };
  /** By the tariff, each second as it is, not rounded up. */
  readonly cost: PerContact & { readonly currency: string | null };
  readonly stays: Readonly<Record<string, StayFigures>>;

  constructor(sums: Sums, currency: string | null) {
    const { journeys, contacts, of } = sums;
    const both = (sum: number): PerContact => ({ perContact: sum / contacts, perJourney: sum / journeys });
    this.contactsPerJourney = contacts / journeys;
    this.resolution = sums.met / journeys;
    this.firstContactResolution = sums.metFirst / journeys;
    this.deadEnds = { rate: sums.deadEndJourneys / journeys, perContact: sums.deadEndContacts / contacts };
    this.outcomes = Object.fromEntries([...sums.outcomes].map(([name, share]) => [name, share / contacts]));
    this.waits = both(of.waited);
    this.time = both(of.seconds);
    this.agentTime = both(of.agentTime);
    this.steps = both(of.steps);
    const each = (sum: number): number => sum / journeys;
    this.repeats = {
      perJourney: each(of.retold + of.replayed + of.misunderstood + contacts - journeys),
      retold: each(of.retold),
      replayed: each(of.replayed),
      misunderstood: each(of.misunderstood),
      recontacts: each(contacts - journeys),
    };
    this.cost = { ...both(sums.cost), currency };
    const stays = [...sums.stays].map(([state, { count, seconds }]): [string, StayFigures] => [
      state,
      { count: count / contacts, seconds: seconds / contacts },
    ]);
    this.stays = Object.fromEntries(stays);
  }
}
