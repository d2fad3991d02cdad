import type { Estimate } from './estimate.ts';
import { ChannelSum } from './journey-sums.ts';
import { LineSum, Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/** The contacts over one channel, of the journeys that count. @since 0.1.0 */
export interface ChannelFigures {
  /** Journeys that began with a contact over it, and contacts: means of a replication. */
  readonly journeys: Estimate;
  readonly contacts: Estimate;
  /** Of its contacts, the share in which an agent answered. */
  readonly answered: Estimate;
  /** The share that ended by hanging up. */
  readonly abandoned: Estimate;
  /** The share that met the need. */
  readonly met: Estimate;
  /** Seconds in lines, a contact. */
  readonly waited: Estimate;
  /** What the caller paid for a contact. */
  readonly cost: Estimate;
}

/** The figures of a channel; of the one channel there is, they are those of all contacts. */
export function channelFigures(sample: Sample, channel: number): ChannelFigures {
  const sums = (field: number, ofAll: Float64Array) => sample.channelSums(channel, field, ofAll);
  const contacts = sums(ChannelSum.contacts, sample.sums(Sum.contacts));
  const share = (field: number, ofAll: number) => sample.share(sums(field, sample.sums(ofAll)), contacts);
  return {
    journeys: sample.number(sums(ChannelSum.journeys, sample.sums(Sum.journeys))),
    contacts: sample.number(contacts),
    answered: share(ChannelSum.answered, Sum.answered),
    abandoned: share(ChannelSum.abandoned, Sum.abandoned),
    met: share(ChannelSum.met, Sum.met),
    waited: sample.ratio(sums(ChannelSum.waited, sample.lineSums(LineSum.waited)), contacts),
    cost: sample.ratio(sums(ChannelSum.cost, sample.sums(Sum.cost)), contacts),
  };
}
