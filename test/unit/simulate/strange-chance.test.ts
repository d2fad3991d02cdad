import { describe, expect, test } from 'vitest';
import { announcement, type PersonaOptions, population } from '../../../src/design/index.ts';
import { SimulationError } from '../../../src/simulate/index.ts';
import type { Arrivals } from '../../../src/stochastic/arrivals.ts';
import { callersAt, inTurn, lineDesign, live } from './tiny.ts';

/** Sensible at first, then this. */
const turns = (bad: number) => ({ ...inTurn(5, bad), mean: 5 });

describe.each([-1, Number.NaN])('a distribution made by hand that gives %d stops the run', (bad) => {
  const said = lineDesign().with({
    channels: { phone: { initial: 'said' } },
    states: { said: announcement({ says: 'Hm.', lasts: 4, to: 'line' }) },
  });
  const stopped = (design: ReturnType<typeof lineDesign>, traits: Partial<PersonaOptions> = {}) =>
    expect(() => live(design, callersAt([0, 1, 2, 3], traits))).toThrow(SimulationError);

  test('as the time of an activity, or of wrap-up', () => {
    stopped(lineDesign({ talk: turns(bad) }));
    stopped(lineDesign({ wrapUp: turns(bad) }));
    expect(() => live(lineDesign({ talk: turns(bad) }), callersAt([0, 1]))).toThrow(/inTurn.*seconds from 0 up/);
  });

  test('as patience, what is borne, or the time until calling again', () => {
    stopped(lineDesign(), { patience: turns(bad) });
    stopped(said, { bears: { automation: turns(bad) } });
    stopped(lineDesign(), { patience: inTurn(1), redials: { probability: 1, after: turns(bad), most: 3 } });
  });
});

test('arrivals that go back in time stop the run', () => {
  for (const bad of [3, Number.NaN]) {
    const arrivals: Arrivals = {
      kind: 'odd',
      expected: () => 1,
      next: (previous) => (previous < 10 ? previous + 7 : bad),
      toString: () => 'odd arrivals',
    };
    const callers = population({ arrivals, personas: { caller: { needs: 'help', share: 1 } } });
    expect(() => live(lineDesign(), callers)).toThrow(/odd arrivals gave/);
  }
});

test('a time that never ends is no mistake: the journey is unfinished', () => {
  const run = live(lineDesign({ talk: inTurn(Number.POSITIVE_INFINITY, 5) }), callersAt([0, 1]), {
    horizon: 100,
    runOn: 100,
  });
  expect(run.unfinished.value).toBe(2);
});
