import { raise } from 'xstate';
import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, leave, type StateConfig, type StateMeta } from './block.ts';
import { isRecord, type Reader } from './reader.ts';

/** @see chatbot */
export interface ChatbotOptions<To extends string = string, Need extends string = string> {
  readonly says?: string;
  /** How many questions the bot asks; all have to be understood. */
  readonly questions: number;
  /** The probability, 0 to 1, that an answer is understood; or one by need with `otherwise`. */
  readonly understands: number | Readonly<Record<string, number>>;
  /** At which misunderstanding the bot gives up. */
  readonly gaveUpAfter: number;
  /** Seconds of one turn, question and answer. */
  readonly lasts: Distribution | number;
  /** The needs it can help with, all unless said; for others every turn is misunderstood. */
  readonly serves?: readonly Need[];
  /** Where to when all questions are understood. */
  readonly understood: To;
  readonly gaveUp: To;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

/** More than this is a slip of the pen. */
const most = 1000;

/**
 * A bot that asks a row of questions, each again until it is understood. Ends with `bot.finished`, or with `bot.gaveUp`
 * at the `gaveUpAfter`-th misunderstanding.
 *
 * @example
 * chatbot({ questions: 12, understands: 0.45, gaveUpAfter: 13, lasts: seconds(9), understood: 'solved', gaveUp: 'line' });
 * @since 0.1.0
 */
export function chatbot<const To extends string, const Need extends string = never>(
  options: ChatbotOptions<To, Need>,
): Block<{ state: To; need: Need }> {
  const known = ['says', 'questions', 'understands', 'gaveUpAfter', 'lasts', 'serves', 'understood', 'gaveUp', 'draws'];
  return block('chatbot', options, known, (given, read) => {
    const count = { least: 1, most, whole: true };
    const heard = read.says('says', given.says);
    const questions = read.number('questions', given.questions, count) ?? 1;
    const patience = read.number('gaveUpAfter', given.gaveUpAfter, count) ?? 1;
    const shares = understanding(read, given.understands, given.serves);
    const missed = Object.fromEntries(Object.entries(shares).map(([need, share]) => [need, 1 - share]));
    const turn: StateMeta = {
      activity: {
        kind: 'choice',
        by: 'bot',
        ...heard,
        lasts: read.duration('lasts', given.lasts),
        results: {
          'bot.understood': { weight: shares },
          'bot.misunderstood': { weight: missed, counts: 'misunderstanding' },
        },
        ...read.draws('draws', given.draws),
      },
    };
    return {
      ...heard,
      type: 'parallel',
      states: { question: asking(questions, turn), misunderstandings: counting(patience) },
      on: {
        'bot.finished': leave(read.to('understood', given.understood)),
        'bot.gaveUp': leave(read.to('gaveUp', given.gaveUp)),
      },
    };
  });
}

/** `q1` … `qN`: the next question once this one is understood, the same again while it is not. */
function asking(questions: number, meta: StateMeta): StateConfig {
  const states: Record<string, StateConfig> = {
    done: { entry: raise({ type: 'bot.finished' }) },
  };
  for (let q = questions; q >= 1; q--) {
    states[`q${q}`] = {
      meta,
      on: {
        'bot.understood': q === questions ? 'done' : `q${q + 1}`,
        'bot.misunderstood': { target: `q${q}`, reenter: true },
      },
    };
  }
  return { initial: 'q1', states };
}

/** `m0` … `mK`, misunderstandings so far; at the last the bot gives up. */
function counting(patience: number): StateConfig {
  const states: Record<string, StateConfig> = {
    [`m${patience}`]: { entry: raise({ type: 'bot.gaveUp' }) },
  };
  for (let m = patience - 1; m >= 0; m--) states[`m${m}`] = { on: { 'bot.misunderstood': `m${m + 1}` } };
  return { initial: 'm0', states };
}

/** The probability of being understood by need, `otherwise` for the rest. */
function understanding(read: Reader, understands: unknown, serves: unknown): Readonly<Record<string, number>> {
  const share = (path: string, value: unknown) => read.number(path, value, { least: 0, most: 1 }) ?? 1;
  const served = serves === undefined ? undefined : read.names('need', 'serves', serves);
  const byNeed = isRecord(understands)
    ? read.byNeed('understands', understands, share, served)
    : { otherwise: share('understands', understands) };
  if (!served) return byNeed;
  return { ...Object.fromEntries(served.map((need) => [need, byNeed[need] ?? byNeed.otherwise ?? 1])), otherwise: 0 };
}
