import type { KnownCaller } from '../check/caller-kind.ts';
import type { SolvedContact } from './contact.ts';
import type { Remembered } from './memory.ts';
import { Sums } from './sums.ts';

/** A contact of a journey: the nth, of this kind of caller, after what was remembered; and how likely there is one. */
export interface JourneyContact {
  readonly contact: SolvedContact;
  readonly attempt: number;
  /** Whether one before was a dead end. */
  readonly wasDeadEnd: boolean;
  weight: number;
  /** By end of the contact: those that may follow. */
  readonly next: (readonly { readonly share: number; readonly to: JourneyContact }[])[];
}

/** A chance below this of yet another contact is left out. */
const LEAST = 1e-18;
const MOST_CONTACTS = 10_000;

/** Solves a contact of a kind of caller, once for the same. */
export type SolveContact = (caller: KnownCaller, attempt: number, before: Remembered | undefined) => SolvedContact;

/** The contacts of the journeys that begin as these kinds of callers, with shares that sum to 1, in the order of attempts. */
export function journeyOf(
  starts: readonly { readonly caller: KnownCaller; readonly share: number }[],
  solve: SolveContact,
): readonly JourneyContact[] {
  const all: JourneyContact[] = [];
  let open = new Map<string, JourneyContact>();
  const reach = (
    into: Map<string, JourneyContact>,
    caller: KnownCaller,
    attempt: number,
    wasDeadEnd: boolean,
    before?: Remembered,
  ): JourneyContact => {
    const contact = solve(caller, attempt, before);
    const key = `${numberOf(contact)} ${wasDeadEnd}`;
    const known = into.get(key);
    if (known) return known;
    const made: JourneyContact = { contact, attempt, wasDeadEnd, weight: 0, next: [] };
    into.set(key, made);
    return made;
  };
  const numbers = new Map<SolvedContact, number>();
  const numberOf = (contact: SolvedContact): number => {
    const number = numbers.get(contact) ?? numbers.size;
    numbers.set(contact, number);
    return number;
  };
  for (const { caller, share } of starts) reach(open, caller, 1, false).weight += share;
  for (let attempt = 1; open.size > 0 && attempt <= MOST_CONTACTS; attempt++) {
    const following = new Map<string, JourneyContact>();
    for (const each of open.values()) {
      if (each.weight < LEAST) continue;
      all.push(each);
      const { traits, returns } = each.contact.graph.caller;
      for (const [at, { cause, share, deadEnd, remembered }] of each.contact.ends.entries()) {
        const applies = cause && (traits.comesBack[cause] === undefined ? returns.otherwise : returns[cause]);
        if (!applies || attempt > applies.rule.most) continue;
        const { probability } = applies.rule;
        const chance = probability[Math.min(attempt, probability.length) - 1]!;
        if (chance === 0) continue;
        each.next[at] = applies.as.map((as) => {
          const to = reach(following, as.caller, attempt + 1, each.wasDeadEnd || deadEnd, remembered);
          to.weight += each.weight * share * chance * as.share;
          return { share: chance * as.share, to };
        });
      }
    }
    open = following;
  }
  return all;
}

/** What these contacts add up to, for one journey. */
export function sumsOf(contacts: readonly JourneyContact[], costOf: (contact: SolvedContact) => number): Sums {
  const sums = new Sums();
  sums.journeys = 1;
  for (const { contact, attempt, weight, wasDeadEnd } of contacts) {
    sums.add(contact.sums, weight);
    sums.cost += weight * costOf(contact);
    if (attempt === 1) sums.metFirst += weight * contact.sums.met;
    if (!wasDeadEnd) sums.deadEndJourneys += weight * contact.sums.deadEndContacts;
  }
  return sums;
}
