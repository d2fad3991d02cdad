import { expect, test } from 'vitest';
import { population } from '../../../src/design/population.ts';
import { compare } from '../../../src/simulate/compare.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { centre } from './two-needs.ts';

const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    tech: { needs: 'tech', share: 0.5, patience: exponential({ mean: 300 }) },
    bill: { needs: 'bill', share: 0.5, patience: exponential({ mean: 300 }) },
  },
});
const of = (techs: number) =>
  centre(
    { desk: { groups: { techs: { agents: techs, skills: ['tech'] }, clerks: { agents: 2, skills: ['bill'] } } } },
    { skill: { tech: 'tech', otherwise: 'bill' } },
    exponential({ mean: 120 }),
  );

test('lines are compared skill by skill, of the same callers', () => {
  const options = { horizon: 36_000, replications: 5, seed: 7 };
  const comparison = compare({ before: of(1), after: of(2) }, callers, options);
  const { before, after, difference } = comparison.figure('pools.desk.skills.tech.waits.mean');
  expect(before.value).toBe(comparison.before.pools.desk?.skills.tech?.waits.mean.value);
  expect(after.value).toBe(comparison.after.pools.desk?.skills.tech?.waits.mean.value);
  expect(difference.value).toBeCloseTo(after.value - before.value, 9);
  expect(difference.high).toBeLessThan(0);
  expect(comparison.figure('pools.desk.skills.tech.waits.mean').sentence).toMatch(/^desk, tech: callers wait .* less/i);
  // Whoever wants something else waits for other agents, and notices nothing.
  expect(comparison.figure('pools.desk.skills.bill.waits.mean').difference).toMatchObject({
    value: 0,
    low: 0,
    high: 0,
  });
  expect(comparison.figure('pools.desk.overflowed').difference.value).toBe(0);
});

test('figures of skills are compared only where both designs have the skill', () => {
  const plain = centre({ desk: { agents: 3 } }, {}, exponential({ mean: 120 }));
  const { figures } = compare({ before: plain, after: of(2) }, callers, { horizon: 3600, replications: 2, seed: 7 });
  const names = Object.keys(figures).filter((name) => name.startsWith('pools.'));
  expect(names).toContain('pools.desk.occupancy');
  expect(names.filter((name) => name.includes('skills') || name.endsWith('.offered'))).toEqual([]);
});
