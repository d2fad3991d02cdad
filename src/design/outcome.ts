import { type Block, block } from './block.ts';
import { isRecord } from './reader.ts';

/** How a contact ended. */
export interface Outcome {
  readonly name: string;
  /** The needs that are met by it. */
  readonly meets: 'all' | readonly string[];
  /** What the organisation records, whatever was met. */
  readonly recorded: string;
}

/** What an outcome means beyond its name. */
export interface OutcomeOptions<Need extends string = string> {
  /** Needs met: `'all'` for `resolved`, `'none'` for any other name, unless said. */
  readonly meets?: 'all' | 'none' | readonly Need[];
  /** What the organisation records; the name unless said. */
  readonly recorded?: string;
}

/**
 * A final state: the contact ends there. `outcome('resolved')` meets every need, any other name none unless it says so.
 *
 * @example
 * outcome('handled', { meets: ['fault'], recorded: 'resolved' });
 * @since 0.1.0
 */
export function outcome<const Need extends string = never>(
  name: string,
  options: OutcomeOptions<Need> = {},
): Block<{ need: Need }> {
  return block('outcome', options, ['meets', 'recorded'], (given, read) => {
    const called = read.text('name', name) ?? '';
    const end: Outcome = {
      name: called,
      meets: metNeeds(given.meets ?? (called === 'resolved' ? 'all' : 'none')),
      recorded: given.recorded === undefined ? called : (read.text('recorded', given.recorded) ?? called),
    };
    return { type: 'final', outcome: end };

    function metNeeds(meets: unknown): 'all' | readonly string[] {
      if (meets === 'all') return 'all';
      if (meets === 'none') return [];
      return read.names('need', 'meets', meets);
    }
  });
}

/** Whether a value is what `outcome()` makes of its options. */
export function isOutcome(value: unknown): value is Outcome {
  if (!isRecord(value)) return false;
  const { name, meets: met, recorded } = value;
  return typeof name === 'string' && typeof recorded === 'string' && (met === 'all' || Array.isArray(met));
}

/** Whether a contact that ended like this leaves the need met. */
export function meets(ended: Outcome, need: string): boolean {
  return ended.meets === 'all' || ended.meets.includes(need);
}
