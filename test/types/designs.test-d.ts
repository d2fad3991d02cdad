// Designs and populations that the compiler must accept; `tsc` is the test.
import {
  type Arrivals,
  announcement,
  ask,
  type Block,
  chatbot,
  choice,
  conversation,
  type Design,
  exponential,
  gamma,
  gate,
  hold,
  ifOpen,
  intervals,
  lognormal,
  menu,
  minutes,
  outcome,
  pause,
  persona,
  poisson,
  population,
  queue,
  type SimulateOptions,
  seconds,
  service,
  shifts,
  simulate,
  weekly,
  weeklyLine,
} from 'please-hold';
import { createMachine } from 'xstate';

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
        star: { label: 'again', to: 'menu' },
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
        transferred: { weight: 3, to: 'line' },
      },
    }),
    solved: outcome('resolved'),
    closed: outcome('turnedAway'),
  },
});

const known: Design<'fault' | 'cancel'> = maze;
const anyDesign: Design = maze;

export const callers = population({
  arrivals: poisson({ perHour: weekly({ 'mon-fri': { '08:30-17:00': 60 } }) }),
  personas: {
    broken: persona({ needs: 'fault', share: 0.8, patience: exponential({ mean: minutes(5) }) }),
    leaving: persona({ needs: { cancel: 2, fault: 1 }, share: 0.2, slips: { wrongKey: 0.03 } }),
    plain: { needs: 'cancel', share: 0 },
  },
});
const names: readonly ('broken' | 'leaving' | 'plain')[] = Object.keys(
  callers.personas,
) as (keyof typeof callers.personas)[];

/** A small design around some of its parts. */
const rest = {
  line: hold({ pool: 'desk', answered: 'end' }),
  end: outcome('resolved'),
};
const parts = { id: 'small', needs: ['fault', 'cancel'], pools: { desk: { agents: 1 } } } as const;
const phone = { phone: { initial: 'line' } } as const;

// Accepted: nested blocks, paths and ids, plain states, states and names from data.
service({
  ...parts,
  channels: phone,
  states: { ...rest, nested: { initial: 'a', states: { a: pause({ lasts: 1, to: '#small.end' }) } } },
});
service({ ...parts, channels: phone, states: { ...rest, deep: pause({ lasts: 1, to: 'line.music1' }) } });
service({ ...parts, channels: phone, states: { ...rest, plain: { on: { 'caller.told': 'end' } } } });
service({ ...parts, channels: phone, states: { ...rest, fromData: pause({ lasts: 1, to: 'end' as string }) } });
service({
  ...parts,
  needs: ['fault'] as string[],
  channels: phone,
  states: { ...rest, handled: outcome('handled', { meets: ['order'] }) },
});
service({ ...parts, channels: phone, states: rest as Record<string, Block> });
service({
  ...parts,
  channels: phone,
  context: { tries: 0 },
  states: { ...rest, choosing: { always: [{ guard: ({ context }) => context.tries > 2, target: 'end' }, 'line'] } },
});
// Shifts, hours of holidays, a zone, and a date on which a run starts.
const office = service({
  ...parts,
  pools: {
    desk: {
      agents: shifts({ 'mon-fri': { '08:00-12:00': 3 } }),
      opens: [
        { days: 'mon-fri', from: '09:00', to: '17:00' },
        { days: 'holiday', from: '10:00', to: '12:00' },
      ],
    },
  },
  zone: 'Europe/Amsterdam',
  holidays: ['2026-12-25'],
  channels: phone,
  states: { ...rest, line: hold({ pool: 'desk', answered: 'end', closed: 'end', beforeOpening: minutes(30) }) },
});
const busy = poisson({
  perHour: weeklyLine({ 'mon-fri': { '08:00': 10, '17:00': 0 } }),
  busyness: gamma({ mean: 1, sd: 0.2 }),
});
const counted = poisson({ expected: intervals({ length: minutes(15), counts: [12, 18] }) });
simulate(office, population({ arrivals: busy, personas: { one: { needs: 'fault', share: 1 } } }), {
  start: '2026-12-21',
  horizon: minutes(1),
  replications: 1,
  intervals: { length: minutes(30), of: 'week' },
});
export const arrivals: readonly Arrivals[] = [busy, counted];
// @ts-expect-error no such option
shifts([{ agent: 2, days: 'mon', from: '08:00', to: '12:00' }]);
// @ts-expect-error a factor is a distribution
poisson({ perHour: 60, busyness: 1.2 });
// @ts-expect-error numbers by interval are made by intervals()
poisson({ expected: [12, 18] });
// @ts-expect-error a date is a text
export const started: SimulateOptions = { horizon: 1, start: 20261221 };

service({
  ...parts,
  pools: {
    desk: { groups: { juniors: { agents: 3, skills: ['billing'] }, seniors: { agents: 1, skills: { tech: 1.25 } } } },
    back: { agents: 2, routing: 'roundRobin' },
  },
  channels: phone,
  states: {
    line: hold({
      pool: 'desk',
      skill: { fault: 'tech', otherwise: 'billing' },
      priority: ({ attempt }) => attempt,
      priorityRises: { perMinute: 1 },
      overflow: { to: 'back', after: 60, atLength: 10 },
      answered: 'end',
    }),
    other: hold({ pool: 'back', priority: { fault: 1, otherwise: 0 }, answered: 'end' }),
    end: outcome('resolved'),
  },
});
// Every block is a state of any XState machine.
createMachine({
  initial: 'asking',
  states: {
    ...rest,
    asking: ask({ facts: ['name'], to: 'checking' }),
    checking: choice({
      by: 'bot',
      lasts: 3,
      results: { 'bot.checked': { weight: (who) => who.attempt, to: 'asking' } },
    }),
    gate: gate({ asks: 'open', pool: 'desk', open: 'line' }),
    open: ifOpen({ pool: 'desk', open: 'line', closed: 'end' }),
    queue: queue({ pool: 'desk', answered: 'end' }),
  },
});

export { anyDesign, known, names };
