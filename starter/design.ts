/**
 * A helpline: a menu, a line, and agents who may pass callers on. Change what is not yours, save, and look again:
 *
 *   npx please-hold simulate design.ts    how long callers wait, repeat themselves and get lost
 *   npx please-hold check design.ts       what is proved for every caller
 *   npx please-hold watch design.ts       both at each save, and what the save has changed
 */
import {
  conversation,
  days,
  exponential,
  hold,
  hours,
  lognormal,
  menu,
  minutes,
  mustReach,
  noDeadEnds,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
} from 'please-hold';

export const helpline = service({
  id: 'helpline',
  needs: ['fault', 'bill'],
  // What callers have to tell, and who keeps it. A story that is kept by the agent is told again to the next one.
  facts: { story: { takes: minutes(1), kept: 'agent' } },
  pools: { desk: { agents: 5 } },
  channels: { phone: { initial: 'menu' } },
  states: {
    menu: menu({
      says: 'For a fault press 1, about your bill press 2.',
      lasts: seconds(8),
      options: {
        1: { label: 'fault', serves: ['fault'], to: 'line' },
        2: { label: 'bill', serves: ['bill'], to: 'line' },
      },
      retries: 2,
      otherwise: 'line',
    }),
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({
      asks: ['story'],
      lasts: lognormal({ mean: minutes(4), sd: minutes(3) }),
      wrapUp: seconds(30),
      results: {
        resolved: { weight: { fault: 4, bill: 9 }, to: 'solved' },
        transferred: { weight: 1, to: 'line' },
      },
    }),
    solved: outcome('resolved'),
  },
});

/** Who calls, how often, and what they bear. */
export const callers = population({
  arrivals: poisson({ perHour: 36 }),
  personas: {
    broken: persona({ needs: 'fault', share: 0.7, patience: exponential({ mean: minutes(6) }) }),
    billed: persona({
      needs: 'bill',
      share: 0.3,
      patience: exponential({ mean: minutes(10) }),
      slips: { wrongKey: 0.03, wrongChoice: 0.02, silence: 0.05 },
      redials: { probability: 0.6, after: exponential({ mean: hours(1) }), most: 3 },
    }),
  },
});

/** What has to hold, for everybody. */
export const properties = [noDeadEnds(), mustReach('agent', { persona: 'billed', allowing: { wrongKey: 1 } })];

/** How it is simulated, where nothing else is typed. */
export const options = { horizon: days(5), warmUp: hours(2), replications: 20, seed: 1 };
