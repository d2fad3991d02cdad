import { raise } from 'xstate';
import { shown } from '../errors/shown.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import type { Activity, GateQuestion } from './activity.ts';
import { leave, type StateConfig } from './block.ts';
import { type Chance, readChance } from './chance.ts';
import { type Estimator, readEstimator } from './estimator.ts';
import { isRecord, type Reader } from './reader.ts';

/** A callback that is offered to those who wait on the phone. */
export interface CallbackOffer<To extends string = string> {
  /**
   * To whom: to all, to those whose place in line is that or later (the first is 1), or to those who have to expect to
   * wait longer than so many seconds, by `lastToEnterService` unless an estimator is named.
   */
  readonly offer:
    | 'always'
    | { readonly place: number }
    | { readonly expectedWait: number; readonly estimator?: Estimator };
  /** Seconds in line after which that is looked at, once; 0 unless said. */
  readonly after?: Distribution | number;
  readonly says?: string;
  /** Seconds of the offer; 0 unless said. */
  readonly lasts?: Distribution | number;
  /** How likely a caller accepts, 0 to 1: one for all, by need with `otherwise`, or a function of the caller. */
  readonly accepts: Chance;
  /** Where to then: mostly a `callback()`, in which they keep their place. */
  readonly to: To;
}

/** Offered, and what was being said falls silent meanwhile. */
const offers = 'organisation.offered';

/** What is heard in a line, and the offer of a callback beside it. */
export function offering(read: Reader, given: unknown, pool: string, heard: StateConfig): StateConfig {
  const path = 'callback';
  const { offer, after, says, lasts, accepts, to } = read.options(path, given, known);
  const wait = read.optionalDuration(`${path}.after`, after) ?? 0;
  const length = read.optionalDuration(`${path}.lasts`, lasts) ?? 0;
  const spoken = says === undefined ? undefined : read.text(`${path}.says`, says);
  const question = readOffer(read, `${path}.offer`, offer, pool);
  const { happens, fails } = readChance(read, `${path}.accepts`, accepts);
  const accepted = leave(read.to(`${path}.to`, to));
  const asked = question ? 'asked' : 'offered';
  const states: Record<string, StateConfig> = {
    ...(wait !== 0 && {
      waiting: going(
        { kind: 'choice', by: 'organisation', lasts: wait, results: { 'organisation.waited': { weight: 1 } } },
        {
          'organisation.waited': asked,
        },
      ),
    }),
    ...(question && { asked: going({ kind: 'gate', question }, { 'gate.yes': 'offered', 'gate.no': 'silent' }) }),
    offered: {
      entry: raise({ type: offers }),
      ...going(
        {
          kind: 'choice',
          by: 'caller',
          ...(spoken && { says: spoken }),
          lasts: length,
          results: {
            'caller.accepted': { weight: happens, counts: 'accepted' },
            'caller.declined': { weight: fails, counts: 'declined' },
          },
        },
        { 'caller.declined': 'silent' },
      ),
    },
    silent: {},
  };
  const region: StateConfig = { initial: wait !== 0 ? 'waiting' : asked, states };
  const on = { 'caller.accepted': accepted };
  if (!heard.states) return { ...region, on };
  const messages: StateConfig = {
    ...heard,
    states: { ...heard.states, quiet: { on: { 'caller.declined': String(heard.initial) } } },
    on: { [offers]: '.quiet' },
  };
  return { type: 'parallel', states: { messages, offer: region }, on };
}

const known = ['offer', 'after', 'says', 'lasts', 'accepts', 'to'];

function going(activity: Activity, on: Readonly<Record<string, string>>): StateConfig {
  return { meta: { activity }, on };
}

/** Reads to whom it is offered; undefined where that is everybody. */
function readOffer(read: Reader, path: string, given: unknown, pool: string): GateQuestion | undefined {
  if (given === 'always') return undefined;
  if (!isRecord(given)) {
    return read.wrong(
      path,
      `expected to whom it is offered, got ${shown(given)}`,
      "say 'always', { place: 5 } or { expectedWait: 180 }",
    );
  }
  const { place, expectedWait, estimator } = read.options(path, given, ['place', 'expectedWait', 'estimator']);
  if ((place === undefined) === (expectedWait === undefined)) {
    return read.wrong(path, 'expected one of place and expectedWait');
  }
  if (place === undefined) {
    const above = read.number(`${path}.expectedWait`, expectedWait, { least: 0 }) ?? 0;
    return { asks: 'expectedWait', pool, above, estimator: readEstimator(read, `${path}.estimator`, estimator) };
  }
  if (estimator !== undefined) read.wrong(`${path}.estimator`, 'a place is not estimated', 'leave it out');
  return { asks: 'place', pool, from: read.number(`${path}.place`, place, { least: 1, whole: true }) ?? 1 };
}
