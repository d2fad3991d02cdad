import { describe } from 'vitest';
import { triangular } from '../../../src/stochastic/triangular.ts';
import { agreesWith, refuses } from './known.ts';

describe('triangular', () => {
  agreesWith(triangular({ min: 30, mode: 120, max: 600 }), {
    mean: 250,
    sd: 125.09996003196804,
    quantiles: [
      [0, 30],
      [1e-9, 30.00716240183179],
      [0.01, 52.649503305812246],
      [0.5, 230.1351598218614],
      [0.999, 583.4591414974917],
      [1, 600],
    ],
  });

  agreesWith(triangular({ min: 0, mode: 0, max: 6 }), { mean: 2, sd: Math.SQRT2, quantiles: [[0.75, 3]] });
  agreesWith(triangular({ min: 0, mode: 6, max: 6 }), { mean: 4, sd: Math.SQRT2, quantiles: [[0.25, 3]] });

  refuses([
    [() => triangular({ min: 9, mode: 5, max: 3 }), 'max: 3 s is not above min, 9 s'],
    [() => triangular({ min: 1, mode: 9, max: 3 }), 'mode: 9 s is not from min, 1 s, to max, 3 s'],
    [() => triangular({ min: 1, max: 3 } as never), 'mode: is missing'],
  ]);
});
