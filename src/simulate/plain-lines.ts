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
    return !isKnown && log === null && places === null && estimates === null && seats === null;
  }

  override join(contact: number, journey: number, node: PlannedNode, line: PlannedLine, visit: number): number {
    const { calendar, contacts } = this.world;
    const agents = this.pools[line.pool] as Agents;
    const draw = drawOfPatience(this.world, contact, journey, agents.plan, visit);
    this.offer(contact, journey, line, agents);
    if (!agents.isIdle || !agents.open || !calendar.isClear) {
      this.place(contact, journey, node, line, draw, false);
      return -1;
    }
    agents.look(calendar.now);
    const agent = agents.seize();
    this.book.atOnce(journey, line.pool, line.pool);
    contacts.agent[contact] = agent;
    contacts.pool[contact] = line.pool;
    this.world.answer(contact);
    return line.answered;
  }
}
