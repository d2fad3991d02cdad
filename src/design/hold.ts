import { type Block, block } from './block.ts';
import { type CallbackOffer, offering } from './callback-offer.ts';
import { type HoldMessage, playing } from './hold-messages.ts';
import { type QueueOptions, queueOptions, readQueue, readQueueEnds } from './queue.ts';

/** @see hold */
export interface HoldOptions<To extends string = string, Pool extends string = string, Skill extends string = string>
  extends Omit<
    QueueOptions<To, Pool, Skill>,
    'says' | 'sends' | 'answered' | 'offPhone' | 'keepsPlace' | 'overnight' | 'consults'
  > {
  readonly answered: To;
  /** Said in turn while the caller waits; after the last the first follows again. */
  readonly messages?: readonly HoldMessage[];
  /** What is heard between messages, such as a tune. */
  readonly music?: string;
  /** A callback that is offered while the caller waits. */
  readonly callback?: CallbackOffer<To>;
}

const known = [...queueOptions.filter((option) => option !== 'says'), 'messages', 'music', 'callback'];

/**
 * Waiting on the phone for an agent of a pool, with music and messages. Ends with `agent.answered`, `queue.full`,
 * `queue.timedOut` or `queue.closed`, or with `caller.accepted` where a callback is offered.
 *
 * @example
 * hold({
 *   pool: 'desk', answered: 'agent', closed: 'closed', music: 'a tune',
 *   messages: [{ says: 'Please stay on the line.', after: minutes(1), lasts: seconds(4) }],
 *   callback: { offer: { place: 5 }, accepts: 0.6, to: 'callback' },
 * });
 * @since 0.1.0
 */
export function hold<const To extends string, const Pool extends string, const Skill extends string = never>(
  options: HoldOptions<To, Pool, Skill>,
): Block<{ state: To; pool: Pool; skill: Skill }> {
  return block('hold', options, known, (given, read) => {
    const music = given.music === undefined ? undefined : read.text('music', given.music);
    if (given.answered === undefined) read.to('answered', undefined);
    const { pool, messages, callback } = given;
    const activity = readQueue(read, music === undefined ? { ...given, says: undefined } : { ...given, says: music });
    const heard = playing(read, messages, music, typeof pool === 'string' ? pool : '');
    const { on, ...parts } = callback === undefined ? heard : offering(read, callback, activity.pool, heard);
    return { says: music, activity, on: { ...readQueueEnds(read, given), ...on }, ...parts };
  });
}
