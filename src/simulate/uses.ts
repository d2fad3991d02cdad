import { isAway } from '../design/channel.ts';
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
  /** Some agents hand their caller over when their shift ends. */
  readonly handsOver: boolean;
  readonly offPhone: boolean;
  /** Some callers wait in front of a door that is still closed. */
  readonly outside: boolean;
  /** Some callers are put on hold in conversations. */
  readonly onHold: boolean;
  /** Some pools are of bots. */
  readonly bots: boolean;
  readonly tariff: boolean;
  /** Some lines are waited in with the phone down. */
  readonly offPhoneLines: boolean;
  /** Some callers have the place in line again that they had. */
  readonly keptPlaces: boolean;
  readonly callbacks: boolean;
  readonly promises: boolean;
  /** Some agents ask a colleague. */
  readonly consults: boolean;
  /** Some waits are estimated, and some announced. */
  readonly estimates: boolean;
  readonly announcements: boolean;
  /** Some results or outcomes tell callers no. */
  readonly refusals: boolean;
  /** Promises are made, or contacts begun by the organisation: a journey may have several open at once. */
  readonly several: boolean;
  /** Two employees may be on one case at once. */
  readonly together: boolean;
  /** There are several channels. */
  readonly channels: boolean;
  /** Some channels have callers who do not wait for what happens. */
  readonly away: boolean;
  /** Agents or callers are told apart: by group, routing, skill, priority, or because other pools help. */
  readonly routing: boolean;
  readonly patiencePerContact: boolean;
  readonly patiencePerJourney: boolean;
}

export function usesOf({ facts, pools, states, channels }: Design, kinds: readonly Kind[], seats: number): Uses {
  const choices = states.flatMap(({ activity }) => (activity?.kind === 'choice' ? [activity] : []));
  const lines = states.flatMap(({ activity }) => (activity?.kind === 'queue' ? [activity] : []));
  const outside = lines.some(({ beforeOpening = 0 }) => beforeOpening > 0);
  const gates = states.flatMap(({ activity }) => (activity?.kind === 'gate' ? [activity.question] : []));
  const results = choices.flatMap((choice) => Object.values(choice.results));
  const announced = choices.flatMap(({ announces }) => announces ?? []);
  const ends = [...results, ...states.flatMap(({ outcome }) => outcome ?? [])];
  const starts = ends.some(({ alsoStarts }) => alsoStarts !== undefined);
  const several = starts || ends.some(({ promises }) => typeof promises === 'object');
  const consults = lines.some((line) => line.consults);
  const away = starts || Object.entries(channels).some(([name, channel]) => isAway(name, channel));
  return {
    facts: Object.keys(facts).length > 0,
    bears: kinds.some(({ traits }) => traits.bears.automation !== undefined),
    bearsRepeats: kinds.some(({ traits }) => traits.bears.repeats !== undefined),
    keeps: results.some(({ keeps }) => keeps),
    handsOver: results.some(({ atShiftEnd }) => atShiftEnd),
    offPhone: outside || away || [...choices, ...lines].some(({ offPhone }) => offPhone),
    outside,
    onHold: choices.some(({ putsOnHold }) => putsOnHold !== undefined),
    bots: Object.values(pools).some(({ kind }) => kind === 'bot'),
    offPhoneLines: lines.some(({ offPhone }) => offPhone),
    keptPlaces: lines.some(({ keepsPlace }) => keepsPlace),
    callbacks: results.some(({ counts }) => counts === 'accepted' || counts === 'reached'),
    promises: ends.some(({ promises }) => promises !== undefined),
    consults,
    estimates: announced.length > 0 || gates.some(({ asks }) => asks === 'expectedWait'),
    announcements: announced.length > 0,
    refusals: ends.some((end) => ('refuses' in end && end.refuses) || ('refusal' in end && end.refusal)),
    several,
    together: several || consults || seats > 1,
    channels: Object.keys(channels).length > 1,
    away,
    tariff: Object.values(channels).some(({ tariff }) => tariff !== undefined),
    routing:
      Object.values(pools).some(
        ({ groups, routing = 'longestIdle', handles, breaks }) =>
          (groups ?? handles ?? breaks) !== undefined || routing !== 'longestIdle',
      ) ||
      lines.some(
        ({ skill, priority, priorityRises, overflow }) =>
          (skill ?? priority ?? priorityRises ?? overflow) !== undefined,
      ),
    patiencePerContact: kinds.some(({ traits }) => traits.patience?.per === 'contact'),
    patiencePerJourney: kinds.some(({ traits }) => traits.patience?.per === 'journey'),
  };
}
