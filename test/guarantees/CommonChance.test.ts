import { describe, expect, test } from 'vitest';
import { announcement, conversation, type Design, persona, population } from '../../src/design/index.ts';
import type { ContactRecord, Stay } from '../../src/measure/stay.ts';
import { simulate } from '../../src/simulate/index.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { lognormal } from '../../src/stochastic/lognormal.ts';
import { poisson } from '../../src/stochastic/poisson.ts';
import { hours, minutes } from '../../src/time/durations.ts';
import { maze } from '../unit/design/maze.ts';

const callers = population({
  arrivals: poisson({ perHour: 100 }),
  personas: {
    broken: persona({ needs: 'fault', share: 0.5, patience: exponential({ mean: minutes(2) }) }),
    leaving: persona({
      needs: { cancel: 2, fault: 1 },
      share: 0.5,
      patience: exponential({ mean: minutes(3) }),
      slips: { wrongKey: 0.1, wrongChoice: 0.1, silence: 0.1 },
      redials: { probability: 0.7, after: lognormal({ mean: minutes(20), sd: minutes(10) }), most: 2 },
    }),
  },
});

const base = maze.with({
  pools: { desk: { agents: 2, opens: { days: 'daily', from: '00:00', to: '24:00' } } },
});
const talk = {
  results: { resolved: { weight: { fault: 7, cancel: 4 }, to: 'solved' }, transferred: { weight: 3, to: 'line' } },
};
const other: Record<string, Design<'fault' | 'cancel'>> = {
  'more agents': base.with({ pools: { desk: { agents: 3 } } }),
  'a longer welcome': base.with({ states: { welcome: announcement({ says: 'Welcome!', lasts: 40, to: 'menu' }) } }),
  'shorter talks': base.with({
    states: { agent: conversation({ lasts: lognormal({ mean: 200, sd: 100 }), ...talk }) },
  }),
  'no menu': base.with({ states: { welcome: announcement({ says: 'Welcome.', lasts: 12, to: 'line' }) } }),
};

interface Seen {
  /** The first contact of each caller. */
  readonly first: ReadonlyMap<number, ContactRecord>;
  /** Seconds from the end of the first contact to the second, where there is one. */
  readonly back: ReadonlyMap<number, number>;
  /** How long those who gave up in their first stay in a line had waited. */
  readonly gaveUp: ReadonlyMap<number, number>;
  /** Those who were answered in their first stay, and what they had waited until then: less than they bore. */
  readonly bore: ReadonlyMap<number, number>;
}

function watch(design: Design<'fault' | 'cancel'>): Seen {
  const first = new Map<number, ContactRecord>();
  const back = new Map<number, number>();
  const lines = new Map<number, Stay>();
  simulate(design, callers, {
    horizon: hours(6),
    replications: 1,
    seed: 11,
    onStay: (stay) => {
      if (stay.activity === 'queue' && stay.counted && !lines.has(stay.caller)) lines.set(stay.caller, stay);
    },
    onContact: (contact) => {
      if (!contact.counted) return;
      const { caller, began } = contact;
      if (contact.contact === 1) first.set(caller, contact);
      if (contact.contact === 2) back.set(caller, began - (first.get(caller)?.ended as number));
    },
  });
  const waited = (event: string) =>
    new Map(
      [...lines].flatMap(([caller, stay]) =>
        stay.event === event ? [[caller, stay.ended - stay.began] as const] : [],
      ),
    );
  return { first, back, gaveUp: waited('caller.hungUp'), bore: waited('agent.answered') };
}

const before = watch(base);

describe.each(Object.entries(other))('with %s', (_, design) => {
  const after = watch(design);

  test('every caller calls at the same time with the same need', () => {
    expect(before.first.size).toBeGreaterThan(400);
    const who = (seen: Seen) =>
      [...seen.first.values()]
        .sort((a, b) => a.caller - b.caller)
        .map(({ caller, began, persona: name, need }) => ({ caller, began, name, need }));
    expect(who(after)).toEqual(who(before));
  });

  test('every caller has the same patience', () => {
    let both = 0;
    for (const [caller, patience] of before.gaveUp) {
      const again = after.gaveUp.get(caller);
      if (again !== undefined) {
        expect(again).toBeCloseTo(patience, 6);
        both++;
      }
      expect(after.bore.get(caller) ?? 0).toBeLessThanOrEqual(patience + 1e-6);
    }
    expect(both).toBeGreaterThan(20);
  });

  test('whoever comes back in both does so after the same time', () => {
    let both = 0;
    for (const [caller, gap] of before.back) {
      const again = after.back.get(caller);
      if (again === undefined) continue;
      expect(again).toBeCloseTo(gap, 6);
      both++;
    }
    expect(both).toBeGreaterThan(20);
  });
});

test('callers differ from each other and from the other replications', () => {
  const needs: string[] = [];
  const arrivals = new Set<number>();
  simulate(base, callers, {
    horizon: hours(1),
    replications: 5,
    onContact: ({ caller, began, contact, need }) => {
      if (contact !== 1) return;
      if (caller === 0) arrivals.add(began);
      needs.push(need);
    },
  });
  expect(arrivals.size).toBe(5);
  expect(new Set(needs).size).toBe(2);
});
