import {
  conversation,
  type Design,
  type HoldOptions,
  hold,
  outcome,
  type PersonaOptions,
  type PoolOptions,
  population,
  service,
} from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { CallerStream, callerKey } from '../../../src/stochastic/caller-stream.ts';
import type { Distribution } from '../../../src/stochastic/distribution.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { purposeOf } from '../../../src/stochastic/purpose.ts';
import { live } from './tiny.ts';

export type Need = 'tech' | 'bill';

/** One line for two needs, in front of a desk, and perhaps other pools. */
export function centre(
  pools: Readonly<Record<string, PoolOptions>>,
  line: Partial<HoldOptions> = {},
  talk: Distribution | number = 100,
): Design {
  return service({
    id: 'centre',
    needs: ['tech', 'bill'],
    pools,
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent', closed: 'lost', full: 'lost', ...line }),
      agent: conversation({ lasts: talk, results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
      lost: outcome('turnedAway'),
    },
  });
}

/** Half want one thing and half the other; a seed under which the first of them want these. */
function seedFor(wants: readonly Need[]): number {
  const key = new Uint32Array(2);
  const stream = new CallerStream();
  for (let seed = 0; ; seed++) {
    const isSo = wants.every((need, caller) => {
      callerKey(seed, 0, caller, key);
      const draw = stream.key(key[0]!, key[1]!).at(purposeOf('caller:persona'), 0).next();
      return draw < 0.5 === (need === 'tech');
    });
    if (isSo) return seed;
  }
}

/** What became of callers who come at these seconds wanting these things. */
export function staysOf(
  design: Design,
  calls: readonly (readonly [at: number, need: Need])[],
  traits: Partial<PersonaOptions> = {},
): readonly Stay[] {
  const stays: Stay[] = [];
  const callers = population({
    arrivals: givenArrivals(calls.map(([at]) => at)),
    personas: {
      tech: { needs: 'tech', share: 0.5, ...traits },
      bill: { needs: 'bill', share: 0.5, ...traits },
    },
  });
  live(design, callers, { seed: seedFor(calls.map(([, need]) => need)), onStay: (stay) => stays.push(stay) });
  return stays;
}

/** Who answered whom, by time: `caller:agent@second`; agents of other pools than the desk with their pool. */
export function answers(...of: Parameters<typeof staysOf>): string {
  return staysOf(...of)
    .filter(({ event }) => event === 'agent.answered')
    .sort((a, b) => a.ended - b.ended || a.caller - b.caller)
    .map(
      ({ caller, ended, agent, answeredBy }) =>
        `${caller}:${answeredBy === 'desk' ? '' : `${answeredBy} `}${agent}@${ended}`,
    )
    .join(', ');
}
