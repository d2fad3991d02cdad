import {
  type Block,
  choice,
  constant,
  conversation,
  givenArrivals,
  minutes,
  outcome,
  persona,
  population,
  queue,
  type StateConfig,
  seconds,
  service,
} from 'please-hold';
import type { Case } from './case.ts';
import type { Circumstances } from './circumstances.ts';

/** A line in which callers are asked again and again whether they want to stay. */
const line: Block = {
  ...queue({ pool: 'desk', answered: 'agent', longestWait: 150, timedOut: 'break' }),
  initial: 'tune',
  states: {
    tune: choice({ by: 'organisation', lasts: 30, results: { 'organisation.played': { weight: 1, to: 'question' } } }),
    question: choice({
      by: 'caller',
      says: 'To leave your number, press 1.',
      lasts: 10,
      replay: true,
      results: {
        'caller.silent': { weight: 3, to: 'tune' },
        'caller.pressed.1': { weight: { order: 1, complaint: 0 }, to: '#kiosk.away' },
      },
    }),
  },
};

const called = (lasts: number): StateConfig => ({
  initial: 'waiting',
  states: {
    waiting: choice({
      by: 'organisation',
      lasts,
      offPhone: true,
      results: { 'organisation.called': { weight: 1, to: 'over' } },
    }),
    over: { type: 'final' },
  },
});

/** Everything at full seconds, so that much happens at the same moment; two absences at once; a state of XState's own. */
const design = service({
  id: 'kiosk',
  needs: ['order', 'complaint'],
  facts: { address: { takes: 15, kept: 'department' }, wish: { takes: 30, kept: 'agent' } },
  pools: { desk: { agents: 2, opens: { days: 'daily', from: '00:10', to: '06:00' } } },
  channels: { phone: { initial: 'welcome', tariff: { perMinute: 0.6, currency: 'EUR' } } },
  states: {
    welcome: { after: { 15000: 'line' } },
    line: { ...line, on: { ...line.on, 'queue.closed': 'shut' } },
    break: { after: { 15000: 'line' } },
    away: {
      type: 'parallel',
      states: { first: called(120), second: called(300) },
      onDone: 'line',
    },
    agent: conversation({
      asks: ['address', 'wish'],
      lasts: 60,
      wrapUp: 15,
      results: {
        resolved: { weight: { order: 4, complaint: 0 }, to: 'solved' },
        again: { weight: 1, to: 'line' },
        hushed: { weight: { order: 0, complaint: 2 }, to: 'noted' },
      },
    }),
    solved: outcome('resolved'),
    noted: outcome('resolved', { meets: 'none' }),
    shut: outcome('shut'),
  },
});

const callers = population({
  arrivals: givenArrivals(Array.from({ length: 600 }, (_, i) => 300 + 30 * i)),
  personas: {
    patient: persona({ needs: { order: 1, complaint: 1 }, share: 0.4 }),
    exact: persona({
      needs: 'order',
      share: 0.3,
      patience: constant(minutes(1.5)),
      redials: { probability: 0.6, after: seconds(45), most: 2 },
    }),
    touchy: persona({
      needs: 'order',
      share: 0.3,
      patience: { time: constant(minutes(4)), per: 'journey' },
      bears: { repeats: 1 },
    }),
  },
});

const options = {
  horizon: 16_000,
  warmUp: 900,
  runOn: 120,
  replications: 3,
  seed: 5,
  thresholds: [15, 90],
  shortAbandon: 90,
} as const;

const circumstances: Circumstances = {
  ...options,
  tariff: { perMinute: 0.6, perContact: 0, charged: 1 },
  meets: (state) => state === 'solved',
  // Nobody who complains is ever helped.
  isDoomed: (_, need) => need === 'complaint',
  facts: { address: 'department', wish: 'agent' },
  asks: { agent: ['address', 'wish'] },
  carries: {},
  keeps: {},
  wrapUp: { agent: 15 },
  agents: { desk: 2 },
  hours: { desk: [[600, 21_600]] },
};

export const kiosk: Case = { design, callers, options, circumstances };
