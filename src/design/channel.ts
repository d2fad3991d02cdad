/** What a contact over a channel costs the caller. */
export interface Tariff {
  readonly perMinute?: number;
  readonly perContact?: number;
  /** Such as `EUR`. */
  readonly currency: string;
  /** What is begun is charged: to the second unless said. */
  readonly rounding?: 'second' | 'minute';
}

/** Where contacts begin, and what they cost. */
export interface Channel<State extends string = string> {
  /** The state in which a contact over this channel begins. */
  readonly initial: State;
  readonly tariff?: Tariff;
}
