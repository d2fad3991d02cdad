import type { Distribution } from '../stochastic/distribution.ts';
import type { ReadConsequences } from './consequences.ts';
import type { Estimator } from './estimator.ts';
import type { Overflow } from './overflow.ts';
import type { Priority, PriorityRises } from './priority.ts';
import type { PutsOnHold } from './puts-on-hold.ts';
import type { SentEvent } from './sent-event.ts';
import type { SkillNeeded } from './skill.ts';

/** Who takes the time of a timed choice. */
export type Doer = 'caller' | 'agent' | 'bot' | 'organisation';

/** The caller as a weight may see them. */
export interface Who {
  readonly need: string;
  readonly persona: string;
  readonly slips: { readonly wrongKey: number; readonly wrongChoice: number; readonly silence: number };
  readonly traits: Readonly<Record<string, unknown>>;
  /** The machine's context as it is when the activity starts. */
  readonly context: unknown;
  /** Which contact of the journey this is, from 1. */
  readonly attempt: number;
}

/** How likely a result is, relative to the others: a number from 0, one by need, or a pure function of the caller. */
export type Weight = number | Readonly<Record<string, number>> | ((who: Who) => number);

/** One way in which a timed choice may end. */
export interface ChoiceResult extends ReadConsequences {
  readonly weight: Weight;
  /** Instead of the activity's own `lasts`, seconds. */
  readonly lasts?: Distribution | number;
  /**
   * What is counted when it happens: a misunderstanding; of callbacks, that one is accepted or declined, and that a call
   * is answered or not; that what was promised is done, or that a promise is broken.
   */
  readonly counts?: Counted;
  /** Of a consultation: the colleague stays as well, or takes over from the agent, who goes. */
  readonly conference?: boolean;
  readonly handsOver?: boolean;
  /** Facts that the one who takes over is told by whoever transfers. */
  readonly carries?: readonly string[];
  /** The agent stays with the caller (a warm transfer) instead of going to wrap-up. */
  readonly keeps?: boolean;
  /** For an agent: how it ends at once when their shift does, whatever its weight. */
  readonly atShiftEnd?: boolean;
  /** The caller is told no: counted, and a reason to come back. */
  readonly refuses?: boolean;
  /** Nothing came of it: counted. */
  readonly inVain?: boolean;
  /** What people call it, where they are told of it. */
  readonly label?: string;
  /** The event that is sent, where it is not the name of the result, or carries something. */
  readonly sends?: string | SentEvent;
}

/** What a result may count as. */
export type Counted = (typeof countable)[number];

export const countable = ['misunderstanding', 'accepted', 'declined', 'reached', 'missed', 'done', 'broken'] as const;

/** A timed choice: somebody takes a sampled time, then one of the results is sent as an event. */
export interface ChoiceActivity {
  readonly kind: 'choice';
  readonly by: Doer;
  /** What the caller hears or reads. */
  readonly says?: string;
  /** Seconds. */
  readonly lasts: Distribution | number;
  /** Facts that the caller must tell first, where they are not known to whoever asks. */
  readonly asks?: readonly string[];
  /** By the event that is sent, unless they say otherwise. */
  readonly results: Readonly<Record<string, ChoiceResult>>;
  /** This is a prompt played again: counted as a repeat when it starts. */
  readonly replay?: boolean;
  /** For `by: 'agent'`: how likely the caller is put on hold before it ends, and for how long. */
  readonly putsOnHold?: PutsOnHold;
  /** For `by: 'agent'`: what the agent does after the caller has gone, seconds. */
  readonly wrapUp?: Distribution | number;
  /** The caller has put down the phone meanwhile: no tariff, no hanging up. */
  readonly offPhone?: boolean;
  /** The caller keeps this time free for it: counted, and in vain where the result says so. */
  readonly keepsFree?: boolean;
  /** What the caller is told of their place in a line. */
  readonly announces?: Announced;
  /** What its draws are named after, where that is not its state. */
  readonly draws?: string;
  /** For `by: 'agent'`: the agent with the caller and a colleague talk; it is the colleague's wrap-up. */
  readonly consults?: boolean;
}

/** What those who wait are told: how long they have to, by an estimator, or how many there are up to them. */
export interface Announced {
  readonly what: 'expectedWait' | 'place';
  readonly pool: string;
  readonly estimator?: Estimator;
}

/** A place in the line of a pool. Sends `agent.answered`, `queue.full`, `queue.timedOut`, `queue.closed`. */
export interface QueueActivity {
  readonly kind: 'queue';
  readonly pool: string;
  readonly says?: string;
  /** Most callers in this line, those being served apart; more get `queue.full`. Infinity unless said. */
  readonly capacity?: number;
  /** Seconds after which `queue.timedOut` is sent. Infinity unless said. */
  readonly longestWait?: number;
  /** Seconds before the pool opens from which callers wait outside instead of getting `queue.closed`. 0 unless said. */
  readonly beforeOpening?: number;
  /** The caller waits with the phone down: no patience, no tariff, and no stay in a line that counts as such. */
  readonly offPhone?: boolean;
  /** A caller who was in this line before in the contact has the place of that time, not one at the end. */
  readonly keepsPlace?: boolean;
  /** The place is kept while the pool is closed, and can be taken then: no `queue.closed`. */
  readonly overnight?: boolean;
  /** What the agent has to be able to do; nothing unless said. */
  readonly skill?: SkillNeeded;
  /** Higher first, then first come; 0 unless said. */
  readonly priority?: Priority;
  readonly priorityRises?: PriorityRises;
  /** From when agents of another pool may answer too. */
  readonly overflow?: Overflow;
  /** The agent with the caller waits for a colleague, who joins them; none is let go. */
  readonly consults?: boolean;
  /** What is sent instead of these events, where a machine calls them otherwise. */
  readonly sends?: Sends;
}

/** Our events by name, and what a machine calls them: `{ 'agent.answered': 'ANSWER' }`. */
export type Sends = Readonly<Record<string, string>>;

/** What a gate asks of the world. */
export type GateQuestion =
  | { readonly asks: 'open'; readonly pool: string }
  /** Whether more callers than so many are in line. */
  | { readonly asks: 'line'; readonly pool: string; readonly longerThan: number }
  /** Whether the caller's place in line, or the one they would get, is that or later; the first is 1. */
  | { readonly asks: 'place'; readonly pool: string; readonly from: number }
  /** Whether the caller has to expect to wait longer than so many seconds from now. */
  | { readonly asks: 'expectedWait'; readonly pool: string; readonly above: number; readonly estimator?: Estimator };

/** Answers at once: `gate.open` or `gate.closed`; other questions than that `gate.yes` or `gate.no`. */
export interface GateActivity {
  readonly kind: 'gate';
  readonly question: GateQuestion;
  /** What is sent instead of these events, where a machine calls them otherwise. */
  readonly sends?: Sends;
}

export type Activity = ChoiceActivity | QueueActivity | GateActivity;
