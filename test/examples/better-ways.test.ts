/** Where an example has a better way, the same callers fare better by it: paired, not by two runs with callers of their own. */
import { readdirSync } from 'node:fs';
import { type CompareOptions, compare, type Design, type Population } from 'please-hold';
import { describe, expect, test } from 'vitest';

interface Better {
  readonly asIs?: Design;
  readonly default: Design;
  readonly toBe?: Design;
  readonly callers: Population;
  readonly options: CompareOptions;
}

const folder = new URL('../../examples/', import.meta.url);
const examples = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (name) => [name, (await import(new URL(`${name}/index.ts`, folder).href)) as Better] as const),
);
const better = examples.flatMap(([name, { asIs, default: first, toBe, callers, options }]) =>
  toBe === undefined ? [] : [{ name, before: asIs ?? first, after: toBe, callers, options }],
);

test('most examples have a better way', () => {
  expect(better.length).toBeGreaterThan(8);
});

describe.each(better)('$name', ({ before, after, callers, options }) => {
  test('fewer journeys meet a dead end, and more needs are met', { timeout: 60_000 }, () => {
    const paired = compare({ before, after }, callers, { ...options, replications: 3 });
    expect(paired.figure('deadEnds.rate').verdict, paired.figure('deadEnds.rate').sentence).toBe('less');
    expect(paired.figure('resolution').verdict, paired.figure('resolution').sentence).toBe('more');
  });
});
