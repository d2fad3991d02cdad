/**
 * The maze: the phone line of an internet provider. A menu, a bot that understands too little, a line, and agents who
 * pass callers on. Who rings before nine is turned away; who rings to cancel is asked everything again.
 *
 *   welcome ─▶ menu ─1─▶ bot ──▶ solved          agent ──▶ solved
 *               │         └──▶ line ──▶ agent ────┘ └──▶ line, and told again
 *               └─2─▶ line ──▶ closed
 */
import {
  announcement,
  chatbot,
  conversation,
  type Design,
  days,
  exponential,
  hold,
  hours,
  lognormal,
  menu,
  minutes,
  noDeadEnds,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  simulate,
  weekly,
} from 'please-hold';

/** What the story tells. */
export const told = { questions: 12, misunderstandings: 13, opens: '09:00', euroPerMinute: 0.35 };

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 4,
  closes: '17:00',
  callersPerHour: 60,
  identity: seconds(40),
  story: minutes(2),
  understands: 0.45,
};

export const maze = service({
  id: 'maze',
  needs: ['fault', 'cancel'],
  facts: {
    identity: { takes: assumed.identity, kept: 'contact' },
    story: { takes: assumed.story, kept: 'agent' },
  },
  pools: { desk: { agents: assumed.agents, opens: { days: 'mon-fri', from: told.opens, to: assumed.closes } } },
  channels: { phone: { initial: 'welcome', tariff: { perMinute: told.euroPerMinute, currency: 'EUR' } } },
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
      questions: told.questions,
      understands: assumed.understands,
      gaveUpAfter: told.misunderstandings,
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
        transferred: { weight: 3, to: 'line' },
      },
    }),
    solved: outcome('resolved'),
    closed: outcome('turnedAway'),
  },
});

export const callers = population({
  arrivals: poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': assumed.callersPerHour } }) }),
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

export const properties = [noDeadEnds()];
export const options = { horizon: days(5), warmUp: hours(10), replications: 30, seed: 7 };

/** How much of the maze a caller sees. */
export function live(design: Design<'fault' | 'cancel'> = maze) {
  const run = simulate(design, callers, options);
  const { waits, repeats, outcomes, personas } = run;
  return {
    run,
    own: [
      ['misunderstandings by the bot, a fault', 'number', personas.broken.repeats.misunderstood],
      ['until a human answers', 'duration', waits.untilHuman],
      ['facts told again, a journey', 'number', repeats.retold],
      ['turned away: closed', 'share', outcomes.turnedAway],
    ],
  } as const;
}
