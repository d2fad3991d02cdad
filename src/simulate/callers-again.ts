import type { ContactRecord, Stay } from '../measure/stay.ts';
import { JourneyRecord } from '../story/journey-record.ts';
import { Log } from './log.ts';
import type { Origin } from './origin.ts';
import { Simulation } from './simulation.ts';

/** A caller by number: the replication, from 1, and the caller's number in it, from 0. */
export interface CallerNumber {
  readonly replication: number;
  readonly caller: number;
}

/** What these callers of a run lived through, in their order: each replication is lived through once more, with the same bits. */
export function callersAgain(
  { design, population, settings, prover }: Origin,
  whom: readonly CallerNumber[],
): readonly JourneyRecord[] {
  const simulation = new Simulation(design, population, settings, prover);
  const lives = whom.map((who) => ({ ...who, stays: [] as Stay[], contacts: [] as ContactRecord[] }));
  for (const number of new Set(whom.map(({ replication }) => replication))) {
    const wanted = new Map(
      lives.filter(({ replication }) => replication === number).map((life) => [life.caller, life]),
    );
    const onStay = (stay: Stay) => wanted.get(stay.caller)?.stays.push(stay);
    const onContact = (contact: ContactRecord) => wanted.get(contact.caller)?.contacts.push(contact);
    simulation.replicate(number - 1, new Log({ onStay, onContact }, number));
  }
  const { start } = settings;
  return lives.map((life) => new JourneyRecord(design, life, start === undefined ? {} : { start }));
}
