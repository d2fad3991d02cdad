import type { QueueActivity } from './activity.ts';
import { type Block, block, leave } from './block.ts';
import { type Overflow, readOverflow } from './overflow.ts';
import { type Priority, type PriorityRises, readPriority, readRises } from './priority.ts';
import { isRecord, type Reader } from './reader.ts';
import { readSkillNeeded, type SkillNeeded } from './skill.ts';

/** @see queue */
export interface QueueOptions<To extends string = string, Pool extends string = string, Skill extends string = string> {
  readonly pool: Pool;
  readonly says?: string;
  /** Most callers in this line, those being served apart; more get `queue.full`. No limit unless said. */
  readonly capacity?: number;
  /** Seconds after which `queue.timedOut` is sent. No limit unless said. */
  readonly longestWait?: number;
  /**
   * Callers who come at most so many seconds before the pool opens wait outside: in line, and off the phone. Others get
   * `queue.closed`. 0 unless said.
   */
  readonly beforeOpening?: number;
  /** The caller waits with the phone down: no patience, no tariff, and no stay in a line that counts as such. */
  readonly offPhone?: boolean;
  /** A caller who was in this line before in the contact has the place of that time, not one at the end. */
  readonly keepsPlace?: boolean;
  /** The place is kept while the pool is closed, and can be taken then: no `queue.closed`. */
  readonly overnight?: boolean;
  /** What the agent has to be able to do: a skill, or one by need with `otherwise`. Anybody may answer unless said. */
  readonly skill?: Skill | Readonly<Record<string, Skill>>;
  /** Higher first, then first come: a number, one by need with `otherwise`, or a function of the caller. 0 unless said. */
  readonly priority?: Priority;
  /** How the priority rises with waiting; not unless said. */
  readonly priorityRises?: PriorityRises;
  /** From when agents of another pool may answer too. */
  readonly overflow?: Overflow<Pool>;
  /** The agent with the caller waits for a colleague, who joins them; none is let go. */
  readonly consults?: boolean;
  /** What the machine calls the events of the line, where it has its own names. */
  readonly sends?: { readonly [Event in keyof typeof queueEnds]?: string };
  /** Where to on `agent.answered`. Each may be left out where a state around it has the transition. */
  readonly answered?: To;
  /** Where to on `queue.full`; needed with `capacity`. */
  readonly full?: To;
  /** Where to on `queue.timedOut`; needed with `longestWait`. */
  readonly timedOut?: To;
  /** Where to on `queue.closed`; needed where the pool has opening hours. */
  readonly closed?: To;
}

/** What each event of a line is called in the options. */
export const queueEnds = {
  'agent.answered': 'answered',
  'queue.full': 'full',
  'queue.timedOut': 'timedOut',
  'queue.closed': 'closed',
} as const;

/** The options that say who answers, and whose turn it is. */
export const turnOptions = ['skill', 'priority', 'priorityRises', 'overflow'];

/** The options of a line, for other blocks as well. */
export const queueOptions = [
  'pool',
  'says',
  'capacity',
  'longestWait',
  'beforeOpening',
  ...turnOptions,
  ...Object.values(queueEnds),
];

const known = [...queueOptions, 'sends', 'offPhone', 'keepsPlace', 'overnight', 'consults'];

/**
 * A place in the line of a pool: it ends when an agent answers, or with a limit or closing time. What `hold` is made of.
 *
 * @example
 * queue({ pool: 'desk', answered: 'agent', closed: 'closed' });
 * @since 0.1.0
 */
export function queue<const To extends string, const Pool extends string, const Skill extends string = never>(
  options: QueueOptions<To, Pool, Skill>,
): Block<{ state: To; pool: Pool; skill: Skill }> {
  return block('queue', options, known, (given, read) => ({
    ...read.says('says', given.says),
    activity: readQueue(read, given),
    on: readQueueEnds(read, given),
  }));
}

/** Reads the line itself. */
export function readQueue(read: Reader, given: Readonly<Record<string, unknown>>): QueueActivity {
  const { pool, says, capacity, longestWait, beforeOpening, sends, offPhone, keepsPlace, overnight } = given;
  const { priority, priorityRises, consults } = given;
  const named = read.name('pool', 'pool', pool) ?? '';
  return {
    kind: 'queue',
    pool: named,
    ...(typeof says === 'string' && { says }),
    ...(capacity !== undefined && { capacity: read.limit('capacity', capacity, true) }),
    ...(longestWait !== undefined && { longestWait: read.limit('longestWait', longestWait, false) }),
    ...(read.yesNo('offPhone', offPhone) && { offPhone: true }),
    ...(read.yesNo('keepsPlace', keepsPlace) && { keepsPlace: true }),
    ...(read.yesNo('overnight', overnight) && { overnight: true }),
    ...(read.yesNo('consults', consults) && { consults: true }),
    ...(beforeOpening !== undefined && { beforeOpening: read.limit('beforeOpening', beforeOpening, false) }),
    ...readWho(read, given, named),
    ...(priority !== undefined && { priority: readPriority(read, 'priority', priority) }),
    ...(priorityRises !== undefined && { priorityRises: readRises(read, 'priorityRises', priorityRises) }),
    ...read.sends('sends', sends, Object.keys(queueEnds)),
  };
}

/** Who may answer. */
function readWho(
  read: Reader,
  { skill: needed, overflow: given }: Readonly<Record<string, unknown>>,
  pool: string,
): { readonly skill?: SkillNeeded; readonly overflow?: Overflow } {
  const skill = needed === undefined ? undefined : readSkillNeeded(read, 'skill', needed);
  const overflow = given === undefined ? undefined : readOverflow(read, 'overflow', given);
  const who = { ...(skill !== undefined && { skill }), ...(overflow && { overflow }) };
  if (skill !== undefined || overflow) read.references.push({ kind: 'skills', path: 'skill', pool, ...who });
  return who;
}

/** Reads where each event of the line leads. */
export function readQueueEnds(
  read: Reader,
  given: Readonly<Record<string, unknown>>,
): Record<string, ReturnType<typeof leave>> {
  const on: Record<string, ReturnType<typeof leave>> = {};
  const sends = isRecord(given.sends) ? given.sends : {};
  for (const [type, option] of Object.entries(queueEnds)) {
    if (given[option] !== undefined) on[String(sends[type] ?? type)] = leave(read.to(option, given[option]));
  }
  return on;
}
