import type { IntervalLedger } from '../measure/interval-ledger.ts';
import type { Ledger } from '../measure/ledger.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { World } from './world.ts';

/** In place of the next who is idle. */
enum Next {
  /** There is none. */
  none = -1,
  /** The agent is not idle. */
  away = -2,
  busy = -3,
  /** Busy, and gone as soon as that is done. */
  leaving = -4,
}

/** What is added up over time, by pool: until when it has been, and agent-seconds busy and at work, line-seconds. */
enum Over {
  since = 0,
  busy = 1,
  atWork = 2,
  inLine = 3,
  /** How many that are. */
  count = 4,
}

/** What the agents of all pools keep, side by side: of many pools, little has to be near at hand. */
export interface Room {
  /** By agent of the design: the next in the chain of idle agents, or why there is none. */
  readonly next: Int32Array;
  readonly over: Float64Array;
}

export function roomFor(pools: readonly PlannedPool[]): Room {
  const agents = pools.reduce((sum, pool) => sum + pool.agents, 0);
  return { next: new Int32Array(agents).fill(Next.away), over: new Float64Array(pools.length * Over.count) };
}

/** The agents of one pool as individuals, who has been idle longest, and who is in line for them. */
export class Agents {
  readonly plan: PlannedPool;
  readonly pool: number;
  /** Number of the pool's first agent among all agents of the design. */
  readonly first: number;
  open = false;
  busy = 0;
  inLine = 0;
  /** The {@link Ongoing} records of those at the two ends of the line, or -1. */
  front = -1;
  back = -1;
  /** Where what is the case is written down by interval, if it is. */
  intervals: IntervalLedger | null = null;

  protected readonly size: number;
  protected readonly horizon: number;
  private readonly room: Room;
  /** How many are to be at work, and how many of those who are wait for a caller. */
  private wanted = 0;
  private leaving = 0;
  protected idle = 0;
  /** The two ends of the chain of idle agents, or -1. */
  private longestIdle = -1;
  private lastIdle = -1;

  constructor(plan: PlannedPool, pool: number, { window, room }: World) {
    this.plan = plan;
    this.pool = pool;
    this.first = plan.firstAgent;
    this.size = plan.agents;
    this.horizon = window.horizon;
    this.room = room;
    room.over[pool * Over.count + Over.since] = window.warmUp;
  }

  /** Until when has been added up, seconds; never before the warm-up ends. */
  protected get since(): number {
    return this.room.over[this.pool * Over.count + Over.since] as number;
  }

  get atWork(): number {
    return this.idle + this.busy;
  }

  /** Add up what has been the case until now; to be called before it changes. */
  look(now: number): void {
    const to = Math.min(now, this.horizon);
    const { over } = this.room;
    const at = this.pool * Over.count;
    const from = over[at] as number;
    const time = to - from;
    if (!(time > 0)) return;
    over[at] = to;
    over[at + Over.busy] = (over[at + Over.busy] as number) + this.busy * time;
    over[at + Over.atWork] = (over[at + Over.atWork] as number) + (this.idle + this.busy) * time;
    over[at + Over.inLine] = (over[at + Over.inLine] as number) + this.inLine * time;
    if (this.intervals !== null) {
      this.intervals.time(this.pool, from, to, this.busy, this.idle + this.busy, this.inLine);
    }
  }

  report(ledger: Ledger): void {
    const { over } = this.room;
    const at = this.pool * Over.count;
    ledger.busy[this.pool] = over[at + Over.busy] as number;
    ledger.atWork[this.pool] = over[at + Over.atWork] as number;
    ledger.inLine[this.pool] = over[at + Over.inLine] as number;
  }

  /** Take the agent who has been idle longest; their number, or -1 when nobody is idle. */
  seize(): number {
    const agent = this.longestIdle;
    if (agent < 0) return -1;
    this.takeFirst(Next.busy);
    this.busy++;
    return agent;
  }

  /** How many are at work beyond those who are to be, and stay; below 0 where some are missing. */
  private get tooMany(): number {
    return this.idle + this.busy - this.leaving - this.wanted;
  }

  /** Whether somebody waits for a caller. */
  get isIdle(): boolean {
    return this.longestIdle >= 0;
  }

  /** An agent has nothing more to do: idle, or gone where enough others are at work. */
  free(agent: number): void {
    const { next } = this.room;
    this.busy--;
    if (next[agent] === Next.leaving) {
      this.leaving--;
      next[agent] = Next.away;
    } else if (this.idle + this.busy - this.leaving < this.wanted) {
      this.rest(agent);
    } else {
      next[agent] = Next.away;
    }
  }

  /** Agents come and go as they are to. */
  change(now: number): void {
    this.staff(this.plan.staff.at(now));
  }

  /** When agents come or go next. */
  nextChange(now: number): number {
    return this.plan.staff.nextChange(now);
  }

  /**
   * So many are to be at work from now on. Those who come are the first by number of those away. Where there are too
   * many, idle agents go, the longest idle first; if these do not suffice, whoever finishes next.
   */
  private staff(count: number): void {
    this.wanted = count;
    while (this.longestIdle >= 0 && this.tooMany > 0) this.takeFirst(Next.away);
    const end = this.first + this.size;
    for (let agent = this.first; agent < end && this.tooMany < 0; agent++) {
      if (this.room.next[agent] === Next.away) this.rest(agent);
    }
  }

  /** Whether there is one too many such as this agent, who is busy. */
  mayLeave(_agent: number): boolean {
    return this.tooMany > 0;
  }

  /** An agent who is busy goes as soon as that is done. */
  leave(agent: number): void {
    this.room.next[agent] = Next.leaving;
    this.leaving++;
  }

  /** Whoever has been idle longest is so no more. */
  private takeFirst(then: number): void {
    const { next } = this.room;
    const agent = this.longestIdle;
    this.longestIdle = next[agent] as number;
    if (this.longestIdle < 0) this.lastIdle = -1;
    next[agent] = then;
    this.idle--;
  }

  private rest(agent: number): void {
    const { next } = this.room;
    this.idle++;
    next[agent] = Next.none;
    if (this.lastIdle < 0) this.longestIdle = agent;
    else next[this.lastIdle] = agent;
    this.lastIdle = agent;
  }
}
