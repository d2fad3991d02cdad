/**
 * A job coach. Once a month there is a meeting: the applications are counted, the boxes ticked one by one, it is
 * concluded that the rules are kept, and "you may go". The files are in order. Work is found elsewhere, if at all.
 *
 *   month ─▶ waiting room ─▶ applications counted ─▶ boxes ticked ─▶ "you may go", case closed
 *     └▶ found work alone                                                 └ a month later, again
 *
 *   toBe: the same hour is spent on finding work, and the case stays open until there is some
 *   month ─▶ waiting room ─▶ looked for work together ─▶ work
 *     ▲ └▶ found work alone           └ next appointment ─┐
 *     └────────────────────────────────────────────────────┘
 */
import {
  choice,
  conversation,
  type Design,
  days,
  hold,
  lognormal,
  minutes,
  outcome,
  pause,
  persona,
  poisson,
  population,
  service,
  simulate,
  weekly,
} from 'please-hold';

/** What the story tells: no figures, but that the rules were kept and the box for it was ticked. */
export const told = { recorded: 'closed' };

/** What it does not tell, and is assumed. */
export const assumed = {
  coaches: 3,
  clientsPerDay: 1.5,
  month: days(28),
  meetings: 12,
  /** That somebody without work finds some in a month, alone; and that an hour of looking together finds some. */
  foundAlone: 0.04,
  foundTogether: 0.12,
  /** Meetings at which the applications are too few. */
  tooFew: 0.1,
  counting: lognormal({ mean: minutes(20), sd: minutes(8) }),
  boxes: 14,
  aBox: minutes(2.5),
};

const alone = choice({
  by: 'caller',
  lasts: 0,
  results: {
    'caller.foundWork': { label: 'finds work', weight: assumed.foundAlone, to: 'work' },
    'caller.foundNone': { label: 'has found none', weight: 1 - assumed.foundAlone, to: 'room' },
  },
});

export const asIs = service({
  id: 'tick-the-boxes',
  needs: ['work'],
  pools: { coaches: { agents: assumed.coaches, opens: { days: 'mon-fri', from: '09:00', to: '18:00' } } },
  channels: { desk: { initial: 'month' } },
  states: {
    month: alone,
    room: hold({ pool: 'coaches', answered: 'applications', closed: 'notToday' }),
    applications: conversation({
      lasts: assumed.counting,
      results: {
        counted: { label: 'counts enough applications', weight: 1 - assumed.tooFew, to: 'boxes', keeps: true },
        tooFew: { label: 'counts too few applications', weight: assumed.tooFew, to: 'warned' },
      },
    }),
    boxes: conversation({
      says: 'Is it on file? Then I tick it.',
      lasts: assumed.boxes * assumed.aBox,
      results: { ticked: { label: 'ticks the boxes: you may go', weight: 1, to: 'youMayGo' } },
    }),
    youMayGo: outcome('youMayGo', { recorded: told.recorded }),
    warned: outcome('warned'),
    notToday: outcome('notToday'),
    work: outcome('work', { meets: ['work'], recorded: told.recorded }),
  },
});

export const toBe = asIs.with({
  states: {
    applications: conversation({
      lasts: assumed.counting,
      results: { read: { label: 'reads the file', weight: 1, to: 'boxes', keeps: true } },
    }),
    boxes: conversation({
      says: 'Whom do we ring today?',
      lasts: assumed.boxes * assumed.aBox,
      results: {
        found: { label: 'finds work for the caller', weight: assumed.foundTogether, to: 'work' },
        notYet: { label: 'finds nothing yet', weight: 1 - assumed.foundTogether, to: 'nextMonth' },
      },
    }),
    nextMonth: pause({ lasts: assumed.month, offPhone: true, to: 'month' }),
    youMayGo: undefined,
    warned: undefined,
  },
});

export const callers = population({
  arrivals: poisson({ perDay: weekly({ 'mon-fri': { '09:00-16:00': assumed.clientsPerDay * (24 / 7) } }) }),
  personas: {
    client: persona({
      needs: 'work',
      share: 1,
      redials: { probability: 1, after: assumed.month, most: assumed.meetings - 1 },
    }),
  },
});

export const options = { horizon: days(448), warmUp: days(364), runOn: days(1500), replications: 10, seed: 7 };

/** The organisation's view and the client's, apart. */
export function live(design: Design<'work'> = asIs) {
  const run = simulate(design, callers, options);
  const { outcomes, resolution } = run;
  return {
    run,
    own: [
      ['meetings after which the case was recorded closed', 'share', outcomes.youMayGo ?? outcomes.work],
      ['clients who have work in the end', 'share', resolution],
    ],
  } as const;
}

export default asIs;
