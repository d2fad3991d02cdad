import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, leave } from './block.ts';

/** @see announcement */
export interface AnnouncementOptions<To extends string = string> {
  readonly says: string;
  /** Seconds. */
  readonly lasts: Distribution | number;
  readonly to: To;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

/**
 * Something said to the caller, who can only listen. Ends with `organisation.said`.
 *
 * @example
 * announcement({ says: 'Welcome.', lasts: seconds(12), to: 'menu' });
 * @since 0.1.0
 */
export function announcement<const To extends string>(options: AnnouncementOptions<To>): Block<{ state: To }> {
  return block('announcement', options, ['says', 'lasts', 'to', 'draws'], (given, read) => {
    const says = read.text('says', given.says);
    return {
      says,
      activity: {
        kind: 'choice',
        by: 'organisation',
        ...(says && { says }),
        lasts: read.duration('lasts', given.lasts),
        results: { 'organisation.said': { weight: 1 } },
        ...read.draws('draws', given.draws),
      },
      on: { 'organisation.said': leave(read.to('to', given.to)) },
    };
  });
}
