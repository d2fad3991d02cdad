import { type Block, block, leave } from './block.ts';
import type { Estimator } from './estimator.ts';
import { readQuestion } from './gate.ts';

/** @see ifExpectedWait */
export interface IfExpectedWaitOptions<To extends string = string, Pool extends string = string> {
  readonly pool: Pool;
  /** Seconds. */
  readonly above: number;
  /** How the wait is estimated: `lastToEnterService` unless said. */
  readonly estimator?: Estimator;
  readonly yes: To;
  readonly no: To;
}

/**
 * One way while callers of a pool have to expect to wait longer than so many seconds, another while they do not. While
 * the pool is closed the wait is longer than any.
 *
 * @example
 * ifExpectedWait({ pool: 'desk', above: minutes(3), estimator: 'headOfLine', yes: 'offer', no: 'line' });
 * @since 0.1.0
 */
export function ifExpectedWait<const To extends string, const Pool extends string>(
  options: IfExpectedWaitOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  return block('ifExpectedWait', options, ['pool', 'above', 'estimator', 'yes', 'no'], (given, read) => ({
    activity: { kind: 'gate', question: readQuestion(read, { ...given, asks: 'expectedWait' }) },
    on: {
      'gate.yes': leave(read.to('yes', given.yes)),
      'gate.no': leave(read.to('no', given.no)),
    },
  }));
}
