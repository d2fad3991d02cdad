/**
 * All ways into the maze. Visitors stand in the frost from half past eight, the desk opens at nine. Who makes an account
 * for the portal may find out alone; who writes gets tariffs from an address that nobody reads. Those ring, all the same.
 *
 *   desk ───▶ outside, the staff at the coffee machine ─9:00─▶ counter ─▶ solved
 *   portal ─▶ account ─▶ find out for yourself ─▶ nothing found
 *   mail ───▶ written ─▶ tariffs, from a no-reply address
 *   phone ──▶ the maze
 *
 *   toBe: the desk is open all day, mail and portal are read by people, and so is the phone answered
 */
import {
  ask,
  choice,
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
  pause,
  persona,
  poisson,
  population,
  shifts,
  simulate,
  weekly,
} from 'please-hold';
import { maze } from '../maze/index.ts';

/** What the story tells. */
export const told = { visitors: '08:30', opens: '09:00', degrees: -4 };

/** What it does not tell, and is assumed. */
export const assumed = {
  closes: '17:00',
  atTheCounter: 1,
  people: 9,
  needsPerHour: 55,
  ways: { phone: 11, portal: 4, mail: 2 },
  talk: lognormal({ mean: minutes(5), sd: minutes(3) }),
  account: lognormal({ mean: minutes(9), sd: minutes(4) }),
  looking: lognormal({ mean: minutes(12), sd: minutes(6) }),
  writing: minutes(6),
  repliesAfter: hours(2),
  standing: exponential({ mean: minutes(40) }),
  patience: exponential({ mean: minutes(6) }),
  triesAgain: 0.8,
};

const solves = { resolved: { weight: 1, to: 'solved' } } as const;
const talk = conversation({ asks: ['identity', 'story'], lasts: assumed.talk, results: solves });

export const asIs = maze.with({
  id: 'maze-channels',
  pools: {
    counter: {
      agents: shifts({ 'mon-fri': { [`${told.opens}-${assumed.closes}`]: assumed.atTheCounter } }),
      opens: { days: 'mon-fri', from: told.visitors, to: assumed.closes },
    },
  },
  channels: { desk: { initial: 'outside' }, portal: { initial: 'account' }, mail: { initial: 'writing' } },
  states: {
    outside: hold({ pool: 'counter', answered: 'counter', closed: 'closed' }),
    counter: talk,
    account: ask({ facts: ['identity'], lasts: assumed.account, to: 'portal' }),
    portal: choice({
      by: 'caller',
      says: 'Find out for yourself.',
      lasts: assumed.looking,
      results: { 'caller.foundNothing': { weight: 1, to: 'alone' } },
    }),
    writing: ask({ facts: ['story'], lasts: assumed.writing, to: 'sent' }),
    sent: pause({ lasts: assumed.repliesAfter, to: 'tariffs' }),
    alone: outcome('leftAlone'),
    tariffs: outcome('noReply', { recorded: 'resolved' }),
  },
});

/** Whoever writes, by whatever way, is read by the people at the desk. */
const reply = conversation({ lasts: assumed.talk, results: solves });

export const toBe = asIs.with({
  pools: {
    desk: { agents: assumed.people, opens: undefined },
    counter: { agents: assumed.atTheCounter, opens: undefined },
  },
  channels: { phone: { initial: 'line' }, portal: { initial: 'writing', kind: 'mail' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: talk,
    outside: hold({ pool: 'counter', answered: 'counter' }),
    sent: hold({ pool: 'desk', answered: 'reply' }),
    reply,
    welcome: undefined,
    menu: undefined,
    bot: undefined,
    account: undefined,
    portal: undefined,
    alone: undefined,
    tariffs: undefined,
    closed: undefined,
  },
});

const needs = { fault: 4, cancel: 1 };
const rings = { probability: assumed.triesAgain, after: hours(1), most: 6, channel: 'phone' };

export const callers = population({
  arrivals: poisson({
    perHour: weekly({ 'mon-fri': { [`${told.visitors}-${assumed.closes}`]: assumed.needsPerHour } }),
  }),
  personas: {
    visitor: persona({
      needs,
      share: 0.15,
      channel: 'desk',
      patience: assumed.standing,
      comesBack: { otherwise: rings },
    }),
    others: persona({
      needs,
      share: 0.85,
      channel: assumed.ways,
      patience: assumed.patience,
      comesBack: { otherwise: rings },
    }),
  },
});

export const properties = [noDeadEnds()];
export const options = { horizon: days(12), warmUp: days(7), replications: 10, seed: 7 };

/** Which way leads where, and who stands in the frost. */
export function live(design: Design<'fault' | 'cancel'> = asIs) {
  let [early, stood] = [0, 0];
  const run = simulate(design, callers, {
    ...options,
    onStay: ({ counted, pool, activity, began, ended }) => {
      if (!counted || pool !== 'counter' || activity !== 'queue' || began % days(1) >= hours(9)) return;
      early++;
      stood += ended - began;
    },
  });
  const { desk, portal, mail, phone } = run.channels;
  return {
    run,
    own: [
      ['need met by the first contact', 'share', run.firstContactResolution],
      ['calls that 100 needs make', 'number', (100 * phone!.contacts.value) / run.journeys.value],
      ['met by phone', 'share', phone!.met],
      ['met at the desk', 'share', desk!.met],
      ['  stood outside, who came before nine', 'duration', stood / early],
      ['met by the portal', 'share', portal!.met],
      ['met by mail', 'share', mail!.met],
    ],
  } as const;
}

export default asIs;
