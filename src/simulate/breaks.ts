import { type CallerStream, callerKey } from '../stochastic/caller-stream.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { streamOfCallers } from '../stochastic/mirrored-stream.ts';
import type { PlannedBreaks } from './breaks-plan.ts';
import type { PlannedGroup } from './routing-plan.ts';
import { SimulationError } from './simulation-error.ts';
import { Entry, type World } from './world.ts';

/** Where the chance of a replication begins. */
export interface Chance {
  readonly seed: number;
  readonly replication: number;
}

/**
 * When the agents of a pool go on breaks. Their chance is that of their group and number in it. The next break counts from
 * when the one before was due, not from when it could begin, so that the share of time does not depend on callers.
 */
export class Breaks {
  private readonly world: World;
  private readonly plan: PlannedBreaks;
  private readonly first: number;
  private readonly entry: Int32Array;
  private readonly group: Int32Array;
  private readonly keys: Uint32Array;
  /** How many breaks each has had, when the last was due, and how long it lasts. */
  private readonly times: Int32Array;
  private readonly due: Float64Array;
  private readonly lasts: Float64Array;
  private readonly stream: CallerStream;

  constructor(
    world: World,
    plan: PlannedBreaks,
    chance: Chance,
    groups: readonly PlannedGroup[],
    first: number,
    agents: number,
  ) {
    this.world = world;
    this.stream = streamOfCallers(world.isMirrored);
    this.plan = plan;
    this.first = first;
    this.entry = new Int32Array(agents).fill(-1);
    this.group = new Int32Array(agents);
    this.keys = new Uint32Array(2 * agents);
    this.times = new Int32Array(agents);
    this.due = new Float64Array(agents);
    this.lasts = new Float64Array(agents);
    const { seed, replication } = chance;
    for (const [index, group] of groups.entries()) {
      for (let i = 0; i < group.agents; i++) {
        const own = group.first - first + i;
        this.group[own] = index;
        callerKey(seed, replication, i, this.keys.subarray(2 * own, 2 * own + 2));
      }
    }
  }

  /** An agent comes to work; whether on a break. */
  begin(own: number): boolean {
    const { share } = this.plan;
    this.times[own] = (this.times[own] as number) + 1;
    this.due[own] = this.world.calendar.now;
    this.lasts[own] = 0;
    if (share > 0 && this.at(own, 'share').next() < share) return true;
    this.work(own);
    return false;
  }

  /** An agent goes. */
  end(own: number): void {
    const entry = this.entry[own] as number;
    if (entry >= 0) this.world.calendar.cancel(entry);
    this.entry[own] = -1;
  }

  /** A break begins. */
  rest(own: number): void {
    const { calendar } = this.world;
    this.end(own);
    this.lasts[own] = this.draw(own, 'lasts');
    this.entry[own] = calendar.schedule(calendar.now + (this.lasts[own] as number), Entry.breakOver, this.first + own);
    this.times[own] = (this.times[own] as number) + 1;
  }

  /** Work goes on until the next break. */
  work(own: number): void {
    const { calendar } = this.world;
    const due = (this.due[own] as number) + (this.lasts[own] as number) + this.draw(own, 'after');
    this.due[own] = Math.max(calendar.now, due);
    this.entry[own] = calendar.schedule(this.due[own] as number, Entry.breakDue, this.first + own);
  }

  /** A break is due, or over. */
  happened(own: number): void {
    this.entry[own] = -1;
  }

  /** An agent who was about to leave stays: a break that was due meanwhile is left out. */
  stay(own: number): void {
    if ((this.entry[own] as number) < 0) this.work(own);
  }

  private draw(own: number, what: 'after' | 'lasts'): number {
    const { constant, distribution } = this.plan[what];
    return distribution === null ? constant : sampled(distribution, this.at(own, what));
  }

  private at(own: number, what: 'after' | 'lasts' | 'share'): CallerStream {
    const draws = this.plan.draws[this.group[own] as number] as PlannedBreaks['draws'][number];
    const [low, high] = [this.keys[2 * own] as number, this.keys[2 * own + 1] as number];
    return this.stream.key(low, high).at(draws[what], this.times[own] as number);
  }
}

function sampled(distribution: Distribution, stream: CallerStream): number {
  let time: number;
  try {
    time = distribution.sample(stream);
  } catch (cause) {
    throw new SimulationError(`${distribution} threw: ${cause} (drawn for a break)`, { cause });
  }
  if (time >= 0) return time;
  throw new SimulationError(
    `${distribution} gave ${time}; a time is a number of seconds from 0 up (drawn for a break)`,
  );
}
