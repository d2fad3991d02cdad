/**
 * A table is due today and somebody stays at home for it. Word comes that it will be Thursday, a week later. In the
 * afternoon, perhaps? The slot is decided a day and a half before; she would like to help, and may not.
 *
 *   at home ─▶ "a week later" ─▶ line ─▶ agent ─▶ "I understand" ─▶ handled
 *                                                                     └ rings again when the slot is known:
 *                                          agent ─▶ it is the afternoon, by luck
 *                                                └▶ it is the morning ─▶ handled
 *
 *   toBe: the agent may fix the slot
 */
import {
  announcement,
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
  type Who,
  weekly,
} from 'please-hold';

/** What the story tells. */
export const told = { later: days(7), slotKnownBefore: days(1.5) };

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 6,
  delayedTablesPerDay: 200,
  /** How long somebody is at home before word comes. */
  atHome: lognormal({ mean: hours(3), sd: hours(1) }),
  talk: lognormal({ mean: minutes(4), sd: minutes(2) }),
  patience: exponential({ mean: minutes(15) }),
  /** Of those whose slot was not fixed. */
  ringsAgain: 0.5,
  afternoon: 0.5,
  /** How often an agent who may fix a slot finds one that is free. */
  free: 0.9,
};

const first = ({ attempt }: Who) => (attempt === 1 ? 1 : 0);
const slotIsKnown = ({ attempt }: Who) => (attempt > 1 ? 1 : 0);

export const asIs = service({
  id: 'delivery-window',
  needs: ['afternoon'],
  pools: { desk: { agents: assumed.agents, opens: { days: 'daily', from: '08:00', to: '22:00' } } },
  channels: { phone: { initial: 'day' } },
  states: {
    day: choice({
      by: 'caller',
      lasts: 0,
      results: {
        'caller.waitsForTable': { label: 'stays at home for the table', weight: first, to: 'atHome' },
        'caller.asksAgain': { label: 'asks once more', weight: slotIsKnown, to: 'line' },
      },
    }),
    atHome: choice({
      by: 'organisation',
      lasts: assumed.atHome,
      offPhone: true,
      results: { 'organisation.wrote': { label: 'sends word', weight: 1, to: 'word' } },
    }),
    word: announcement({ says: 'Your table comes on Thursday of next week.', lasts: seconds(20), to: 'line' }),
    line: hold({ pool: 'desk', answered: 'agent', closed: 'closed' }),
    agent: conversation({
      lasts: assumed.talk,
      wrapUp: seconds(30),
      results: {
        regretted: { label: 'regrets: the slot is not known yet', weight: first, to: 'handled' },
        afternoon: {
          label: 'has a slot in the afternoon',
          weight: (who) => slotIsKnown(who) * assumed.afternoon,
          to: 'luck',
        },
        morning: {
          label: 'has a slot in the morning',
          weight: (who) => slotIsKnown(who) * (1 - assumed.afternoon),
          to: 'handled',
        },
      },
    }),
    handled: outcome('handled', { recorded: 'resolved' }),
    luck: outcome('luck', { meets: ['afternoon'], recorded: 'resolved' }),
    closed: outcome('turnedAway'),
  },
});

export const toBe = asIs.with({
  states: {
    agent: conversation({
      lasts: assumed.talk,
      wrapUp: seconds(30),
      results: {
        fixed: {
          label: 'fixes a slot in the afternoon',
          weight: (who) => (first(who) ? assumed.free : assumed.afternoon),
          to: 'luck',
        },
        regretted: {
          label: 'regrets: no slot is free',
          weight: (who) => (first(who) ? 1 - assumed.free : 1 - assumed.afternoon),
          to: 'handled',
        },
      },
    }),
    luck: outcome('fixed', { meets: ['afternoon'], recorded: 'resolved' }),
  },
});

export const callers = population({
  arrivals: poisson({ perDay: weekly({ 'mon-sat': { '08:00-14:00': assumed.delayedTablesPerDay * 4 } }) }),
  personas: {
    waiting: persona({
      needs: 'afternoon',
      share: 1,
      patience: assumed.patience,
      redials: { probability: assumed.ringsAgain, after: told.later - days(1), most: 1 },
    }),
  },
});

export const options = { horizon: days(28), warmUp: days(14), replications: 10, seed: 7 };

/** Calls are answered; needs are not met. */
export function live(design: Design<'afternoon'> = asIs) {
  const run = simulate(design, callers, options);
  const { volume, resolution, contactsPerJourney } = run;
  return {
    run,
    own: [
      ['tables that come in the afternoon, as asked', 'share', resolution],
      ['calls answered', 'share', volume.answered.value / volume.offered.value],
      ['calls for it', 'number', contactsPerJourney],
    ],
  } as const;
}

export default asIs;
