import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hours, simulate } from 'please-hold';
import { csvLog, LogError, type Sink, toFile } from 'please-hold/formats';
import { afterAll, expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { readCsv } from '../../reading/csv.ts';
import { aContact, aStay, tell, written } from './logging.ts';

const folder = mkdtempSync(join(tmpdir(), 'please-hold-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A disk that is full after so many pieces. */
function fullAfter(most: number) {
  const taken: string[] = [];
  let closed = 0;
  const sink: Sink = {
    write: (text) => {
      if (taken.length === most) throw new Error('ENOSPC: no space left on device');
      taken.push(text);
    },
    close: () => {
      closed++;
    },
  };
  return { sink, taken, closed: () => closed };
}

test('spread into the options it listens to the run, and nothing else of it is an option', () => {
  const { log, text } = written((sink) => csvLog(sink));
  expect(Object.keys({ ...log })).toEqual(['onStay', 'onContact', 'onJourney']);
  simulate(maze, callers, { horizon: hours(10), runOn: 0, replications: 2, seed: 7, ...log });
  log.end();
  expect(readCsv(text()).length).toBe(log.written + 1);
  expect(log.written).toBeGreaterThan(1000);
});

test('a full disk ends the run, says how much was written, and loses none of it', () => {
  const { sink, taken, closed } = fullAfter(500);
  const log = csvLog(sink);
  const run = () => simulate(maze, callers, { horizon: hours(10), seed: 7, ...log });
  expect(run).toThrow(LogError);
  expect(readCsv(taken.join(''))).toHaveLength(500);
  expect(() => log.onStay(aStay)).toThrow('the log has ended');
  log.end();
  expect([taken.length, closed()]).toEqual([500, 1]);
});

test('the error tells what the system said', () => {
  const log = csvLog(fullAfter(2).sink);
  const failed = () => tell(log, { stays: [aStay], contacts: [aContact] });
  expect(failed).toThrow(
    'the log could not be written any further, after 1 stays and contacts: ENOSPC: no space left on device',
  );
  const caught = (() => {
    try {
      csvLog(fullAfter(0).sink);
    } catch (error) {
      return error;
    }
  })();
  expect(caught).toMatchObject({ name: 'LogError', written: 0, cause: { message: expect.stringMatching(/ENOSPC/) } });
});

test('what cannot be closed is said, unless writing had failed before', () => {
  const close = () => {
    throw new Error('EIO');
  };
  expect(() => csvLog({ write: () => {}, close }).end()).toThrow('after 0 stays and contacts: EIO');
});

test('a log is of one run', () => {
  const { log } = written((sink) => csvLog(sink));
  log.onStay({ ...aStay, replication: 2 });
  const options = { horizon: hours(12), runOn: 0, replications: 2, seed: 7 };
  expect(() => simulate(maze, callers, { ...options, ...log })).toThrow('make one for each');
  log.end();
  expect(() => log.onStay(aStay)).toThrow('the log has ended');
});

test('a file is replaced, and long texts are written to the last byte', () => {
  const path = join(folder, 'long.txt');
  for (const text of ['é👋'.repeat(50_000), 'short']) {
    const file = toFile(path);
    file.write(text.slice(0, 7));
    file.write(text.slice(7));
    file.close?.();
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  }
});

test('what a file keeps for the end is beside it until then', () => {
  const path = join(folder, 'spooled.txt');
  const file = toFile(path);
  const spool = file.spool?.();
  const text = '€👋'.repeat(40_001);
  spool?.write(text);
  spool?.write('the end');
  expect(existsSync(`${path}.rest`)).toBe(true);
  expect([...(spool?.read() ?? [])].join('') === `${text}the end`).toBe(true);
  spool?.close();
  expect(existsSync(`${path}.rest`)).toBe(false);
  file.close?.();
});

test('a file that cannot be opened is said at once', () => {
  const path = join(folder, 'nowhere', 'stays.csv');
  expect(() => toFile(path)).toThrow(`cannot open '${path}': ENOENT`);
});
