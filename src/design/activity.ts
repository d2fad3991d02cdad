import type { Distribution } from '../stochastic/distribution.ts';
import type { SentEvent } from './sent-event.ts';

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
export interface ChoiceResult {
  readonly weight: Weight;
  /** Instead of the activity's own `lasts`, seconds. */
  readonly lasts?: Distribution | number;
  /** What is counted when it happens. */
  readonly counts?: 'misunderstanding';
  /** Facts that the one who takes over is told by whoever transfers. */
  readonly carries?: readonly string[];
  /** The agent stays with the caller (a warm transfer) instead of going to wrap-up. */
  readonly keeps?: boolean;
  /** The event that is sent, where it is not the name of the result, or carries something. */
  readonly sends?: string | SentEvent;
}

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
  /** For `by: 'agent'`: what the agent does after the caller has gone, seconds. */
  readonly wrapUp?: Distribution | number;
  /** The caller has put down the phone meanwhile: no tariff, no hanging up. */
  readonly offPhone?: boolean;
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
  /** What is sent instead of these events, where a machine calls them otherwise. */
  readonly sends?: Sends;
}

/** Our events by name, and what a machine calls them: `{ 'agent.answered': 'ANSWER' }`. */
export type Sends = Readonly<Record<string, string>>;

/** What a gate asks of the world. More questions come with operations. */
export type GateQuestion = { readonly asks: 'open'; readonly pool: string };

/** Answers at once: `gate.open` or `gate.closed`. */
export interface GateActivity {
  readonly kind: 'gate';
  readonly question: GateQuestion;
  /** What is sent instead of these events, where a machine calls them otherwise. */
  readonly sends?: Sends;
}

export type Activity = ChoiceActivity | QueueActivity | GateActivity;
