import { type Block, block, leave } from './block.ts';

/** @see gate */
export interface GateOptions<To extends string = string, Pool extends string = string> {
  readonly asks: 'open';
  readonly pool: Pool;
  /** Where to on `gate.open`. Each may be left out where a state around it has the transition. */
  readonly open?: To;
  /** Where to on `gate.closed`. */
  readonly closed?: To;
}

/**
 * A question to the world that is answered at once: is the pool open now? What `ifOpen` is made of.
 *
 * @example
 * gate({ asks: 'open', pool: 'desk', open: 'line', closed: 'closed' });
 * @since 0.1.0
 */
export function gate<const To extends string, const Pool extends string>(
  options: GateOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  return block('gate', options, ['asks', 'pool', 'open', 'closed'], (given, read) => {
    if (given.asks !== 'open') read.wrong('asks', "the one question that can be asked is 'open'");
    const open = read.optionalTo('open', given.open);
    const closed = read.optionalTo('closed', given.closed);
    return {
      activity: { kind: 'gate', question: { asks: 'open', pool: read.name('pool', 'pool', given.pool) ?? '' } },
      on: {
        ...(open !== undefined && { 'gate.open': leave(open) }),
        ...(closed !== undefined && { 'gate.closed': leave(closed) }),
      },
    };
  });
}
