import type { GateQuestion } from './activity.ts';
import { type Block, block, leave } from './block.ts';
import { type Estimator, readEstimator } from './estimator.ts';
import type { Reader } from './reader.ts';

/** @see gate */
export type GateOptions<To extends string = string, Pool extends string = string> =
  | (Asked<'open', Pool> & {
      /** Where to on `gate.open`. Each may be left out where a state around it has the transition. */
      readonly open?: To;
      /** Where to on `gate.closed`. */
      readonly closed?: To;
    })
  | (Asked<'line', Pool> &
      Answered<To> & {
        /** Callers in line, from 0. */
        readonly longerThan: number;
      })
  | (Asked<'place', Pool> &
      Answered<To> & {
        /** A place in line, from 1: that of the caller, or the one they would get. */
        readonly from: number;
      })
  | (Asked<'expectedWait', Pool> &
      Answered<To> & {
        /** Seconds. */
        readonly above: number;
        /** `lastToEnterService` unless said. */
        readonly estimator?: Estimator;
      });

interface Asked<Question extends string, Pool extends string> {
  readonly asks: Question;
  readonly pool: Pool;
  /** What the machine calls the answers, where it has its own names. */
  readonly sends?: { readonly [Event in keyof typeof gateEnds]?: string };
}

interface Answered<To extends string> {
  /** Where to on `gate.yes`. Each may be left out where a state around it has the transition. */
  readonly yes?: To;
  /** Where to on `gate.no`. */
  readonly no?: To;
}

/** What each answer is called in the options. */
export const gateEnds = { 'gate.open': 'open', 'gate.closed': 'closed', 'gate.yes': 'yes', 'gate.no': 'no' } as const;

type GateEvent = keyof typeof gateEnds;

/** What a gate may answer to a question. */
export function answersTo(asks: GateQuestion['asks']): readonly GateEvent[] {
  return asks === 'open' ? ['gate.open', 'gate.closed'] : ['gate.yes', 'gate.no'];
}

/** By question, what it takes beside the pool. */
const questions: Readonly<Record<string, readonly string[]>> = {
  open: [],
  line: ['longerThan'],
  place: ['from'],
  expectedWait: ['above', 'estimator'],
} satisfies Record<GateQuestion['asks'], readonly string[]>;
const everything = ['asks', 'pool', 'sends', ...Object.values(gateEnds), ...Object.values(questions).flat()];

/**
 * A question to the world that is answered at once: is the pool open now, how long is its line, how long is the wait?
 * What `ifOpen`, `ifLine` and `ifExpectedWait` are made of.
 *
 * @example
 * gate({ asks: 'open', pool: 'desk', open: 'line', closed: 'closed' });
 * gate({ asks: 'line', pool: 'desk', longerThan: 5, yes: 'callLater', no: 'line' });
 * @since 0.1.0
 */
export function gate<const To extends string, const Pool extends string>(
  options: GateOptions<To, Pool>,
): Block<{ state: To; pool: Pool }> {
  return block('gate', options, everything, (given, read) => {
    const { asks } = given;
    const takes = typeof asks === 'string' && Object.hasOwn(questions, asks) ? questions[asks] : undefined;
    if (!takes) {
      const there = Object.keys(questions).map((name) => `'${name}'`);
      read.wrong('asks', 'no such question', `there is ${there.join(', ')}`);
    }
    const question = readQuestion(read, given);
    const answers = answersTo(question.asks);
    const { sends } = read.sends('sends', given.sends, takes ? answers : Object.keys(gateEnds));
    const on: Record<string, ReturnType<typeof leave>> = {};
    for (const [type, option] of Object.entries(gateEnds)) {
      if (given[option] === undefined) continue;
      if (takes && !answers.includes(type as GateEvent)) read.wrong(option, `'${asks}' is not answered so`);
      on[sends?.[type] ?? type] = leave(read.to(option, given[option]));
    }
    for (const option of Object.values(questions).flat()) {
      if (takes && given[option] !== undefined && !takes.includes(option))
        read.wrong(option, `'${asks}' takes no such option`);
    }
    return { activity: { kind: 'gate', question, ...(sends && { sends }) }, on };
  });
}

/** Reads what is asked, options of other questions apart. */
export function readQuestion(read: Reader, given: Readonly<Record<string, unknown>>): GateQuestion {
  const pool = read.name('pool', 'pool', given.pool) ?? '';
  const number = (option: string, least: number, whole: boolean) =>
    read.number(option, given[option], { least, whole }) ?? least;
  if (given.asks === 'line') return { asks: 'line', pool, longerThan: number('longerThan', 0, true) };
  if (given.asks === 'place') return { asks: 'place', pool, from: number('from', 1, true) };
  if (given.asks !== 'expectedWait') return { asks: 'open', pool };
  const estimator = readEstimator(read, 'estimator', given.estimator);
  return { asks: 'expectedWait', pool, above: number('above', 0, false), estimator };
}
