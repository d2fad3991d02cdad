import { describe, expect, test } from 'vitest';
import { announcement, outcome, population, service } from '../../../src/design/index.ts';
import { simulate } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { days, hours } from '../../../src/time/durations.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

describe('figures cover journeys begun in [warmUp, horizon)', () => {
  test('its ends included and left out as said', () => {
    const arrivals = [0, 99, 100, 101, 199, 200, 201];
    const run = live(lineDesign({ pool: { agents: 9 } }), callersAt(arrivals), { warmUp: 100, horizon: 200 });
    expect(sums(run)).toMatchObject({ journeys: 3, contacts: 3, stays: 3, met: 3, unfinished: 0 });
  });

  test('and their contacts, waits and redials after the horizon', () => {
    const redials = { probability: 1, after: 1000, most: 1 };
    const patience = inTurn(30, 5000);
    const run = live(lineDesign(), callersAt([0, 10], { redials, patience }), { horizon: 50 });
    expect(sums(run)).toMatchObject({ journeys: 2, contacts: 3, abandoned: 1, answered: 2, met: 2, unfinished: 0 });
  });

  test('while those before and after stand in their way uncounted', () => {
    // Caller 0 is before the warm-up, caller 2 after the horizon and ahead of caller 1's second call.
    const redials = { probability: 1, after: 100, most: 1 };
    const patience = inTurn(30, 5000, 5000);
    const run = live(lineDesign(), callersAt([0, 60, 150], { redials, patience }), { warmUp: 50, horizon: 80 });
    // Caller 1 gives up at 90, calls again at 190, and waits for caller 2's talk until 250.
    expect(sums(run)).toMatchObject({ journeys: 1, contacts: 2, waited: 30 + 60, stays: 2, met: 1 });
  });
});

describe('what is still open when runOn has passed', () => {
  const slow = service({
    id: 'slow',
    needs: ['help'],
    channels: { mail: { initial: 'first' } },
    states: {
      first: announcement({ says: 'Wait.', lasts: 100, to: 'second' }),
      second: announcement({ says: 'Wait.', lasts: inTurn(1000, 10), to: 'done' }),
      done: outcome('resolved'),
    },
  });

  test('is unfinished: counted, with its contact, and met by nobody', () => {
    const run = live(slow, callersAt([0, 1]), { horizon: 50, runOn: 500 });
    expect(sums(run)).toMatchObject({ journeys: 2, contacts: 2, unfinished: 1, met: 1, deadEnds: 0 });
    expect(run.resolution.value).toBe(0.5);
    expect(run.toString()).toMatch(/1 of 2 journeys were still open/);
  });

  test('is a dead end where the caller is doomed', () => {
    const trap = slow.with({
      states: { second: announcement({ says: 'Wait.', lasts: days(9), to: 'lost' }), lost: outcome('lost') },
    });
    const run = live(trap, callersAt([0]), { horizon: 50, runOn: 500 });
    expect(sums(run)).toMatchObject({ unfinished: 1, deadEnds: 1 });
  });

  test('is what waits for its next call too', () => {
    const refuses = slow.with({
      states: { first: announcement({ says: 'No.', lasts: 1, to: 'no' }), no: outcome('no') },
    });
    const redials = { probability: 1, after: days(31), most: 1 };
    expect(sums(live(refuses, callersAt([0], { redials }), { horizon: 50 }))).toMatchObject({
      unfinished: 1,
      contacts: 1,
      outcomes: { no: 1 },
    });
    expect(sums(live(refuses, callersAt([0], { redials }), { horizon: 50, runOn: days(32) }))).toMatchObject({
      unfinished: 0,
      contacts: 2,
    });
  });
});

describe('replications', () => {
  const callers = population({
    arrivals: poisson({ perHour: 30 }),
    personas: { caller: { needs: 'help', share: 1, patience: exponential({ mean: 60 }) } },
  });

  test('are told of one by one, and may be stopped, keeping what was computed', () => {
    const progress: number[] = [];
    const all = { horizon: hours(2), seed: 3, replications: 5 };
    const stopped = simulate(lineDesign(), callers, {
      ...all,
      onProgress: ({ replication, replications, journeys }) => {
        expect(replications).toBe(5);
        progress.push(replication, journeys);
        return replication < 2;
      },
    });
    expect([progress[0], progress[2], progress.length]).toEqual([1, 2, 4]);
    expect(progress[3]).toBeGreaterThan(progress[1] as number);
    expect(stopped.replications).toBe(2);
    expect(JSON.stringify(stopped)).toBe(JSON.stringify(simulate(lineDesign(), callers, { ...all, replications: 2 })));
  });

  test('go on where nothing or undefined is said', () => {
    const run = simulate(lineDesign(), callers, { horizon: hours(1), replications: 3, onProgress: () => undefined });
    expect(run.replications).toBe(3);
  });

  test('differ from each other, and by seed', () => {
    const first = (seed: number, replications: number) =>
      simulate(lineDesign(), callers, { horizon: hours(9), seed, replications }).contacts.value;
    const seen = new Set([first(1, 1), first(2, 1), first(3, 1), first(4, 1), first(5, 1)]);
    expect(seen.size).toBeGreaterThan(2);
    expect(first(1, 2)).not.toBe(first(1, 1));
  });
});
