import type { EventLog, Sink } from 'please-hold/formats';
import type { ContactRecord, JourneyEnd, Stay } from '../../../src/measure/stay.ts';
import type { Records } from '../../reading/journeys.ts';

const who = {
  replication: 1,
  caller: 7,
  persona: 'anybody',
  need: 'fault',
  counted: true,
  contact: 1,
  channel: 'phone',
  cause: 'first',
} as const;

export const aStay: Stay = {
  ...who,
  began: 10.125,
  ended: 70.5,
  open: false,
  state: 'talk',
  node: 'desk.talk',
  activity: 'choice',
  event: 'agent.resolved',
  pool: 'desk',
  agent: 2,
  answeredBy: null,
  skill: null,
  colleague: null,
  told: [],
  again: [],
  replay: false,
  misunderstood: false,
  offPhone: false,
};

export const aContact: ContactRecord = {
  ...who,
  began: 10,
  ended: 70.5,
  open: false,
  outcome: 'resolved',
  recorded: 'resolved',
  met: true,
  state: 'solved',
  deadEnd: null,
  doomedAt: null,
  cost: 0.35,
  returns: false,
};

export const aJourney: JourneyEnd = {
  replication: 1,
  caller: 7,
  persona: 'anybody',
  need: 'fault',
  counted: true,
  ended: 70.5,
  open: false,
  contacts: 1,
};

/** A log that is written to memory, and what has been written. */
export function written(make: (sink: Sink) => EventLog) {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  return { log: make({ write }), text: () => text };
}

/** Tells a log of records as a run does: a contact after its stays, a journey after its contacts. */
export function tell(
  log: EventLog,
  { stays, contacts, journeys }: Records & { readonly journeys?: readonly JourneyEnd[] },
) {
  for (const contact of contacts) {
    for (const stay of stays) if (stay.caller === contact.caller && stay.contact === contact.contact) log.onStay(stay);
    log.onContact(contact);
    for (const journey of journeys ?? []) if (journey.caller === contact.caller) log.onJourney(journey);
  }
  log.end();
}
