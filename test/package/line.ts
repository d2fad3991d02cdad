/** What a design file of a line imports. */
export const lineNames = 'conversation, exponential, hold, outcome, persona, poisson, population, service';

/** A line in front of `agents`, a name in scope, as source: conversations of so many seconds. */
export const lineService = (talk = 120) => `service({
  id: 'line',
  needs: ['fault'],
  pools: { desk: { agents } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({ lasts: exponential({ mean: ${talk} }), results: { resolved: { weight: 1, to: 'solved' } } }),
    solved: outcome('resolved'),
  },
});`;

/** Its callers, so many an hour, as source. */
export const lineCallers = (perHour = 50) => `callers = population({
  arrivals: poisson({ perHour: ${perHour} }),
  personas: { usual: persona({ needs: 'fault', share: 1, patience: exponential({ mean: 180 }) }) },
});`;
