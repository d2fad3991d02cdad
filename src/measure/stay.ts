/** Whose stay or contact it is. */
export interface CallerRecord {
  /** From 1. */
  readonly replication: number;
  /** The caller's number in the replication, from 0; a caller has one journey. */
  readonly caller: number;
  readonly persona: string;
  readonly need: string;
  /** Whether figures count the journey: it began between warm-up and horizon. */
  readonly counted: boolean;
  /** Which contact of the journey, from 1. */
  readonly contact: number;
  /** Seconds since Monday 00:00. */
  readonly began: number;
  readonly ended: number;
}

/**
 * One stay in one state, of which logs are made.
 *
 * @since 0.1.0
 */
export interface Stay extends CallerRecord {
  /** The state as its author named it. */
  readonly state: string;
  /** The id of the XState node: the state or one of its parts. */
  readonly node: string;
  readonly activity: 'choice' | 'queue' | 'gate';
  /** What ended it: the event that was sent, `caller.hungUp`, or null where the state was left otherwise. */
  readonly event: string | null;
  /** The line in which it was spent, or the pool of the agent. */
  readonly pool: string | null;
  /** The agent's number in the pool, from 1. */
  readonly agent: number | null;
  /** Facts told in it, and those of them that had been told before in the journey. */
  readonly told: readonly string[];
  readonly again: readonly string[];
  /** A prompt played again. */
  readonly replay: boolean;
  /** It ended in a misunderstanding. */
  readonly misunderstood: boolean;
}

/**
 * One contact that has ended.
 *
 * @since 0.1.0
 */
export interface ContactRecord extends CallerRecord {
  readonly channel: string;
  /** Name of the outcome, `abandoned` or `stuck`. */
  readonly outcome: string;
  /** What the organisation records. */
  readonly recorded: string;
  readonly met: boolean;
  /** The state in which it met its dead end, or null. */
  readonly deadEnd: string | null;
  readonly cost: number;
}
