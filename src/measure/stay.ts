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
  /** The channel over which the contact came. */
  readonly channel: string;
  /** Why there was a contact: the first, or what brought the caller back; or the organisation began it. */
  readonly cause: 'first' | 'givingUp' | 'refusal' | 'brokenPromise' | 'otherwise' | 'organisation';
  /** Seconds since Monday 00:00. */
  readonly began: number;
  /** Where it is open, when the run ended. */
  readonly ended: number;
  /** Whether it still went on when the run ended. */
  readonly open: boolean;
}

/**
 * One journey that is over: nothing of it is open, and nothing is to come. Or it was open when the run ended.
 *
 * @since 0.1.0
 */
export interface JourneyEnd
  extends Pick<CallerRecord, 'replication' | 'caller' | 'persona' | 'need' | 'counted' | 'ended' | 'open'> {
  /** Contacts begun, from 1. */
  readonly contacts: number;
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
  /**
   * What ended it: the event that was sent, `caller.hungUp`, or null where the state was left otherwise. A place in a
   * line that ends at once with `queue.full` or `queue.closed` was never had: the caller was not let in.
   */
  readonly event: string | null;
  /** The line in which it was spent, or the pool of the agent. */
  readonly pool: string | null;
  /** The agent's number in the pool, from 1; null where the caller was gone in the moment of the answer. */
  readonly agent: number | null;
  /** Of a place in a line, the pool of that agent: another than `pool` where the caller overflowed. */
  readonly answeredBy: string | null;
  /** Of a place in a line, the skill that the caller needs. */
  readonly skill: string | null;
  /** A second agent who took part: a colleague who was asked, or stayed for a conference. */
  readonly colleague: { readonly pool: string; readonly agent: number } | null;
  /** Facts told in it, and those of them that had been told before in the journey. */
  readonly told: readonly string[];
  readonly again: readonly string[];
  /** A prompt played again. */
  readonly replay: boolean;
  /** It ended in a misunderstanding. */
  readonly misunderstood: boolean;
  /** The caller had put down the phone. */
  readonly offPhone: boolean;
  /** Of a place in a line: nobody waited for it on the phone. It was by post, or for an agent who was to call the caller. */
  readonly away?: boolean;
  /** What was said of the caller's place in line, where something was: which place, or seconds of waiting to expect. */
  readonly announced?: number;
}

/**
 * One contact that has ended, or was open when the run did.
 *
 * @since 0.1.0
 */
export interface ContactRecord extends CallerRecord {
  /** Name of the outcome, `abandoned`, `stuck` or `blocked`; null where it is open. */
  readonly outcome: string | null;
  /** What the organisation records. */
  readonly recorded: string | null;
  readonly met: boolean;
  /** The state in which it ended, the last that the caller entered; null where that was none of the design's. */
  readonly state: string | null;
  /** The state in which it met its dead end, or null. */
  readonly deadEnd: string | null;
  /** When nothing could help any more, while the contact still went on; null where its end was its dead end, or it met none. */
  readonly doomedAt: number | null;
  /** What the caller paid; 0 where it is open. */
  readonly cost: number;
  /** Whether the caller comes back, though perhaps after the run. */
  readonly returns: boolean;
}
