import { expect, test } from 'vitest';
import { choice, hold, outcome, persona, population, service } from '../../../src/design/index.ts';
import { solve } from '../../../src/solve/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

const callers = population({
  arrivals: poisson({ perHour: 1 }),
  personas: {
    one: persona({ needs: 'help', share: 0.7, redials: { probability: 0.6, after: 60, most: 3 } }),
    two: persona({ needs: 'help', share: 0.3 }),
  },
});

/** What an agent does, by share, and how long the bot takes. */
function desk({ sentAway = 0.2, again = 0.3, bot = 20, lost = 0.1 } = {}) {
  return service({
    id: 'desk',
    needs: ['help'],
    facts: { story: { takes: 30, kept: 'agent' } },
    pools: { desk: { agents: 9 } },
    channels: { phone: { initial: 'bot' } },
    states: {
      bot: choice({
        by: 'bot',
        lasts: bot,
        results: {
          'bot.understood': { weight: 1 - lost, to: 'line' },
          'bot.misunderstood': { weight: lost, to: 'bot' },
        },
      }),
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: choice({
        by: 'agent',
        lasts: 100,
        asks: ['story'],
        results: {
          'agent.resolved': { weight: 1 - sentAway - again, to: 'solved' },
          'agent.sentAway': { weight: sentAway, to: 'away' },
          'agent.transferred': { weight: again, to: 'line' },
        },
      }),
      away: outcome('away'),
      solved: outcome('resolved'),
    },
  });
}

const figures = [
  'resolution',
  'contactsPerJourney',
  'deadEnds.rate',
  'deadEnds.perContact',
  'repeats.perJourney',
  'steps.perContact',
  'time.perJourney',
  'outcomes.away',
] as const;

function figureOf(solution: ReturnType<typeof solve>, figure: string): number {
  return figure.split('.').reduce((at: unknown, key) => (at as Record<string, unknown>)[key], solution) as number;
}

test.each(figures)('derivatives of %s are those of solving twice', (figure) => {
  const { weights, times } = solve(desk(), callers).sensitivity(figure);
  const effectOf = (event: string) => weights.find((each) => each.event === event)?.effect ?? 0;
  const step = 1e-5;
  const slope = (more: Parameters<typeof desk>[0], less: Parameters<typeof desk>[0], by = step) =>
    (figureOf(solve(desk(more), callers), figure) - figureOf(solve(desk(less), callers), figure)) / (2 * by);
  // What is likelier takes from the others in proportion.
  const shift = (by: number) => ({ sentAway: 0.2 + by, again: 0.3 - (by * 0.3) / 0.8 });
  const near = (found: number, expected: number) =>
    expect(Math.abs(found - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
  near(effectOf('agent.sentAway'), slope(shift(step), shift(-step)));
  near(effectOf('bot.misunderstood'), slope({ lost: 0.1 + step }, { lost: 0.1 - step }));
  const longer = times.find(({ state }) => state === 'bot')?.effect ?? 0;
  near(longer, slope({ bot: 20 + 0.01 }, { bot: 20 - 0.01 }, 0.01));
});

test('what moves a figure most stands first, and is told in words', () => {
  const sensitivity = solve(desk(), callers).sensitivity('deadEnds.rate');
  expect(sensitivity.weights[0]!.event).toBe('agent.sentAway');
  expect(sensitivity.weights[0]!.share).toBeCloseTo(0.2, 12);
  expect(sensitivity.times).toEqual([]);
  expect(`${sensitivity}`.split('\n').slice(0, 2)).toEqual([
    'deadEnds.rate is 0.286; what moves it most:',
    '  agent, agent.sentAway (20.0 %): +0.0128 for each point more',
  ]);
});

test('a figure that is not there is refused by name', () => {
  const solution = solve(desk(), callers);
  expect(() => solution.sensitivity('deadEnds.rte')).toThrow("no figure 'deadEnds.rte'; did you mean 'deadEnds.rate'?");
});
