/**
 * An appointment on a Tuesday, without a time. The day is kept free; nobody comes. The line is paid by the minute, the
 * agent does not find the caller in the list, the one colleague who knows is not in. New dates are made and missed; the
 * visitor comes on the wrong day; and in the end says that what was sold can hardly be done.
 *
 *   day kept free ─▶ nobody came ─▶ line ─▶ agent ─┬▶ a colleague calls back ─▶ new date, or silence
 *         ▲                                        └▶ new date ─┐
 *         ├──────────────────────────────────────────────────────┘
 *         └▶ visit ─┬▶ "the papers say the day after tomorrow" ─▶ day kept free
 *                   ├▶ "this should never have been promised"
 *                   └▶ done
 *
 *   toBe: the desk sees the planning, dates are kept, and sales ask before they promise
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
  service,
  simulate,
  type Weight,
  weekly,
} from 'please-hold';

/** What the story tells. */
export const told = {
  euroPerMinute: 0.35,
  onHold: minutes(15),
  newDateIn: days(2),
  cameAfter: days(7),
  papersSay: days(2),
};

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 3,
  appointmentsPerDay: 150,
  keptFree: hours(4),
  talk: lognormal({ mean: minutes(8), sd: minutes(4) }),
  patience: exponential({ mean: minutes(40) }),
  /** That the agent finds the caller in the list; that the colleague calls; that the visitor comes, on the right day. */
  listed: 0.5,
  colleagueCalls: 0.4,
  comes: 0.45,
  rightDay: 0.7,
  /** Sold by sales who did not ask, which can hardly be done. */
  oversold: 0.3,
  visit: lognormal({ mean: hours(2), sd: hours(1) }),
  ringsAgain: { probability: 0.9, after: hours(1), most: 12 },
};

const canBeDone: Weight = ({ traits }) => (traits.oversold ? 0 : assumed.rightDay);
const cannotBeDone: Weight = ({ traits }) => (traits.oversold ? assumed.rightDay : 0);

/** A day kept free for a visit that was promised, and whether somebody comes. */
export const day = (comes: number) =>
  choice({
    by: 'organisation',
    says: 'Somebody stays at home.',
    lasts: told.newDateIn,
    offPhone: true,
    keepsFree: true,
    results: {
      'organisation.came': { label: 'comes', weight: comes, to: 'visit' },
      'organisation.missed': { label: 'does not come', weight: 1 - comes, to: 'missed', inVain: true },
    },
  });

/** A visit is promised; a colleague is, who calls. */
export const newDate = { to: 'day', promises: { by: told.newDateIn, keptBy: 'visit' } } as const;
const aCall = { to: 'colleague', promises: { by: days(1), keptBy: 'day' } } as const;

