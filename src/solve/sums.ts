/** What is summed over contacts. */
export const sumNames = [
  'steps',
  'seconds',
  'onPhone',
  'waited',
  'agentTime',
  'retold',
  'replayed',
  'misunderstood',
] as const;

export type SumName = (typeof sumNames)[number];

/** Of one state: how often something begins there, and seconds that it takes. */
export interface StaySums {
  count: number;
  seconds: number;
}

/** Expectations that add up: over rows of a chain, contacts of a journey, kinds of callers. */
export class Sums {
  journeys = 0;
  contacts = 0;
  met = 0;
  metFirst = 0;
  deadEndContacts = 0;
  deadEndJourneys = 0;
  cost = 0;
  readonly of: Record<SumName, number> = Object.fromEntries(sumNames.map((name) => [name, 0])) as Record<
    SumName,
    number
  >;
  readonly outcomes = new Map<string, number>();
  readonly stays = new Map<string, StaySums>();

  /** Something of which a part counts. */
  add(other: Sums, weight: number): void {
    if (weight === 0) return;
    this.journeys += weight * other.journeys;
    this.contacts += weight * other.contacts;
    this.met += weight * other.met;
    this.metFirst += weight * other.metFirst;
    this.deadEndContacts += weight * other.deadEndContacts;
    this.deadEndJourneys += weight * other.deadEndJourneys;
    this.cost += weight * other.cost;
    for (const name of sumNames) this.of[name] += weight * other.of[name];
    for (const [name, share] of other.outcomes) this.outcome(name, weight * share);
    for (const [name, { count, seconds }] of other.stays) this.stay(name, weight * count, weight * seconds);
  }

  outcome(name: string, share: number): void {
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + share);
  }

  stay(name: string, count: number, seconds: number): void {
    const known = this.stays.get(name);
    if (known) {
      known.count += count;
      known.seconds += seconds;
    } else this.stays.set(name, { count, seconds });
  }
}
