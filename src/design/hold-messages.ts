import type { Distribution } from '../stochastic/distribution.ts';
import type { Announced, ChoiceActivity } from './activity.ts';
import { readWhat } from './announced.ts';
import type { StateConfig } from './block.ts';
import { type Estimator, readEstimator } from './estimator.ts';
import type { Reader } from './reader.ts';

/** Said to those who wait. */
export interface HoldMessage {
  readonly says: string;
  /** Seconds of music before it. */
  readonly after: Distribution | number;
  /** Seconds. */
  readonly lasts: Distribution | number;
  /** What it tells of the caller's place in the line: how long they have to wait, or how many there are up to them. */
  readonly announces?: Announced['what'];
  /** How the wait is estimated: `lastToEnterService` unless said. */
  readonly estimator?: Estimator;
}

/** Music and messages in turn, round and round; what is heard while somebody waits in the line of a pool. */
export function playing(read: Reader, messages: unknown, music: string | undefined, pool: string): StateConfig {
  if (messages === undefined) return {};
  if (!Array.isArray(messages)) {
    read.wrong('messages', 'expected a list of messages', "write [{ says: 'Please hold.', after: 60, lasts: 4 }]");
    return {};
  }
  const states: Record<string, StateConfig> = {};
  messages.forEach((message, index) => {
    const path = `messages.${index}`;
    const { says, after, lasts, announces, estimator } = read.options(path, message, known);
    const said = read.text(`${path}.says`, says);
    const [wait, length] = [read.duration(`${path}.after`, after), read.duration(`${path}.lasts`, lasts)];
    if (wait === 0 && length === 0) read.wrong(path, 'takes no time', 'give it seconds of music before it: after: 60');
    states[`music${index + 1}`] = played(music, wait, `message${index + 1}`);
    states[`message${index + 1}`] = played(
      said,
      length,
      `music${((index + 1) % messages.length) + 1}`,
      readAnnouncing(read, path, { announces, estimator }, pool),
    );
  });
  return messages.length > 0 ? { initial: 'music1', states } : {};
}

const known = ['says', 'after', 'lasts', 'announces', 'estimator'];

function readAnnouncing(
  read: Reader,
  path: string,
  { announces, estimator }: Readonly<Record<'announces' | 'estimator', unknown>>,
  pool: string,
): Pick<ChoiceActivity, 'announces'> {
  const what = announces === undefined ? undefined : readWhat(read, `${path}.announces`, announces);
  if (what !== 'expectedWait' && estimator !== undefined) {
    read.wrong(`${path}.estimator`, 'nothing is estimated', "say announces: 'expectedWait', or leave it out");
  }
  if (what === undefined) return {};
  if (what === 'place') return { announces: { what, pool } };
  return { announces: { what, pool, estimator: readEstimator(read, `${path}.estimator`, estimator) } };
}

function played(
  says: string | undefined,
  lasts: Distribution | number,
  next: string,
  announced: Pick<ChoiceActivity, 'announces'> = {},
): StateConfig {
  return {
    meta: {
      activity: {
        kind: 'choice',
        by: 'organisation',
        ...(says && { says }),
        lasts,
        results: { 'organisation.said': { weight: 1 } },
        ...announced,
      },
    },
    on: { 'organisation.said': next },
  };
}
