/**
 * Erlang A: one line, many agents, callers who give up. Everything is exponential, so every figure is known exactly.
 *
 *   call ──▶ line ──▶ agent ──▶ done
 *             └──▶ gives up
 */
import {
  conversation,
  type Design,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  service,
  simulate,
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

/** What is known exactly: who gives up, who waits. */
export function live(design: Design<'anything'> = erlangA) {
  const run = simulate(design, callers, options);
  return {
    run,
    own: [
      ['gave up, 5.87 % exactly', 'share', run.waits.abandonment],
      ['had to wait, 48.0 % exactly', 'share', run.waits.delayed],
      ['in the line, 10.6 s exactly', 'duration', run.waits.mean],
    ],
  } as const;
}
