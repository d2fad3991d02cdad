import type { Activity } from '../design/activity.ts';
import type { Move } from './move.ts';
import type { PossibleResult } from './possible-results.ts';
import { TimerZone } from './timer-zone.ts';

/** An activity that goes on in a contact. */
export interface Ongoing {
  /** Number of the watched node. */
  readonly node: number;
  /** The block it belongs to. */
  readonly state: string;
  readonly activity: Activity;
  /** How a choice may end, decided when it began; empty for others. */
  readonly results: readonly PossibleResult[];
  /** The same for those that are the same. */
  readonly key: string;
}

/** Why nothing goes on any more. */
export type Over = 'outcome' | 'stuck' | 'abandoned' | 'between';

/** Something that may happen next, and what else goes on then. */
export interface NextMove {
  readonly move: Move;
  /** Number of the move. */
  readonly index: number;
  readonly eventClass: number;
  /** The activity that ends with it, if one does. */
  readonly ends: number;
  readonly rest: Going;
}

/** All that goes on in a contact beside where its machine is: activities, and timers. */
export interface Going {
  readonly index: number;
  readonly over: Over | undefined;
  readonly activities: readonly Ongoing[];
  readonly zone: TimerZone;
  /** What may happen next; found when it is first asked for. */
  moves: readonly NextMove[] | undefined;
  /** What goes on after a step that ends in a leaf, where that depends on nothing else. */
  readonly after: Map<number, Going>;
}

/** All that was ever going on, each kept once. */
export class Goings {
  private readonly byKey = new Map<string, Going>();
  private readonly all: Going[] = [];

  at(index: number): Going {
    return this.all[index]!;
  }

  over(why: Over): Going {
    return this.keep(`over ${why}`, () => ({ over: why, activities: [] }));
  }

  of(activities: readonly Ongoing[], zone: TimerZone): Going {
    const key = `${activities.map((each) => each.key).join(' ')}|${zone.key}`;
    return this.keep(key, () => ({ over: undefined, activities, zone }));
  }

  private keep(key: string, make: () => Pick<Going, 'over' | 'activities'> & { readonly zone?: TimerZone }): Going {
    const known = this.byKey.get(key);
    if (known) return known;
    const { zone = TimerZone.empty, ...parts } = make();
    const going: Going = { ...parts, zone, index: this.all.length, moves: undefined, after: new Map() };
    this.all.push(going);
    this.byKey.set(key, going);
    return going;
  }
}
