import { expect, test } from 'vitest';
import { type Progressed, progressText } from '../../../src/cli/progress-text.ts';

const work: Progressed = {
  name: 'maze',
  elapsed: 5,
  replication: 10,
  replications: 30,
  atMost: false,
  journeys: 48_000,
};

test('says how far, how long still, how fast and how much', () => {
  expect(progressText(work, 100)).toBe(
    'maze ━━━━━━━━──────────────── 10/30 · 10 s left · 9,600 journeys a second · 48,000 journeys',
  );
});

test.each([
  [79, 'maze ━━━━━──────────── 10/30 · 10 s left · 9,600 journeys a second'],
  [40, 'maze ━━━━━─────────── 10/30 · 10 s left'],
  [30, 'maze ━━────── 10/30'],
])('leaves out what has no room in %d columns', (columns, line) => {
  const text = progressText(work, columns);
  expect(text.length).toBeLessThanOrEqual(columns);
  expect(text.replace(/[━─]+/, '')).toMatch(line.replace(/[━─]+/, '').split(' · ')[0] ?? '');
});

test('never takes more than its columns, whatever the design is called', () => {
  for (const name of ['', 'a', 'x'.repeat(300)]) {
    for (const atMost of [false, true]) {
      for (let columns = 1; columns < 140; columns++) {
        for (const remark of [undefined, 'leaving, about ‘cancel’, by phone: 12,000,000 states']) {
          const text = progressText({ ...work, name, atMost, ...(remark && { remark }) }, columns);
          expect(text.length).toBeLessThanOrEqual(columns);
        }
      }
    }
  }
  expect(progressText({ ...work, name: 'x'.repeat(300) }, 40)).toMatch(/^x+… ━━────── 10\/30/);
});

test('promises nothing before the first replication', () => {
  expect(progressText({ ...work, replication: 0, journeys: 0 }, 80)).toBe(`maze ${'─'.repeat(24)} 0/30 · 5 s`);
});

test('promises nothing where nobody knows when it is enough', () => {
  const text = progressText({ ...work, atMost: true, replications: 1000 }, 80);
  expect(text).toBe('maze 10 of at most 1,000 · 5 s · 9,600 journeys a second · 48,000 journeys');
});

test('says what is explored where no replications are', () => {
  const text = progressText({ ...work, replication: 0, replications: 0, journeys: 0, remark: 'broken: 9 states' }, 80);
  expect(text).toBe('maze broken: 9 states · 5 s');
});

test.each([
  [59, '1 min 58 s left'],
  [3600, '2 h 00 min left'],
])('after %d seconds of a third: %s', (elapsed, says) => {
  expect(progressText({ ...work, elapsed }, 100)).toContain(says);
});
