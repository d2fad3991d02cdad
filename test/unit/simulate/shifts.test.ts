import { describe, expect, test } from 'vitest';
import type { PoolOptions } from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/index.ts';
import { OptionsError } from '../../../src/simulate/index.ts';
import { shifts } from '../../../src/time/index.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

const HOUR = 3600;
const at = (hour: number, minute = 0) => hour * HOUR + 60 * minute;

/** Who answered when: hours since the start, and the agent's number. */
function answers(pool: PoolOptions, times: readonly number[], talk: readonly number[], wrapUp = 0) {
  const design = lineDesign({ pool, talk: inTurn(...talk), wrapUp, line: { closed: 'lost' } });
  const found: (readonly [hour: number, agent: number | null])[] = [];
  const onStay = (stay: Stay) => {
    if (stay.event === 'agent.answered') found.push([stay.ended / HOUR, stay.agent]);
  };
  const run = live(design, callersAt(times), { onStay });
  return { found, run };
}

describe('agents who come and go', () => {
  test('answer those in line as they come', () => {
    const agents = shifts({ mon: { '08:00-10:00': 1, '10:00-12:00': 3 } });
    const { found } = answers({ agents }, [at(8), at(9), at(9, 30), at(9, 45)], [at(6)]);
    expect(found).toEqual([
      [8, 1],
      [10, 2],
      [10, 3],
    ]);
  });

  test('are sent home the longest idle first, and nobody of those who talk', () => {
    const agents = shifts({ mon: { '08:00-10:00': 3, '10:00-12:00': 2 } });
    // 1 talks until eleven, 2 and 3 have been idle since eight: 2 goes, and 3 answers.
    const { found } = answers({ agents }, [at(8), at(10), at(11, 30)], [at(3), at(1), at(0, 5)]);
    expect(found).toEqual([
      [8, 1],
      [10, 3],
      [11.5, 1],
    ]);
  });

  test('finish the talk and the wrap-up, and then answer nobody', () => {
    const agents = shifts({ mon: { '08:00-09:00': 2, '09:00-12:00': 1 } });
    // Both talk past nine: the first to finish goes, at ten past after wrap-up; the other takes the next at half past.
    const { found, run } = answers({ agents }, [at(8), at(8), at(8, 50)], [at(1), at(1, 20), at(0, 5)], 600);
    expect(found).toEqual([
      [8, 1],
      [8, 2],
      [9.5, 2],
    ]);
    expect(run.pools.desk?.occupancy.value).toBeCloseTo((1 + 1 / 6 + 1.5 + 0.25) / (2 + 1 / 6 + 3), 9);
  });

  test('stay where the next shift wants them before they have finished', () => {
    const agents = shifts({ mon: { '08:00-09:00': 2, '09:00-10:00': 1, '10:00-12:00': 2 } });
    const { found, run } = answers(
      { agents },
      [at(8), at(8), at(11, 30), at(11, 30)],
      [at(2.5), at(3), at(0, 5), at(0, 5)],
    );
    expect(found).toEqual([
      [8, 1],
      [8, 2],
      [11.5, 1],
      [11.5, 2],
    ]);
    expect(run.pools.desk?.occupancy.value).toBeCloseTo((5.5 + 1 / 6) / 8, 9);
  });

  test('are counted as at work by the schedule, talking or not', () => {
    const agents = shifts({ mon: { '08:00-12:00': 3, '12:00-17:00': 5 } });
    const { run } = answers({ agents }, [at(9)], [at(1)]);
    expect(run.pools.desk?.occupancy.value).toBeCloseTo(1 / (3 * 4 + 5 * 5), 12);
  });
});

describe('without opening hours', () => {
  test('the line is open whenever somebody is at work', () => {
    const agents = shifts({ mon: { '08:00-10:00': 1, '11:00-12:00': 1 } });
    const { run } = answers({ agents }, [at(7, 59), at(9, 50), at(9, 55), at(10, 30), at(11)], [at(0, 15)]);
    expect(sums(run)).toMatchObject({ answered: 2, outcomes: { resolved: 2, turnedAway: 3 } });
    // The one who waits at ten is sent away.
    expect(run.waits.mean.value * run.waits.mean.n).toBe(300);
    expect(run.volume.turnedAway.value).toBe(2);
  });
});

describe('with opening hours', () => {
  test('callers may wait for a shift to begin, and are sent away at closing', () => {
    const agents = shifts({ mon: { '08:00-09:00': 1, '10:00-11:00': 1 } });
    const opens = { days: 'mon', from: '08:30', to: '12:00' };
    const { found, run } = answers({ agents, opens }, [at(8), at(8, 40), at(9, 30), at(11, 30)], [at(0, 10)]);
    expect(found).toEqual([
      [8 + 40 / 60, 1],
      [10, 1],
    ]);
    expect(run.waits.mean.value * run.waits.mean.n).toBe(at(1));
    expect(sums(run).outcomes).toEqual({ resolved: 2, turnedAway: 2, abandoned: 0, stuck: 0 });
    expect(run.pools.desk?.occupancy.value).toBeCloseTo(1 / 6, 12);
  });
});

describe('refused before the run', () => {
  test('where nobody is ever there while it lasts', () => {
    const design = lineDesign({ pool: { agents: shifts({ sat: { '08:00-12:00': 1 } }) }, line: { closed: 'lost' } });
    const run = () => live(design, callersAt([0]), { runOn: 0 });
    expect(run).toThrow(OptionsError);
    expect(run).toThrow(/pools\.desk: nobody is at work in open hours/);
    expect(() => live(design, callersAt([0]), { runOn: 6 * 86_400 })).not.toThrow();
  });
});
