/**
 * Erlang A: one line, many agents, callers who give up. Everything is exponential, so every figure is known exactly.
 *
 *   call ──▶ line ──▶ agent ──▶ done
 *             └──▶ gives up
 */
import {
  conversation,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  service,
} from 'please-hold';

export const erlangA = service({
  id: 'erlang-a',
  needs: ['anything'],
  pools: { desk: { agents: 21 } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({
      lasts: exponential({ mean: minutes(2) }),
      results: { resolved: { weight: 1, to: 'done' } },
    }),
    done: outcome('resolved'),
  },
});

export const callers = population({
  arrivals: poisson({ perMinute: 10 }),
  personas: { caller: persona({ needs: 'anything', share: 1, patience: exponential({ mean: minutes(3) }) }) },
});

export const options = { horizon: hours(11), warmUp: hours(1), replications: 20, seed: 7 };
