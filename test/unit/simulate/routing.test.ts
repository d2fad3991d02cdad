import { describe, expect, test } from 'vitest';
import type { GroupOptions, PoolOptions, Routing } from '../../../src/design/index.ts';
import { inTurn } from './tiny.ts';
import { answers, centre, type Need, staysOf } from './two-needs.ts';

const asNeeded = { skill: { tech: 'tech', bill: 'billing' } } as const;
const all = (need: Need, ...times: readonly number[]) => times.map((at) => [at, need] as const);

describe('an agent with skills', () => {
  const desk = {
    groups: { juniors: { agents: 1, skills: ['billing'] }, seniors: { agents: 1, skills: ['billing', 'tech'] } },
  };

  test('answers only those who need one of them', () => {
    // The junior is idle from 100, but nobody who waits wants a bill.
    expect(
      answers(centre({ desk }, asNeeded), [
        [0, 'bill'],
        [1, 'tech'],
        [2, 'tech'],
        [3, 'tech'],
      ]),
    ).toBe('0:1@0, 1:2@1, 2:2@101, 3:2@201');
  });

  test('takes the first who joined of those they can serve, whatever the skill', () => {
    const calls = [
      [0, 'bill'],
      [1, 'tech'],
      [2, 'tech'],
      [3, 'bill'],
      [4, 'tech'],
      [5, 'bill'],
    ] as const;
    expect(answers(centre({ desk }, asNeeded), calls)).toBe('0:1@0, 1:2@1, 3:1@100, 2:2@101, 5:1@200, 4:2@201');
  });

  test('answers whoever needs no skill', () => {
    expect(
      answers(centre({ desk }), [
        [0, 'tech'],
        [1, 'tech'],
        [2, 'bill'],
      ]),
    ).toBe('0:1@0, 1:2@1, 2:1@100');
  });

  test('is faster by their proficiency, in talking alone', () => {
    const skills = { tech: { proficiency: 2 }, billing: 0.5 };
    const times = (need: Need) =>
      staysOf(centre({ desk: { groups: { all: { agents: 1, skills } } } }, asNeeded), [[0, need]]).at(-1)?.ended;
    expect([times('tech'), times('bill')]).toEqual([50, 200]);
  });

  test('is told in the log with the skill that was needed', () => {
    const [first] = staysOf(centre({ desk }, asNeeded), [[0, 'tech']]);
    expect(first).toMatchObject({ skill: 'tech', agent: 2, answeredBy: 'desk', pool: 'desk' });
  });
});

describe('routing to', () => {
  const groups: Record<string, GroupOptions> = {
    all: { agents: 1, skills: { billing: { preference: 1 }, tech: { preference: 3 } } },
    some: { agents: 1, skills: { billing: { preference: 2 } } },
  };
  const who = (desk: PoolOptions, calls: Parameters<typeof answers>[1]) =>
    answers(centre({ desk }, asNeeded, 10), calls);

  test('the longest idle, unless said', () => {
    expect(who({ groups }, all('bill', 0, 20, 40, 60))).toBe('0:1@0, 1:2@20, 2:1@40, 3:2@60');
  });

  test('those with the fewest skills, and of these the longest idle', () => {
    const more = { ...groups, more: { agents: 1, skills: ['billing'] } };
    expect(who({ groups: more, routing: 'mostSpecific' }, all('bill', 0, 1, 2, 20))).toBe(
      '0:2@0, 1:3@1, 2:1@2, 3:2@20',
    );
  });

  test('those who prefer the skill, a higher number first', () => {
    const calls = [
      [0, 'bill'],
      [20, 'tech'],
      [40, 'bill'],
    ] as const;
    expect(who({ groups, routing: 'preference' }, calls)).toBe('0:2@0, 1:1@20, 2:2@40');
    expect(
      who({ groups, routing: 'preference' }, [
        [0, 'bill'],
        [1, 'bill'],
      ]),
    ).toBe('0:2@0, 1:1@1');
  });

  test('the next in turn, whoever has been idle longest', () => {
    // At 40 the second has been idle since 4, the first since 25; the third was asked last.
    const turn = (routing: Routing) =>
      answers(centre({ desk: { agents: 3, routing } }, {}, inTurn(25, 3, 5, 9)), all('bill', 0, 1, 20, 40));
    expect(turn('roundRobin')).toBe('0:1@0, 1:2@1, 2:3@20, 3:1@40');
    expect(turn('longestIdle')).toBe('0:1@0, 1:2@1, 2:3@20, 3:2@40');
  });

  test('the next in turn of those who can', () => {
    const calls = [
      [0, 'bill'],
      [20, 'tech'],
      [40, 'bill'],
      [60, 'tech'],
      [80, 'bill'],
    ] as const;
    expect(who({ groups, routing: 'roundRobin' }, calls)).toBe('0:1@0, 1:1@20, 2:2@40, 3:1@60, 4:2@80');
  });
});

