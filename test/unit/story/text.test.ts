import { describe, expect, test } from 'vitest';
import { announcement, conversation, hold, menu, outcome, service } from '../../../src/design/index.ts';
import { OptionsError, replay } from '../../../src/simulate/index.ts';
import { columns } from '../../../src/story/columns.ts';
import { cycles } from '../../../src/story/cycles.ts';
import { story } from '../../../src/story/index.ts';
import { lengthText } from '../../../src/story/length-text.ts';
import { days, hours, minutes } from '../../../src/time/durations.ts';
import { callersAt, inTurn } from '../simulate/tiny.ts';

const solved = outcome('resolved');
const tariff = { perMinute: 0.6, currency: 'EUR' } as const;
const options = { horizon: days(7), seed: 1, replication: 1, caller: 0 };

/** A desk that is busy until 01:00 with the first caller; the second waits, and comes again until it is answered. */
const desk = service({
  id: 'desk',
  needs: ['help'],
  pools: { desk: { agents: 1 } },
  channels: { phone: { initial: 'line', tariff } },
  states: {
    line: hold({
      pool: 'desk',
      answered: 'agent',
      music: 'a tune',
      messages: [{ says: 'Please hold.', after: 20, lasts: 10, announces: 'place' }],
    }),
    agent: conversation({ lasts: hours(1), results: { resolved: { weight: 1, to: 'solved' } } }),
    solved,
  },
});
const patient = callersAt([0, 60], { patience: inTurn(95), redials: { probability: 1, after: minutes(5), most: 20 } });

test('a story as people read it, of a caller who comes again and again', () => {
  expect(replay(desk, patient, { ...options, caller: 1 }).toString()).toBe(
    `caller, about 'help' (caller 1 of replication 1)

Monday 00:01: calls
  00:01   € 0.95  music         2 minutes of "a tune"
  00:01           organisation  "Please hold.", 3 times: place 1
  00:02           caller        hangs up

Monday 00:07: calls again 5 minutes later, having given up
  00:07   € 0.95  music         2 minutes of "a tune"
  00:07           organisation  "Please hold.", 3 times: place 1
  00:09           caller        hangs up

and so on, 7 times more, the last on Monday 00:53

Monday 01:00: calls again 5 minutes later, having given up
  01:00           desk 1        answers at once
  01:00  € 36.00  desk 1        talks with the caller, 1 hour
  02:00           desk 1        solves it
  02:00                         ends as resolved: the need is met

the need is met after 10 contacts and 1 hour 59 minutes`,
  );
});

describe('names of any kind', () => {
  const told = (says: string, pool = 'desk') => {
    const design = service({
      id: 'named',
      needs: ['help'],
      pools: { [pool]: { agents: 1 } },
      channels: { phone: { initial: 'welcome', tariff } },
      states: {
        welcome: announcement({ says, lasts: 20, to: 'line' }),
        line: hold({ pool, answered: 'agent' }),
        agent: conversation({ lasts: 60, results: { resolved: { weight: 1, to: 'solved' } } }),
        solved,
      },
    });
    return replay(design, callersAt([0]), options);
  };
  test.each([
    ['of many lines', 'Welcome.\r\n\n  \tTo our line.', '"Welcome. To our line."'],
    ['that ring', 'A\u0007B\u001b[31m', '"A B [31m"'],
    ['from right to left', 'שלום', '"\u2068שלום\u2069"'],
    ['that turn all around them', 'abc\u202edef', '"abcdef"'],
  ])('%s stay on one line', (_, says, text) => {
    const record = told(says);
    expect(record.story.contacts[0]!.lines[0]).toMatchObject({ kind: 'said', text, says });
    expect(record.toString()).toContain(`organisation  ${text}\n`);
  });

  test('that are long go on under where they began, and no line is wider than a hundred columns', () => {
    for (const says of ['word '.repeat(60).trim(), 'x'.repeat(300), '🤷'.repeat(150)]) {
      const lines = told(says).toString().split('\n');
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(100);
      const under = lines.slice(4, 6).map((line) => columns(/^ */.exec(line)![0]));
      expect(under).toEqual([31, 31]);
      expect(lines.join('').replaceAll(' ', '')).toContain(says.replaceAll(' ', ''));
    }
  });

  test('that are wide leave the columns where they are', () => {
    const text = told('Hello', '📞接线员').toString();
    const at = text.split('\n').filter((line) => /^ {2}00:0/.test(line));
    const widths = at.map((line) => columns(line.slice(0, line.search(/"Hello|answers|talks|solves|ends/))));
    expect(new Set(widths).size).toBe(1);
    expect(at).toHaveLength(5);
  });
});

test('how long things take is said as people do', () => {
  const said = [0, 1, 75, 95, 617, 3590, 4980, 10_800, 84_000, 86_400, 100_000, 1_000_000, 1_814_400, 6_000_000];
  expect(said.map(lengthText)).toEqual([
    'a moment',
    '1 second',
    '75 seconds',
    '2 minutes',
    '10 minutes',
    '1 hour',
    '1 hour 23 minutes',
    '3 hours',
    '23 hours',
    '1 day',
    '28 hours',
    '12 days',
    '3 weeks',
    '10 weeks',
  ]);
});

test('rounds are told once, and then counted', () => {
  const told = (text: string) =>
    cycles([...text], (each) => each).map((each) =>
      'item' in each ? each.item : `${each.again.join('')}×${each.times}`,
    );
  expect(told('aab')).toEqual(['a', 'a', 'b']);
  expect(told('xaaay')).toEqual(['x', 'a', 'aa×2', 'y']);
  expect(told('abababc')).toEqual(['a', 'b', 'abab×2', 'c']);
  expect(told('ababa')).toEqual(['a', 'b', 'a', 'b', 'a']);
});

test('days have dates where the run has', () => {
  const lived = replay(desk, patient, options);
  const dated = story(desk, lived, { start: '2026-12-23' });
  expect(dated.contacts[0]).toMatchObject({ day: 'Wednesday 2026-12-23', time: '00:00' });
  const started = replay(desk, patient, { ...options, start: '2026-12-23' });
  expect(started.story.contacts[0]!.day).toBe('Wednesday 2026-12-23');
});

describe('refused', () => {
  const { stays, contacts } = replay(desk, patient, options);
  const other = replay(desk, patient, { ...options, caller: 1 });
  test.each<[string, () => unknown, string]>([
    ['nobody', () => story(desk, { stays: [], contacts: [] }), 'contacts: none are given'],
    [
      'two at once',
      () => story(desk, { stays, contacts: [...contacts, ...other.contacts] }),
      'contacts: they are of several callers',
    ],
    ['no date', () => story(desk, { stays, contacts }, { start: 'today' }), "start: 'today' is not a date"],
  ])('%s', (_, tell, says) => {
    expect(tell).toThrow(OptionsError);
    expect(tell).toThrow(says);
  });
});

test('what is not the phone is told as what it is', () => {
  const design = service({
    id: 'ways',
    needs: ['help'],
    channels: { counter: { initial: 'keys', kind: 'desk' } },
    states: {
      keys: menu({
        says: 'Take a number.',
        lasts: 10,
        options: { 1: { label: 'a number', serves: ['help'], to: 'solved' } },
        otherwise: 'solved',
      }),
      solved,
    },
  });
  expect(replay(design, callersAt([0]), options).story.contacts[0]!.heading).toBe('comes to the counter');
});
