/**
 * The call that follows a day on which nobody came. Twenty minutes on hold; then a script whose steps do not fit: is
 * the computer off and on, is she in the lobby, in the toilets? Then a ticket at a department that nobody can reach.
 *
 *   line ─▶ off and on? ─▶ in the lobby? ─▶ in the toilets? ─▶ ticket ─▶ planning ─▶ comes, within 2 weeks
 *               └▶ the computer works                                       └▶ silence
 *
 *   toBe: the agent asks what it is about, and planning has a line: for a visit, or where the script has not helped
 *   line ─▶ what is it about? ─▶ off and on? … ─▶ planning ─▶ an appointment
 *                └────────────────────────────────▲
 */
import {
  choice,
  conversation,
  type Design,
  days,
  exponential,
  hold,
  hours,
  lognormal,
  minutes,
  noDeadEnds,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  simulate,
  uniform,
} from 'please-hold';

/** What the story tells. */
export const told = { onHold: minutes(20), steps: ['offAndOn', 'lobby', 'toilets'], within: days(14) };

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 4,
  planners: 3,
  callersPerHour: 36,
  /** Callers with a computer that does not work; the others wait for a visit that was promised. */
  computers: 0.6,
  step: lognormal({ mean: minutes(3), sd: minutes(1) }),
  worksAgain: [0.5, 0.1, 0.1],
  /** Tickets that planning does something about. */
  moves: 0.35,
  patience: exponential({ mean: hours(1.5) }),
  question: seconds(40),
  planning: lognormal({ mean: minutes(5), sd: minutes(2) }),
};

/** A step of the script, which the same agent goes on from. */
const step = (says: string, works: number, next: string) =>
  conversation({
    says,
    lasts: assumed.step,
    results: {
      works: { label: 'sees that it works', weight: { computer: works, visit: 0 }, to: 'solved' },
      worksNot: {
        label: 'sees that it does not work',
        weight: { computer: 1 - works, visit: 1 },
        to: next,
        keeps: true,
      },
    },
  });

export const asIs = service({
  id: 'scripted-helpdesk',
  needs: ['computer', 'visit'],
  pools: { helpdesk: { agents: assumed.agents } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'helpdesk', answered: 'offAndOn' }),
    offAndOn: step('Have you turned it off and on again?', assumed.worksAgain[0]!, 'lobby'),
    lobby: step('Are you in the lobby?', assumed.worksAgain[1]!, 'toilets'),
    toilets: step('Are you in the toilets?', assumed.worksAgain[2]!, 'ticket'),
    ticket: conversation({
      says: 'I made a ticket. You cannot call them; they contact you within two weeks.',
      lasts: minutes(2),
      results: { filed: { label: 'files the ticket', weight: 1, to: 'planning' } },
    }),
    planning: choice({
      by: 'organisation',
      lasts: told.within,
      offPhone: true,
      results: {
        'organisation.came': {
          weight: assumed.moves,
          to: 'solved',
          lasts: uniform({ min: days(1), max: told.within }),
        },
        'organisation.silent': { label: 'is silent', weight: 1 - assumed.moves, to: 'silence' },
      },
    }),
    solved: outcome('resolved'),
    silence: outcome('silence', { recorded: 'resolved' }),
  },
});

export const toBe = asIs.with({
  pools: { planning: { agents: assumed.planners } },
  states: {
    line: hold({ pool: 'helpdesk', answered: 'question' }),
    question: conversation({
      says: 'What is it about?',
      lasts: assumed.question,
      results: {
        computer: { weight: { computer: 1, visit: 0 }, to: 'offAndOn', keeps: true },
        visit: { weight: { computer: 0, visit: 1 }, to: 'planning' },
      },
    }),
    toilets: step('Are you in the toilets?', assumed.worksAgain[2]!, 'planning'),
    planning: hold({ pool: 'planning', answered: 'appointment' }),
    appointment: conversation({ lasts: assumed.planning, results: { made: { weight: 1, to: 'solved' } } }),
    ticket: undefined,
    silence: undefined,
  },
});

export const callers = population({
  arrivals: poisson({ perHour: assumed.callersPerHour }),
  personas: {
    computer: persona({ needs: 'computer', share: assumed.computers, patience: assumed.patience }),
    waiting: persona({ needs: 'visit', share: 1 - assumed.computers, patience: assumed.patience }),
  },
});

export const properties = [noDeadEnds()];
export const options = { horizon: days(3), warmUp: hours(12), replications: 10, seed: 7 };

/** What the script costs those whom it cannot help, and what becomes of them. */
export function live(design: Design<'computer' | 'visit'> = asIs) {
  let inScript = 0;
  const run = simulate(design, callers, {
    ...options,
    onStay: ({ state, persona, counted, began, ended }) => {
      if (counted && persona === 'waiting' && told.steps.includes(state)) inScript += ended - began;
    },
  });
  const { waiting } = run.personas;
  return {
    run,
    own: [
      ['of a visit missed: met by a dead end', 'share', waiting.deadEnds.rate],
      ['  in steps that cannot help', 'duration', inScript / (waiting.journeys.value * run.replications)],
      ['  on hold', 'duration', waiting.waits.perJourney],
      ['  need met in the end', 'share', waiting.resolution],
    ],
  } as const;
}

export default asIs;