describe('priority', () => {
  const first = { priority: { tech: 1, otherwise: 0 } };

  test('a higher one is answered first, and first come first served within one', () => {
    const calls = [
      [0, 'bill'],
      [1, 'bill'],
      [2, 'tech'],
      [3, 'bill'],
      [4, 'tech'],
    ] as const;
    expect(answers(centre({ desk: { agents: 1 } }, first), calls)).toBe('0:1@0, 2:1@100, 4:1@200, 1:1@300, 3:1@400');
  });

  test('may be a function of the caller', () => {
    const priority = ({ need, attempt }: { need: string; attempt: number }) => (need === 'tech' ? attempt : 0);
    expect(
      answers(centre({ desk: { agents: 1 } }, { priority }), [
        [0, 'bill'],
        [1, 'bill'],
        [2, 'tech'],
      ]),
    ).toBe('0:1@0, 2:1@100, 1:1@200');
  });

  test('a function that gives no number stops the run, and is named', () => {
    const run = (priority: () => number) => () =>
      answers(centre({ desk: { agents: 1 } }, { priority }), [
        [0, 'bill'],
        [1, 'tech'],
      ]);
    expect(run(() => Number.NaN)).toThrow('a priority is NaN; priorities are numbers');
    expect(run(() => Number.NaN)).toThrow("state 'line'");
    expect(
      run(() => {
        throw new Error('no idea');
      }),
    ).toThrow('a priority threw: Error: no idea');
  });

  test('rises with waiting, so that nobody waits for ever', () => {
    // A bill from second 1 is worth more than tech from second 62 on, and less than tech from 60.
    const rising = { ...first, priorityRises: { perMinute: 1 } };
    const calls = [
      [0, 'bill'],
      [1, 'bill'],
      [60, 'tech'],
      [62, 'tech'],
    ] as const;
    expect(answers(centre({ desk: { agents: 1 } }, rising), calls)).toBe('0:1@0, 2:1@100, 1:1@200, 3:1@300');
  });
});

describe('overflow', () => {
  const pools = { desk: { agents: 1 }, backup: { agents: 1 } };
  const to = (overflow: object) => ({ overflow: { to: 'backup', ...overflow } });

  test('agents of the other pool answer from then on', () => {
    expect(answers(centre(pools, to({ after: 30 })), all('bill', 0, 1, 2))).toBe('0:1@0, 1:backup 1@31, 2:1@100');
  });

  test('the place in one’s own line is kept', () => {
    // The third overflows at 32, when the other pool is busy, and is answered by their own at 100.
    expect(answers(centre(pools, to({ after: 30 })), all('bill', 0, 1, 2, 3))).toBe(
      '0:1@0, 1:backup 1@31, 2:1@100, 3:backup 1@131',
    );
  });

  test('at once where nothing is said, the own pool first', () => {
    expect(answers(centre(pools, to({})), all('bill', 0, 1, 2))).toBe('0:1@0, 1:backup 1@1, 2:1@100');
  });

  test('at once for whoever finds so many in line', () => {
    expect(answers(centre(pools, to({ atLength: 2 })), all('bill', 0, 1, 2, 3, 4))).toBe(
      '0:1@0, 3:backup 1@3, 1:1@100, 4:backup 1@103, 2:1@200',
    );
  });

  test('whichever comes first', () => {
    expect(answers(centre(pools, to({ atLength: 2, after: 50 })), all('bill', 0, 1, 2, 3))).toBe(
      '0:1@0, 3:backup 1@3, 1:1@100, 2:backup 1@103',
    );
  });

  test('only by agents who have the skill', () => {
    const skilled = {
      desk: { groups: { all: { agents: 1, skills: ['billing', 'tech'] } } },
      backup: { groups: { all: { agents: 1, skills: ['tech'] } } },
    };
    const calls = [
      [0, 'bill'],
      [1, 'bill'],
      [2, 'tech'],
    ] as const;
    expect(answers(centre(skilled, { ...asNeeded, ...to({}) }), calls)).toBe('0:1@0, 2:backup 1@2, 1:1@100');
  });

  test('not by a pool that is closed, but as soon as it opens', () => {
    const late = { ...pools, backup: { agents: 1, opens: { days: 'daily', from: '00:01', to: '24:00' } } };
    expect(answers(centre(late, to({ after: 30 })), all('bill', 0, 1))).toBe('0:1@0, 1:backup 1@60');
  });

  test('whoever gives up or is sent away is not answered by others either', () => {
    const closing = {
      desk: { agents: 1, opens: { days: 'daily', from: '00:00', to: '00:01' } },
      backup: { agents: 1 },
    };
    expect(answers(centre(closing, to({ after: 70 })), all('bill', 0, 1, 2))).toBe('0:1@0');
  });
});
