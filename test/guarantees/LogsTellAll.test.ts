import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContactRecord, days, type Run, type Stay, simulate } from 'please-hold';
import { csvLog, type EventLog, ocelLog, type Sink, toFile, xesLog } from 'please-hold/formats';
import { afterAll, describe, expect, test } from 'vitest';
import { callers, toBe } from '../../examples/maze-channels/index.ts';
import { bureau } from '../reading/bureau.ts';
import type { Case } from '../reading/case.ts';
import { readCsvLog } from '../reading/csv.ts';
import { cardLineCase, mazeCase } from '../reading/examples.ts';
import { journeysOf, type Records } from '../reading/journeys.ts';
import { kiosk } from '../reading/kiosk.ts';
import { readOcelLog } from '../reading/ocel.ts';
import { read } from '../reading/read.ts';
import { waitsInOrder } from '../reading/waits.ts';
import { readXesLog } from '../reading/xes.ts';

const cases: Readonly<Record<string, Case>> = { maze: mazeCase, 'card line': cardLineCase, bureau, kiosk };

/** Each format, and how it is read back by a reader of its own. */
const formats: readonly {
  readonly name: string;
  readonly log: (sink: Sink, given: Case) => EventLog;
  readonly read: (text: string) => Records;
}[] = [
  { name: 'CSV', log: (sink, { design }) => csvLog(sink, { design }), read: (text) => readCsvLog(text) },
  { name: 'OCEL', log: (sink, { design }) => ocelLog(sink, { design }), read: readOcelLog },
  { name: 'XES', log: (sink, { design }) => xesLog(sink, { design }), read: readXesLog },
];

const folder = mkdtempSync(join(tmpdir(), 'please-hold-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Lived extends Records {
  readonly run: Run<string>;
  readonly text: string;
}

function lived(given: Case, log: EventLog, path: string): Lived {
  const { design, callers, options } = given;
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const run: Run<string> = simulate(design, callers, {
    ...options,
    replications: 1,
    onStay: (stay) => {
      stays.push(stay);
      log.onStay(stay);
    },
    onContact: (contact) => {
      contacts.push(contact);
      log.onContact(contact);
    },
    onJourney: log.onJourney,
  });
  log.end();
  return { run, stays, contacts, text: readFileSync(path, 'utf8') };
}

/** The records in an order of their own, one a line. */
const lines = <Each extends Stay | ContactRecord>(records: readonly Each[]) => {
  const names = Object.keys(records[0] ?? {}).sort();
  return records.map((each) => JSON.stringify(names.map((name) => each[name as keyof Each]))).sort();
};

/** The first record that differs, on both sides. */
function difference(back: readonly string[], told: readonly string[]): readonly (string | undefined)[] | undefined {
  const length = Math.max(back.length, told.length);
  for (let i = 0; i < length; i++) if (back[i] !== told[i]) return [back[i], told[i]];
  return undefined;
}

describe.each(formats)('$name', ({ name, log, read: readBack }) => {
  describe.each(Object.entries(cases))('%s', (title, given) => {
    const path = join(folder, `${title}.${name}`);
    const { run, stays, contacts, text } = lived(given, log(toFile(path), given), path);
    const back = readBack(text);

    test('every stay and every contact is read back as it was', () => {
      expect(stays.length).toBeGreaterThan(1000);
      expect(difference(lines(back.stays), lines(stays))).toBeUndefined();
      expect(difference(lines(back.contacts), lines(contacts))).toBeUndefined();
    });

    test('waits, contacts, outcomes and dead ends that are recomputed from it are those of the run', () => {
      const counted = journeysOf(back).filter(([first]) => first?.counted);
      const figures = read(counted, { ...given.circumstances, replications: 1 });
      const said: Readonly<Record<string, number>> = {
        'waits.mean': run.waits.mean.value,
        'waits.perJourney': run.waits.perJourney.value,
        'waits.asa': run.waits.asa.value,
        contactsPerJourney: run.contactsPerJourney.value,
        'deadEnds.rate': run.deadEnds.rate.value,
        ...Object.fromEntries(Object.entries(run.outcomes).map(([name, { value }]) => [`outcomes ${name}`, value])),
      };
      for (const [name, value] of Object.entries(said)) {
        if (value !== 0) expect(Math.abs((figures[name] as number) - value), name).toBeLessThanOrEqual(1e-9 * value);
      }
      const waits = waitsInOrder(counted.flatMap((journey) => journey.flatMap(({ stays }) => stays)));
      for (const p of [0.25, 0.5, 0.9, 0.99]) {
        const [below = 0, above = 0] = [waits[Math.floor(p * waits.length) - 1], waits[Math.ceil(p * waits.length)]];
        expect(run.waits.quantile(p).value).toBeGreaterThanOrEqual(below * 0.99);
        expect(run.waits.quantile(p).value).toBeLessThanOrEqual(above * 1.01);
      }
    });
  });
});

test('who waits by post, or for a call of the organisation, does not wait in a line', () => {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const log = csvLog({ write });
  const run = simulate(toBe, callers, { horizon: days(2), replications: 1, seed: 7, ...log });
  log.end();
  const { stays } = readCsvLog(text);
  const inLine = waitsInOrder(stays.filter(({ counted, offPhone }) => counted && !offPhone));
  expect(stays.some(({ activity, offPhone }) => activity === 'queue' && offPhone)).toBe(true);
  expect(inLine).toHaveLength(run.waits.mean.n);
  const mean = inLine.reduce((sum, wait) => sum + wait, 0) / inLine.length;
  expect(Math.abs(mean - run.waits.mean.value)).toBeLessThanOrEqual(1e-9 * mean);
});
