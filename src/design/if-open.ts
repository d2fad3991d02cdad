import { type Block, block, leave } from './block.ts';

/** @see ifOpen */
export interface IfOpenOptions<To extends string = string, Pool extends string = string> {
  readonly pool: Pool;
  readonly open: To;
  readonly closed: To;
}

/**
 * One way while a pool is open, another while it is closed.
 *
 * @example
 * ifOpen({ pool: 'desk', open: 'line', closed: 'callLater' });
 * @since 0.1.0
 */
export function ifOpen<const To extends string, const Pool extends string>(
  options: IfOpenOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  return block('ifOpen', options, ['pool', 'open', 'closed'], (given, read) => ({
    activity: { kind: 'gate', question: { asks: 'open', pool: read.name('pool', 'pool', given.pool) ?? '' } },
    on: {
      'gate.open': leave(read.to('open', given.open)),
      'gate.closed': leave(read.to('closed', given.closed)),
    },
  }));
}
