import fc from 'fast-check';
import {
  canReach,
  check,
  exponential,
  minutes,
  noDeadEnds,
  persona,
  poisson,
  population,
  transcript,
} from 'please-hold';
import { journeys, TestingError } from 'please-hold/testing';
import { matchers } from 'please-hold/vitest';
import { describe, expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { anybody, trapMenu } from '../check/trap-menu.ts';

expect.extend(matchers);

const anything = (value: unknown) => value as never;
const refusal = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

describe('journeys', () => {
  test('only what may happen happens: each replays step by step', () => {
    fc.assert(
      fc.property(journeys(maze, { callers }), ({ caller, events, steps, end, moments }) => {
        const again = transcript(maze, caller, events);
        expect(again.steps).toEqual(steps);
        expect(again.end).toEqual(end);
        expect(moments).toHaveLength(events.length + 1);
        expect(moments.at(-1)).toMatchObject({ outcome: end.outcome, met: end.met, over: end.kind !== 'open' });
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  test('of everybody, or of one persona, or of one of your own', () => {
    const whose = (of: ReturnType<typeof journeys>) =>
      new Set(fc.sample(of, { seed: 2, numRuns: 40 }).map(({ caller }) => `${caller.persona} ${caller.need}`));
    expect(whose(journeys(maze, { callers }))).toEqual(new Set(['broken fault', 'leaving cancel']));
    expect(whose(journeys(maze, { callers, persona: 'leaving' }))).toEqual(new Set(['leaving cancel']));
    expect(whose(journeys(maze))).toEqual(new Set(['anybody fault', 'anybody cancel']));
    const own = persona({ needs: 'fault', share: 0.3 });
    expect(whose(journeys(maze, { persona: own }))).toEqual(new Set(['caller fault']));
  });

  test('callers do what their persona does, and no more', () => {
    const calm = persona({ needs: 'cancel', share: 1, redials: { probability: 0, after: 1, most: 1 } });
    const events = fc
      .sample(journeys(maze, { persona: calm }), { seed: 3, numRuns: 200 })
      .flatMap((each) => each.events);
    expect(new Set(events).has('caller.calledAgain')).toBe(false);
    expect(new Set(events).has('caller.hungUp')).toBe(false);
    expect(new Set(events).has('caller.silent')).toBe(false);
    const others = fc.sample(journeys(maze), { seed: 3, numRuns: 200 }).flatMap((each) => each.events);
    for (const event of ['caller.calledAgain', 'caller.hungUp', 'caller.silent']) expect(others).toContain(event);
  });

  test('same seed, same journeys', () => {
    const some = () => fc.sample(journeys(maze, { callers }), { seed: 4, numRuns: 20 }).map(({ events }) => events);
    expect(some()).toEqual(some());
  });

  test('none is longer than asked', () => {
    const lengths = fc
      .sample(journeys(maze, { steps: 5 }), { seed: 5, numRuns: 100 })
      .map(({ events }) => events.length);
    expect(Math.max(...lengths)).toBe(5);
    expect(Math.min(...lengths)).toBeLessThan(3);
  });

  test('moments show the data', () => {
    const design = trapMenu(1);
    const seen = new Set<unknown>();
    for (const { moments } of fc.sample(journeys(design), { seed: 6, numRuns: 50 })) {
      for (const { context } of moments) seen.add((context as { language: string } | undefined)?.language);
    }
    expect(seen).toEqual(new Set([undefined, '?', 'nl', 'en', 'fy']));
  });
});

describe('shrinking', () => {
  // The trap lies behind two menus, for those who pressed 3 before.
  const design = trapMenu(2);
  const { events, doomedFrom } = check(design, anybody, noDeadEnds()).witness!;
  const shortest = events.slice(0, doomedFrom);

  test('leads to the shortest way, whatever was found, and prints it as a transcript', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const found = fc.check(
        fc.property(
          journeys(design, { callers: anybody }),
          ({ moments }) => !moments.some(({ states }) => states.includes('lost')),
        ),
        { seed, numRuns: 2000 },
      );
      expect(found.failed).toBe(true);
      expect(found.counterexample?.[0].events).toEqual(shortest);
      expect(found.counterexample?.[0]).toReach('lost');
      const text = fc.defaultReportMessage(found);
      expect(text).toContain("anybody, about 'help', by phone\n  0  caller  calls → 'language'");
      expect(text).toContain("again: transcript(trapMenu, { persona: 'anybody', need: 'help', channel: 'phone' }, [");
      expect(text).not.toContain('moments');
    }
  });

  test('every shrunk journey may happen and is shorter', () => {
    const of = journeys(maze, { callers });
    const random = fc.sample(fc.integer(), { seed: 9, numRuns: 1 });
    const [journey] = fc.sample(of, { seed: random[0]!, numRuns: 1 });
    const shrunk = [...of.shrink(journey!)].map(({ value }) => value);
    expect(shrunk.length).toBeGreaterThan(5);
    for (const { events, caller } of shrunk) {
      expect(events.length).toBeLessThan(journey!.events.length);
      expect(transcript(maze, caller, events).events).toEqual(events);
    }
    expect(new Set(shrunk.map(({ events }) => events.join())).size).toBe(shrunk.length);
    expect(of.canShrinkWithoutContext(journey)).toBe(true);
    expect(of.canShrinkWithoutContext({ ...journey })).toBe(false);
  });

  test('asynchronous properties print the same', async () => {
    const found = await fc.check(
      fc.asyncProperty(journeys(design), async ({ end }) => end.kind === 'open'),
      { seed: 1 },
    );
    expect(await fc.asyncDefaultReportMessage(found)).toContain("0  caller  calls → 'language'");
  });

  test('a failure is found again by seed and path', () => {
    const property = () =>
      fc.property(journeys(design), ({ moments }) => !moments.some(({ states }) => states.includes('lost')));
    const { seed, counterexamplePath, counterexample } = fc.check(property(), { seed: 2, numRuns: 2000 });
    const again = fc.check(property(), { seed, path: counterexamplePath!, endOnFailure: true });
    expect(again.counterexample?.[0].events).toEqual(counterexample?.[0].events);
  });
});

describe('coverage', () => {
  test('grows with the journeys, up to all there is', () => {
    const sampled = journeys(trapMenu(2), { callers: anybody });
    expect(sampled.coverage().states.covered).toBe(0);
    fc.sample(sampled, { seed: 1, numRuns: 2 });
    const few = sampled.coverage();
    fc.sample(sampled, { seed: 2, numRuns: 400 });
    const all = sampled.coverage();
    expect(few.steps.covered).toBeGreaterThan(0);
    expect(few.steps.covered).toBeLessThan(few.steps.of);
    expect(all.states).toEqual({ covered: few.states.of, of: few.states.of });
    expect(all.steps).toEqual({ covered: few.steps.of, of: few.steps.of });
    expect(all.missed).toEqual([]);
    expect(all.isComplete).toBe(true);
    expect(`${all}`).toBe(
      `${all.states.of} of ${all.states.of} states (100 %), ${all.steps.of} of ${all.steps.of} steps (100 %)`,
    );
  });

  test('says what was never come to, which proofs find', () => {
    const deep = trapMenu(13);
    const sampled = journeys(deep, { callers: anybody });
    fc.sample(sampled, { seed: 1, numRuns: 100 });
    const coverage = sampled.coverage();
    expect(coverage.missed).toContain('lost');
    expect(check(deep, anybody, canReach('lost')).status).toBe('holds');
    expect(`${coverage}`).toMatch(/^\d+ of \d+ states \(\d+ %\), \d+ of \d+ steps \(\d+ %\); never came to .*lost/);
    const bounded = sampled.coverage({ states: 10 });
    expect(bounded.isComplete).toBe(false);
    expect(`${bounded}`).toContain('of at least');
  });
});

test.each<[string, () => unknown, string]>([
  ['no design', () => journeys(anything({})), 'design: expected a design'],
  [
    'an unknown persona',
    () => journeys(maze, anything({ callers, persona: 'leavng' })),
    "persona: no persona 'leavng'; did you mean 'leaving'?",
  ],
  [
    'a name without callers',
    () => journeys(maze, anything({ persona: 'leaving' })),
    "callers: no callers, so nobody knows persona 'leaving'; give callers as well",
  ],
  [
    'what is no persona',
    () => journeys(maze, anything({ persona: 5 })),
    'persona: expected a persona or its name, got 5',
  ],
  [
    'a stranger among callers',
    () => journeys(maze, anything({ callers, persona: persona({ needs: 'fault', share: 1 }) })),
    'persona: is not one of the callers',
  ],
  ['no population', () => journeys(maze, anything({ callers: {} })), 'callers: expected a population'],
  [
    'an unknown option',
    () => journeys(maze, anything({ personas: 'x' })),
    "personas: no option 'personas'; did you mean 'persona'?",
  ],
  ['no steps', () => journeys(maze, { steps: 0 }), 'steps: expected a whole number from 1 to 10000, got 0'],
  [
    'nobody',
    () => {
      const nobody = population({
        arrivals: poisson({ perHour: 1 }),
        personas: {
          a: persona({ needs: 'fault', share: 1 }),
          b: persona({ needs: 'fault', share: 0, patience: exponential({ mean: minutes(1) }) }),
        },
      });
      return journeys(maze, { callers: nobody, persona: 'b' });
    },
    "persona: nobody calls as 'b'; give it a share above 0",
  ],
])('refused: %s', (_, ask, says) => {
  expect(ask).toThrow(TestingError);
  expect(refusal(ask)).toContain(says);
});

test('needs that the design does not know are refused, by the compiler too', () => {
  expect(() => journeys(maze, anything({ persona: persona({ needs: 'move', share: 1 }) }))).toThrow("no need 'move'");
  // @ts-expect-error
  expect(() => journeys(maze, { callers, persona: 'leavng' })).toThrow(TestingError);
  // @ts-expect-error
  expect(() => journeys(maze, { persona: persona({ needs: 'move', share: 1 }) })).toThrow();
});
