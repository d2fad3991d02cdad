import fc from 'fast-check';
import {
  choice,
  type Design,
  hours,
  outcome,
  type Population,
  persona,
  poisson,
  population,
  type ServiceOptions,
  service,
} from 'please-hold';
import { designs, keepsLaws, LawError, type Lived, laws, lived, populations, TestingError } from 'please-hold/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import * as erlangA from '../../../examples/erlang-a/index.ts';
import * as maze from '../../../examples/maze/index.ts';

const named = (name: string) => laws.find((law) => law.name === name)!;

test('random designs keep all of them', { timeout: 30_000 }, () => {
  let kept = 0;
  fc.assert(
    fc.property(designs(), populations(undefined, { rush: 1200 }), fc.nat(1000), (design, callers, seed) => {
      try {
        if (keepsLaws(design, callers, { rush: 1200, horizon: 9000, seed })) kept++;
      } catch (error) {
        if (error instanceof LawError) throw error;
      }
    }),
    { seed: 3, numRuns: 15, endOnFailure: true },
  );
  expect(kept).toBeGreaterThan(8);
});

test('callers of any kind keep them in a design of your own', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(populations(maze.maze), fc.nat(1000), (callers, seed) =>
      keepsLaws(maze.maze, callers, { rush: hours(10), seed }),
    ),
    { seed: 3, numRuns: 8 },
  );
  expect(keepsLaws(erlangA.erlangA, erlangA.callers, { rush: hours(2) })).toBe(true);
});

describe('each can be broken', () => {
  let seen: Lived;
  beforeAll(() => {
    seen = lived(maze.maze, maze.callers, { rush: hours(11), seed: 2 });
  });
  const brokenBy = (name: string, change: (of: Lived) => Partial<Lived>) =>
    named(name).broken({ ...seen, ...change(seen) });
  const inDesk = (of: Lived, activity: string) =>
    of.stays.filter((stay) => stay.activity === activity && stay.agent !== null);

  test('nothing is broken to begin with, and there is something to see', () => {
    expect(seen.isOver).toBe(true);
    expect(seen.contacts.length).toBeGreaterThan(50);
    expect(laws.flatMap(({ broken }) => broken(seen))).toEqual([]);
  });

  test('figuresAddUp, by a contact that is lost', () => {
    expect(brokenBy('figuresAddUp', ({ contacts }) => ({ contacts: contacts.slice(1) }))[0]).toMatch(
      /^contacts: \d+ in the figures, \d+ in the log$/,
    );
    expect(brokenBy('figuresAddUp', ({ contacts }) => ({ contacts: contacts.slice(1), isOver: false }))).toEqual([]);
  });

  test('staysInContacts, by a stay of nobody', () => {
    const change = ({ stays }: Lived) => ({ stays: [...stays, { ...stays[0]!, caller: 1e6 }] });
    expect(brokenBy('staysInContacts', change)).toEqual([
      expect.stringMatching(/^a stay of caller 1000000 in 'welcome' belongs to no contact$/),
    ]);
    const early = ({ stays }: Lived) => ({ stays: [{ ...stays[0]!, began: -1 }] });
    expect(brokenBy('staysInContacts', early)[0]).toContain('lies outside its contact');
  });

  test('littlesLaw, by a wait that is not seen', () => {
    const isWait = (stay: Lived['stays'][number]) => stay.activity === 'queue' && stay.ended > stay.began;
    const change = (of: Lived) => ({ stays: of.stays.filter((stay) => stay !== of.stays.find(isWait)) });
    expect(brokenBy('littlesLaw', change)[0]).toMatch(/seconds in the line of 'desk'/);
  });

  test('oneAtATime, by a talk with two', () => {
    const change = (of: Lived) => ({ stays: inDesk(of, 'choice').map((stay) => ({ ...stay, agent: 1 })) });
    expect(brokenBy('oneAtATime', change)[0]).toMatch(/^agent 1 of 'desk' is busy with callers \d+ and \d+ at once$/);
    const stranger = (of: Lived) => ({
      stays: inDesk(of, 'choice')
        .slice(0, 1)
        .map((stay) => ({ ...stay, agent: 99 })),
    });
    expect(brokenBy('oneAtATime', stranger)).toEqual(["there is no agent 99 of 'desk'"]);
  });

  test('firstComeFirstServed, by one who goes ahead; not where agents are told apart', () => {
    const change = (of: Lived) => {
      const [first, ...rest] = inDesk(of, 'queue').sort((a, b) => a.began - b.began);
      return { stays: [{ ...first!, ended: rest[0]!.ended + 1000 }, ...rest] };
    };
    expect(brokenBy('firstComeFirstServed', change)[0]).toMatch(/is answered by 'desk' before caller/);
    const routed = maze.maze.with({ pools: { desk: { routing: 'mostSpecific' } } }) as Design;
    expect(brokenBy('firstComeFirstServed', (of) => ({ ...change(of), design: routed }))).toEqual([]);
  });

  test('withinLimits, by one who waits too long', () => {
    const design = {
      ...maze.maze,
      states: maze.maze.states.map((state) => ({
        ...state,
        ...(state.activity?.kind === 'queue' && { activity: { ...state.activity, longestWait: 1 } }),
      })),
    } as Design;
    expect(brokenBy('withinLimits', () => ({ design }))[0]).toContain("s in 'line', where 1 s is the longest");
  });

  test('sameSeedSameRun, by a weight that remembers', () => {
    let asked = 0;
    const forgetful = service({
      id: 'impure',
      needs: ['help'],
      channels: { phone: { initial: 'talk' } },
      states: {
        talk: choice({
          by: 'agent',
          lasts: 60,
          results: { 'agent.a': { weight: () => asked++ % 7, to: 'a' }, 'agent.b': { weight: 3, to: 'b' } },
        }),
        a: outcome('a'),
        b: outcome('resolved'),
      },
    } as unknown as ServiceOptions) as Design;
    const callers: Population = population({
      arrivals: poisson({ perHour: 20 }),
      personas: { a: persona({ needs: 'help', share: 1 }) },
    });
    expect(() => keepsLaws(forgetful, callers, { rush: hours(2) })).toThrow(LawError);
    expect(() => keepsLaws(forgetful, callers, { rush: hours(2) })).toThrow(
      /sameSeedSameRun: another run with the same seed has other figures/,
    );
  });
});

test('what is no design and no population is refused', () => {
  expect(() => keepsLaws({} as never, maze.callers as never)).toThrow(TestingError);
  expect(() => keepsLaws({} as never, 5 as never)).toThrow(
    /design: expected a design[\s\S]*callers: expected a population, got 5/,
  );
  expect(() => populations(5 as never)).toThrow(
    'personas refused: design: expected a design, got 5'.replace(': d', ': d'),
  );
  expect(() => populations(undefined, { rush: 0 })).toThrow('rush: expected seconds above 0, got 0');
});
