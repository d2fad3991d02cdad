import type { Lines } from './lines.ts';
import { expectedWait, placeIn } from './outlook.ts';
import type { PlannedAnnouncement } from './planned-node.ts';
import { By } from './wait-estimates.ts';
import type { World } from './world.ts';

/** A wait that was announced, and how each estimator would have had it. */
interface Told {
  readonly pool: number;
  readonly at: number;
  /** As `Announced` in the ledger has it: what was said, then by each estimator. */
  readonly waits: readonly number[];
}

/** What callers are told of their place in line, held against what they meet. */
export class Announcements {
  private readonly world: World;
  private readonly lines: Lines;
  /** By contact, what has been said and is not yet known to be right or wrong. */
  private readonly told = new Map<number, Told[]>();

  constructor(world: World, lines: Lines) {
    this.world = world;
    this.lines = lines;
  }

  tell(contact: number, { what, pool, by, service }: PlannedAnnouncement, record: number): void {
    const { world, lines } = this;
    const { contacts, journeys, ledger, calendar, log } = world;
    const counts = journeys.counts(contacts.journey[contact] as number);
    if (!counts && log === null) return;
    if (what === 'place') {
      const place = placeIn(world, lines, contact, pool);
      log?.announce(record, place);
      if (counts) ledger.announcedPlace(place);
      return;
    }
    // Of a line that is closed nobody knows.
    if (!lines.staff(pool).open) return;
    const wait = (estimator: number, mean: number) => expectedWait(world, lines, contact, pool, estimator, mean);
    const said = wait(by, service);
    log?.announce(record, said);
    if (!counts) return;
    const waits = [said, ...Object.values(By).map((estimator) => wait(estimator, Number.NaN))];
    const told = this.told.get(contact) ?? [];
    told.push({ pool, at: calendar.now, waits });
    this.told.set(contact, told);
    ledger.announcedWait();
  }

  /** An agent of the pool is there: so long it was. */
  answered(contact: number, pool: number): void {
    const told = this.told.get(contact);
    if (told === undefined) return;
    const { ledger, calendar } = this.world;
    for (const { waits, at } of told.filter((each) => each.pool === pool)) {
      for (const [estimate, wait] of waits.entries()) ledger.waitMet(estimate, wait, calendar.now - at);
    }
    const rest = told.filter((each) => each.pool !== pool);
    if (rest.length > 0) this.told.set(contact, rest);
    else this.told.delete(contact);
  }

  /** The contact is over, and nobody will know. */
  end(contact: number): void {
    this.told.delete(contact);
  }
}
