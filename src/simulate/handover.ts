import type { Agents } from './agents.ts';
import type { PlannedResult } from './choice-plan.ts';
import { Entry, type World } from './world.ts';

/**
 * Where more agents are at work than are wanted, those whose talk began last end it at once, if it has a result for the
 * end of a shift: as many as there are too many. They wrap up and go; others finish.
 */
export function handOver(world: World, agents: Agents): void {
  const { calendar, contacts, ongoing, plan } = world;
  const talks = talksOf(world, agents).sort(
    (a, b) => (ongoing.began[b] as number) - (ongoing.began[a] as number) || b - a,
  );
  for (const record of talks) {
    const choice = plan.nodes[ongoing.of[record] as number]?.choice;
    const agent = contacts.agent[ongoing.contact[record] as number] as number;
    if (!choice || !agents.mayLeave(agent)) continue;
    agents.leave(agent);
    calendar.cancel(ongoing.entry[record] as number);
    ongoing.choice[record] = choice.atShiftEnd;
    ongoing.sends[record] = (choice.results[choice.atShiftEnd] as PlannedResult).sends;
    ongoing.entry[record] = calendar.scheduleNow(Entry.ends, record);
  }
}

/** The records of what agents of a pool do with callers that can be handed over. */
function talksOf(world: World, { first, plan: { agents } }: Agents): number[] {
  const { contacts, ongoing } = world;
  const talks: number[] = [];
  for (let contact = 0; contact < contacts.slots; contact++) {
    const agent = contacts.isOpen(contact) ? (contacts.agent[contact] as number) : -1;
    if (agent < first || agent >= first + agents) continue;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
      const choice = world.nodeOf(record)?.choice;
      if (choice?.byAgent && choice.atShiftEnd >= 0) talks.push(record);
    }
  }
  return talks;
}
