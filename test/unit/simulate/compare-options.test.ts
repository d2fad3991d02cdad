import { describe, expect, test } from 'vitest';
import { type CompareOptions, compare, OptionsError } from '../../../src/simulate/index.ts';
import { callersAt, lineDesign } from './tiny.ts';

const [before, after] = [lineDesign(), lineDesign({ pool: { agents: 2 } })];

function refused(options: unknown, designs: unknown = { before, after }): readonly string[] {
  try {
    compare(designs as { before: typeof before; after: typeof after }, callersAt([0]), options as CompareOptions);
  } catch (error) {
    if (error instanceof OptionsError) return error.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
    throw error;
  }
  return [];
}

describe('refused', () => {
  test.each<[string, object, string]>([
    ['half a caller', { extremes: { most: 2.5 } }, 'extremes.most: 2.5 is not possible'],
    ['fewer than none', { extremes: { most: -1 } }, 'extremes.most: -1 is not possible'],
    ['too many', { extremes: { most: 1e6 } }, 'extremes.most: 1000000 is not possible'],
    ['by no figure of a caller', { extremes: { by: 'watied' } }, "extremes.by: no figure of a caller 'watied'"],
    ['an option that is none', { extremes: { mots: 3 } }, "extremes.mots: no option 'mots'"],
    ['no extremes', { extremes: 3 }, 'extremes: 3 is not possible'],
    ['null extremes', { extremes: null }, 'extremes: null is not possible'],
    ['an unknown option', { seeed: 3 }, "seeed: no option 'seeed'"],
    ['an option of single runs', { onStay: () => {} }, "onStay: no option 'onStay'"],
    ['an option of the run', { warmUp: -1 }, 'warmUp: -1 is not possible'],
  ])('%s', (_, options, says) => {
    expect(refused({ horizon: 10, ...options })).toEqual([says]);
  });

  test('all at once', () => {
    expect(refused({ extremes: { by: 1, most: 'all' } }, { before }).length).toBe(4);
  });

  test('what both designs lack is said once', () => {
    const zoned = before.with({ zone: 'Europe/Berlin' });
    expect(refused({ horizon: 10 }, { before: zoned, after: zoned })).toEqual([
      'start: is missing: the design has a time zone',
    ]);
  });

  test('no designs', () => {
    const both = ['before: is not a design', 'after: is not a design'];
    expect(refused({ horizon: 10 }, null)).toEqual(both);
    expect(refused({ horizon: 10 }, before)).toEqual(both);
    expect(refused(undefined)).toEqual(['horizon: is missing']);
  });
});
