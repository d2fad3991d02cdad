import type { Distribution } from '../stochastic/distribution.ts';
import type { Announced, ChoiceResult, Counted, Doer } from './activity.ts';
import { readAnnounced } from './announced.ts';
import { type Block, block, leave } from './block.ts';
import type { KeptByOf, StartedBy } from './consequences.ts';
import { type PutsOnHold, readPutsOnHold } from './puts-on-hold.ts';
import { isRecord, join } from './reader.ts';
import { checkShiftEnd, type NamesIn, type NeedsWeighed, type ResultOptions, readResult } from './result.ts';
import { readSent, type SentEvent, sentBy } from './sent-event.ts';
import { readWhoStays } from './who-stays.ts';

/** @see choice */
export interface ChoiceOptions {
  readonly by: Doer;
  readonly says?: string;
  /** Seconds. */
  readonly lasts: Distribution | number;
  /** Facts that the caller must tell first, where they are not known to whoever asks. */
  readonly asks?: readonly string[];
  /** By the event that is sent, unless they say. `to` may be left out where a state around it has the transition. */
  readonly results: Readonly<Record<string, ChoiceResultOptions>>;
  /** A prompt played again: counted as a repeat. */
  readonly replay?: boolean;
  /** For an agent: seconds busy after the caller has gone. */
  readonly wrapUp?: Distribution | number;
  /** For an agent: how likely the caller is put on hold before it ends, and for how long. */
  readonly putsOnHold?: PutsOnHold;
  /** The caller has put down the phone meanwhile. */
  readonly offPhone?: boolean;
  /** The caller keeps this time free for it. */
  readonly keepsFree?: boolean;
  /** What the caller is told of their place in a line. */
  readonly announces?: Announced;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
  /** For an agent: the agent with the caller and a colleague talk; it is the colleague's wrap-up. */
  readonly consults?: boolean;
}

/** One way in which a choice may end. */
export interface ChoiceResultOptions extends Omit<ResultOptions, 'to'> {
  readonly to?: string;
  /** What is counted when it happens. */
  readonly counts?: Counted;
  /** Of a consultation: the colleague stays as well, or takes over from the agent, who goes. */
  readonly conference?: boolean;
  readonly handsOver?: boolean;
  /** The event, where it is not the name of the result, or carries something: `{ type: 'KEY', digit: 1 }`. */
  readonly sends?: string | SentEvent;
}

type ResultOf<O extends ChoiceOptions> = O['results'][keyof O['results']];

const doers: readonly unknown[] = ['caller', 'agent', 'bot', 'organisation'] satisfies Doer[];
const known = [
  'by',
  'says',
  'lasts',
  'asks',
  'results',
  'replay',
  'wrapUp',
  'putsOnHold',
  'offPhone',
  'keepsFree',
  'announces',
  'draws',
  'consults',
];

/**
 * A timed choice, of which most blocks are made: somebody takes a sampled time, then one of the results is sent as an
 * event, by weight.
 *
 * @example
 * choice({ by: 'agent', lasts: minutes(3), results: { 'agent.resolved': { weight: 1, to: 'solved' } } });
 * @since 0.1.0
 */
export function choice<const O extends ChoiceOptions>(
  options: O,
): Block<{
  state: Extract<ResultOf<O>, { readonly to: string }>['to'] | KeptByOf<ResultOf<O>>;
  fact: NamesIn<O['asks']> | NamesIn<ResultOf<O>['carries']>;
  need: NeedsWeighed<ResultOf<O>['weight']>;
  channel: StartedBy<ResultOf<O>>;
}> {
  return block('choice', options, known, (given, read) => {
    const heard = read.says('says', given.says);
    const asks = read.optionalNames('fact', 'asks', given.asks);
    const wrapUp = read.optionalDuration('wrapUp', given.wrapUp);
    if (!doers.includes(given.by)) read.wrong('by', `expected who does it: ${doers.join(', ')}`);
    const results: Record<string, ChoiceResult> = {};
    const on: Record<string, ReturnType<typeof leave>> = {};
    for (const [name, value] of Object.entries(read.options('results', given.results))) {
      const path = join('results', name);
      const { result, to } = readResult(read, path, value, ['sends', 'conference', 'handsOver']);
      const more = isRecord(value) ? value : {};
      results[name] = { ...result, ...readSent(read, `${path}.sends`, more.sends), ...readWhoStays(read, path, more) };
      const { type } = sentBy(name, results[name]);
      if (type === '' || type.includes('*') || type.startsWith('xstate.')) {
        read.wrong(path, 'is no name of an event', "name who did what, as 'agent.resolved'");
      }
      if (to === undefined) continue;
      const leads = leave(read.to(`${path}.to`, to));
      if (leads && on[type] && on[type].target !== leads.target) {
        read.wrong(`${path}.to`, `'${type}' leads to '${on[type].target}' already`, 'leave it to a guard of your own');
      }
      on[type] = leads;
    }
    if (Object.keys(results).length === 0 && isRecord(given.results)) {
      read.wrong('results', 'no result', "say how it may end, as { 'agent.resolved': { weight: 1, to: 'solved' } }");
    }
    read.weights('results', results);
    checkShiftEnd(read, given.by, Object.entries(results));
    return {
      ...heard,
      activity: {
        kind: 'choice',
        by: given.by as Doer,
        ...heard,
        lasts: read.duration('lasts', given.lasts),
        ...(asks.length > 0 && { asks }),
        results,
        ...(read.yesNo('replay', given.replay) && { replay: true }),
        ...(wrapUp !== undefined && { wrapUp }),
        ...readPutsOnHold(read, given),
        ...(read.yesNo('offPhone', given.offPhone) && { offPhone: true }),
        ...(read.yesNo('keepsFree', given.keepsFree) && { keepsFree: true }),
        ...(read.yesNo('consults', given.consults) && { consults: true }),
        ...(given.announces !== undefined && { announces: readAnnounced(read, 'announces', given.announces) }),
        ...read.draws('draws', given.draws),
      },
      on,
    };
  });
}
