/**
 * A centre with two languages, whose callers ring again when they have given up: the example `Bilingual` of the Java
 * library ContactCenters (github.com/umontreal-simul/contactcenters, doc/examples/Bilingual.java). Its results over a
 * thousand weeks are published beside it, in Bilingual.res, with standard deviations.
 */
import {
  conversation,
  days,
  exponential,
  hold,
  minutes,
  outcome,
  poisson,
  population,
  type Stay,
  service,
  simulate,
  uniform,
  weekly,
} from 'please-hold';
import { expect, test } from 'vitest';

const weeks = 400;
/** Mean and standard deviation of a week. */
const published: Readonly<Record<string, readonly [mean: number, sd: number]>> = {
  contacts: [5110.161, 83.029],
  served: [4967.235, 69.111],
  'given up': [142.868, 26.74],
  'rung again': [107.168, 21.377],
  'English served': [2483.933, 48.612],
  'busy English, %': [47.624, 0.977],
  'busy Spanish, %': [47.639, 0.962],
  'busy bilingual, %': [63.254, 0.908],
};

const centre = service({
  id: 'bilingual',
  needs: ['English', 'Spanish'],
  pools: {
    desk: {
      groups: {
        english: { agents: 7, skills: ['English'] },
        spanish: { agents: 7, skills: ['Spanish'] },
        both: { agents: 4, skills: ['English', 'Spanish'] },
      },
      routing: 'random',
      opens: { days: 'mon-fri', from: '08:00', to: '17:00' },
    },
  },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({
      pool: 'desk',
      skill: { English: 'English', Spanish: 'Spanish' },
      answered: 'agent',
      closed: 'closed',
    }),
    agent: conversation({
      lasts: 0,
      results: {
        english: {
          weight: { English: 1, Spanish: 0 },
          lasts: uniform({ min: minutes(3), max: minutes(7) }),
          to: 'done',
        },
        spanish: {
          weight: { English: 0, Spanish: 1 },
          lasts: uniform({ min: minutes(4), max: minutes(6) }),
          to: 'done',
        },
      },
    }),
    done: outcome('resolved'),
    // Whoever is sent away at closing time does not ring again.
    closed: outcome('sentAway', { meets: ['English', 'Spanish'] }),
  },
});

const persona = {
  share: 0.5,
  // Who rings again is as patient as before.
  patience: { time: exponential({ mean: minutes(2) }), per: 'journey' },
  redials: { probability: 0.75, after: minutes(20), most: 1000 },
} as const;
const callers = population({
  arrivals: poisson({ perHour: weekly({ 'mon-fri': { '08:00-09:00': 200, '09:00-17:00': 100 } }) }),
  personas: { English: { ...persona, needs: 'English' }, Spanish: { ...persona, needs: 'Spanish' } },
});

/** What happened in each week. */
function lived() {
  const found: Record<string, Float64Array> = {};
  const add = (name: string, week: number, amount: number) => {
    found[name] ??= new Float64Array(weeks);
    found[name][week - 1]! += amount;
  };
  const hours = 5 * 9 * 3600;
  const busy = (agent: number) =>
    agent <= 7 ? ['busy English, %', 7] : agent <= 14 ? ['busy Spanish, %', 7] : ['busy bilingual, %', 4];
  const note = ({ activity, event, need, replication, began, ended, agent, contact }: Stay) => {
    if (activity === 'choice') {
      const [name, agents] = busy(agent ?? 0) as [string, number];
      add(name, replication, (100 * (ended - began)) / (agents * hours));
      return;
    }
    add('contacts', replication, 1);
    if (contact > 1) add('rung again', replication, 1);
    const became = event === 'agent.answered' ? 'served' : event === 'caller.hungUp' ? 'given up' : 'sent away';
    add(became, replication, 1);
    add(`${need} ${became}`, replication, 1);
  };
  simulate(centre, callers, { horizon: days(5), replications: weeks, seed: 31, verify: false, onStay: note });
  return found;
}

// Error probability: nine figures beyond four standard errors, less than one in fifteen hundred; at this seed none is.
test('a bilingual centre with callers who ring again, as others have simulated it', { timeout: 240_000 }, () => {
  const found = lived();
  const wrong = Object.entries(published).flatMap(([name, [mean, sd]]) => {
    const own = found[name] ?? new Float64Array(weeks);
    const average = own.reduce((sum, x) => sum + x, 0) / weeks;
    const variance = own.reduce((sum, x) => sum + (x - average) * (x - average), 0) / (weeks - 1);
    const z = (average - mean) / Math.sqrt(variance / weeks + (sd * sd) / 1000);
    const halfWidth = (1.966 * Math.sqrt(variance / weeks)) / mean;
    const text = `${name}: ${average.toFixed(2)}, published ${mean}, z ${z.toFixed(2)}, half-width ${(100 * halfWidth).toFixed(2)} %`;
    return Math.abs(z) < 4 && halfWidth < 0.02 ? [] : [text];
  });
  expect(wrong).toEqual([]);
});
