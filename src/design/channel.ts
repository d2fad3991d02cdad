/** What a contact over a channel costs the caller. */
export interface Tariff {
  readonly perMinute?: number;
  readonly perContact?: number;
  /** Such as `EUR`; the same in all channels of a design. */
  readonly currency: string;
  /** What is begun is charged: to the second unless said. */
  readonly rounding?: 'second' | 'minute';
}

/** How a channel is used. By `mail` and `letter` nobody stays on the line: the caller is *away* meanwhile. */
export type ChannelKind = 'phone' | 'chat' | 'mail' | 'letter' | 'portal' | 'desk' | 'visit';

export const channelKinds: readonly ChannelKind[] = ['phone', 'chat', 'mail', 'letter', 'portal', 'desk', 'visit'];

/** Where contacts begin, and what they cost. */
export interface Channel<State extends string = string> {
  /** The state in which a contact over this channel begins. */
  readonly initial: State;
  /** Unless said, what the channel is called where that is a kind, else `phone`. */
  readonly kind?: ChannelKind;
  readonly tariff?: Tariff;
  /**
   * Most contacts over it at once, in line and with agents: a caller who finds so many is *blocked*, as by a busy tone.
   * A whole number from 1; no limit unless said.
   */
  readonly trunks?: number;
}

/** The kind of a channel, told or told by its name. */
export function kindOf(name: string, { kind }: Pick<Channel, 'kind'>): ChannelKind {
  return kind ?? channelKinds.find((each) => each === name) ?? 'phone';
}

/** Whether callers do not wait for what happens: they neither hang up nor pay by the minute. */
export function isAway(name: string, channel: Pick<Channel, 'kind'>): boolean {
  const kind = kindOf(name, channel);
  return kind === 'mail' || kind === 'letter';
}
