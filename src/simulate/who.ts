import type { Who } from '../design/activity.ts';
import type { World } from './world.ts';

/** The caller of a contact, as weights and priorities may see them. */
export function whoIs({ contacts, journeys, plan }: World, contact: number): Who {
  const journey = contacts.journey[contact] as number;
  const { need, name, traits } = plan.kind(journeys.kind[journey] as number);
  return {
    need,
    persona: name,
    slips: traits.slips,
    traits: traits.traits,
    context: contacts.context[contact],
    attempt: contacts.number[contact] as number,
  };
}
