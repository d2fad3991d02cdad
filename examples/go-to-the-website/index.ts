/**
 * A friendly shop will not sell the service: please do that on the website. The story stops there; here it goes on
 * under two assumptions. The site works; or the site sends back to the shop, which sends on to the site.
 *
 *   shop ─▶ line ─▶ "on the website, please" ─▶ website ─▶ form ─▶ bought
 *     ▲                                            └────▶ "please come to one of our shops" ─┐
 *     └──────────────────────────────────────────────────────────────────────────────────────┘
 *
 *   toBe: the shop sells it
 */
import {
  ask,
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
  service,
  simulate,
  weekly,
} from 'please-hold';

/** What the story tells: no figures. */
export const told = { says: 'Please do that on the website.' };

/** What it does not tell, and is assumed: what the website does above all. */
export const assumed = {
  assistants: 4,
  customersPerHour: 12,
  patience: exponential({ mean: minutes(15) }),
  chat: lognormal({ mean: minutes(3), sd: minutes(1) }),
  selling: lognormal({ mean: minutes(8), sd: minutes(3) }),
  details: minutes(4),
  form: lognormal({ mean: minutes(6), sd: minutes(4) }),
  goesOn: 0.85,
  toTheSite: hours(3),
  toTheShop: days(1),
};

export const siteWorks = service({
  id: 'go-to-the-website',
  needs: ['buy'],
  facts: { details: { takes: assumed.details, kept: 'contact' } },
  pools: { shop: { agents: assumed.assistants, opens: { days: 'daily', from: '09:00', to: '19:00' } } },
  channels: { desk: { initial: 'counter' }, portal: { initial: 'page' } },
  states: {
    counter: hold({ pool: 'shop', answered: 'assistant', closed: 'closed' }),
    assistant: conversation({
      says: told.says,
      lasts: assumed.chat,
      results: { sentOn: { label: 'sends the caller away', weight: 1, to: 'toTheSite' } },
    }),
    page: ask({ facts: ['details'], lasts: assumed.form, to: 'bought' }),
    toTheSite: outcome('toTheSite'),
    bought: outcome('resolved'),
    closed: outcome('closed'),
  },
});

export const siteSendsBack = siteWorks.with({
  states: { page: ask({ facts: ['details'], lasts: assumed.form, to: 'toTheShop' }), toTheShop: outcome('toTheShop') },
});

export const toBe = siteSendsBack.with({
  states: {
    assistant: conversation({
      asks: ['details'],
      lasts: assumed.selling,
      results: { sold: { label: 'sells it', weight: 1, to: 'bought' } },
    }),
  },
});

const often = 30;

/** Whom the shop sends on is at the site next, and the other way round. */
export const callers = population({
  arrivals: poisson({ perHour: weekly({ daily: { '09:00-18:00': assumed.customersPerHour } }) }),
  personas: {
    customer: persona({
      needs: 'buy',
      share: 1,
      channel: 'desk',
      patience: assumed.patience,
      comesBack: {
        afterGivingUp: { probability: assumed.goesOn, after: assumed.toTheShop, most: often },
        otherwise: {
          probability: assumed.goesOn,
          after: assumed.toTheSite,
          most: often,
          channel: 'portal',
          becomes: 'visitor',
        },
      },
    }),
    visitor: persona({
      needs: 'buy',
      share: 0,
      channel: 'portal',
      patience: assumed.patience,
      comesBack: {
        otherwise: {
          probability: assumed.goesOn,
          after: assumed.toTheShop - assumed.toTheSite,
          most: often,
          channel: 'desk',
          becomes: 'customer',
        },
      },
    }),
  },
});

/** Over all contacts of a journey: where it is violated, being sent on goes round for ever. */
export const properties = [noDeadEnds({ over: 'journey' })];
export const options = { horizon: days(14), warmUp: days(7), replications: 10, seed: 7 };

/** Whether anybody gets to buy, and after how many errands. */
export function live(design: Design<'buy'> = siteWorks) {
  const run = simulate(design, callers, options);
  return {
    run,
    own: [
      ['customers who can buy it in the end', 'share', run.resolution],
      ['visits to shop and website', 'number', run.contactsPerJourney],
      ['details typed or told again', 'number', run.repeats.retold],
    ],
  } as const;
}

export default siteSendsBack;
