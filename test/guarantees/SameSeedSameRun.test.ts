import { describe, expect, test } from 'vitest';
import { type Population, persona, population } from '../../src/design/index.ts';
import { simulate } from '../../src/simulate/index.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { lognormal } from '../../src/stochastic/lognormal.ts';
import { poisson } from '../../src/stochastic/poisson.ts';
import { hours, minutes } from '../../src/time/durations.ts';
import { weekly } from '../../src/time/weekly.ts';
import { maze } from '../unit/design/maze.ts';

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

test('watching changes nothing', () => {
  const once = json(callers);
  expect(json(callers, { onStay: () => {}, onContact: () => {}, onProgress: () => true })).toBe(once);
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
