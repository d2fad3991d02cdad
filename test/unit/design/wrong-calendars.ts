import { shifts } from '../../../src/time/index.ts';
import { maze } from './maze.ts';
import { loose, type WrongDesign } from './wrong-design.ts';

const desk = (change: Record<string, unknown>) => () => maze.with({ pools: { desk: loose(change) } });

/** Schedules, holidays and zones. */
export const wrongCalendars: readonly WrongDesign[] = [
  [
    'agents that are a text',
    desk({ agents: '4' }),
    ["pools.desk.agents: expected a whole number from 1 to 1000000, got '4'"],
  ],
  [
    'wrong shifts',
    desk({ agents: shifts({ mno: { '08:00-12:00': 3 }, tue: { '08:00-12:00': -3 } }) }),
    [
      "pools.desk.agents.mno: no day 'mno'; did you mean 'mon'?",
      'pools.desk.agents.tue.08:00-12:00: -3 is not a number of agents; give a whole number from 0 to 1000000',
    ],
  ],
  [
    'shifts in which nobody works',
    desk({ agents: shifts({ mon: { '08:00-12:00': 0 } }) }),
    ["pools.desk.agents: nobody is ever at work; write { 'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 } }"],
  ],
  [
    'hours in which nobody is at work',
    desk({ agents: shifts({ sat: { '09:00-17:00': 3 } }), opens: { days: 'mon-fri', from: '09:00', to: '17:00' } }),
    ['pools.desk.opens: nobody is at work in these hours; let them share time with the shifts'],
  ],
  [
    'shifts that end, and a line that does not say what then',
    () =>
      maze.with({
        pools: { desk: { agents: shifts({ 'mon-fri': { '09:00-17:00': 3 } }), opens: undefined } },
        states: { line: loose({ ...maze.options.states.line, on: {} }) },
      }),
    [
      "states.line.answered: no transition for 'agent.answered'; say where it leads: answered: '…'",
      "states.line.closed: no transition for 'queue.closed', pool 'desk' has times with nobody at work; say where it leads: closed: '…'",
    ],
  ],
  [
    'an unknown zone',
    () => maze.with({ zone: 'Europe/Amsterdm' }),
    ["zone: no time zone 'Europe/Amsterdm'; name it as 'Europe/Amsterdam'"],
  ],
  [
    'a zone that is no text',
    () => maze.with({ zone: loose(7) }),
    ["zone: no time zone 7; name it as 'Europe/Amsterdam'"],
  ],
  [
    'holidays that are no list',
    () => maze.with({ holidays: loose('2026-12-25') }),
    ["holidays: expected a list of dates, got '2026-12-25'; write ['2026-12-25']"],
  ],
  [
    'holidays that are no dates',
    () => maze.with({ holidays: ['25-12-2026', '2026-02-30', '2026-12-25', '2026-12-25', loose(7)] }),
    [
      "holidays.0: '25-12-2026' is not a date; write a date as '2026-12-25'",
      "holidays.1: there is no '2026-02-30'; write a date as '2026-12-25'",
      "holidays.3: '2026-12-25' is named twice",
      "holidays.4: 7 is not a date; write a date as '2026-12-25'",
    ],
  ],
];
