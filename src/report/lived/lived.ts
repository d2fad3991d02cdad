import type { Design } from '../../design/design.ts';
import type { Population } from '../../design/population.ts';
import type { Run } from '../../measure/run.ts';
import type { ContactRecord, Stay } from '../../measure/stay.ts';
import { type Origin, originOf } from '../../simulate/origin.ts';
import { relive } from '../../simulate/relive.ts';
import { DAY } from '../../time/week.ts';

/** Who gathers something from the stays and contacts of a run: those of journeys that figures count. */
export interface Fold {
  stay?(stay: Stay): void;
  contact?(contact: ContactRecord): void;
}

/** What a run was made from, and how much of it was lived through again. */
export interface Lived extends Origin {
  readonly design: Design;
  readonly population: Population;
  /** The figures of the replications that were lived through again, by interval of the day or of the run. */
  readonly again: Run;
}

/** So many stays are looked at; replications are finished. */
const ENOUGH = 250_000;
/** From fewer there is no interval. */
const LEAST = 2;
const HALF_HOUR = 1800;

/**
 * Lives through replications of a run again, with the same bits, until a quarter of a million stays were looked at, and lets folds
 * gather what figures alone do not tell. Undefined where it is not known what the run was made from.
 */
export function live(run: Run<string>, folds: readonly Fold[]): Lived | undefined {
  const origin = originOf(run);
  if (origin === undefined) return undefined;
  let stays = 0;
  const ofDay = run.settings.horizon >= DAY;
  const again = relive(origin, run.replications, {
    onStay: (stay) => {
      stays++;
      if (stay.counted) for (const fold of folds) fold.stay?.(stay);
    },
    onContact: (contact) => {
      if (contact.counted) for (const fold of folds) fold.contact?.(contact);
    },
    goOn: (units) => units < LEAST || stays < ENOUGH,
    intervals: ofDay ? { length: HALF_HOUR, of: 'day' } : { length: run.settings.horizon / 48, of: 'run' },
  });
  return { ...origin, again };
}

/** Said where not all replications were looked at; empty where all were. */
export function seenIn({ replications }: Run<string>, { again }: Lived): string {
  return again.replications < replications ? `Seen in ${again.replications} of ${replications} replications.` : '';
}
