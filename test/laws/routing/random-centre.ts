import fc from 'fast-check';
import {
  choice,
  conversation,
  type Design,
  hold,
  type Overflow,
  outcome,
  type Population,
  population,
  type Routing,
  type SkillOptions,
  service,
} from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';

interface Group {
  readonly agents: number;
  readonly skills: Readonly<Record<string, SkillOptions>>;
}

interface Line {
  readonly skill?: Readonly<Record<string, string>>;
  readonly priority: Readonly<Record<string, number>>;
  readonly priorityRises: { readonly perMinute: number };
  readonly overflow?: Overflow;
}

/** Two pools, a line in front of each, two needs, and what there is to know of who may answer whom. */
export interface Centre {
  readonly pools: Readonly<
    Record<string, { readonly groups: Readonly<Record<string, Group>>; readonly routing: Routing }>
  >;
  readonly lines: Readonly<Record<string, Line>>;
  readonly design: Design;
  readonly callers: Population;
}

const skills = ['x', 'y'] as const;

const group: fc.Arbitrary<Group> = fc.record({
  agents: fc.integer({ min: 1, max: 2 }),
  skills: fc.dictionary(
    fc.constantFrom(...skills),
    fc.record({ proficiency: fc.constantFrom(0.5, 1, 2), preference: fc.constantFrom(1, 2) }),
  ),
});
const able: Group = { agents: 1, skills: { x: { preference: 2 }, y: {} } };
const pool = fc.record({
  routing: fc.constantFrom<Routing>('longestIdle', 'mostSpecific', 'preference', 'roundRobin'),
  groups: fc.record({ one: group, two: group, able: fc.constant(able) }),
});
const line = (to: string): fc.Arbitrary<Line> =>
  fc.record(
    {
      skill: fc.record({ fault: fc.constantFrom(...skills), otherwise: fc.constantFrom(...skills) }),
      priority: fc.record({ fault: fc.integer({ min: 0, max: 2 }), otherwise: fc.constantFrom(0, 1) }),
      priorityRises: fc.constantFrom({ perMinute: 0 }, { perMinute: 0.7 }, { perMinute: 2 }),
      overflow: fc.constantFrom<Overflow>(
        { to },
        { to, after: 20 },
        { to, atLength: 2 },
        { to, after: 30, atLength: 3 },
      ),
    },
    { requiredKeys: ['priority', 'priorityRises'] },
  );

export const centres: fc.Arbitrary<Centre> = fc
  .record({
    desk: pool,
    back: pool,
    one: line('back'),
    two: line('desk'),
    arrivals: fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 20, maxLength: 50, size: 'max' }),
  })
  .map(({ desk, back, one, two, arrivals }) => {
    const pools = { desk, back };
    const design = service({
      id: 'centre',
      needs: ['fault', 'bill'],
      pools,
      channels: { phone: { initial: 'start' } },
      states: {
        start: choice({
          by: 'caller',
          lasts: 0,
          results: { 'x.one': { weight: 2, to: 'one' }, 'x.two': { weight: 1, to: 'two' } },
        }),
        one: hold({ pool: 'desk', answered: 'agent', ...(one as object) }),
        two: hold({ pool: 'back', answered: 'agent', ...(two as object) }),
        agent: conversation({ lasts: exponential({ mean: 60 }), results: { good: { weight: 1, to: 'end' } } }),
        end: outcome('resolved'),
      },
    } as never) as Design;
    const persona = { patience: exponential({ mean: 120 }), share: 0.5 };
    const callers = population({
      arrivals: givenArrivals([...new Set(arrivals)]),
      personas: { a: { ...persona, needs: 'fault' }, b: { ...persona, needs: 'bill' } },
    });
    const shown = () => JSON.stringify({ pools, one, two, arrivals });
    return { pools, lines: { one, two }, design, callers, [fc.toStringMethod]: shown };
  });

export function groupOf({ pools }: Centre, pool: string, agent: number): Group {
  let before = 0;
  for (const each of Object.values(pools[pool]?.groups ?? {})) {
    before += each.agents;
    if (agent <= before) return each;
  }
  throw new Error(`no agent ${agent} in ${pool}`);
}

export function skillOf({ lines }: Centre, { state, need }: Stay): string | undefined {
  const { skill } = lines[state] as Line;
  return skill?.[need] ?? skill?.otherwise;
}

export function priorityOf({ lines }: Centre, { state, need, began }: Stay, now: number): number {
  const { priority, priorityRises } = lines[state] as Line;
  return (priority[need] ?? priority.otherwise ?? 0) + (priorityRises.perMinute / 60) * (now - began);
}
