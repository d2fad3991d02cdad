import {
  canReach,
  check,
  compare,
  hours,
  minutes,
  mustReach,
  never,
  noDeadEnds,
  PropertyError,
  persona,
  poisson,
  population,
  probability,
  type Run,
  seconds,
  simulate,
  transcript,
} from 'please-hold';
import { MatcherError, matchers } from 'please-hold/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { erlangA, callers as impatient } from '../../../examples/erlang-a/index.ts';
import { callers, maze } from '../../../examples/maze/index.ts';

expect.extend(matchers);

const refusal = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};
const anything = (value: unknown) => value as never;
const likeDesign = (value: unknown) => value as typeof maze;

describe('designs', () => {
  const staffed = erlangA;

  test('dead ends are found, with the witness; nobody in particular calls unless it is said who', () => {
    expect(staffed).toHaveNoDeadEnds();
    expect(staffed).toHaveNoDeadEnds(impatient);
    expect(maze).not.toHaveNoDeadEnds();
    expect(maze).not.toHaveNoDeadEnds(callers);
    const said = refusal(() => expect(maze).toHaveNoDeadEnds(callers));
    expect(said).toMatch(/^expected to have no dead ends\n\nno dead ends: violated for broken, leaving/);
    expect(said).toContain('✗ from here on nothing helps');
    expect(said).toContain("again: transcript(maze, { persona: 'leaving'");
    expect(refusal(() => expect(staffed).not.toHaveNoDeadEnds())).toContain('expected not to have no dead ends');
  });

  test('over a journey callers may call again', () => {
    expect(maze).toHaveNoDeadEnds(callers, { over: 'journey' });
  });

  test('properties hold or do not', () => {
    expect(maze).toHold(canReach('resolved'));
    expect(maze).not.toHold(mustReach('agent', { persona: 'leaving' }), callers, { states: 100_000 });
    expect(maze).not.toHold(never('line'));
    expect(maze).toHold(canReach('resolved', { persona: 'leaving' }), callers);
    expect(refusal(() => expect(maze).toHold(never('line')))).toMatch(
      /^expected to hold: nobody comes to 'line'\n\n.*violated/,
    );
    expect(refusal(() => expect(maze).not.toHold(canReach('resolved')))).toContain('expected not to hold:');
  });

  test('probabilities too, of callers who are known', () => {
    const patient = persona({ needs: 'anything', share: 1 });
    const few = population({ arrivals: poisson({ perHour: 1 }), personas: { patient } });
    expect(erlangA).toHold(probability('resolved', { waits: 'none' }).atLeast(0.99), few);
    expect(erlangA).not.toHold(probability('resolved', { waits: 'none' }).atMost(0.99), few);
    expect(refusal(() => expect(erlangA).toHold(probability('resolved').atLeast(0.99)))).toContain(
      'callers: no callers, so nobody knows how likely anything is; say who calls: toHold(property, callers)',
    );
  });

  test('verdicts too, one or several', () => {
    expect(check(maze, callers, canReach('resolved'))).toHold();
    expect(check(maze, callers, canReach('resolved'), canReach('line'))).toHold();
    expect(check(maze, callers, canReach('resolved'), noDeadEnds())).not.toHold();
  });

  test('what is unknown fails, with not as well', () => {
    const proof = never('closed');
    for (const ask of [
      () => expect(maze).toHold(proof, callers, { states: 2 }),
      () => expect(maze).not.toHold(proof, callers, { states: 2 }),
    ]) {
      expect(refusal(ask)).toMatch(/^neither proved nor refuted:\n\nnobody comes to 'closed': unknown/);
    }
  });

  test.each<[string, () => unknown, string]>([
    [
      'no design',
      () => expect(likeDesign(5)).toHaveNoDeadEnds(),
      'toHaveNoDeadEnds refused: received: expected a design, got 5; make one with service()',
    ],
    [
      'no design, with not',
      () => expect(likeDesign({})).not.toHold(noDeadEnds()),
      'toHold refused: received: expected a design or a verdict',
    ],
    ['no property', () => expect(maze).toHold(anything({})), 'toHold refused: property: expected a property, got'],
    [
      'nothing',
      () => (expect(maze) as never as { toHold(): void }).toHold(),
      "toHold refused: property: expected a property, got nothing; make one, as canReach('resolved')",
    ],
    [
      'no callers',
      () => expect(maze).toHold(anything(canReach('resolved', { persona: 'leaving' }))),
      "toHold refused: callers: no callers, so nobody knows persona 'leaving'; say who calls: toHold(property, callers)",
    ],
    [
      'no population',
      () => expect(maze).toHold(noDeadEnds(), anything({ leaving: 1 })),
      'toHold refused: callers: expected a population',
    ],
    [
      'an unknown persona',
      () => expect(maze).toHold(anything(canReach('resolved', { persona: 'leavng' })), callers),
      "canReach.persona: no persona 'leavng'; did you mean 'leaving'?",
    ],
    [
      'an unknown state',
      () => expect(maze).not.toHold(canReach('lien')),
      "canReach: no state or outcome 'lien'; did you mean 'line'?",
    ],
    [
      'an unknown bound',
      () => expect(maze).toHold(noDeadEnds(), callers, anything({ sates: 5 })),
      "sates: no option 'sates'; did you mean 'states'?",
    ],
    [
      'needs that are not known',
      () => expect(maze).toHaveNoDeadEnds(anything(impatient)),
      "personas.caller.needs: no need 'anything'",
    ],
  ])('refused: %s', (_, ask, says) => {
    expect(refusal(ask).replace(/:\n {2}- /, ': ')).toContain(says);
  });

  test('what is refused is refused by class', () => {
    expect(() => expect(likeDesign(5)).not.toHaveNoDeadEnds()).toThrow(MatcherError);
    expect(() => expect(maze).toHold(canReach('lien'))).toThrow(PropertyError);
  });
});

