import { expect, test } from 'vitest';
import { progressText } from '../../../src/cli/progress-line.ts';

test('says how far, how much, how fast and how long still', () => {
  const text = progressText('maze', { replication: 10, journeys: 48_000 }, 30, 5);
  expect(text).toBe('maze ━━━━━━━━──────────────── 10/30 · 48,000 journeys · 9,600 a second · 10 s left');
});

test('promises nothing before the first replication', () => {
  expect(progressText('maze', { replication: 0, journeys: 0 }, 30, 5)).toBe(`maze ${'─'.repeat(24)} 0/30`);
});
