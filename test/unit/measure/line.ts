import { conversation, exponential, hold, outcome, persona, poisson, population, service } from '../../../src/index.ts';

/** A line in front of so many agents. */
export const line = (agents: number) =>
  service({
    id: 'line',
    needs: ['fault'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: exponential({ mean: 120 }), results: { resolved: { weight: 1, to: 'solved' } } }),
      solved: outcome('resolved'),
    },
  });

/** More than two agents keep up with. */
export const callers = population({
  arrivals: poisson({ perHour: 50 }),
  personas: { usual: persona({ needs: 'fault', share: 1, patience: exponential({ mean: 180 }) }) },
});
