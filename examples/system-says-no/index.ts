/**
 * The agent reads answers from the system and is judged by how well he keeps to it. What callers need behind their
 * question is recorded nowhere; where the system has no answer the answer is no, and the agent is who gets the anger.
 *
 *   line ─▶ agent ─▶ the system has it ─▶ answered
 *             └────▶ "the system says no" ─▶ anger ─▶ handled, and rings again tomorrow
 *
 *   toBe: agents may deviate from the system; it takes them longer
 */
import {
  canReach,
  conversation,
  type Design,
  days,
  exponential,
  hold,
  lognormal,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  simulate,
  weekly,
} from 'please-hold';

/** What the story tells: no figures; the answer is "often" no, and a call that was answered counts as handled. */
export const told = { recorded: 'resolved' };

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 8,
  callersPerHour: 60,
  /** Callers whose question is one that the system foresees. */
  foreseen: 0.6,
  /** How often an agent who may deviate finds a way. */
  findsAWay: 0.85,
  reading: lognormal({ mean: minutes(4), sd: minutes(2) }),
  thinking: lognormal({ mean: minutes(7), sd: minutes(4) }),
  anger: exponential({ mean: minutes(2) }),
  ringsAgain: 0.6,
};

const weights = { foreseen: { answer: 1, exception: 0 }, no: { answer: 0, exception: 1 } };

export const asIs = service({
  id: 'system-says-no',
  needs: ['answer', 'exception'],
  pools: { desk: { agents: assumed.agents, opens: { days: 'daily', from: '08:00', to: '18:00' } } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent', closed: 'closed' }),
    agent: conversation({
      lasts: assumed.reading,
      wrapUp: seconds(20),
      results: {
        read: { label: 'reads the answer from the system', weight: weights.foreseen, to: 'answered' },
        refused: { label: 'says no: it is not in the system', weight: weights.no, to: 'anger', keeps: true },
      },
    }),
    anger: conversation({
      lasts: assumed.anger,
      results: { done: { label: 'has heard the caller out', weight: 1, to: 'handled' } },
    }),
    answered: outcome('answered', { meets: 'all', recorded: told.recorded }),
    handled: outcome('handled', { recorded: told.recorded }),
    closed: outcome('turnedAway'),
  },
});

export const toBe = asIs.with({
  states: {
    agent: conversation({
      lasts: assumed.reading,
      wrapUp: seconds(20),
      results: {
        read: { label: 'reads the answer from the system', weight: weights.foreseen, to: 'answered' },
        deviated: {
          label: 'finds a way',
          weight: { answer: 0, exception: assumed.findsAWay },
          lasts: assumed.thinking,
          to: 'answered',
        },
        refused: {
          label: 'says no: it is not in the system',
          weight: { answer: 0, exception: 1 - assumed.findsAWay },
          lasts: assumed.thinking,
          to: 'anger',
          keeps: true,
        },
      },
    }),
  },
});

const again = { probability: assumed.ringsAgain, after: days(1), most: 4 };
const patience = exponential({ mean: minutes(6) });

export const callers = population({
  arrivals: poisson({ perHour: weekly({ daily: { '08:00-17:30': assumed.callersPerHour } }) }),
  personas: {
    foreseen: persona({ needs: 'answer', share: assumed.foreseen, patience, redials: again }),
    unforeseen: persona({ needs: 'exception', share: 1 - assumed.foreseen, patience, redials: again }),
  },
});

export const properties = [canReach('answered', { persona: 'unforeseen' })];
export const options = { horizon: days(17), warmUp: days(7), replications: 10, seed: 7 };

/** What an agent has to refuse, what comes back for it, and what the organisation believes. */
export function live(design: Design<'answer' | 'exception'> = asIs) {
  const run = simulate(design, callers, options);
  const agentDays = 10 * assumed.agents;
  const { outcomes, contacts, repeats, resolution } = run;
  return {
    run,
    own: [
      ['refusals that an agent delivers a day', 'number', (outcomes.handled!.value * contacts.value) / agentDays],
      ['recorded resolved, with the need unmet', 'share', outcomes.handled!],
      ['calls again, a journey', 'number', repeats.recontacts],
      ['need met in the end', 'share', resolution],
    ],
  } as const;
}

export default asIs;
