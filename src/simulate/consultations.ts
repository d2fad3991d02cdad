import { Sum } from '../measure/ledger.ts';
import { type PlannedChoice, type PlannedResult, Stays } from './choice-plan.ts';
import { passOn } from './facts.ts';
import type { Lines } from './lines.ts';
import type { World } from './world.ts';
import { wrapUp } from './wrap-up.ts';

/** A consultation is over: the colleague goes, or stays as well, or takes over from the agent who asked. */
export function afterConsulting(
  world: World,
  lines: Lines,
  contact: number,
  choice: PlannedChoice,
  { stays }: PlannedResult,
  visit: number,
): void {
  const { contacts, handoffs, plan } = world;
  if (stays === Stays.both || handoffs === null) return;
  const colleague = handoffs.colleague(contact);
  if (stays === Stays.agent) {
    // Where nobody had asked, who was asked is the agent.
    if (!releaseColleague(world, lines, contact, choice, visit)) lines.release(contact, choice, visit);
    return;
  }
  if (colleague < 0) return;
  const agent = contacts.agent[contact] as number;
  contacts.agent[contact] = handoffs.part(contact);
  contacts.pool[contact] = lines.poolOf[colleague] as number;
  if (plan.uses.facts) passOn(world, contact);
  world.answer(contact);
  world.cases.part(contacts.journey[contact] as number);
  wrapUp(world, lines, agent, handoffs.leave(contact));
}

/** Whether whoever answers is a colleague who joins an agent: nobody else is with the caller otherwise. */
export function joinsAgent(world: World, contact: number, colleague: number): boolean {
  const { contacts, handoffs } = world;
  if (handoffs === null || (contacts.agent[contact] as number) < 0) return false;
  handoffs.join(contact, colleague);
  world.count(contacts.journey[contact] as number, Sum.consultations, 1);
  world.cases.join(contacts.journey[contact] as number);
  return true;
}

/** The colleague who has been asked goes; whether there is one. */
export function releaseColleague(
  world: World,
  lines: Lines,
  contact: number,
  talk?: PlannedChoice,
  visit = 0,
): boolean {
  const colleague = world.handoffs?.part(contact) ?? -1;
  if (colleague < 0) return false;
  const journey = world.contacts.journey[contact] as number;
  world.cases.part(journey);
  wrapUp(world, lines, colleague, talk ? world.sample(talk.wrapUp, journey, talk.drawsColleagueWrapUp, visit) : 0);
  return true;
}

/** Whoever answered goes again, before the machine was told. */
export function releaseAnswered(world: World, lines: Lines, record: number, consults: boolean): void {
  const contact = world.ongoing.contact[record] as number;
  if (!consults || !releaseColleague(world, lines, contact)) lines.release(contact);
}
