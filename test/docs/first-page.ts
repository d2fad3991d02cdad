import {
  announcement,
  chatbot,
  conversation,
  exponential,
  hold,
  hours,
  lognormal,
  menu,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  weekly,
} from 'please-hold';

// What a newcomer writes first.
export const maze = service({
  id: 'maze',
  needs: ['fault', 'cancel'],
  facts: {
    identity: { takes: seconds(40), kept: 'contact' },
    story: { takes: minutes(2), kept: 'agent' }, // agent | contact | department | file
  },
  pools: { desk: { agents: 4, opens: { days: 'mon-fri', from: '09:00', to: '17:00' } } },
  channels: { phone: { initial: 'welcome', tariff: { perMinute: 0.35, currency: 'EUR' } } },
  states: {
    welcome: announcement({ says: 'Welcome.', lasts: seconds(12), to: 'menu' }),
    menu: menu({
      says: 'For a fault press 1, to cancel press 2.',
      lasts: seconds(25),
      options: {
        1: { label: 'fault', serves: ['fault'], to: 'bot' },
        2: { label: 'cancel', serves: ['cancel'], to: 'line' },
      },
      retries: 2,
      otherwise: 'line',
    }),
    bot: chatbot({
      questions: 12,
      understands: 0.45,
      gaveUpAfter: 13,
      lasts: seconds(9),
      serves: ['fault'],
      understood: 'solved',
      gaveUp: 'line',
    }),
    line: hold({ pool: 'desk', answered: 'agent', closed: 'closed' }),
    agent: conversation({
      asks: ['identity', 'story'],
      lasts: lognormal({ mean: minutes(4), sd: minutes(3) }),
      wrapUp: seconds(30),
      results: {
        resolved: { weight: { fault: 7, cancel: 4 }, to: 'solved' },
        transferred: { weight: 3, to: 'line' }, // told again; `carries: ['story']` would pass it on
      },
    }),
    solved: outcome('resolved'), // meets every need
    closed: outcome('turnedAway'), // meets none
  },
});

export const callers = population({
  arrivals: poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': 60 } }) }),
  personas: {
    broken: persona({ needs: 'fault', share: 0.8, patience: exponential({ mean: minutes(5) }) }),
    leaving: persona({
      needs: 'cancel',
      share: 0.2,
      patience: exponential({ mean: minutes(8) }),
      slips: { wrongKey: 0.03, wrongChoice: 0.02, silence: 0.05 },
      redials: { probability: 0.7, after: lognormal({ mean: hours(2), sd: hours(4) }), most: 6 },
    }),
  },
});
