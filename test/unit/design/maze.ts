import { announcement, chatbot, conversation, hold, menu, outcome, service } from '../../../src/design/index.ts';
import { minutes, seconds } from '../../../src/time/durations.ts';

/** The service of the README, its talks of constant length. */
export const maze = service({
  id: 'maze',
  needs: ['fault', 'cancel'],
  facts: {
    identity: { takes: seconds(40), kept: 'contact' },
    story: { takes: minutes(2), kept: 'agent' },
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
      lasts: minutes(4),
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