export const asIs = service({
  id: 'field-visit',
  needs: ['installation'],
  pools: { desk: { agents: assumed.agents } },
  channels: { phone: { initial: 'begin', tariff: { perMinute: told.euroPerMinute, currency: 'EUR' } } },
  states: {
    begin: choice({
      by: 'organisation',
      lasts: 0,
      results: {
        'organisation.sold': { label: 'sells it', weight: ({ attempt }) => (attempt === 1 ? 1 : 0), ...newDate },
        'caller.ringsOnceMore': {
          label: 'asks where they stay',
          weight: ({ attempt }) => (attempt === 1 ? 0 : 1),
          to: 'line',
        },
      },
    }),
    day: day(assumed.comes),
    line: hold({ pool: 'desk', answered: 'agent', music: 'a loud, crackling tune' }),
    agent: conversation({
      lasts: assumed.talk,
      results: {
        listed: { label: 'finds the caller in the list', weight: assumed.listed, ...newDate },
        notListed: { label: 'does not find the caller in the list', weight: 1 - assumed.listed, ...aCall },
      },
    }),
    colleague: choice({
      by: 'organisation',
      says: 'He is the only one who knows, and very probably calls you back.',
      lasts: days(1),
      offPhone: true,
      results: {
        'organisation.calledBack': { label: 'calls back', weight: assumed.colleagueCalls, ...newDate },
        'organisation.silent': { label: 'does not call', weight: 1 - assumed.colleagueCalls, to: 'missed' },
      },
    }),
    visit: choice({
      by: 'organisation',
      says: 'Everybody is ready, and all systems are off.',
      lasts: assumed.visit,
      offPhone: true,
      results: {
        'organisation.wrongDay': {
          label: 'says that it is the wrong day',
          weight: 1 - assumed.rightDay,
          ...newDate,
          inVain: true,
        },
        'organisation.installed': { label: 'installs it', weight: canBeDone, to: 'installed' },
        'organisation.gaveUp': { label: 'says that it can hardly be done', weight: cannotBeDone, to: 'oversold' },
      },
    }),
    missed: choice({
      by: 'caller',
      lasts: assumed.ringsAgain.after,
      offPhone: true,
      results: {
        'caller.rings': { label: 'rings', weight: assumed.ringsAgain.probability, to: 'line' },
        'caller.givesUp': { label: 'gives up', weight: 1 - assumed.ringsAgain.probability, to: 'gaveUp' },
      },
    }),
    gaveUp: outcome('gaveUp'),
    oversold: outcome('neverToBePromised', { recorded: 'visited' }),
    installed: outcome('resolved'),
  },
});

/** The desk finds everybody, dates are kept as well as people can, and sales promise what can be done. */
export const better = { comes: 0.95, rightDay: 0.99, oversold: 0 };

export const toBe = asIs.with({
  states: {
    day: day(better.comes),
    agent: conversation({
      lasts: assumed.talk,
      results: { listed: { label: 'finds the caller in the list', weight: 1, ...newDate } },
    }),
    colleague: undefined,
    visit: choice({
      by: 'organisation',
      lasts: assumed.visit,
      offPhone: true,
      results: {
        'organisation.wrongDay': {
          label: 'says that it is the wrong day',
          weight: 1 - better.rightDay,
          ...newDate,
          inVain: true,
        },
        'organisation.installed': { label: 'installs it', weight: better.rightDay, to: 'installed' },
      },
    }),
    oversold: undefined,
  },
});

const again = assumed.ringsAgain;
const customer = { needs: 'installation', patience: assumed.patience } as const;
const comesBack = { afterGivingUp: again } as const;

export const callers = population({
  arrivals: poisson({ perDay: weekly({ 'mon-fri': { '08:00-12:00': assumed.appointmentsPerDay * 6 } }) }),
  personas: {
    oversold: persona({ ...customer, comesBack, share: assumed.oversold, traits: { oversold: true } }),
    others: persona({ ...customer, comesBack, share: 1 - assumed.oversold, traits: { oversold: false } }),
  },
});

export const options = { horizon: days(28), warmUp: days(14), runOn: days(90), replications: 5, seed: 7 };

/** What an appointment costs those who wait for it, and what becomes of what they are promised. */
export function live(design: Design<'installation'> = asIs) {
  const run = simulate(design, callers, options);
  const { promises, ownTime, waits, journeys } = run;
  return {
    run,
    own: [
      ['days kept free in vain, a journey', 'number', ownTime.inVain.value + ownTime.nothingDone.value],
      ['visits with all ready and nothing done', 'number', ownTime.nothingDone],
      ['promises made, a journey', 'number', promises.made],
      ['  not kept in time', 'share', (promises.late.value + promises.broken.value) / promises.made.value],
      ['calls, a journey', 'number', waits.mean.n / journeys.n],
      ['  on hold', 'duration', waits.perJourney],
      ['  paid for them, EUR', 'money', run.cost.perJourney],
      ['installed in the end', 'share', run.resolution],
      ['  of what was sold and cannot be done', 'share', run.personas.oversold.resolution],
    ],
  } as const;
}

export default asIs;
