import { describe, expect, test, vi } from 'vitest';
import { chatbot, type Population, persona, population } from '../../src/design/index.ts';
import { simulate } from '../../src/simulate/index.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { lognormal } from '../../src/stochastic/lognormal.ts';
import { poisson } from '../../src/stochastic/poisson.ts';
import { hours, minutes } from '../../src/time/durations.ts';
import { weekly } from '../../src/time/weekly.ts';
import { maze as big } from '../unit/design/maze.ts';
import { lineDesign } from '../unit/simulate/tiny.ts';

vi.setConfig({ testTimeout: 60_000 });

// The bot asks less: fewer states to find out about in each of the many runs.
const bot = { questions: 3, understands: 0.5, gaveUpAfter: 3, lasts: 9, understood: 'solved', gaveUp: 'line' } as const;
const maze = big.with({ states: { bot: chatbot(bot) } });

const broken = persona({ needs: 'fault', share: 0.8, patience: exponential({ mean: minutes(5) }) });
const leaving = persona({
  needs: { cancel: 3, fault: 1 },
  share: 0.2,
  patience: { time: exponential({ mean: minutes(8) }), per: 'contact' },
  slips: { wrongKey: 0.03, wrongChoice: 0.02, silence: 0.05 },
  redials: { probability: 0.7, after: lognormal({ mean: minutes(20), sd: minutes(40) }), most: 6 },
  bears: { automation: exponential({ mean: minutes(4) }), repeats: 12 },
});
const arrivals = poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': 120 } }) });
const callers = population({ arrivals, personas: { broken, leaving } });
const options = { horizon: hours(9.5), warmUp: hours(8.75), replications: 2, seed: 7 };

const json = (of: Population, more: object = {}) => JSON.stringify(simulate(maze, of, { ...options, ...more }));

test('the same seed gives the same bits, again and again, whatever ran in between', () => {
  const once = json(callers);
  json(callers, { seed: 8 });
  expect(json(callers)).toBe(once);
  expect(json(population({ ...callers.options } as never))).toBe(once);
  expect(json(callers, { seed: 8 })).not.toBe(once);
});

test('no more replications change those there were', () => {
  const seen: string[][] = [[], []];
  for (const [i, replications] of [1, 3].entries()) {
    simulate(maze, callers, {
      ...options,
      replications,
      onContact: (contact) => contact.replication <= 1 && seen[i]?.push(JSON.stringify(contact)),
    });
  }
  expect(seen[0]?.length).toBeGreaterThan(50);
  expect(seen[1]).toEqual(seen[0]);
});

test('watching and verifying change nothing', () => {
  const once = json(callers);
  expect(json(callers, { onStay: () => {}, onContact: () => {}, onProgress: () => true })).toBe(once);
  expect(json(callers, { verify: false })).toBe(json(callers, { verify: true }));
});

describe('a persona whose share is 0 changes no figure', () => {
  const nobody = persona({ ...leaving, share: 0 });
  const figures = (of: Population) => {
    const { personas, ...all } = JSON.parse(json(of));
    return { all, personas: { broken: personas.broken, leaving: personas.leaving } };
  };
  test.each([
    ['at the end', { broken, leaving, nobody }],
    ['at the beginning', { nobody, broken, leaving }],
    ['in between', { broken, nobody, leaving }],
  ])('%s', (_, personas) => {
    expect(figures(population({ arrivals, personas }))).toEqual(figures(callers));
  });
});

const pinned = population({
  arrivals: poisson({ perHour: 30 }),
  personas: { caller: persona({ needs: 'help', share: 1, patience: lognormal({ mean: 60, sd: 90 }) }) },
});

test('the bits are the same on every version of Node: those of the first callers are pinned', () => {
  const first: (readonly [caller: number, need: string, began: number, ended: number])[] = [];
  simulate(lineDesign({ talk: exponential({ mean: 90 }) }), pinned, {
    horizon: hours(1),
    replications: 1,
    seed: 20_260_711,
    onContact: ({ caller, need, began, ended }) => caller < 3 && first.push([caller, need, began, ended]),
  });
  expect(first).toEqual([
    [0, 'help', 4.353117145472551, 31.814330479456906],
    [1, 'help', 63.88629727224147, 180.01006730899678],
    [2, 'help', 290.38928055064446, 357.48742408787484],
  ]);
});
