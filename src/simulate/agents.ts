import type { IntervalLedger } from '../measure/interval-ledger.ts';
import type { Ledger } from '../measure/ledger.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { Window } from './world.ts';

const AWAY = 0;
const IDLE = 1;
const BUSY = 2;
/** Busy, and gone as soon as that is done. */
const LEAVING = 3;

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
  private readonly state: Uint8Array;
  /** How many are to be at work, and how many of those who are wait for a caller. */
  private wanted = 0;
  private leaving = 0;
  protected idle = 0;
  /** Chain of idle agents, longest idle first; -1 at the end. */
  private readonly nextIdle: Int32Array;
  private longestIdle = -1;
  private lastIdle = -1;
  /** Until when has been added up, seconds; never before the warm-up ends. */
  protected since = 0;
  private busyTime = 0;
  private timeAtWork = 0;
  private lineTime = 0;

  constructor(plan: PlannedPool, pool: number, window: Window) {
    this.plan = plan;
    this.pool = pool;
    this.first = plan.firstAgent;
    this.size = plan.agents;
    this.horizon = window.horizon;
    this.since = window.warmUp;
    this.state = new Uint8Array(plan.agents);
    this.nextIdle = new Int32Array(plan.agents);
  }

  get atWork(): number {
    return this.idle + this.busy;
  }

  /** Add up what has been the case until now; to be called before it changes. */
  look(now: number): void {
    const to = Math.min(now, this.horizon);
    const from = this.since;
    const time = to - from;
    if (!(time > 0)) return;
    this.since = to;
    this.busyTime += this.busy * time;
    this.timeAtWork += (this.idle + this.busy) * time;
    this.lineTime += this.inLine * time;
    if (this.intervals !== null) {
      this.intervals.time(this.pool, from, to, this.busy, this.idle + this.busy, this.inLine);
    }
  }

  report(ledger: Ledger): void {
    ledger.busy[this.pool] = this.busyTime;
    ledger.atWork[this.pool] = this.timeAtWork;
    ledger.inLine[this.pool] = this.lineTime;
  }

  /** Take the agent who has been idle longest; their number, or -1 when nobody is idle. */
  seize(): number {
    const agent = this.longestIdle;
    if (agent < 0) return -1;
    this.longestIdle = this.nextIdle[agent] as number;
    if (this.longestIdle < 0) this.lastIdle = -1;
    this.state[agent] = BUSY;
    this.idle--;
    this.busy++;
    return this.first + agent;
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
    const own = agent - this.first;
    this.busy--;
    if (this.state[own] === LEAVING) {
      this.leaving--;
      this.state[own] = AWAY;
    } else if (this.idle + this.busy - this.leaving < this.wanted) {
      this.rest(own);
    } else {
      this.state[own] = AWAY;
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
    while (this.longestIdle >= 0 && this.tooMany > 0) {
      const agent = this.longestIdle;
      this.longestIdle = this.nextIdle[agent] as number;
      if (this.longestIdle < 0) this.lastIdle = -1;
      this.state[agent] = AWAY;
      this.idle--;
    }
    for (let agent = 0; agent < this.size && this.tooMany < 0; agent++) {
      if (this.state[agent] === AWAY) this.rest(agent);
    }
  }

  /** Whether there is one too many such as this agent, who is busy. */
  mayLeave(_agent: number): boolean {
    return this.tooMany > 0;
  }

  /** An agent who is busy goes as soon as that is done. */
  leave(agent: number): void {
    this.state[agent - this.first] = LEAVING;
    this.leaving++;
  }

  private rest(agent: number): void {
    this.state[agent] = IDLE;
    this.idle++;
    this.nextIdle[agent] = -1;
    if (this.lastIdle < 0) this.longestIdle = agent;
    else this.nextIdle[this.lastIdle] = agent;
    this.lastIdle = agent;
  }
}
