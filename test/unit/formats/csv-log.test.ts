import fc from 'fast-check';
import { type CsvLogOptions, csvLog } from 'please-hold/formats';
import { describe, expect, test } from 'vitest';
import { readCsv, readCsvLog } from '../../reading/csv.ts';
import { hostileRecords } from './hostile.ts';
import { aContact, aStay, tell, written } from './logging.ts';

const csv = (options?: CsvLogOptions) => written((sink) => csvLog(sink, options));

test('a stay is a row, and so is the contact when it ends', () => {
  const { text, log } = csv();
  log.onStay(aStay);
  expect(readCsv(text())).toHaveLength(1);
  log.onContact(aContact);
  log.end();
  const [header = [], ...rows] = readCsv(text());
  expect(header.slice(0, 9).join()).toBe('case,activity,start,end,resource,persona,contact,outcome,wait');
  expect(rows.map((row) => row.slice(0, 10).join())).toEqual([
    'r1-7,talk,10.125,70.5,desk 2,anybody,1,resolved,,choice',
    'r1-7,resolved,70.5,70.5,,anybody,1,resolved,,contact',
  ]);
});

test('a place in line that was had is a wait, whatever ended it', () => {
  const { text, log } = csv();
  const line = { ...aStay, activity: 'queue', state: 'line' } as const;
  const waits = [
    { ...line, event: 'agent.answered', began: 10, ended: 10 },
    { ...line, event: 'caller.hungUp', began: 10, ended: 12.5 },
    { ...line, event: 'queue.closed', began: 10, ended: 15 },
    { ...line, event: 'queue.closed', began: 10, ended: 10 },
    { ...line, event: 'queue.full', began: 10, ended: 10 },
    { ...line, event: 'agent.answered', began: 10, ended: 20, offPhone: true },
    { ...line, event: null, began: 10, ended: 20, open: true },
  ];
  tell(log, { stays: waits, contacts: [aContact] });
  expect(readCsv(text()).map((row) => row[8])).toEqual(['wait', '0', '2.5', '5', '', '', '', '', '']);
  expect(new Set(readCsv(text()).map((row) => row[4]))).toEqual(new Set(['resource', '']));
});

test('stays of two contacts that are open at once are put to their own', () => {
  const { text, log } = csv();
  log.onStay({ ...aStay, contact: 1, state: 'a' });
  log.onStay({ ...aStay, contact: 2, state: 'b' });
  log.onContact({ ...aContact, contact: 2, outcome: 'second' });
  log.onContact({ ...aContact, contact: 1, outcome: 'first' });
  log.end();
  expect(readCsv(text()).map((row) => `${row[1]} ${row[7]}`)).toEqual([
    'activity outcome',
    'b second',
    'second second',
    'a first',
    'first first',
  ]);
});

test('a run that is broken off leaves the stays of which nobody knows the outcome', () => {
  const { text, log } = csv();
  log.onStay(aStay);
  log.end();
  log.end();
  const { stays, contacts } = readCsvLog(text());
  expect([stays, contacts]).toEqual([[aStay], []]);
});

test.each([',', ';', '\t'] as const)('hostile names come back as they were, with %j between fields', (separator) => {
  fc.assert(
    fc.property(hostileRecords, (records) => {
      const { text, log } = csv({ separator });
      tell(log, records);
      const { stays, contacts } = readCsvLog(text(), separator);
      expect(stays).toEqual(records.stays);
      expect(contacts).toEqual(records.contacts);
    }),
  );
});

test('no field is a formula, unless names are to be kept', () => {
  const field = (options: CsvLogOptions, state: string) => {
    const { text, log } = csv(options);
    tell(log, { stays: [{ ...aStay, state }], contacts: [aContact] });
    return readCsv(text())[1]?.[1];
  };
  for (const state of ['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', "'a"]) {
    expect(field({}, state)).toBe(`'${state}`);
    expect(field({ formulas: 'keep' }, state)).toBe(state);
  }
  expect(field({}, 'a=1')).toBe('a=1');
});

