import { JourneySum } from '../measure/journey-sums.ts';
import { Sum } from '../measure/ledger.ts';
import { Mark, mark } from './callbacks.ts';
import type { PlannedChoice, PlannedResult } from './choice-plan.ts';
import { carry } from './facts.ts';
import type { World } from './world.ts';

/** What the result of an activity leaves behind, besides its event; whether the agent stays. */
export function leaveTraces(world: World, record: number, contact: number, choice: PlannedChoice): boolean {
  const { ongoing, contacts } = world;
  const result = choice.results[ongoing.choice[record] as number] as PlannedResult;
  const journey = contacts.journey[contact] as number;
  if (result.misunderstanding) {
    world.count(journey, Sum.misunderstood, 1);
    contacts.repeats[contact] = (contacts.repeats[contact] as number) + 1;
  }
  if (result.carries !== 0) carry(world, contact, choice, result.carries);
  // What is promised now is another promise than the one that is kept by it.
  if (result.mark !== Mark.none) mark(world, contact, result.mark);
  if (result.promises >= 0) world.promises?.makeIn(contact, result.promises);
  if (result.refuses) world.cases.refuse(contact);
  if (result.inVain) world.note(journey, choice.keepsFree ? JourneySum.keptFreeInVain : JourneySum.nothingDone, 1);
  if (result.follows !== null) world.cases.follow(contact, result.follows, ongoing.visit[record] as number);
  return result.keeps;
}
