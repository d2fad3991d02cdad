import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  callback,
  conversation,
  type Design,
  hold,
  outcome,
  type Population,
  population,
  service,
} from '../../src/design/index.ts';
import { simulate } from '../../src/simulate/index.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { givenArrivals } from '../../src/stochastic/given-arrivals.ts';

/** A line, in which callers are offered to be called back after `after` seconds. */
function design(agents: number, accepts: number, after: number): Design {
  return service({
    id: 'line',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent', callback: { offer: 'always', after, accepts, to: 'back' } }),
      back: callback({ pool: 'desk', answered: 'agent', missed: 'lost' }),
      agent: conversation({
        lasts: exponential({ mean: 100 }),
        wrapUp: 10,
        results: { done: { weight: 1, to: 'done' } },
      }),
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
}

/** When each caller comes to talk with an agent. */
function talks(of: Design, callers: Population): ReadonlyMap<number, number> {
  const began = new Map<number, number>();
  simulate(of, callers, {
    horizon: 1e4,
    replications: 1,
    seed: 7,
    onStay: ({ node, caller, began: at }) => node === 'line.agent' && began.set(caller, at),
  });
  return began;
}

test('whoever is called back comes to talk when they would have, had they stayed; and so does everybody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(0.3, 0.7, 1),
      fc.constantFrom(0, 7.3, 61.7),
      (times, agents, accepts, after) => {
        const arrivals = givenArrivals([...times].sort((a, b) => a - b));
        const callers = population({ arrivals, personas: { caller: { needs: 'help', share: 1 } } });
        const called = talks(design(agents, accepts, after), callers);
        expect(called.size).toBe(times.length);
        expect(called).toEqual(talks(design(agents, 0, after), callers));
      },
    ),
    { numRuns: 25 },
  );
}, 30_000);

test('which is not so where they get a place at the end', () => {
  const arrivals = givenArrivals(Array.from({ length: 12 }, (_, i) => 10 * i));
  const callers = population({ arrivals, personas: { caller: { needs: 'help', share: 1 } } });
  const kept = design(1, 0.5, 15);
  const last = kept.with({ states: { back: hold({ pool: 'desk', answered: 'agent' }) } });
  expect(talks(last, callers)).not.toEqual(talks(kept, callers));
});