describe('timestamps', () => {
  const time = (zone: string | undefined, start: string, began: number) => {
    const { text, log } = csv({ design: { id: 'desk', ...(zone !== undefined && { zone }) }, start });
    tell(log, { stays: [{ ...aStay, began, ended: began }], contacts: [aContact] });
    const [header = [], row = []] = readCsv(text());
    expect(header.slice(2, 6)).toEqual(['start', 'startTime', 'end', 'endTime']);
    expect(row[3]).toBe(row[5]);
    return row[3];
  };

  test.each([
    [undefined, '2026-12-21', 0, '2026-12-21T00:00:00.000Z'],
    [undefined, '2026-12-21', 32_400.0625, '2026-12-21T09:00:00.063Z'],
    [undefined, '9999-12-31', 86_400, '10000-01-01T00:00:00.000Z'],
    ['Europe/Amsterdam', '2026-12-21', 0, '2026-12-21T00:00:00.000+01:00'],
    // The clocks go back on 25 October, an hour after 2:00 is 2:00 again.
    ['Europe/Amsterdam', '2026-10-25', 7200, '2026-10-25T02:00:00.000+02:00'],
    ['Europe/Amsterdam', '2026-10-25', 10_800, '2026-10-25T02:00:00.000+01:00'],
    ['Asia/Kolkata', '2026-06-01', 60, '2026-06-01T00:01:00.000+05:30'],
    ['America/New_York', '2026-06-01', 60, '2026-06-01T00:01:00.000-04:00'],
    // Ten years on, by which time the clocks have been changed twenty times.
    ['Europe/Amsterdam', '2026-01-01', 86_400 * 3652, '2036-01-01T00:00:00.000+01:00'],
  ])('in %s, from %s, %d seconds on', (zone, start, began, expected) => {
    expect(time(zone, start, began)).toBe(expected);
  });

  test('an offset with seconds, as Monrovia had until 1972, cannot be written: UTC is', () => {
    expect(time('Africa/Monrovia', '1970-06-01', 0)).toMatch(/:30\.000Z$/);
    expect(time('Africa/Monrovia', '1973-06-01', 0)).toBe('1973-06-01T00:00:00.000Z');
  });

  test('a moment for which there is no date is said', () => {
    expect(() => time(undefined, '2026-12-21', 1e13)).toThrow('more than a date can say');
  });
});

test('what is no option, sink or design is refused, all of it at once', () => {
  const wrong = (sink: unknown, options?: unknown) => () =>
    csvLog(sink as Parameters<typeof csvLog>[0], options as CsvLogOptions);
  const sink = { write: () => {} };
  const noSink = "csvLog refused: sink: expected what can be written to, got 'stays.csv'; give toFile";
  expect(wrong('stays.csv')).toThrow(noSink);
  expect(wrong(sink, null)).toThrow('options: expected options, got null; there is design, start, header');
  const all = { design: 'maze', start: '2026-02-30', header: 1, separator: '|', formulas: true, date: 'x' };
  expect(wrong(sink, all)).toThrow(
    [
      'csvLog refused:',
      "  - date: no option 'date'; there is 'design', 'start', 'header', 'separator', 'formulas'",
      "  - design: expected a design, got 'maze'; make one with service()",
      "  - start: there is no '2026-02-30'; write a date as '2026-12-25'",
      '  - header: 1 is not possible; give true or false',
      "  - separator: '|' is not possible; give ',', ';' or '\\t'",
      "  - formulas: true is not possible; give 'escape' or 'keep'",
    ].join('\n'),
  );
  expect(wrong(sink, {})).not.toThrow();
});

test('the names of the columns may be left out', () => {
  const { text, log } = csv({ header: false });
  tell(log, { stays: [aStay], contacts: [aContact] });
  expect(readCsv(text())).toHaveLength(2);
});
