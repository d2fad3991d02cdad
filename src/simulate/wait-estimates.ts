import type { Lines } from './lines.ts';
import type { Plan } from './plan.ts';

/** How a wait is estimated, as {@link Estimator} has it. */
export const By = { lastToEnterService: 0, headOfLine: 1, queueLength: 2 } as const;

/** What is seen of lines and agents that waits can be told from. */
export class WaitEstimates {
  /** By pool: the wait of whoever was answered last; who has been served, and for how long. */
  private readonly lastWait: Float64Array;
  private readonly served: Float64Array;
  private readonly servedFor: Float64Array;
  /** By agent of the design: busy since. */
  private readonly since: Float64Array;

  constructor({ pools }: Plan) {
    this.lastWait = new Float64Array(pools.length);
    this.served = new Float64Array(pools.length);
    this.servedFor = new Float64Array(pools.length);
    this.since = new Float64Array(pools.reduce((sum, { agents }) => sum + agents, 0));
  }

  /** Somebody is answered who has waited so long. */
  answered(pool: number, agent: number, waited: number, now: number): void {
    this.lastWait[pool] = waited;
    this.since[agent] = now;
  }

  /** The agent has nothing more to do with them. */
  free(pool: number, agent: number, now: number): void {
    this.served[pool] = (this.served[pool] as number) + 1;
    this.servedFor[pool] = (this.servedFor[pool] as number) + now - (this.since[agent] as number);
  }

  /**
   * Seconds that a caller has to wait from now.
   *
   * @param ahead callers in line before them
   * @param waited seconds in line so far
   * @param waitedMost the same of whoever is at the front, 0 where nobody is
   * @param service mean seconds for which an agent is busy with a caller, or NaN: as the run has it so far
   */
  expected(
    lines: Lines,
    pool: number,
    by: number,
    ahead: number,
    waited: number,
    waitedMost: number,
    service: number,
  ): number {
    const { open, isIdle, atWork } = lines.staff(pool);
    if (!open) return Number.POSITIVE_INFINITY;
    if (isIdle) return 0;
    if (by === By.lastToEnterService) return Math.max(0, (this.lastWait[pool] as number) - waited);
    if (by === By.headOfLine) return Math.max(0, waitedMost - waited);
    const mean = Number.isNaN(service) ? this.meanService(pool) : service;
    return ((ahead + 1) * mean) / Math.max(1, atWork);
  }

  /** 0 until somebody has been served. */
  private meanService(pool: number): number {
    const served = this.served[pool] as number;
    return served === 0 ? 0 : (this.servedFor[pool] as number) / served;
  }
}
