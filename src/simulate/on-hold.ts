import type { PutsOnHold } from '../design/puts-on-hold.ts';
import { Sum } from '../measure/ledger.ts';
import type { Duration } from './choice-plan.ts';
import { grownFloats } from './grown.ts';
import type { World } from './world.ts';

/** How likely callers are put on hold in a conversation, and for how long. */
export interface PlannedOnHold {
  readonly probability: number;
  readonly lasts: Duration;
  readonly draws: number;
  readonly drawsLasts: number;
}

export function planOnHold({ probability }: PutsOnHold, lasts: Duration, draws: (of: string) => number): PlannedOnHold {
  return { probability, lasts, draws: draws('onHold'), drawsLasts: draws('onHold:lasts') };
}

/** Callers whom agents put on hold in the midst of a conversation. */
export class OnHold {
  private readonly world: World;
  /** By {@link Ongoing} record: from when. */
  private since = new Float64Array(16);

  constructor(world: World) {
    this.world = world;
  }

  /** Seconds on hold, behind so many of talk. */
  begin(record: number, journey: number, plan: PlannedOnHold, visit: number, talk: number): number {
    const { world } = this;
    while (record >= this.since.length) this.since = grownFloats(this.since);
    this.since[record] = world.calendar.now + talk;
    if (world.draws(journey, plan.draws, visit).next() >= plan.probability) return 0;
    return world.sample(plan.lasts, journey, plan.drawsLasts, visit);
  }

  /** The conversation is over, perhaps before its time. */
  end(record: number, journey: number): void {
    const time = this.world.calendar.now - (this.since[record] as number);
    if (time > 0) this.world.count(journey, Sum.onHold, time);
  }
}