describe('transcripts', () => {
  const told = transcript(maze, { persona: 'leaving', need: 'cancel', channel: 'phone' }, [
    'organisation.said',
    'caller.pressed.2',
    'agent.answered',
    'agent.resolved',
  ]);

  test('reach states by path, and outcomes by name', () => {
    expect(told).toReach('resolved');
    expect(told).toReach('menu');
    expect(told).toReach('agent');
    expect(told).not.toReach('closed');
    const said = refusal(() => expect(told).toReach('resolvd'));
    expect(said).toMatch(/^expected to reach 'resolvd'; did you mean 'resolved'\?\n\nleaving, about 'cancel'/);
    expect(refusal(() => expect(told).not.toReach('line'))).toMatch(/^expected not to reach 'line'\n\nleaving/);
  });

  test('anything else is refused', () => {
    expect(refusal(() => expect('resolved' as unknown as typeof told).toReach('resolved'))).toContain(
      "expected a transcript, got 'resolved'",
    );
    expect(refusal(() => expect(told).toReach(anything(7)))).toContain(
      "goal: expected a state or an outcome, got 7; write 'resolved'",
    );
  });
});

describe('figures', () => {
  const figure = (value: number, low: number | null, high: number | null) => ({
    value,
    low,
    high,
    confidence: 0.95,
    n: 9,
  });

  test('are decided by their intervals', () => {
    expect(figure(50, 40, 60)).toBeAtMost(60);
    expect(figure(50, 40, 60)).not.toBeAtMost(39);
    expect(figure(50, 40, 60)).toBeAtLeast(40);
    expect(figure(50, 40, 60)).not.toBeAtLeast(61);
    expect(figure(50, 40, 60)).toBeWithin(40, 60);
    expect(figure(50, 40, 60)).not.toBeWithin(61, 70);
    expect(refusal(() => expect(figure(50, 40, 60)).toBeAtMost(30))).toBe(
      'expected to be at most 30\n\nit is 50 (40 to 60, 95 %)',
    );
    expect(refusal(() => expect(figure(50, 40, 60)).not.toBeAtMost(70))).toBe(
      'expected not to be at most 70\n\nit is 50 (40 to 60, 95 %)',
    );
  });

  test('an interval that holds the bound decides nothing, with not as well', () => {
    const says =
      'the run is too short to decide whether it is at most 55: it is 50 (40 to 60, 95 %); about 5 times as many replications might tell';
    expect(refusal(() => expect(figure(50, 40, 60)).toBeAtMost(55))).toBe(says);
    expect(refusal(() => expect(figure(50, 40, 60)).not.toBeAtMost(55))).toBe(says);
    expect(refusal(() => expect(figure(50, 40, 60)).toBeAtLeast(45))).toContain(
      'too short to decide whether it is at least 45',
    );
    expect(refusal(() => expect(figure(50, 40, 60)).toBeWithin(45, 70))).toContain(
      'too short to decide whether it is within 45 and 70',
    );
    expect(refusal(() => expect(figure(50, 40, 60)).toBeAtMost(50))).toContain(
      'so near to the bound that no run may ever tell',
    );
  });

  test('without an interval nothing is decided; with one end what that end says', () => {
    expect(refusal(() => expect(figure(50, null, null)).toBeAtMost(1000))).toContain(
      'one replication gives no interval; ask for more',
    );
    expect(refusal(() => expect(figure(Number.NaN, null, null)).not.toBeAtMost(10))).toBe(
      'expected at most 10, but nothing was observed of it',
    );
    expect(figure(0, null, 3)).toBeAtMost(3);
    expect(refusal(() => expect(figure(0, null, 3)).toBeAtLeast(0))).toContain('0 (? to 3, 95 %)');
  });

  describe('of runs', () => {
    const options = { horizon: hours(6), warmUp: hours(1), seed: 7 };
    let run: Run;
    beforeAll(() => {
      run = simulate(erlangA, impatient, { ...options, replications: 10 });
    });

    test('and of one that is too short', () => {
      expect(run.waits.mean).toBeAtMost(seconds(60));
      expect(run.waits.mean).not.toBeAtMost(seconds(5));
      expect(run.waits.serviceLevel(20)).toBeAtLeast(0.5);
      expect(run.pools.desk!.occupancy).toBeWithin(0.8, 0.95);
      const short = simulate(erlangA, impatient, { ...options, replications: 2 });
      expect(refusal(() => expect(short.waits.mean).toBeAtMost(seconds(11)))).toContain('too short to decide');
    });

    test('and what a change changes', () => {
      const after = erlangA.with({ pools: { desk: { agents: 25 } } });
      const comparison = compare({ before: erlangA, after }, impatient, { ...options, replications: 10 });
      expect(comparison.difference.waits.mean).toBeAtMost(-3);
      expect(comparison.figure('waits.mean')).toBeAtMost(0);
      expect(comparison.figure('waits.mean')).not.toBeAtLeast(-minutes(0.01));
    });
  });

  test.each<[string, () => unknown, string]>([
    [
      'no figure',
      () => expect(50 as unknown as Run['contacts']).toBeAtMost(60),
      'received: expected a figure of a run or of a comparison, got 50; give an estimate, as run.waits.mean',
    ],
    ['no bound', () => expect(figure(50, 40, 60)).toBeAtMost(anything(undefined)), 'bound: expected a number, got'],
    [
      'bounds the wrong way round',
      () => expect(figure(50, 40, 60)).toBeWithin(3, 2),
      'least: 3 is above 2, so nothing lies between; give the smaller one first',
    ],
  ])('refused: %s', (_, ask, says) => {
    expect(ask).toThrow(MatcherError);
    expect(refusal(ask)).toContain(says);
  });
});

test('the matchers work without any framework: expect.extend is all they need', () => {
  const { pass, message } = matchers.toBeAtMost.call(
    undefined,
    { value: 1, low: 0, high: 2, confidence: 0.9, n: 3 },
    4,
  );
  expect([pass, message()]).toEqual([true, 'expected to be at most 4\n\nit is 1 (0 to 2, 90 %)']);
});

test('the compiler knows what each matcher is for', () => {
  const wrong = [
    // @ts-expect-error
    () => expect(5).toHaveNoDeadEnds(),
    // @ts-expect-error
    () => expect(maze).toBeAtMost(5),
    // @ts-expect-error
    () => expect(maze).toHaveNoDeadEnds(impatient),
    // @ts-expect-error
    () => expect(maze).toHold(canReach('resolved', { persona: 'leaving' })),
    // @ts-expect-error
    () => expect(maze).toHold(canReach('resolved', { persona: 'leavng' }), callers),
    // @ts-expect-error
    () => expect(check(maze, callers, noDeadEnds())).toReach('resolved'),
  ];
  for (const each of wrong) expect(each).toThrow();
});
