import type { Design } from '../design/design.ts';
import type { Kind } from './kinds.ts';

/** Which optional parts a design and its callers use: what they do not, a run need not keep for each caller. */
export interface Uses {
  readonly facts: boolean;
  /** Some callers bear only so much time with machines. */
  readonly bears: boolean;
  /** Some callers bear only so many repeats. */
  readonly bearsRepeats: boolean;
  /** Some agents stay with the caller in the next line. */
  readonly keeps: boolean;
  readonly offPhone: boolean;
  readonly tariff: boolean;
  readonly patiencePerContact: boolean;
  readonly patiencePerJourney: boolean;
}

export function usesOf({ facts, states, channels }: Design, kinds: readonly Kind[]): Uses {
  const choices = states.flatMap(({ activity }) => (activity?.kind === 'choice' ? [activity] : []));
  return {
    facts: Object.keys(facts).length > 0,
    bears: kinds.some(({ traits }) => traits.bears.automation !== undefined),
    bearsRepeats: kinds.some(({ traits }) => traits.bears.repeats !== undefined),
    keeps: choices.some(({ results }) => Object.values(results).some(({ keeps }) => keeps)),
    offPhone: choices.some(({ offPhone }) => offPhone),
    tariff: Object.values(channels).some(({ tariff }) => tariff !== undefined),
    patiencePerContact: kinds.some(({ traits }) => traits.patience?.per === 'contact'),
    patiencePerJourney: kinds.some(({ traits }) => traits.patience?.per === 'journey'),
  };
}
