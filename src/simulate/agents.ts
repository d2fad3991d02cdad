import type { Ledger } from '../measure/ledger.ts';
import type { PlannedPool } from './plan.ts';
import type { Window } from './world.ts';

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

  private readonly size: number;
  private readonly window: Window;
  private readonly isBusy: Uint8Array;
  /** Chain of idle agents, longest idle first; -1 at the end. */
  private readonly nextIdle: Int32Array;
  private longestIdle = -1;
  private lastIdle = -1;
  private since = 0;
  private busyTime = 0;
  private timeAtWork = 0;
  private lineTime = 0;

  constructor(plan: PlannedPool, pool: number, window: Window) {
    this.plan = plan;
    this.pool = pool;
    this.first = plan.firstAgent;
    this.size = plan.agents;
    this.window = window;
    this.isBusy = new Uint8Array(plan.agents);
    this.nextIdle = new Int32Array(plan.agents);
  }

  /** Add up what has been the case until now; to be called before it changes. */
  look(now: number): void {
    const from = Math.max(this.since, this.window.warmUp);
    const to = Math.min(now, this.window.horizon);
    this.since = now;
    if (to <= from) return;
    const time = to - from;
    this.busyTime += this.busy * time;
    this.timeAtWork += (this.open ? this.size : this.busy) * time;
    this.lineTime += this.inLine * time;
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
    this.isBusy[agent] = 1;
    this.busy++;
    return this.first + agent;
  }

  /** An agent has nothing more to do: idle, or off when the pool is closed. */
  free(agent: number): void {
    this.isBusy[agent - this.first] = 0;
    this.busy--;
    if (this.open) this.rest(agent - this.first);
  }

  /** Those who are not busy begin to wait for work, in the order of their numbers. */
  begin(): void {
    this.open = true;
    for (let agent = 0; agent < this.size; agent++) if (this.isBusy[agent] === 0) this.rest(agent);
  }

  /** Those who are idle go; those who are busy go when they have finished. */
  stop(): void {
    this.open = false;
    this.longestIdle = -1;
    this.lastIdle = -1;
  }

  private rest(agent: number): void {
    this.nextIdle[agent] = -1;
    if (this.lastIdle < 0) this.longestIdle = agent;
    else this.nextIdle[this.lastIdle] = agent;
    this.lastIdle = agent;
  }
}
