import { describe, expect, test } from 'vitest';
import { shifts } from '../../../src/time/shifts.ts';
import { answers, centre } from './two-needs.ts';

const asNeeded = { skill: { tech: 'tech', bill: 'billing' } } as const;
const daily = (times: Record<string, number>) => shifts({ daily: times });

describe('groups in shifts', () => {
  test('come and go each by their own', () => {
    const desk = {
      groups: {
        early: { agents: daily({ '00:00-00:05': 1 }), skills: ['tech', 'billing'] },
        late: { agents: daily({ '00:05-24:00': 1 }), skills: ['billing'] },
      },
    };
    // The early one finishes and goes; tech at 310 waits for nobody until they come again the next day.
    const calls = [
      [0, 'bill'],
      [290, 'bill'],
      [295, 'bill'],
      [310, 'tech'],
    ] as const;
    expect(answers(centre({ desk }, asNeeded), calls)).toBe('0:1@0, 1:1@290, 2:2@300, 3:1@86400');
  });

  test('who come take those who wait for their skill', () => {
    const desk = {
      groups: {
        always: { agents: 1, skills: ['billing'] },
        later: { agents: daily({ '00:01-24:00': 2 }), skills: ['tech'] },
      },
    };
    const calls = [
      [0, 'tech'],
      [1, 'bill'],
      [2, 'bill'],
      [3, 'tech'],
    ] as const;
    expect(answers(centre({ desk }, asNeeded), calls)).toBe('1:1@1, 0:2@60, 3:3@60, 2:1@101');
  });

  test('of which nobody with a needed skill is ever at work in open hours are told before running', () => {
    const desk = {
      groups: {
        days: { agents: daily({ '08:00-18:00': 1 }), skills: ['billing'] },
        nights: { agents: daily({ '20:00-24:00': 1 }), skills: ['tech'] },
      },
      opens: { days: 'daily', from: '08:00', to: '18:00' },
    };
    expect(() => answers(centre({ desk }, asNeeded), [[0, 'tech']])).toThrow(
      "pools.desk: nobody with the skill 'tech' is at work in open hours from the start to the end of the run",
    );
    const backup = { groups: { all: { agents: 1, skills: ['tech'] } } };
    const helped = centre({ desk, backup }, { ...asNeeded, overflow: { to: 'backup', after: 5 } });
    expect(answers(helped, [[30_000, 'tech']])).toBe('0:backup 1@30005');
  });
});
