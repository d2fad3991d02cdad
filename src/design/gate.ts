import { type Block, block, leave } from './block.ts';

/** @see gate */
export interface GateOptions<To extends string = string, Pool extends string = string> {
  readonly asks: 'open';
  readonly pool: Pool;
  /** Where to on `gate.open`. Each may be left out where a state around it has the transition. */
  readonly open?: To;
  /** Where to on `gate.closed`. */
  readonly closed?: To;
  /** What the machine calls the answers, where it has its own names. */
  readonly sends?: { readonly [Event in keyof typeof gateEnds]?: string };
}

/** What each answer is called in the options. */
export const gateEnds = { 'gate.open': 'open', 'gate.closed': 'closed' } as const;

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
  return block('gate', options, ['asks', 'pool', 'open', 'closed', 'sends'], (given, read) => {
    if (given.asks !== 'open') read.wrong('asks', "the one question that can be asked is 'open'");
    const pool = read.name('pool', 'pool', given.pool) ?? '';
    const { sends } = read.sends('sends', given.sends, Object.keys(gateEnds));
    const on: Record<string, ReturnType<typeof leave>> = {};
    for (const [type, option] of Object.entries(gateEnds)) {
      if (given[option] !== undefined) on[sends?.[type] ?? type] = leave(read.to(option, given[option]));
    }
    return { activity: { kind: 'gate', question: { asks: 'open', pool }, ...(sends && { sends }) }, on };
  });
}
