import type { ContactRecord, Stay } from '../../measure/stay.ts';
import type { Fold } from './lived.ts';
import { repeatsIn } from './repeats-in.ts';

/** A state as callers of one persona meet it, on their way through all their contacts. */
export interface Stage {
  readonly state: string;
  /** Journeys that come there at all. */
  readonly journeys: number;
  /** How many other states they have met before, the mean: stages are in this order. */
  readonly after: number;
  readonly stays: number;
  /** Seconds on the phone, those in lines among them; and seconds with the phone down. */
  readonly seconds: number;
  readonly waited: number;
  readonly offPhone: number;
  /** Facts told again, prompts replayed, misunderstandings. */
  readonly repeats: number;
  /** What contacts cost there: their cost is spread over their states by time. */
  readonly cost: number;
  /** Journeys that end there for good, with the need unmet and met. */
  readonly leftUnmet: number;
  readonly leftMet: number;
}

/** The stages of one persona. */
export interface PersonaStages {
  readonly persona: string;
  readonly journeys: number;
  /** In the order in which callers meet them; those in which nothing goes on, such as outcomes, last. */
  readonly stages: readonly Stage[];
}

type Sums = { -readonly [field in keyof Stage]: Stage[field] };

/** What is known of the states of one persona so far. */
interface Persona {
  readonly states: Map<string, Sums>;
  journeys: number;
}

/** A journey of the replication that is lived through. */
interface Journey {
  /** As whom they came first; they may come back as others. */
  readonly persona: Persona;
  readonly seen: Set<string>;
  /** Stays of contacts that have not ended. */
  readonly open: Map<number, Stay[]>;
  met: boolean;
}

/** Follows callers from state to state, persona by persona. */
export class Stages implements Fold {
  private readonly personas = new Map<string, Persona>();
  private journeys = new Map<number, Journey>();
  private replication = 0;

  get all(): readonly PersonaStages[] {
    return [...this.personas].map(([persona, { journeys, states }]) => ({
      persona,
      journeys,
      stages: [...states.values()]
        .map((sums) => ({ ...sums, after: sums.journeys === 0 ? 0 : sums.after / sums.journeys }))
        .sort((a, b) => Number(a.stays === 0) - Number(b.stays === 0) || a.after - b.after || b.journeys - a.journeys),
    }));
  }

  stay(stay: Stay): void {
    const { open } = this.journeyOf(stay);
    const stays = open.get(stay.contact);
    if (stays === undefined) open.set(stay.contact, [stay]);
    else stays.push(stay);
  }

  contact(record: ContactRecord): void {
    const journey = this.journeyOf(record);
    const { persona } = journey;
    const stays = (journey.open.get(record.contact) ?? []).sort((a, b) => a.began - b.began || b.ended - a.ended);
    journey.open.delete(record.contact);
    const all = stays.reduce(
      (sum, { began, ended, offPhone, away }) => sum + (offPhone || away ? 0 : ended - began),
      0,
    );
    let until = Number.NEGATIVE_INFINITY;
    for (const stay of stays) {
      const { state, began, ended, offPhone, away, activity } = stay;
      const sums = stateOf(persona, state);
      meet(journey, sums);
      sums.stays++;
      sums.repeats += repeatsIn(stay);
      if (offPhone || away) {
        sums.offPhone += ended - began;
        continue;
      }
      if (all > 0) sums.cost += (record.cost * (ended - began)) / all;
      // What is heard while something else goes on takes no time of its own.
      const seconds = Math.max(0, ended - Math.max(began, until));
      until = Math.max(until, ended);
      sums.seconds += seconds;
      if (activity === 'queue') sums.waited += seconds;
    }
    if (record.met) journey.met = true;
    if (record.state !== null && !record.returns && record.outcome !== null) {
      const sums = stateOf(persona, record.state);
      meet(journey, sums);
      if (journey.met) sums.leftMet++;
      else sums.leftUnmet++;
    }
  }

  private journeyOf({ replication, caller, persona }: Stay | ContactRecord): Journey {
    if (replication !== this.replication) {
      this.replication = replication;
      this.journeys = new Map();
    }
    let journey = this.journeys.get(caller);
    if (journey === undefined) {
      const own = this.personaOf(persona);
      own.journeys++;
      journey = { persona: own, seen: new Set(), open: new Map(), met: false };
      this.journeys.set(caller, journey);
    }
    return journey;
  }

  private personaOf(name: string): Persona {
    let persona = this.personas.get(name);
    if (persona === undefined) {
      persona = { journeys: 0, states: new Map() };
      this.personas.set(name, persona);
    }
    return persona;
  }
}

function stateOf({ states }: Persona, state: string): Sums {
  let sums = states.get(state);
  if (sums === undefined) {
    sums = {
      state,
      journeys: 0,
      after: 0,
      stays: 0,
      seconds: 0,
      waited: 0,
      offPhone: 0,
      repeats: 0,
      cost: 0,
      leftUnmet: 0,
      leftMet: 0,
    };
    states.set(state, sums);
  }
  return sums;
}

function meet({ seen }: Journey, sums: Sums): void {
  if (seen.has(sums.state)) return;
  sums.journeys++;
  sums.after += seen.size;
  seen.add(sums.state);
}
