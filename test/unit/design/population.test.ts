import { expect, test } from 'vitest';
import { fits, persona, population } from '../../../src/design/index.ts';
import { formatMistake } from '../../../src/errors/mistake.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { maze } from './maze.ts';

const arrivals = poisson({ perHour: 60 });
const patience = exponential({ mean: 300 });

test('personas get their name, their needs as probabilities, and what they do not say', () => {
  const { personas } = population({
    arrivals,
    personas: {
      broken: persona({ needs: 'fault', share: 0.75, patience }),
      leaving: persona({
        needs: { cancel: 3, fault: 1 },
        share: 0.25,
        patience: { time: patience, per: 'journey' },
        slips: { silence: 0.1 },
      }),
    },
  });
  expect(personas.broken).toEqual({
    name: 'broken',
    comesBack: {},
    needs: { fault: 1 },
    share: 0.75,
    patience: { time: patience, per: 'stay' },
    slips: { wrongKey: 0, wrongChoice: 0, silence: 0 },
    bears: {},
    traits: {},
  });
  expect(personas.leaving).toMatchObject({
    needs: { cancel: 0.75, fault: 0.25 },
    patience: { per: 'journey' },
    slips: { wrongKey: 0, wrongChoice: 0, silence: 0.1 },
  });
});

test('shares may sum to 1 but for rounding', () => {
  const tenth = (name: string) => [name, { needs: 'fault', share: 0.1 }] as const;
  expect(() => population({ arrivals, personas: Object.fromEntries([...'abcdefghij'].map(tenth)) })).not.toThrow();
});

test('fits() finds needs that a design does not know', () => {
  const callers = population({
    arrivals,
    personas: { a: { needs: 'fault', share: 0.5 }, b: { needs: { cancle: 1, order: 1 }, share: 0.5 } },
  });
  expect(fits(maze, callers).map(formatMistake)).toEqual([
    "personas.b.needs: no need 'cancle'; did you mean 'cancel'?",
    "personas.b.needs: no need 'order'; there is 'fault', 'cancel'",
  ]);
  expect(fits(maze, population({ arrivals, personas: { a: { needs: 'fault', share: 1 } } }))).toEqual([]);
});
