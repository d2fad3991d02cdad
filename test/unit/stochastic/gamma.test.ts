import { describe, expect, test } from 'vitest';
import { erlang } from '../../../src/stochastic/erlang.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { gamma } from '../../../src/stochastic/gamma.ts';
import { agreesWith, refuses } from './known.ts';

describe('gamma', () => {
  agreesWith(gamma({ mean: 240, sd: 120 }), {
    mean: 240,
    sd: 120,
    quantiles: [
      [1e-9, 0.748665187450983],
      [0.01, 49.39492118072311],
      [0.5, 220.32364493105382],
      [0.999, 783.7344467512842],
    ],
  });

  agreesWith(gamma({ shape: 0.25, scale: 960 }), {
    mean: 240,
    sd: 480,
    quantiles: [
      [1e-9, 6.47970997738732e-34],
      [0.01, 6.479710012376122e-6],
      [0.5, 41.92685025875846],
      [0.999, 4201.386487571219],
    ],
  });

  agreesWith(gamma({ shape: 2500, scale: 0.1 }), {
    mean: 250,
    sd: 5,
    quantiles: [
      [1e-9, 221.16689432534827],
      [0.5, 249.9666674569055],
      [0.999, 265.7365679150598],
    ],
  });

  refuses([
    [() => gamma({ mean: 240, sd: 0 }), 'sd: 0 is not a number of seconds above 0'],
    [() => gamma({ mean: 240, sd: 1e-9 }), 'sd: 1e-9 s is out of all proportion to a mean of 240 s'],
    [() => gamma({ shape: 0, scale: 1 }), 'shape: 0 is not a number from 0.001 to 1000000'],
    [() => gamma({ shape: 2, sd: 1 } as never), "sd: no parameter 'sd'", 'scale: is missing'],
  ]);
});

describe('Erlang', () => {
  agreesWith(erlang({ stages: 3, mean: 240 }), {
    mean: 240,
    sd: 138.5640646055102,
    quantiles: [
      [1e-9, 0.14543572800216106],
      [0.5, 213.9248250978847],
      [0.999, 898.309779393013],
    ],
  });

  test('of one stage is exponential', () => {
    const [one, other] = [erlang({ stages: 1, mean: 60 }), exponential({ mean: 60 })];
    for (const p of [1e-6, 0.2, 0.7, 0.9999]) expect(one.quantile(p) / other.quantile(p)).toBeCloseTo(1, 12);
  });

  refuses([
    [() => erlang({ stages: 1.5, mean: 60 }), 'stages: 1.5 is not a whole number of stages from 1 to a million'],
    [() => erlang({ stages: 0, mean: 60 }), 'stages: 0 is not a whole number of stages from 1 to a million'],
  ]);
});
