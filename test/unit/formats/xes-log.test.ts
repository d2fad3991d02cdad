import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { days, simulate } from 'please-hold';
import { type LogOptions, xesLog } from 'please-hold/formats';
import { afterAll, describe, expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { readXesLog, xesAttributes } from '../../reading/xes.ts';
import { type Element, readXml } from '../../reading/xml.ts';
import { hostileRecords } from './hostile.ts';
import { aContact, aJourney, aStay, tell, written } from './logging.ts';

const xes = (options?: LogOptions) => written((sink) => xesLog(sink, options));
const named = (log: Element, wanted: string) => log.children.filter(({ name }) => name === wanted);
const tracesOf = (text: string) => named(readXml(text), 'trace');
const eventsOf = (trace: Element | undefined) => (trace ? named(trace, 'event').map(xesAttributes) : []);

test('a journey is a trace, with events in the order of time', () => {
  const { text, log } = xes();
  const line = {
    ...aStay,
    activity: 'queue',
    state: 'line',
    event: 'agent.answered',
    began: 10,
    ended: 10.125,
  } as const;
  const music = { ...aStay, state: 'music', agent: null, pool: null, began: 10, ended: 70 };
  tell(log, { stays: [line, music, aStay], contacts: [aContact], journeys: [aJourney] });
  const [trace] = tracesOf(text());
  expect(xesAttributes(trace as Element)).toEqual({
    'concept:name': 'r1-7',
    persona: 'anybody',
    need: 'fault',
    replication: 1,
    caller: 7,
    counted: true,
  });
  const events = eventsOf(trace);
  expect(events.map((event) => `${event['concept:name']} ${event['lifecycle:transition']}`)).toEqual([
    'line start',
    'music start',
    'line complete',
    'talk start',
    'music complete',
    'talk complete',
    'resolved complete',
  ]);
  expect(events.map((event) => event['time:timestamp']).slice(0, 3)).toEqual([
    '2001-01-01T00:00:10.000Z',
    '2001-01-01T00:00:10.000Z',
    '2001-01-01T00:00:10.125Z',
  ]);
  expect(events[2]).toMatchObject({ wait: 0.125, 'org:group': 'desk', contact: 1, event: 'agent.answered' });
  expect(events[5]).toMatchObject({ 'org:resource': 'desk 2', began: 10.125, ended: 70.5 });
});

test('it declares what it uses: every extension, every attribute that all events have', () => {
  const { text, log } = xes({ design: { id: 'desk & "sons"' } });
  tell(log, { stays: [aStay], contacts: [aContact], journeys: [aJourney] });
  const root = readXml(text());
  expect(xesAttributes(root)['concept:name']).toBe('desk & "sons"');
  const declared = new Set(named(root, 'extension').map(({ attributes }) => attributes.prefix));
  const globals = Object.fromEntries(named(root, 'global').map((each) => [each.attributes.scope, xesAttributes(each)]));
  const classified = named(root, 'classifier').flatMap(({ attributes }) => attributes.keys?.split(' ') ?? []);
  for (const trace of named(root, 'trace')) {
    expect(Object.keys(xesAttributes(trace))).toEqual(expect.arrayContaining(Object.keys(globals.trace ?? {})));
    for (const event of eventsOf(trace)) {
      expect(Object.keys(event)).toEqual(expect.arrayContaining([...Object.keys(globals.event ?? {}), ...classified]));
      const prefixes = Object.keys(event).flatMap((key) => (key.includes(':') ? [key.split(':')[0]] : []));
      expect([...declared]).toEqual(expect.arrayContaining(prefixes));
    }
  }
  expect(Object.keys(globals.event ?? {})).toEqual(expect.arrayContaining(classified));
});

test('what still goes on when the run ends is not complete', () => {
  const { text, log } = xes();
  tell(log, {
    stays: [{ ...aStay, open: true, event: null }],
    contacts: [{ ...aContact, open: true, outcome: null }],
    journeys: [{ ...aJourney, open: true }],
  });
  const transitions = eventsOf(tracesOf(text())[0]).map((event) => event['lifecycle:transition']);
  expect(transitions).toEqual(['start', 'unknown', 'unknown']);
});

test('times are those of the clock of the design', () => {
  const { text, log } = xes({ start: '2026-07-01', design: { id: 'desk', zone: 'Europe/Amsterdam' } });
  tell(log, { stays: [aStay], contacts: [aContact], journeys: [aJourney] });
  expect(eventsOf(tracesOf(text())[0])[0]?.['time:timestamp']).toBe('2026-07-01T00:00:10.125+02:00');
});

test('journeys that were broken off with their run are written, the log is closed', () => {
  const { text, log } = xes();
  log.onStay(aStay);
  log.onStay({ ...aStay, caller: 8 });
  log.onStay({ ...aStay, replication: 2 });
  expect(tracesOf(`${text()}</log>`)).toHaveLength(2);
  log.end();
  expect(tracesOf(text()).map((trace) => xesAttributes(trace)['concept:name'])).toEqual(['r1-7', 'r1-8', 'r2-7']);
});

test('hostile names come back as they were', () => {
  fc.assert(
    fc.property(hostileRecords, (records) => {
      const { text, log } = xes();
      tell(log, records);
      const { stays, contacts } = readXesLog(text());
      expect(stays).toHaveLength(records.stays.length);
      expect(stays).toEqual(expect.arrayContaining([...records.stays]));
      expect(contacts).toEqual(records.contacts);
    }),
  );
});

test('what is no option is refused', () => {
  const header = { header: false } as LogOptions;
  expect(() => xesLog({ write: () => {} }, header)).toThrow("xesLog refused: header: no option 'header'");
});

test('the reader refuses what is not well-formed', () => {
  for (const text of ['<a>', '<a></b>', '<a b="<"/>', '<a b="&no;"/>', '<a b="1" b="2"/>', '<a/><a/>', '<a b="\0"/>'])
    expect(() => readXml(text)).toThrow();
  expect(readXml('<a b="&#9;&amp;\n"/>').attributes.b).toBe('\t& ');
});

describe('the published schema', () => {
  const { XES_XSD: schema } = process.env;
  const hasLint = spawnSync('xmllint', ['--version']).status === 0;
  const leftOut = !schema ? 'XES_XSD does not say where xes.xsd is' : hasLint ? null : 'there is no xmllint';
  if (leftOut !== null) console.info(`left out: whether XES is valid by the published schema, since ${leftOut}`);
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function lint(text: string) {
    const path = join(folder, 'log.xes');
    writeFileSync(path, text);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '--schema', schema as string, path], {
      encoding: 'utf8',
    });
    return { status, stderr };
  }

  test.skipIf(leftOut !== null)('a run is valid by it', () => {
    const { text, log } = xes({ design: maze, start: '2026-12-21' });
    simulate(maze, callers, { horizon: days(1), replications: 1, seed: 7, start: '2026-12-21', ...log });
    log.end();
    expect(lint(text())).toEqual({ status: 0, stderr: `${join(folder, 'log.xes')} validates\n` });
  });

  test.skipIf(leftOut !== null)('hostile names, the year 10000, an empty log are', () => {
    const all = fc.sample(hostileRecords, { numRuns: 50, seed: 7 });
    const { text, log } = xes({ start: '9999-12-31' });
    for (const [replication, records] of all.entries()) {
      for (const stay of records.stays) log.onStay({ ...stay, replication });
      for (const contact of records.contacts) log.onContact({ ...contact, replication });
    }
    log.end();
    expect(lint(text()).stderr).toMatch(/ validates\n$/);
    const empty = xes();
    empty.log.end();
    expect(lint(empty.text()).stderr).toMatch(/ validates\n$/);
  });

  test.skipIf(leftOut !== null)('a log with an attribute of no such type is not', () => {
    const { text, log } = xes();
    tell(log, { stays: [aStay], contacts: [aContact], journeys: [aJourney] });
    expect(lint(text()).status).toBe(0);
    expect(lint(text().replace('<int key="contact" value="1"/>', '<int key="contact" value="one"/>')).status).not.toBe(
      0,
    );
  });
});
