import { describe, expect, test } from 'vitest';
import { callers } from '../../../examples/maze/index.ts';
import type { ContactRecord, Stay } from '../../../src/measure/index.ts';
import { compare, OptionsError, replay, simulate } from '../../../src/simulate/index.ts';
import { maze } from '../design/maze.ts';

const before = maze;
const after = maze.with({ pools: { desk: { agents: 7 } } });
const options = { horizon: 200_000, warmUp: 36_000, replications: 3, seed: 5 };

test('a caller of a comparison is replayed in both designs', () => {
  const [most] = compare({ before, after }, callers, options).gained;
  const { replication, caller } = most!;
  for (const [design, figures] of [
    [before, most!.before],
    [after, most!.after],
  ] as const) {
    const transcript = replay(design, callers, { ...options, replication, caller });
    expect(transcript).toMatchObject({ replication, caller, persona: most!.persona, need: most!.need, counted: true });
    expect(transcript.contacts).toHaveLength(figures.contacts);
    expect(transcript.met).toBe(figures.met);
    const waited = transcript.stays
      .filter(({ activity }) => activity === 'queue')
      .reduce((sum, { began, ended }) => sum + ended - began, 0);
    expect(waited).toBeCloseTo(figures.waited, 6);
  }
});

test('it is what the run tells, in the order of beginning', () => {
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const isOf = (record: { replication: number; caller: number }) => record.replication === 2 && record.caller === 300;
  simulate(before, callers, {
    ...options,
    onStay: (stay) => isOf(stay) && stays.push(stay),
    onContact: (contact) => isOf(contact) && contacts.push(contact),
  });
  const found = replay(before, callers, { ...options, replication: 2, caller: 300 });
  expect(found.stays).toEqual(expect.arrayContaining(stays));
  expect(found.stays).toHaveLength(stays.length);
  expect(found.contacts).toEqual(contacts);
  const began = found.stays.map((stay) => stay.began);
  expect(began).toEqual(began.toSorted((a, b) => a - b));
});

test('it reads as a story', () => {
  const [most] = compare({ before, after }, callers, options).gained;
  const { replication, caller } = most!;
  const text = replay(before, callers, { ...options, replication, caller }).toString();
  expect(text).toContain(`about '${most!.need}' (caller ${caller} of replication ${replication})\n\n`);
  expect(text).toMatch(/\nTuesday \d\d:\d\d: calls\n {2}\d\d:\d\d {2}€ 0.07 {2}organisation {2}"Welcome."\n/);
  expect(text).toMatch(/ line +\d+ minutes of waiting for desk\n/);
  expect(text).toMatch(/the need is (not )?met/);
});

describe('refused', () => {
  const refused = (given: object) => {
    try {
      replay(before, callers, { ...options, replication: 1, caller: 1, ...given });
    } catch (error) {
      if (error instanceof OptionsError) return error.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
      throw error;
    }
    return [];
  };
  test.each<[string, object, string]>([
    ['the replication before the first', { replication: 0 }, 'replication: 0 is not possible'],
    ['half a replication', { replication: 1.5 }, 'replication: 1.5 is not possible'],
    ['no replication', { replication: undefined }, 'replication: undefined is not possible'],
    ['a negative caller', { caller: -1 }, 'caller: -1 is not possible'],
    ['a caller by name', { caller: 'ann' }, "caller: 'ann' is not possible"],
    ['a caller who never comes', { caller: 1e9 }, 'caller: 1000000000 does not call in replication 1'],
    ['a listener', { onStay: () => {} }, "onStay: no option 'onStay'"],
  ])('%s', (_, given, says) => {
    expect(refused(given)).toEqual([says]);
  });
});
