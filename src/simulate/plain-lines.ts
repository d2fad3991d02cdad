import type { Agents } from './agents.ts';
import { Lines } from './lines.ts';
import { drawOfPatience } from './patience.ts';
import type { PlannedLine, PlannedNode } from './planned-node.ts';
import type { World } from './world.ts';

/**
 * Lines where nothing but lines and agents has to know who waits and who is answered: whoever is answered at once need
 * take no place.
 */
export class PlainLines extends Lines {
  static suffice({ uses, log, places, estimates, seats }: World): boolean {
    const isKnown = uses.keeps || uses.together || uses.facts || uses.away || uses.offPhoneLines || uses.outside;
    // Whoever bears no more repeats hangs up before the machine is told.
    const hangsUpFirst = uses.bearsRepeats;
    return !isKnown && !hangsUpFirst && log === null && places === null && estimates === null && seats === null;
  }

  /** Whether all callers have a draw of patience for each stay. */
  private readonly isPerStay: boolean;

  constructor(world: World, pools: readonly Agents[]) {
    super(world, pools);
    this.isPerStay = !world.uses.patiencePerContact && !world.uses.patiencePerJourney;
  }

  override join(contact: number, journey: number, node: PlannedNode, line: PlannedLine, visit: number): number {
    const { calendar } = this.world;
    const agents = this.pools[line.pool] as Agents;
    const { plan } = agents;
    const draw = this.isPerStay && plan.place < 0 ? visit : drawOfPatience(this.world, contact, journey, plan, visit);
    if (plan.isHuman) this.offer(contact, journey);
    if ((this.world.contacts.agent[contact] as number) >= 0) this.release(contact);
    if (!agents.isIdle || !agents.open || !calendar.isClear) {
      this.place(contact, journey, node, line, draw, false);
      return -1;
    }
    agents.look(calendar.now);
    this.book.atOnce(journey, line.pool, line.pool);
    this.take(contact, line, agents.seize());
    return line.answered;
  }

  protected override answered(record: number, contact: number, line: PlannedLine, agent: number): void {
    // Whoever is with the caller, in another part of the machine, can go.
    if ((this.world.contacts.agent[contact] as number) >= 0) this.release(contact);
    this.take(contact, line, agent);
    this.endsNow(record, line.answered);
  }

  private take(contact: number, { pool }: PlannedLine, agent: number): void {
    const { contacts } = this.world;
    contacts.agent[contact] = agent;
    contacts.pool[contact] = pool;
    this.world.answer(contact);
  }
}
