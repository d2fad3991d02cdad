import { expect, test } from 'vitest';
import { normalHazard } from '../../../src/queueing/normal-hazard.ts';

test.each([
  [-8, 5.052271083536896e-15],
  [-3, 0.004437839042125664],
  [-1, 0.2875999709391784],
  [0, 0.7978845608028654],
  [0.5, 1.1410777703680646],
  [1, 1.525135276160981],
  [1.999, 2.372329841607758],
  [2.001, 2.3741012833937902],
  [3, 3.28309865493044],
  [10, 10.098093233962588],
  [30, 30.033259667435388],
])('at %d is %d', (x, known) => {
  expect(Math.abs(normalHazard(x) / known - 1)).toBeLessThan(1e-12);
});

test('is 0 far below and x far above', () => {
  expect([normalHazard(-1e5), normalHazard(1e6)]).toEqual([0, 1e6 + 1e-6]);
});
