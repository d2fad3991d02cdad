import { JourneySum } from '../measure/journey-sums.ts';
import { Sum } from '../measure/ledger.ts';
import type { World } from './world.ts';

/**
 * Journeys that end as most do, with the need met in the first contact: counted by outcome while the run goes on, and
 * written down at its end.
 */
export class PlainEnds {
  private readonly world: World;
  /** By persona and outcome: of those who were in a line, and of those who were in none. */
  private readonly ends: Float64Array;

  constructor(world: World) {
    this.world = world;
    this.ends = new Float64Array(world.ledger.shape.personas.length * world.plan.outcomes.length * 2);
  }

  /** Whether figures are all that follows from such an end. */
  static suffice({ plan: { uses }, log, seats, places }: World): boolean {
    const follows = uses.several || uses.refusals || uses.tariff || uses.channels || uses.promises;
    return !follows && !uses.announcements && log === null && seats === null && places === null;
  }

  end(contact: number, journey: number, ending: number): void {
    const { contacts, journeys, plan } = this.world;
    const row = journeys.row[journey] as number;
    if (row < 0) return;
    const cell = 2 * (row * plan.outcomes.length + ending) + (contacts.lines[contact] === 0 ? 1 : 0);
    this.ends[cell]! += 1;
  }

  report(): void {
    const { plan, ledger } = this.world;
    for (const [cell, times] of this.ends.entries()) {
      if (times === 0) continue;
      const pair = cell >> 1;
      const persona = Math.floor(pair / plan.outcomes.length);
      const outcome = pair % plan.outcomes.length;
      const { recordsResolved, closes } = plan.after[outcome] as (typeof plan.after)[number];
      for (const sum of [Sum.met, Sum.metFirst, ...(cell % 2 === 1 ? [Sum.contained] : [])]) {
        ledger.add(persona, sum, times);
      }
      ledger.outcome(persona, plan.endingOf[outcome] as number, times);
      if (recordsResolved) ledger.journey(persona, JourneySum.recordedFirst, times);
      if (closes) ledger.journey(persona, JourneySum.closed, times);
    }
  }
}
