import { expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { choice, type Design, outcome, persona, population, service } from '../../../src/design/index.ts';
import { type PrismModel, solve, toPrism } from '../../../src/solve/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

/** Reads the files as PRISM's manual has them, and sweeps: no code is shared with what wrote them. */
function read({ sta, tra, lab, rew }: PrismModel) {
  const rowsOf = (text: string) => text.trimEnd().split('\n');
  const [variables, ...states] = rowsOf(sta);
  expect(variables).toBe('(s)');
  expect(states.every((line, at) => line === `${at}:(${at})`)).toBe(true);
  const [size, ...moves] = rowsOf(tra);
  const [n, m] = size!.split(' ').map(Number) as [number, number];
  expect([states.length, moves.length]).toEqual([n, m]);
  const edges = moves.map((line) => {
    expect(line).toMatch(/^\d+ \d+ \d*\.?\d+(e-?\d+)?$/);
    return line.split(' ').map(Number) as [number, number, number];
  });
  const sums = new Array<number>(n).fill(0);
  for (const [from, to, share] of edges) {
    expect(to).toBeLessThan(n);
    sums[from]! += share;
  }
  for (const sum of sums) expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  const [declared, ...labelled] = rowsOf(lab);
  const names = new Map(
    [...declared!.matchAll(/(\d+)="([A-Za-z_][A-Za-z0-9_]*)"/g)].map(([, at, name]) => [name!, Number(at)]),
  );
  expect(declared).toBe([...names].map(([name, at]) => `${at}="${name}"`).join(' '));
  const has = new Map(
    labelled.map((line) => {
      const [state, own] = line.split(': ');
      return [Number(state), own!.split(' ').map(Number)];
    }),
  );
  const isLabelled = (state: number, name: string) => has.get(state)?.includes(names.get(name)!) === true;
  const rewards = (text: string) => {
    const [head, ...given] = rowsOf(text);
    expect(head).toBe(`${n} ${given.length}`);
    return new Map(given.map((line) => line.split(' ').map(Number) as [number, number]));
  };
  const sweep = (isGoal: (state: number) => boolean, reward: (state: number) => number, atGoal: number) => {
    let value = new Array<number>(n).fill(0);
    for (let round = 0; round < 400; round++) {
      const next = value.map((_, state) => (isGoal(state) ? atGoal : reward(state)));
      for (const [from, to, share] of edges) if (!isGoal(from) && from !== to) next[from]! += share * value[to]!;
      for (const [from, to, share] of edges)
        if (!isGoal(from) && from === to && share < 1) next[from]! += share * value[to]!;
      value = next;
    }
    return value[[...has].find(([state]) => isLabelled(state, 'init'))![0]]!;
  };
  return {
    names: [...names.keys()],
    /** P=? [ F "name" ] */
    probability: (name: string) =>
      sweep(
        (state) => isLabelled(state, name),
        () => 0,
        1,
      ),
    /** R=? [ F "over" ] */
    reward: (of: 'steps' | 'seconds') => {
      const given = rewards(rew[of]);
      return sweep(
        (state) => isLabelled(state, 'over'),
        (state) => given.get(state) ?? 0,
        0,
      );
    },
  };
}

test('another reader of the files finds the same probabilities and means', () => {
  const waits = { desk: { mean: 60, abandoned: 0.1, closed: 0.05 } };
  const models = toPrism(maze, callers, { waits });
  const solution = solve(maze, callers, { waits });
  expect(models.map(({ caller }) => caller.persona)).toEqual(['broken', 'leaving']);
  // Whoever is `broken` never comes back: one contact is the journey.
  const { outcomes, steps, time } = solution.personas.broken;
  const broken = read(models[0]!);
  for (const name of ['resolved', 'turnedAway', 'abandoned']) {
    expect(broken.probability(`outcome_${name}`)).toBeCloseTo(outcomes[name]!, 10);
  }
  expect(broken.probability('met')).toBeCloseTo(outcomes.resolved!, 10);
  expect(broken.probability('over')).toBeCloseTo(1, 10);
  expect(broken.probability('state_menu_play3')).toBeLessThan(0.1);
  expect(broken.reward('steps')).toBeCloseTo(steps.perContact, 8);
  expect(broken.reward('seconds')).toBeCloseTo(time.perContact, 7);
  expect(toPrism(maze, callers, { waits })).toEqual(models);
});

test('hostile names become labels that PRISM takes, and are told apart', () => {
  const hostile = service({
    id: 'hostile',
    needs: ['help'],
    channels: { phone: { initial: 'a"b' } },
    states: {
      'a"b': choice({
        by: 'bot',
        lasts: 1,
        results: {
          'bot.one': { weight: 1, to: 'end 1' },
          'bot.two': { weight: 3, to: 'end-1' },
          'bot.three': { weight: 4, to: 'deadlock' },
        },
      }),
      'end 1': outcome('so\n"so'),
      'end-1': outcome('so  so'),
      deadlock: outcome('__proto__', { meets: 'all' }),
    },
  } as never) as Design<'help'>;
  const anybody = population({
    arrivals: poisson({ perHour: 1 }),
    personas: { any: persona({ needs: 'help', share: 1 }) },
  });
  const [model] = toPrism(hostile, anybody);
  const { names, probability } = read(model!);
  expect(names).toEqual([
    'init',
    'deadlock',
    'over',
    'met',
    'state_a_b',
    'outcome_so__so',
    'state_end_1',
    'outcome_so__so_2',
    'state_end_1_2',
    'outcome___proto__',
    'state_deadlock',
  ]);
  expect(model!.labels.outcome_so__so_2).toBe("outcome 'so  so'");
  expect(probability('outcome_so__so')).toBeCloseTo(1 / 8, 12);
  expect(probability('outcome_so__so_2')).toBeCloseTo(3 / 8, 12);
  expect(probability('deadlock')).toBe(0);
  expect(probability('met')).toBeCloseTo(1 / 2, 12);
});
