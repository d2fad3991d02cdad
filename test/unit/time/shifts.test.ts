import { describe, expect, test } from 'vitest';
import { formatMistake } from '../../../src/errors/mistake.ts';
import { type ShiftsSpec, shifts } from '../../../src/time/shifts.ts';

const HOUR = 3600;

describe('shifts', () => {
  test('by the hour are as many as are said', () => {
    const { pattern, mistakes } = shifts({
      'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 },
      sat: { '10:00-14:00': 2 },
      holiday: { '10:00-12:00': 1 },
    });
    expect(mistakes).toEqual([]);
    expect([7, 8, 12, 17].map((hour) => pattern.at(2, hour * HOUR))).toEqual([0, 3, 5, 0]);
    expect([pattern.at(5, 10 * HOUR), pattern.at(6, 10 * HOUR), pattern.at(7, 10 * HOUR)]).toEqual([2, 0, 1]);
  });

  test('as a list add up', () => {
    const { pattern, mistakes } = shifts([
      { agents: 2, days: 'mon-fri', from: '08:00', to: '16:30' },
      { agents: 3, days: 'mon', from: '12:00', to: '20:00' },
    ]);
    expect(mistakes).toEqual([]);
    expect([8, 12, 16.5, 20].map((hour) => pattern.at(0, hour * HOUR))).toEqual([2, 5, 3, 0]);
    expect(pattern.at(1, 13 * HOUR)).toBe(2);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['no shifts', 5, ["5 is not shifts; write { 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 } }"]],
    ['nothing', {}, ["nobody is ever at work; write { 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 } }"]],
    ['an empty list', [], ["nobody is ever at work; write { 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 } }"]],
    ['days without times', { mon: 3 }, ["mon: 3 is not an object; write { '08:00-12:00': 3 }"]],
    [
      'half an agent',
      { mon: { '08:00-12:00': 1.5 } },
      ['mon.08:00-12:00: 1.5 is not a number of agents; give a whole number from 0 to 1000000'],
    ],
    [
      'fewer than nobody',
      [{ agents: -1, days: 'mon', from: '08:00', to: '09:00' }],
      ['0.agents: -1 is not a number of agents; give a whole number from 0 to 1000000'],
    ],
    [
      'hours that overlap',
      { 'mon-fri': { '08:00-12:00': 3, '11:00-17:00': 5 }, fri: { '16:00-18:00': 1 } },
      [
        'mon-fri.11:00-17:00: overlaps mon-fri.08:00-12:00 on mon 11:00',
        'fri.16:00-18:00: overlaps mon-fri.11:00-17:00 on fri 16:00',
      ],
    ],
    ['an unknown day', { mno: { '08:00-12:00': 1 } }, ["mno: no day 'mno'; did you mean 'mon'?"]],
    [
      'a range with holidays',
      { 'sun-holiday': { '08:00-12:00': 1 } },
      [
        "sun-holiday: 'sun-holiday' is not a range of days; write days as 'mon-fri', 'sat', 'mon,wed,fri', 'daily' or 'holiday'",
      ],
    ],
    [
      'a bad time',
      { mon: { '08:00': 1, '8-12': 1, '12:00-09:00': 1 } },
      [
        "mon.08:00: '08:00' is not a time of day to another; write '08:00-12:00'",
        "mon.8-12: '8' is not a time of day; write a time of day as 'HH:MM', from '00:00' to '24:00'",
        "mon.8-12: '12' is not a time of day; write a time of day as 'HH:MM', from '00:00' to '24:00'",
        "mon.12:00-09:00: '09:00' is not after '12:00'; past midnight takes two entries, to '24:00' and from '00:00'",
      ],
    ],
    [
      'entries that are none',
      [7, { agent: 2, days: 'mon', from: '08:00', to: '12:00' }],
      [
        "0: 7 is not a shift; write { agents: 2, days: 'mon-fri', from: '08:00', to: '16:30' }",
        "1.agent: no option 'agent'; did you mean 'agents'?",
        '1.agents: undefined is not a number of agents; give a whole number from 0 to 1000000',
      ],
    ],
  ])('%s carries what is wrong with it', (_, spec, mistakes) => {
    expect(shifts(spec as ShiftsSpec).mistakes.map(formatMistake)).toEqual(mistakes);
  });

  test('that throw when they are read carry that', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    expect(shifts(trap).mistakes.map(formatMistake)).toEqual(['cannot be read (trap)']);
  });
});
