import { describe } from 'vitest';
import { uniform } from '../../../src/stochastic/uniform.ts';
import { agreesWith, refuses } from './known.ts';

describe('uniform', () => {
  agreesWith(uniform({ min: 5, max: 15 }), {
    mean: 10,
    sd: 2.8867513459481287,
    quantiles: [
      [0, 5],
      [0.3, 8],
      [0.999, 14.99],
      [1, 15],
    ],
  });

  refuses([
    [() => uniform({ min: 5, max: 5 }), 'max: 5 s is not above min, 5 s'],
    [() => uniform({ min: 9, max: 5 }), 'max: 5 s is not above min, 9 s'],
    [
      () => uniform({ min: -1, max: Number.NaN }),
      'min: -1 is not a number of seconds from 0',
      'max: NaN is not a number of seconds from 0',
    ],
  ]);
});
