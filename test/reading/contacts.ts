import type { Circumstances } from './circumstances.ts';
import { type Contact, type Journey, seconds, sum } from './journeys.ts';
import { isTurnedAway } from './waits.ts';

/** How contacts and journeys ended, and what they cost. */
export function readContacts(journeys: readonly Journey[], circumstances: Circumstances) {
  const { replications, meets } = circumstances;
  const contacts = journeys.flat();
  const ended = contacts.filter(({ outcome }) => outcome !== null);
  const isMet = (contact: Contact) =>
    contact.outcome !== 'abandoned' && contact.outcome !== 'stuck' && meets(contact.state ?? '', contact.need);
  const inLine = ({ stays }: Contact) => stays.some(({ activity }) => activity === 'queue');
  const isAnswered = ({ stays }: Contact) => stays.some(({ event }) => event === 'agent.answered');
  const isUnfinished = (journey: Journey) => journey.some(({ open }) => open) || journey.at(-1)?.returns === true;
  const count = (some: readonly unknown[]) => some.length / replications;
  const share = (some: readonly Journey[]) => some.length / journeys.length;
  const paid = sum(ended, (contact) => cost(contact, circumstances));
  const figures: Record<string, number> = {
    journeys: count(journeys),
    contacts: count(contacts),
    unfinished: count(journeys.filter(isUnfinished)),
    contactsPerJourney: contacts.length / journeys.length,
    resolution: share(journeys.filter((journey) => journey.some((each) => !each.open && isMet(each)))),
    firstContactResolution: share(journeys.filter(([first]) => first && !first.open && isMet(first))),
    'volume.offered': count(contacts.filter(inLine)),
    'volume.turnedAway': count(contacts.flatMap(({ stays }) => stays.filter(isTurnedAway))),
    'volume.answered': count(contacts.filter(isAnswered)),
    'volume.abandoned': count(ended.filter(({ outcome }) => outcome === 'abandoned')),
    'volume.contained': count(ended.filter((contact) => contact.outcome !== 'abandoned' && !inLine(contact))),
    'cost.perContact': paid / contacts.length,
    'cost.perJourney': paid / journeys.length,
  };
  for (const name of new Set(ended.map(({ outcome }) => outcome))) {
    figures[`outcomes ${name}`] = ended.filter(({ outcome }) => outcome === name).length / contacts.length;
  }
  return figures;
}

/** A call of a minute that took a minute and a rounding error costs one. */
const ROUNDING = 1e-6;

/** Time off the phone is free, and so paid for once where two things went on in it. */
function cost(contact: Contact, { tariff: { perMinute, perContact, charged } }: Circumstances): number {
  let free = 0;
  let until = contact.began;
  for (const { offPhone, began, ended } of contact.stays) {
    if (!offPhone) continue;
    free += Math.max(0, ended - Math.max(began, until));
    until = Math.max(until, ended);
  }
  const begun = Math.ceil(Math.max(0, seconds(contact) - free - ROUNDING) / charged) * charged;
  return perContact + (perMinute * begun) / 60;
}
