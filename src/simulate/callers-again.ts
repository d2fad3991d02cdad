import type { ContactRecord, Stay } from '../measure/stay.ts';
import { JourneyRecord } from '../story/journey-record.ts';
import type { Lived } from '../story/story.ts';
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
  const { start } = settings;
  const lives = livesIn(new Simulation(design, population, settings, prover), whom);
  return lives.map((life) => new JourneyRecord(design, life, start === undefined ? {} : { start }));
}

/** The stays and contacts of these callers, in their order. */
export function livesIn(simulation: Simulation, whom: readonly CallerNumber[]): readonly Lived[] {
  const lives = whom.map((who) => ({ ...who, stays: [] as Stay[], contacts: [] as ContactRecord[] }));
  for (const number of new Set(whom.map(({ replication }) => replication))) {
    const wanted = new Map(
      lives.filter(({ replication }) => replication === number).map((life) => [life.caller, life]),
    );
    const onStay = (stay: Stay) => wanted.get(stay.caller)?.stays.push(stay);
    const onContact = (contact: ContactRecord) => wanted.get(contact.caller)?.contacts.push(contact);
    simulation.replicate(number - 1, new Log({ onStay, onContact }, number));
  }
  return lives;
}
