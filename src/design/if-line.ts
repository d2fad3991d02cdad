import { type Block, block, leave } from './block.ts';
import { readQuestion } from './gate.ts';

/** @see ifLine */
export interface IfLineOptions<To extends string = string, Pool extends string = string> {
  readonly pool: Pool;
  /** Callers in line, from 0; those being served apart. */
  readonly longerThan: number;
  readonly yes: To;
  readonly no: To;
}

/**
 * One way while more callers than so many are in the line of a pool, another while there are not.
 *
 * @example
 * ifLine({ pool: 'desk', longerThan: 5, yes: 'offer', no: 'line' });
 * @since 0.1.0
 */
export function ifLine<const To extends string, const Pool extends string>(
  options: IfLineOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  return block('ifLine', options, ['pool', 'longerThan', 'yes', 'no'], (given, read) => ({
    activity: { kind: 'gate', question: readQuestion(read, { ...given, asks: 'line' }) },
    on: {
      'gate.yes': leave(read.to('yes', given.yes)),
      'gate.no': leave(read.to('no', given.no)),
    },
  }));
}
