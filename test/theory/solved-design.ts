import { assign } from 'xstate';
import {
  announcement,
  chatbot,
  choice,
  conversation,
  type Design,
  gate,
  hold,
  menu,
  outcome,
  persona,
  population,
  service,
} from '../../src/design/index.ts';
import { exponential, lognormal, poisson } from '../../src/stochastic/index.ts';
import { minutes, seconds } from '../../src/time/index.ts';

interface Data {
  readonly tries: number;
}

const tries = ({ context }: { context: unknown }) => (context as Data).tries;

/** Something of everything: slips, a bot, facts kept everywhere, data that weights look at, refusals, timers, two channels. */
export const everything = service({
  id: 'everything',
  needs: ['fault', 'cancel'],
  context: { tries: 0 },
  facts: {
    identity: { takes: seconds(20), kept: 'contact' },
    address: { takes: exponential({ mean: 15 }), kept: 'file' },
    story: { takes: seconds(60), kept: 'agent' },
    contract: { takes: seconds(10), kept: 'department' },
  },
  pools: { desk: { agents: 100_000 }, back: { agents: 100_000 } },
  channels: { phone: { initial: 'welcome', tariff: { perContact: 0.2, currency: 'EUR' } }, chat: { initial: 'bot' } },
  states: {
    welcome: announcement({ says: 'Welcome.', lasts: seconds(6), to: 'open' }),
    open: gate({ asks: 'open', pool: 'desk', open: 'menu', closed: 'closed' }),
    menu: menu({
      says: 'For a fault press 1, to cancel press 2.',
      lasts: seconds(10),
      options: {
        1: { label: 'fault', serves: ['fault'], to: 'bot' },
        2: { label: 'cancel', serves: ['cancel'], to: 'line' },
      },
      retries: 2,
      bargeIn: true,
      otherwise: 'line',
    }),
    bot: chatbot({
      questions: 3,
      understands: 0.6,
      gaveUpAfter: 4,
      lasts: exponential({ mean: 9 }),
      serves: ['fault'],
      understood: 'tries',
      gaveUp: 'line',
    }),
    tries: {
      ...choice({
        by: 'caller',
        lasts: lognormal({ mean: 60, sd: 40 }),
        results: {
          'caller.solved': { weight: 3 },
          'caller.failed': { weight: (who: { context: unknown }) => 1 + tries(who) },
        },
      }),
      after: { 90000: 'line' },
      on: {
        'caller.solved': 'solved',
        'caller.failed': [
          { guard: ({ context }: { context: Data }) => context.tries >= 2, target: 'line' },
          {
            target: 'tries',
            reenter: true,
            actions: assign({ tries: ({ context }: { context: Data }) => context.tries + 1 }),
          },
        ],
      },
    },
    line: hold({ pool: 'desk', answered: 'agent', messages: [{ says: 'Please hold.', after: 20, lasts: 5 }] }),
    agent: conversation({
      asks: ['identity', 'story', 'contract', 'address'],
      lasts: lognormal({ mean: minutes(4), sd: minutes(3) }),
      results: {
        resolved: { weight: { fault: 6, cancel: 3 }, to: 'solved' },
        transferred: { weight: 2, carries: ['story'], to: 'backLine' },
        toldAgain: { weight: 1, to: 'line' },
        sentAway: { weight: 1, to: 'website' },
        refused: { weight: { fault: 0, cancel: 2 }, refuses: true, to: 'notPossible' },
      },
    }),
    backLine: hold({ pool: 'back', answered: 'backAgent' }),
    backAgent: conversation({
      asks: ['identity', 'story', 'address'],
      lasts: exponential({ mean: minutes(3) }),
      results: { resolved: { weight: 3, to: 'solved' }, back: { weight: 1, to: 'line' } },
    }),
    website: announcement({ says: 'See our website.', lasts: exponential({ mean: 30 }), to: 'deflected' }),
    notPossible: outcome('refused'),
    deflected: outcome('deflected'),
    closed: outcome('turnedAway'),
    solved: outcome('resolved'),
  },
} as never) as Design<'fault' | 'cancel'>;

export const everybody = population({
  arrivals: poisson({ perHour: 3600 }),
  personas: {
    calm: persona({ needs: { fault: 2, cancel: 1 }, share: 0.5, channel: { phone: 3, chat: 1 } }),
    hasty: persona({
      needs: 'fault',
      share: 0.3,
      slips: { wrongKey: 0.1, wrongChoice: 0.05, silence: 0.2 },
      bears: { automation: exponential({ mean: 60 }) },
      comesBack: {
        afterGivingUp: { probability: [0.9, 0.5], after: 600, most: 3, channel: { phone: 1, chat: 2 } },
        otherwise: { probability: 0.6, after: 3600, most: 4 },
      },
    }),
    sore: persona({
      needs: 'cancel',
      share: 0.2,
      slips: { silence: 0.1 },
      bears: { repeats: 3 },
      comesBack: {
        afterRefusal: { probability: 0.8, after: 60, most: 5, becomes: 'calm' },
        otherwise: { probability: 0.5, after: 60, most: 2 },
      },
    }),
  },
});
