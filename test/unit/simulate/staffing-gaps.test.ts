import { expect, test } from 'vitest';
import { population } from '../../../src/design/population.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { shifts } from '../../../src/time/shifts.ts';
import { callersAt, lineDesign, live } from './tiny.ts';
import { centre } from './two-needs.ts';

const until = 'callers who come then wait until somebody is';
const daily = (times: Record<string, number>) => shifts({ daily: times });
const both = population({
  arrivals: givenArrivals([0]),
  personas: { tech: { needs: 'tech', share: 0.5 }, bill: { needs: 'bill', share: 0.5 } },
});

test('a line that is open with nobody at work for a part of its hours is warned about', () => {
  const agents = daily({ '08:00-09:00': 1, '10:00-11:00': 1 });
  const pool = { agents, opens: { days: 'daily', from: '08:30', to: '12:00' } } as const;
  const of = (options: object) =>
    live(lineDesign({ pool, line: { closed: 'lost' } }), callersAt([0]), options).warnings;
  expect(of({})).toContain(`'desk' is open with nobody at work for 57 % of its hours; ${until}`);
  // Only what is measured: from here on somebody is there, until the horizon.
  expect(of({ warmUp: 36_000, horizon: 39_000 }).join()).not.toContain('nobody at work');
});

test('nobody is, where shifts are what opens the line', () => {
  const pool = { agents: daily({ '08:00-09:00': 1, '10:00-11:00': 1 }) };
  const { warnings } = live(lineDesign({ pool, line: { closed: 'lost' } }), callersAt([0]));
  expect(warnings.join()).not.toContain('nobody at work');
});

test('where skills are needed, it is of those who have them; others may help', () => {
  const desk = {
    groups: {
      days: { agents: 1, skills: ['bill'] },
      mornings: { agents: daily({ '06:00-12:00': 2 }), skills: ['tech'] },
    },
    opens: { days: 'daily', from: '00:00', to: '24:00' },
  } as const;
  const skill = { tech: 'tech', otherwise: 'bill' };
  const warning = `'desk' is open with nobody at work who has the skill 'tech' for 75 % of its hours; ${until}`;
  const alone = live(centre({ desk }, { skill }), both).warnings;
  expect(alone.filter((each) => each.includes('nobody at work'))).toEqual([warning]);
  const backup = { groups: { all: { agents: 1, skills: ['tech'] } } };
  const helped = live(centre({ desk, backup }, { skill, overflow: { to: 'backup' } }), both).warnings;
  expect(helped.join()).not.toContain('nobody at work');
});
