/**
 * A letter that nobody understands. The staff are in a meeting; who gets through tells the story, and tells it anew in
 * the next department, and weeks later again. Papers are asked for; some send them late, some forget to sign.
 *
 *   letter ─▶ line ─▶ income ─┬▶ "not possible at all" ─▶ weeks, and rings again
 *              ▲       │      ├▶ papers ─▶ (the customer's days) ─▶ decision ─▶ (the office's weeks) ─▶ letter
 *              │       ▼      │                                                         └▶ understood
 *              └──── housing ─┘                                                         └▶ not, and rings again
 *
 *   what is told is kept by the agent, by the department, or in a file: the same chance, three designs
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
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  simulate,
  uniform,
  weekly,
} from 'please-hold';

/** What the story tells: an answer takes weeks. */
export const told = { answers: days(21) };

/** What it does not tell, and is assumed. */
export const assumed = {
  clerks: { income: 5, housing: 3 },
  opens: { days: 'mon-fri', from: '09:00', to: '12:30' },
  lettersPerDay: 55,
  identity: minutes(1),
  story: minutes(4),
  talk: lognormal({ mean: minutes(4), sd: minutes(3) }),
  papers: lognormal({ mean: days(6), sd: days(5) }),
  forgotToSign: 0.2,
  answer: lognormal({ mean: told.answers, sd: days(7) }),
  anotherTime: uniform({ min: hours(6), max: hours(24) }),
  understands: 0.5,
  patience: exponential({ mean: minutes(15) }),
  ringsAgain: { probability: 0.85, after: days(1), most: 8 },
};

const clerk = (other: string) =>
  conversation({
    asks: ['identity', 'story'],
    lasts: assumed.talk,
    wrapUp: seconds(60),
    results: {
      papers: { label: 'asks for papers', weight: 5, to: 'papers' },
      passedOn: { label: 'passes the caller on', weight: 3, to: other },
      notPossible: { label: 'says that is not possible at all', weight: 2, to: 'notPossible' },
    },
  });

export const byAgent = service({
  id: 'letters-and-forms',
  needs: ['allowance'],
  facts: {
    identity: { takes: assumed.identity, kept: 'contact' },
    story: { takes: assumed.story, kept: 'agent' },
  },
  pools: {
    income: { agents: assumed.clerks.income, opens: assumed.opens },
    housing: { agents: assumed.clerks.housing, opens: assumed.opens },
  },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'income', answered: 'income', closed: 'machine', music: 'They are in a meeting.' }),
    income: clerk('housingLine'),
    housingLine: hold({ pool: 'housing', answered: 'housing', closed: 'machine' }),
    housing: clerk('line'),
    machine: choice({
      by: 'caller',
      says: 'We are there on weekday mornings.',
      lasts: assumed.anotherTime,
      offPhone: true,
      results: { 'caller.rangAnotherTime': { label: 'rings another time', weight: 1, to: 'line' } },
    }),
    papers: choice({
      by: 'caller',
      lasts: assumed.papers,
      offPhone: true,
      results: {
        'caller.sent': { label: 'sends the papers', weight: 1 - assumed.forgotToSign, to: 'decision' },
        'caller.forgotToSign': { label: 'sends the papers, not signed', weight: assumed.forgotToSign, to: 'returned' },
      },
    }),
    returned: choice({
      by: 'organisation',
      lasts: days(7),
      offPhone: true,
      results: { 'organisation.returned': { label: 'sends them back', weight: 1, to: 'papers' } },
    }),
    decision: choice({
      by: 'organisation',
      lasts: assumed.answer,
      offPhone: true,
      results: {
        'organisation.wrote': { label: 'writes a letter', weight: assumed.understands, to: 'understood' },
        'organisation.wroteInItsWords': {
          label: 'writes a letter that nobody understands',
          weight: 1 - assumed.understands,
          to: 'unclear',
        },
      },
    }),
    understood: outcome('resolved'),
    unclear: outcome('unclear', { recorded: 'decided' }),
    notPossible: outcome('notPossible', { recorded: 'handled' }),
  },
});

export const byDepartment = byAgent.with({ facts: { story: { kept: 'department' } } });
export const byFile = byAgent.with({ facts: { identity: { kept: 'file' }, story: { kept: 'file' } } });

export const callers = population({
  arrivals: poisson({ perDay: weekly({ 'mon-fri': { '09:00-12:00': assumed.lettersPerDay * 8 } }) }),
  personas: {
    reader: persona({ needs: 'allowance', share: 1, patience: assumed.patience, redials: assumed.ringsAgain }),
  },
});

export const options = { horizon: days(112), warmUp: days(70), runOn: days(300), replications: 4, seed: 7 };

const theirTurn = ['decision', 'returned'];

/** What is told again, what follows from it, and whose turn it is meanwhile. */
export function live(design: Design<'allowance'> = byAgent) {
  const spent = { talking: 0, talks: 0, customer: 0, office: 0 };
  const run = simulate(design, callers, {
    ...options,
    onStay: ({ counted, state, activity, agent, began, ended }) => {
      if (!counted) return;
      const lasted = ended - began;
      if (state === 'papers') spent.customer += lasted;
      else if (theirTurn.includes(state)) spent.office += lasted;
      else if (activity === 'choice' && agent !== null) {
        spent.talking += lasted;
        spent.talks++;
      }
    },
  });
  const journeys = run.journeys.value * run.replications;
  return {
    run,
    own: [
      ['story told again, a journey', 'number', run.repeats.retold],
      ['a conversation takes', 'duration', spent.talking / spent.talks],
      ['in a line', 'duration', run.waits.mean],
      ['days a journey: the office has to answer', 'number', spent.office / journeys / days(1)],
      ['  papers have to be sent', 'number', spent.customer / journeys / days(1)],
    ],
  } as const;
}

export default byAgent;
