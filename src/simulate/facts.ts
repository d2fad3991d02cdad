import { Sum } from '../measure/ledger.ts';
import type { PlannedChoice } from './choice-plan.ts';
import type { World } from './world.ts';

/** What the department of a pool remembers is kept apart from what its agents do. */
const department = (pool: number) => -1 - pool;

/** What whoever asks knows of the caller, as bits. */
function knownTo(world: World, contact: number, { byAgent }: PlannedChoice): number {
  const { journeys, contacts, memory } = world;
  const journey = contacts.journey[contact] as number;
  const agent = byAgent ? (contacts.agent[contact] as number) : -1;
  const known = (journeys.file[journey] as number) | (contacts.known[contact] as number);
  if (agent < 0) return known;
  const pool = contacts.pool[contact] as number;
  const colleague = world.handoffs?.colleague(contact) ?? -1;
  const shared = colleague < 0 ? 0 : memory.recall(journeys, journey, colleague);
  return shared | known | memory.recall(journeys, journey, agent) | memory.recall(journeys, journey, department(pool));
}

/**
 * The caller tells what is asked and not known to whoever asks.
 *
 * @returns the seconds it takes
 */
export function tell(world: World, record: number, choice: PlannedChoice, visit: number): number {
  const { plan, journeys, contacts, ongoing, memory } = world;
  const contact = ongoing.contact[record] as number;
  const journey = contacts.journey[contact] as number;
  const agent = choice.byAgent ? (contacts.agent[contact] as number) : -1;
  const pool = contacts.pool[contact] as number;
  const known = knownTo(world, contact, choice);
  const toldBefore = journeys.told[journey] as number;
  let time = 0;
  let now = 0;
  let ofAgents = 0;
  for (const [i, index] of choice.asks.entries()) {
    const bit = 1 << index;
    if ((known & bit) !== 0) continue;
    now |= bit;
    const fact = plan.facts[index] as (typeof plan.facts)[number];
    time += world.sample(fact.takes, journey, choice.drawsFacts[i] as number, visit);
    if ((toldBefore & bit) !== 0) {
      world.count(journey, Sum.retold, 1);
      contacts.repeats[contact] = (contacts.repeats[contact] as number) + 1;
    }
    if (fact.kept === 'agent') ofAgents |= bit;
    if (fact.kept === 'file') journeys.file[journey] = (journeys.file[journey] as number) | bit;
    else if (fact.kept === 'contact') contacts.known[contact] = (contacts.known[contact] as number) | bit;
    else if (agent >= 0) memory.remember(journeys, journey, fact.kept === 'agent' ? agent : department(pool), bit);
  }
  const colleague = choice.byAgent ? (world.handoffs?.colleague(contact) ?? -1) : -1;
  if (colleague >= 0) memory.remember(journeys, journey, colleague, ofAgents);
  journeys.told[journey] = toldBefore | now;
  world.log?.tell(record, now, now & toldBefore);
  return time;
}

/** Whoever transfers has facts passed on, of those that they know. */
export function carry(world: World, contact: number, choice: PlannedChoice, facts: number): void {
  const { contacts } = world;
  let known = knownTo(world, contact, choice);
  for (const index of choice.asks) known |= 1 << index;
  contacts.carried[contact] = (contacts.carried[contact] as number) | (facts & known);
}

/** Whoever has just answered is told what was carried over. */
export function passOn(world: World, contact: number): void {
  const { plan, journeys, contacts, memory } = world;
  const carried = contacts.carried[contact] as number;
  if (carried === 0) return;
  contacts.carried[contact] = 0;
  const journey = contacts.journey[contact] as number;
  const ofDepartment = carried & plan.departmentFacts;
  memory.remember(journeys, journey, contacts.agent[contact] as number, carried);
  memory.remember(journeys, journey, department(contacts.pool[contact] as number), ofDepartment);
}
