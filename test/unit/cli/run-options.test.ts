import { expect, test } from 'vitest';
import { runOptions } from '../../../src/cli/run-options.ts';
import { days, hours } from '../../../src/index.ts';

const usual = { horizon: days(5), warmUp: hours(10), replications: 30, seed: 1 };

test('is the usual when nothing is said', () => {
  expect(runOptions({}, {})).toEqual(usual);
});

test('what is typed goes before what the file says, and that before the usual', () => {
  const ofFile = { horizon: days(400), runOn: days(200), seed: 7 };
  expect(runOptions({}, ofFile)).toEqual({ ...usual, ...ofFile });
  expect(runOptions({ horizon: days(2), seed: 0 }, ofFile)).toEqual({ ...usual, ...ofFile, horizon: days(2), seed: 0 });
});

test('a warm-up that nobody typed gives way to a run that is too short for it', () => {
  expect(runOptions({ horizon: hours(5) }, {}).warmUp).toBe(0);
  expect(runOptions({ horizon: hours(5) }, { warmUp: hours(5) }).warmUp).toBe(0);
  expect(runOptions({ horizon: hours(5), warmUp: hours(6) }, {}).warmUp).toBe(hours(6));
});
