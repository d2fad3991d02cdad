import type { ContactRecord, Stay } from '../../measure/stay.ts';
import type { Fold } from './lived.ts';
import { repeatsIn } from './repeats-in.ts';

/** What callers met in one state. */
export interface Load {
  readonly state: string;
  /** Seconds in lines, on the phone. */
  readonly waited: number;
  /** Facts told again, prompts replayed and misunderstandings. */
  readonly repeats: number;
  /** Contacts that met their dead end there. */
  readonly deadEnds: number;
}

type Sums = { -readonly [field in keyof Load]: Load[field] };

/** Where the figures come from, state by state. */
export class Loads implements Fold {
  private readonly sums = new Map<string, Sums>();

  /** The states in which anything was, in no particular order. */
  get all(): readonly Load[] {
    return [...this.sums.values()];
  }

  stay(stay: Stay): void {
    const { state, began, ended, activity, offPhone, away } = stay;
    const load = this.of(state);
    if (activity === 'queue' && !offPhone && !away) load.waited += ended - began;
    load.repeats += repeatsIn(stay);
  }

  contact({ deadEnd }: ContactRecord): void {
    if (deadEnd !== null) this.of(deadEnd).deadEnds++;
  }

  private of(state: string): Sums {
    let load = this.sums.get(state);
    if (load === undefined) {
      load = { state, waited: 0, repeats: 0, deadEnds: 0 };
      this.sums.set(state, load);
    }
    return load;
  }
}

/** The states that carry most of something, most first, each with its share of the whole. */
export function carriers(
  loads: readonly Load[],
  of: (load: Load) => number,
): readonly { state: string; share: number }[] {
  const total = loads.reduce((sum, load) => sum + of(load), 0);
  if (total === 0) return [];
  return loads
    .map((load) => ({ state: load.state, share: of(load) / total }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}
