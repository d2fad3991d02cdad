import { hours, simulate } from 'please-hold';
import { csvLog, type EventLog, LogError, ocelLog, together, xesLog } from 'please-hold/formats';
import { expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { readCsvLog } from '../../reading/csv.ts';
import { readOcelLog } from '../../reading/ocel.ts';
import { readXesLog } from '../../reading/xes.ts';
import { aContact, aStay, tell, written } from './logging.ts';

test('several logs of one run tell the same', () => {
  const csv = written((sink) => csvLog(sink));
  const xes = written((sink) => xesLog(sink));
  const ocel = written((sink) => ocelLog(sink));
  const log = together(csv.log, xes.log, ocel.log);
  simulate(maze, callers, { horizon: hours(10), runOn: 0, replications: 1, seed: 7, ...log });
  log.end();
  const counts = [readCsvLog(csv.text()), readXesLog(xes.text()), readOcelLog(ocel.text())].map(
    ({ stays, contacts }) => stays.length + contacts.length,
  );
  expect(counts).toEqual([log.written, log.written, log.written]);
  expect(log.written).toBeGreaterThan(500);
});

test('where one cannot be written, the run ends, and the others are closed well-formed', () => {
  const full: EventLog = csvLog(
    {
      write: (text) => {
        if (text.startsWith('r1')) throw new Error('ENOSPC');
      },
    },
    {},
  );
  const xes = written((sink) => xesLog(sink));
  const log = together(xes.log, full);
  expect(() => tell(log, { stays: [aStay], contacts: [aContact] })).toThrow(LogError);
  log.end();
  expect(readXesLog(xes.text()).stays).toHaveLength(1);
});
