import {
  announcement,
  ask,
  chatbot,
  constant,
  conversation,
  days,
  exponential,
  hold,
  hours,
  ifOpen,
  lognormal,
  menu,
  minutes,
  mixture,
  outcome,
  pause,
  persona,
  poisson,
  population,
  seconds,
  service,
  uniform,
} from 'please-hold';
import type { Case } from './case.ts';
import type { Circumstances } from './circumstances.ts';

/** Facts kept in every way, transfers of every kind, hours, limits, messages, callbacks, ways without an end. */
const design = service({
  id: 'bureau',
  needs: ['fault', 'cancel', 'refund'],
  facts: {
    name: { takes: seconds(10), kept: 'contact' },
    account: { takes: uniform({ min: 10, max: 40 }), kept: 'file' },
    story: { takes: exponential({ mean: 60 }), kept: 'agent' },
    proof: { takes: seconds(30), kept: 'department' },
  },
  pools: {
    first: { agents: 3, opens: { days: 'daily', from: '08:00', to: '18:00' } },
    second: {
      agents: 1,
      opens: [
        { days: 'daily', from: '08:00', to: '12:00' },
        { days: 'daily', from: '13:00', to: '20:00' },
      ],
    },
  },
  channels: {
    phone: {
      initial: 'hours',
      tariff: { perMinute: 0.3, perContact: 0.05, rounding: 'minute', currency: 'EUR' },
    },
  },
  states: {
    hours: ifOpen({ pool: 'first', open: 'form', closed: 'tape' }),
    tape: announcement({ says: 'We are closed.', lasts: 8, to: 'closed' }),
    form: ask({ facts: ['name', 'account'], to: 'menu' }),
    menu: menu({
      says: 'For a fault press 1, for a refund 2, to cancel 3.',
      lasts: 12,
      bargeIn: true,
      retries: 1,
      options: {
        1: { label: 'fault', serves: ['fault'], to: 'bot' },
        2: { label: 'refund', serves: ['refund'], to: 'line' },
        3: { label: 'cancel', serves: ['cancel'], to: 'line' },
      },
      otherwise: 'line',
    }),
    bot: chatbot({
      questions: 3,
      understands: { fault: 0.8, otherwise: 0.4 },
      gaveUpAfter: 3,
      lasts: exponential({ mean: 8 }),
      understood: 'tip',
      gaveUp: 'line',
    }),
    tip: announcement({ says: 'Switch it off and on.', lasts: 15, to: 'tipped' }),
    line: hold({
      pool: 'first',
      answered: 'agent',
      closed: 'closed',
      capacity: 8,
      full: 'callback',
      longestWait: minutes(4),
      timedOut: 'breather',
      music: 'a tune',
      messages: [{ says: 'Please stay on the line.', after: 45, lasts: 4 }],
    }),
    agent: conversation({
      asks: ['name', 'account', 'story', 'proof'],
      lasts: lognormal({ mean: minutes(3), sd: minutes(3) }),
      wrapUp: 20,
      results: {
        resolved: { weight: { fault: 5, cancel: 0, refund: 2 }, to: 'solved' },
        passedOn: { weight: 2, to: 'secondLine', carries: ['story'] },
        sentBack: { weight: 1, to: 'line' },
        consulted: { weight: 1, to: 'secondLine', keeps: true, carries: ['proof', 'name'] },
        refused: { weight: { refund: 2, otherwise: 0 }, to: 'appeal' },
      },
    }),
    secondLine: hold({ pool: 'second', answered: 'expert', closed: 'letter', capacity: 2, full: 'busy' }),
    expert: conversation({
      asks: ['account', 'story', 'proof'],
      lasts: exponential({ mean: minutes(4) }),
      wrapUp: 45,
      results: {
        resolved: { weight: { cancel: 3, otherwise: 2 }, to: 'solved' },
        returned: { weight: 1, to: 'line', carries: ['story', 'proof'] },
      },
    }),
    breather: { after: { 30000: 'line' } },
    callback: pause({ lasts: exponential({ mean: minutes(20) }), offPhone: true, to: 'line' }),
    letter: pause({ lasts: days(1), offPhone: true, to: 'answered' }),
    appeal: announcement({ says: 'You may appeal in writing.', lasts: lognormal({ mean: 90, sd: 30 }), to: 'refusal' }),
    solved: outcome('resolved'),
    tipped: outcome('tipped', { meets: ['fault'], recorded: 'resolved' }),
    closed: outcome('turnedAway'),
    busy: outcome('turnedAway'),
    answered: outcome('answered', { meets: ['refund'] }),
    refusal: outcome('refused'),
  },
});

const callers = population({
  arrivals: poisson({ perHour: 32 }),
  personas: {
    ordinary: persona({
      needs: { fault: 3, refund: 1 },
      share: 0.5,
      patience: exponential({ mean: minutes(4) }),
      slips: { wrongKey: 0.05, wrongChoice: 0.1, silence: 0.05 },
      redials: { probability: 0.5, after: exponential({ mean: minutes(30) }), most: 3 },
    }),
    leaving: persona({
      needs: 'cancel',
      share: 0.2,
      patience: { time: exponential({ mean: minutes(6) }), per: 'journey' },
      redials: { probability: 0.9, after: hours(3), most: 5 },
    }),
    hasty: persona({
      needs: { fault: 1, cancel: 1, refund: 2 },
      share: 0.3,
      patience: {
        time: mixture([
          { weight: 1, of: constant(0) },
          { weight: 3, of: uniform({ min: 0, max: 300 }) },
        ]),
        per: 'contact',
      },
      bears: { automation: exponential({ mean: minutes(3) }), repeats: 2 },
      redials: { probability: 0.4, after: uniform({ min: 10, max: 600 }), most: 8 },
    }),
  },
});

const options = {
  horizon: days(2),
  warmUp: hours(9),
  runOn: hours(2),
  replications: 3,
  seed: 11,
  thresholds: [20, 60],
  shortAbandon: 5,
} as const;

const met: Readonly<Record<string, readonly string[]>> = {
  solved: ['fault', 'cancel', 'refund'],
  tipped: ['fault'],
  answered: ['refund'],
};
const everyDay = (from: number, to: number) =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => [hours(24 * day + from), hours(24 * day + to)] as const);

const circumstances: Circumstances = {
  ...options,
  tariff: { perMinute: 0.3, perContact: 0.05, charged: 60 },
  meets: (state, need) => met[state]?.includes(need) === true,
  isDoomed: (state, need) =>
    state === 'tape' ||
    state === 'appeal' ||
    (state === 'letter' && need !== 'refund') ||
    (state === 'tip' && need !== 'fault'),
  facts: { name: 'contact', account: 'file', story: 'agent', proof: 'department' },
  asks: {
    form: ['name', 'account'],
    agent: ['name', 'account', 'story', 'proof'],
    expert: ['account', 'story', 'proof'],
  },
  carries: {
    agent: { 'agent.passedOn': ['story'], 'agent.consulted': ['proof', 'name'] },
    expert: { 'agent.returned': ['story', 'proof'] },
  },
  keeps: { agent: 'agent.consulted' },
  wrapUp: { agent: 20, expert: 45 },
  agents: { first: 3, second: 1 },
  hours: { first: everyDay(8, 18), second: [...everyDay(8, 12), ...everyDay(13, 20)] },
};

export const bureau: Case = { design, callers, options, circumstances };
