import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, type StateConfig } from './block.ts';
import { type QueueOptions, queueOptions, readQueue, readQueueEnds } from './queue.ts';
import type { Reader } from './reader.ts';

/** @see hold */
export interface HoldOptions<To extends string = string, Pool extends string = string>
  extends Omit<QueueOptions<To, Pool>, 'says' | 'sends' | 'answered'> {
  readonly answered: To;
  /** Said in turn while the caller waits; after the last the first follows again. */
  readonly messages?: readonly HoldMessage[];
  /** What is heard between messages, such as a tune. */
  readonly music?: string;
}

/** Said to those who wait. */
export interface HoldMessage {
  readonly says: string;
  /** Seconds of music before it. */
  readonly after: Distribution | number;
  /** Seconds. */
  readonly lasts: Distribution | number;
}

/**
 * Waiting on the phone for an agent of a pool, with music and messages. Ends with `agent.answered`, `queue.full`,
 * `queue.timedOut` or `queue.closed`.
 *
 * @example
 * hold({
 *   pool: 'desk', answered: 'agent', closed: 'closed', music: 'a tune',
 *   messages: [{ says: 'Please stay on the line.', after: minutes(1), lasts: seconds(4) }],
 * });
 * @since 0.1.0
 */
export function hold<const To extends string, const Pool extends string>(
  options: HoldOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  const known = [...queueOptions.filter((option) => option !== 'says' && option !== 'sends'), 'messages', 'music'];
  return block('hold', options, known, (given, read) => {
    const music = given.music === undefined ? undefined : read.text('music', given.music);
    if (given.answered === undefined) read.to('answered', undefined);
    return {
      says: music,
      activity: readQueue(read, music === undefined ? given : { ...given, says: music }),
      on: readQueueEnds(read, given),
      ...playing(read, given.messages, music),
    };
  });
}

/** Music and messages in turn, round and round. */
function playing(read: Reader, messages: unknown, music: string | undefined): StateConfig {
  if (messages === undefined) return {};
  if (!Array.isArray(messages)) {
    read.wrong('messages', 'expected a list of messages', "write [{ says: 'Please hold.', after: 60, lasts: 4 }]");
    return {};
  }
  const states: Record<string, StateConfig> = {};
  messages.forEach((message, index) => {
    const path = `messages.${index}`;
    const { says, after, lasts } = read.options(path, message, ['says', 'after', 'lasts']);
    const said = read.text(`${path}.says`, says);
    const [wait, length] = [read.duration(`${path}.after`, after), read.duration(`${path}.lasts`, lasts)];
    if (wait === 0 && length === 0) read.wrong(path, 'takes no time', 'give it seconds of music before it: after: 60');
    states[`music${index + 1}`] = played(music, wait, `message${index + 1}`);
    states[`message${index + 1}`] = played(said, length, `music${((index + 1) % messages.length) + 1}`);
  });
  return messages.length > 0 ? { initial: 'music1', states } : {};
}

function played(says: string | undefined, lasts: Distribution | number, next: string): StateConfig {
  return {
    meta: {
      activity: {
        kind: 'choice',
        by: 'organisation',
        ...(says && { says }),
        lasts,
        results: { 'organisation.said': { weight: 1 } },
      },
    },
    on: { 'organisation.said': next },
  };
}
