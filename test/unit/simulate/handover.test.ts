import { describe, expect, test } from 'vitest';
import { conversation, type Design, hold, outcome, service } from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/index.ts';
import { shifts } from '../../../src/time/index.ts';
import { callersAt, inTurn, live } from './tiny.ts';

const HOUR = 3600;
const at = (hour: number, minute = 0) => hour * HOUR + 60 * minute;
const handedOver = { weight: 0, atShiftEnd: true, to: 'line' } as const;

function desk(result: object, agents: ReturnType<typeof shifts>, talk: readonly number[], wrapUp = 0): Design {
  return service({
    id: 'desk',
    needs: ['help'],
    facts: { story: { takes: 60, kept: 'agent' } },
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'talk', closed: 'lost' }),
      talk: conversation({
        asks: ['story'],
        lasts: inTurn(...talk),
        wrapUp,
        results: { resolved: { weight: 1, to: 'done' }, handedOver: { ...handedOver, ...result } },
      }),
      done: outcome('resolved'),
      lost: outcome('turnedAway'),
    },
  });
}

/** Talks: who, from when to when, in hours, and how they ended. */
function talks(design: Design, times: readonly number[]) {
  const found: (readonly [caller: number, agent: number | null, began: number, ended: number, event: string | null])[] =
    [];
  const onStay = ({ activity, caller, agent, began, ended, event }: Stay) =>
    activity === 'choice' && found.push([caller, agent, began / HOUR, ended / HOUR, event]);
  const run = live(design, callersAt(times), { onStay });
  return { found, run };
}

describe('at the end of a shift', () => {
  const fewer = shifts({ mon: { '08:00-10:00': 2, '10:00-12:00': 1 } });

  test('whoever began last hands the caller over, who is next in line and tells it all again', () => {
    const design = desk({}, fewer, [at(2, 59), at(2), at(0, 29)]);
    const { found, run } = talks(design, [at(8), at(9)]);
    expect(found).toEqual([
      [1, 2, 9, 10, 'agent.handedOver'],
      [0, 1, 8, 11, 'agent.resolved'],
      [1, 1, 11, 11.5, 'agent.resolved'],
    ]);
    expect(run.repeats.retold.value * 2).toBe(1);
    expect(run.repeats.causes.transfers.value * 2).toBe(1);
    expect(run.pools.desk?.occupancy.value).toBeCloseTo((3 + 1 + 0.5) / (2 * 2 + 2), 9);
  });

  test('what is carried need not be told again', () => {
    const design = desk({ carries: ['story'] }, fewer, [at(2, 59), at(2), at(0, 29)]);
    const { found, run } = talks(design, [at(8), at(9)]);
    expect(found.at(-1)).toEqual([1, 1, 11, 11 + 29 / 60, 'agent.resolved']);
    expect(run.repeats.retold.value).toBe(0);
  });

  test('only as many go as are too many, the idle first', () => {
    const three = shifts({ mon: { '08:00-10:00': 3, '10:00-12:00': 2 } });
    const { found } = talks(desk({}, three, [at(2, 59), at(1, 59)]), [at(8), at(9)]);
    expect(found.map(([, , , , event]) => event)).toEqual(['agent.resolved', 'agent.resolved']);
  });

  test('the wrap-up is done before they go, and whoever is in it is not asked again', () => {
    const { found, run } = talks(desk({}, fewer, [at(1, 49), at(0, 59), at(0, 9)], at(0, 20)), [at(8), at(9, 20)]);
    // At ten the first is in wrap-up; the other, who is one too many, hands over and wraps up too.
    expect(found.map(([caller, agent, , ended]) => [caller, agent, ended])).toEqual([
      [0, 1, 8 + 110 / 60],
      [1, 2, 10],
      [1, 1, 10 + 20 / 60],
    ]);
    expect(run.outcomes.resolved?.value).toBe(1);
  });

  test('at closing callers are handed over to nobody', () => {
    const { run } = talks(desk({}, shifts({ mon: { '08:00-10:00': 1 } }), [at(3)]), [at(9)]);
    expect(run.outcomes.turnedAway?.value).toBe(1);
  });

  test('without such a result talks are finished', () => {
    const { found } = talks(desk({ atShiftEnd: false }, fewer, [at(2, 59), at(1, 59)]), [at(8), at(9)]);
    expect(found.map(([, , , ended]) => ended)).toEqual([11, 11]);
  });

  test('it happens at no other time', () => {
    const { run } = talks(desk({}, shifts({ mon: { '08:00-12:00': 1 } }), [at(0, 9)]), [at(8), at(9), at(10)]);
    expect(run.outcomes.resolved?.value).toBe(1);
    expect(run.repeats.causes.transfers.value).toBe(0);
  });
});
