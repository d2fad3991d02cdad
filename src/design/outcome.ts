import { type Block, block } from './block.ts';
import { type Consequences, consequences, type ReadConsequences, readConsequences } from './consequences.ts';
import { isRecord } from './reader.ts';

/** How a contact ended. */
export interface Outcome extends ReadConsequences {
  readonly name: string;
  /** The needs that are met by it. */
  readonly meets: 'all' | readonly string[];
  /** What the organisation records, whatever was met. */
  readonly recorded: string;
  /** The organisation counts the case as closed; where it is left out, it does so when it records `resolved`. */
  readonly closes?: boolean;
  /** The caller was told no. */
  readonly refusal?: boolean;
}

/** What an outcome means beyond its name. */
export interface OutcomeOptions<
  Need extends string = string,
  State extends string = string,
  Channel extends string = string,
> extends Consequences<State, Channel> {
  /** Needs met: `'all'` for `resolved`, `'none'` for any other name, unless said. */
  readonly meets?: 'all' | 'none' | readonly Need[];
  /** What the organisation records; the name unless said. */
  readonly recorded?: string;
  /** Whether the organisation counts the case as closed: when it records `resolved`, unless said. */
  readonly closes?: boolean;
  /** The caller is told no: counted, and a reason to come back. */
  readonly refusal?: boolean;
}

/**
 * A final state: the contact ends there. `outcome('resolved')` meets every need, any other name none unless it says so.
 *
 * @example
 * outcome('handled', { meets: ['fault'], recorded: 'resolved' });
 * @since 0.1.0
 */
export function outcome<
  const Need extends string = never,
  const State extends string = never,
  const Channel extends string = never,
>(
  name: string,
  options: OutcomeOptions<Need, State, Channel> = {},
): Block<{ need: Need; state: State; channel: Channel }> {
  return block('outcome', options, ['meets', 'recorded', 'closes', 'refusal', ...consequences], (given, read) => {
    const called = read.text('name', name) ?? '';
    if (typeof given.promises === 'number') {
      read.wrong('promises', 'a callback belongs to the same contact', "write { by: hours(4), keptBy: '…' }");
    }
    const end: Outcome = {
      name: called,
      meets: metNeeds(given.meets ?? (called === 'resolved' ? 'all' : 'none')),
      recorded: given.recorded === undefined ? called : (read.text('recorded', given.recorded) ?? called),
      ...(given.closes !== undefined && { closes: read.yesNo('closes', given.closes) }),
      ...(read.yesNo('refusal', given.refusal) && { refusal: true }),
      ...readConsequences(read, (option) => option, given),
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
