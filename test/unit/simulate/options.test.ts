import { describe, expect, test } from 'vitest';
import { OptionsError, type SimulateOptions, simulate } from '../../../src/simulate/index.ts';
import { callersAt, lineDesign } from './tiny.ts';

function mistakes(options: unknown): readonly string[] {
  try {
    simulate(lineDesign(), callersAt([0]), options as SimulateOptions);
  } catch (error) {
    if (error instanceof OptionsError) return error.mistakes.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('refused, with the path of each mistake', () => {
  test.each<[string, object, string]>([
    ['no horizon', {}, 'horizon'],
    ['no time', { horizon: 0 }, 'horizon'],
    ['time that never ends', { horizon: Number.POSITIVE_INFINITY }, 'horizon'],
    ['time before the beginning', { horizon: -1 }, 'horizon'],
    ['a warm-up of all the time', { horizon: 10, warmUp: 10 }, 'warmUp'],
    ['a negative warm-up', { horizon: 10, warmUp: -1 }, 'warmUp'],
    ['no replication', { horizon: 10, replications: 0 }, 'replications'],
    ['half a replication', { horizon: 10, replications: 1.5 }, 'replications'],
    ['a broken seed', { horizon: 10, seed: 0.5 }, 'seed'],
    ['a negative seed', { horizon: 10, seed: -1 }, 'seed'],
    ['a negative runOn', { horizon: 10, runOn: -1 }, 'runOn'],
    ['certainty', { horizon: 10, confidence: 1 }, 'confidence'],
    ['no confidence', { horizon: 10, confidence: 0 }, 'confidence'],
    ['no threshold', { horizon: 10, thresholds: [] }, 'thresholds'],
    ['a negative threshold', { horizon: 10, thresholds: [20, -1] }, 'thresholds'],
    ['a negative cut', { horizon: 10, shortAbandon: -1 }, 'shortAbandon'],
    ['a window of no length', { horizon: 10, recontactWithin: -1 }, 'recontactWithin'],
    ['progress told to nobody', { horizon: 10, onProgress: 1 }, 'onProgress'],
    ['an unknown option', { horizon: 10, horizonn: 10 }, 'horizonn'],
  ])('%s', (_, options, path) => {
    expect(mistakes(options)).toEqual([path]);
  });

  test('all at once', () => {
    expect([...mistakes({ horizon: 0, seed: -1, replications: 0, sed: 1 })].sort()).toEqual([
      'horizon',
      'replications',
      'sed',
      'seed',
    ]);
  });

  test('no options at all', () => {
    for (const nothing of [undefined, null, 5, 'days(5)']) expect(mistakes(nothing)).toEqual(['horizon']);
  });

  test('with a remedy', () => {
    expect(() => simulate(lineDesign(), callersAt([0]), { horizon: 10, sede: 1 } as never)).toThrow(
      /did you mean 'seed'/,
    );
    expect(() => simulate(lineDesign(), callersAt([0]), {} as never)).toThrow(/horizon: is missing.*days\(5\)/s);
  });
});

test('callers whose need the design does not know are refused', () => {
  expect(() => simulate(lineDesign(), callersAt([0], { needs: 'hlep' }), { horizon: 10 })).toThrow(
    /personas\.caller\.needs.*hlep.*help/s,
  );
});

test('the least and the largest seed give runs of their own', () => {
  const run = (seed: number) => simulate(lineDesign(), callersAt([0]), { horizon: 10, seed, replications: 1 });
  for (const seed of [0, 2 ** 53 - 1]) expect(run(seed).journeys.value).toBe(1);
});
