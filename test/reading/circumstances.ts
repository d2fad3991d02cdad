/** What a reader of the records has to be told of the design and the run; nothing of it is taken from them. */
export interface Circumstances {
  readonly replications: number;
  readonly warmUp: number;
  readonly horizon: number;
  readonly thresholds: readonly number[];
  readonly shortAbandon: number;
  /** Money a minute of the phone and a contact, and how many seconds are charged at once. */
  readonly tariff: { readonly perMinute: number; readonly perContact: number; readonly charged: 1 | 60 };
  /** Whether the need is met by the outcome that is reached in the state. */
  readonly meets: (state: string, need: string) => boolean;
  /** Whether no way leads from the state to an outcome that meets the need. */
  readonly isDoomed: (state: string, need: string) => boolean;
  readonly facts: Readonly<Record<string, 'agent' | 'contact' | 'department' | 'file'>>;
  /** The facts that are asked for in a state. */
  readonly asks: Readonly<Record<string, readonly string[]>>;
  /** The facts that are passed on, by state and event. */
  readonly carries: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Where the agent stays with the caller, by state and event. */
  readonly keeps: Readonly<Record<string, string>>;
  /** Seconds after a conversation, by state. */
  readonly wrapUp: Readonly<Record<string, number>>;
  readonly agents: Readonly<Record<string, number>>;
  /** When a pool is at work, from a second of the week to another; always unless said. */
  readonly hours: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;
}
