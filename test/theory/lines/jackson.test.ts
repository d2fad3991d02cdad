import {
  choice,
  conversation,
  type Estimate,
  exponential,
  hold,
  hours,
  outcome,
  persona,
  poisson,
  population,
  service,
  simulate,
} from 'please-hold';
import { erlangC } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import type { Figure } from './figure.ts';

type Station = 'front' | 'back' | 'technical';

/** Agents, mean conversation in seconds, and where callers go from there; the rest are done. */
const stations: Readonly<Record<Station, { agents: number; talk: number; sends: Partial<Record<Station, number>> }>> = {
  front: { agents: 4, talk: 120, sends: { back: 0.3, technical: 0.2 } },
  back: { agents: 1, talk: 90, sends: { front: 0.1, technical: 0.1 } },
  technical: { agents: 2, talk: 135, sends: { back: 0.2, technical: 0.1 } },
};
const names = Object.keys(stations) as Station[];
/** New callers an hour, and the share of them that begins at each station. */
const perHour = 72;
const begins: Readonly<Record<Station, number>> = { front: 0.8, back: 0, technical: 0.2 };

/** Arrivals a second at each station, those sent on included: the traffic equations, solved by going round. */
function traffic(): Record<Station, number> {
  let rates = { front: 0, back: 0, technical: 0 };
  for (let round = 0; round < 200; round++) {
    const next = { front: 0, back: 0, technical: 0 };
    for (const to of names) {
      next[to] = (begins[to] * perHour) / 3600;
      for (const from of names) next[to] += rates[from] * (stations[from].sends[to] ?? 0);
    }
    rates = next;
  }
  return rates;
}

const line = (station: Station) => hold({ pool: station, answered: `${station}Talk` });

function talk(station: Station) {
  const { talk, sends } = stations[station];
  const on = Object.entries(sends).map(([to, weight]) => [`to_${to}`, { weight, to }] as const);
  const weight = 1 - on.reduce((sum, [, result]) => sum + result.weight, 0);
  return conversation({
    lasts: exponential({ mean: talk }),
    results: { ...Object.fromEntries(on), done: { weight, to: 'done' } },
  });
}

const network = service({
  id: 'network',
  needs: ['help'],
  pools: Object.fromEntries(names.map((name) => [name, { agents: stations[name].agents }])),
  channels: { phone: { initial: 'begin' } },
  states: {
    begin: choice({
      by: 'caller',
      lasts: 0,
      results: {
        'caller.front': { weight: begins.front, to: 'front' },
        'caller.technical': { weight: begins.technical, to: 'technical' },
      },
    }),
    front: line('front'),
    back: line('back'),
    technical: line('technical'),
    frontTalk: talk('front'),
    backTalk: talk('back'),
    technicalTalk: talk('technical'),
    done: outcome('resolved'),
  },
});

const callers = population({
  arrivals: poisson({ perHour }),
  personas: { caller: persona({ needs: 'help', share: 1 }) },
});

describe('a network of Jackson: departments that send callers to each other', { timeout: 120_000 }, () => {
  test('each line is as if it stood alone with the arrivals of the traffic equations', () => {
    const replications = 240;
    const run = simulate(network, callers, { warmUp: hours(4), horizon: hours(120), replications, seed: 21 });
    const rates = traffic();
    const figure = (name: string, estimate: Estimate, truth: number): Figure => ({
      name,
      estimate,
      truth,
      atMost: 0.02,
    });
    let perJourney = 0;
    const figures = names.flatMap((name) => {
      const { agents, talk: service } = stations[name];
      const exact = erlangC({ arrivals: rates[name], service, agents });
      perJourney += (exact.meanWait * rates[name]) / (perHour / 3600);
      const pool = run.pools[name]!;
      // The mean sojourn is the mean wait and the mean conversation, which nothing changes.
      const sojourn = (estimate: Estimate): Estimate => ({
        ...estimate,
        value: estimate.value + service,
        low: estimate.low === null ? null : estimate.low + service,
        high: estimate.high === null ? null : estimate.high + service,
      });
      return [
        figure(`${name}: mean line`, pool.line, exact.meanLine),
        figure(`${name}: P(delay)`, pool.waits.delayed, exact.delayProbability),
        figure(`${name}: mean wait, s`, pool.waits.mean, exact.meanWait),
        figure(`${name}: mean sojourn, s`, sojourn(pool.waits.mean), exact.meanWait + service),
        figure(`${name}: occupancy`, pool.occupancy, exact.occupancy),
      ];
    });
    expectTheory([...figures, figure('in lines a journey, s', run.waits.perJourney, perJourney)], replications);
  });
});
