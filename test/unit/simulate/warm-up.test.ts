import { describe, expect, test } from 'vitest';
import { persona, population } from '../../../src/design/index.ts';
import { compare, OptionsError, replay, simulate } from '../../../src/simulate/index.ts';
import { exponential, poisson } from '../../../src/stochastic/index.ts';
import { weekly } from '../../../src/time/index.ts';
import { lineDesign } from './tiny.ts';

const busy = lineDesign({ talk: exponential({ mean: 60 }) });
const opened = lineDesign({
  line: { closed: 'lost' },
  pool: { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } },
});
const idle = busy.with({ pools: { desk: { agents: 20 } } });
const arriving = (arrivals: ReturnType<typeof poisson>) =>
  population({ arrivals, personas: { one: persona({ needs: 'help', share: 1 }) } });
/** The one agent is busy 95 % of the time. */
const callers = arriving(poisson({ perHour: 57 }));
const options = { horizon: 100_000, warmUp: 'auto', replications: 3, seed: 5 } as const;

function complaint(lives: () => unknown): string {
  try {
    lives();
  } catch (error) {
    if (error instanceof OptionsError) return error.message;
    throw error;
  }
  return '';
}

describe('a warm-up that is chosen', () => {
  test('is longer where a line takes long to grow, and is told as it was chosen', () => {
    const { warmUp } = simulate(busy, callers, options).settings;
    expect(warmUp).toBeGreaterThan(1000);
    expect(warmUp % (options.horizon / 100)).toBe(0);
    expect(simulate(idle, callers, options).settings.warmUp).toBeLessThan(warmUp);
  });

  test('gives the figures that it gives where it is written down', () => {
    const chosen = simulate(busy, callers, options);
    const written = simulate(busy, callers, { ...options, warmUp: chosen.settings.warmUp });
    expect(chosen.waits.mean).toEqual(written.waits.mean);
    // From empty lines on, waits would be told too short.
    expect(chosen.waits.mean.value).toBeGreaterThan(
      simulate(busy, callers, { ...options, warmUp: 0 }).waits.mean.value,
    );
  });

  test('is one for both designs of a comparison: the longer', () => {
    const { before, after } = compare({ before: idle, after: busy }, callers, options);
    expect([before.settings.warmUp, after.settings.warmUp]).toEqual(
      [1, 2].map(() => simulate(busy, callers, options).settings.warmUp),
    );
  });

  test('counts the same callers when one is replayed', () => {
    const { warmUp } = simulate(busy, callers, options).settings;
    const lived = { ...options, replication: 1, caller: 400 };
    expect(replay(busy, callers, lived)).toEqual(replay(busy, callers, { ...lived, warmUp }));
  });

  test('is warned of where half of the time is not enough', () => {
    const overloaded = arriving(poisson({ perHour: 90 }));
    expect(simulate(busy, overloaded, options).warnings.join('\n')).toContain('no warm-up short of half the time');
  });
});

describe('refused where nothing is steady', () => {
  const steady = /'auto' needs a steady service|'auto' needs steady arrivals/;
  test.each([
    ['hours', () => simulate(opened, callers, options), 'desk has hours'],
    [
      'arrivals',
      () => simulate(busy, arriving(poisson({ perHour: weekly({ daily: { '09:00-17:00': 9 } }) })), options),
      'these are',
    ],
    [
      'a calendar',
      () => simulate(busy.with({ zone: 'Europe/Berlin' }), callers, { ...options, start: '2026-03-02' }),
      'has a calendar',
    ],
  ])('%s that change', (_, lives, says) => {
    expect(complaint(lives)).toMatch(steady);
    expect(complaint(lives)).toContain(says);
  });

  test('any other word', () => {
    expect(complaint(() => simulate(busy, callers, { ...options, warmUp: 'soon' as never }))).toContain("or 'auto'");
  });
});
