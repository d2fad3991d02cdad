import { describe, expect, test } from 'vitest';
import { choice, type GateOptions, gate, ifExpectedWait, ifLine } from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { hours } from '../../../src/time/durations.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

const behind = (options: Parameters<typeof gate>[0] | GateOptions, design = lineDesign()) =>
  design.with({ channels: { phone: { initial: 'gate' } }, states: { gate: gate(options) } });

describe('a gate', () => {
  test('asks how long the line is, those being served apart', () => {
    const design = behind({ asks: 'line', pool: 'desk', longerThan: 1, yes: 'lost', no: 'line' });
    // In line when they come: 0, 0, 1, 2.
    expect(sums(live(design, callersAt([0, 1, 2, 3])))).toMatchObject({ answered: 3, outcomes: { turnedAway: 1 } });
  });

  test('asks for the place that a caller would get', () => {
    const design = behind({ asks: 'place', pool: 'desk', from: 3, yes: 'lost', no: 'line' });
    expect(sums(live(design, callersAt([0, 1, 2, 3])))).toMatchObject({ answered: 3, outcomes: { turnedAway: 1 } });
  });

  test('asks by the last who was answered', () => {
    const design = behind({ asks: 'expectedWait', pool: 'desk', above: 80, yes: 'lost', no: 'line' });
    // The second is answered after 90 s; the third comes after that, the fourth when nobody is busy any more.
    expect(sums(live(design, callersAt([0, 10, 110, 1000])))).toMatchObject({
      answered: 3,
      outcomes: { turnedAway: 1 },
    });
  });

  test('asks by the caller at the front', () => {
    const asked = {
      asks: 'expectedWait',
      pool: 'desk',
      above: 30,
      estimator: 'headOfLine',
      yes: 'lost',
      no: 'line',
    } as const;
    // At 30 the second has waited for 20 s, at 50 for 40.
    expect(sums(live(behind(asked), callersAt([0, 10, 30, 50])))).toMatchObject({
      answered: 3,
      outcomes: { turnedAway: 1 },
    });
  });

  test('asks by the length of the line and the mean so far, wrap-up included', () => {
    const asked = {
      asks: 'expectedWait',
      pool: 'desk',
      above: 119,
      estimator: 'queueLength',
      yes: 'lost',
      no: 'line',
    } as const;
    const design = behind(asked, lineDesign({ talk: inTurn(50, 100, 100, 100), wrapUp: 10 }));
    // At 10 and 20 nothing is known; at 70 somebody has been served in 60 s and one is ahead, which makes 120 s.
    expect(sums(live(design, callersAt([0, 10, 20, 70])))).toMatchObject({ answered: 3, outcomes: { turnedAway: 1 } });
  });

  test('expects for ever while the pool is closed', () => {
    const pool = { agents: 1, opens: { days: 'mon', from: '09:00', to: '17:00' } } as const;
    const design = behind(
      { asks: 'expectedWait', pool: 'desk', above: 1e9, yes: 'lost', no: 'line' },
      lineDesign({ pool, line: { closed: 'lost' } }),
    );
    expect(sums(live(design, callersAt([hours(8), hours(9)])))).toMatchObject({ offered: 1, answered: 1 });
  });

  test('tells a machine in its own words', () => {
    const events: (string | null)[] = [];
    const design = behind({
      asks: 'line',
      pool: 'desk',
      longerThan: 0,
      yes: 'lost',
      no: 'line',
      sends: { 'gate.yes': 'FULL', 'gate.no': 'FINE' },
    });
    live(design, callersAt([0, 1, 2]), {
      onStay: ({ activity, event }: Stay) => activity === 'gate' && events.push(event),
    });
    expect(events).toEqual(['gate.no', 'gate.no', 'gate.yes']);
  });

  test('is what ifLine and ifExpectedWait are', () => {
    const asked = { pool: 'desk', yes: 'lost', no: 'line' } as const;
    const meta = (state: { meta?: { activity?: unknown } }) => state.meta?.activity;
    expect(meta(ifLine({ ...asked, longerThan: 2 }))).toEqual(meta(gate({ ...asked, asks: 'line', longerThan: 2 })));
    expect(meta(ifExpectedWait({ ...asked, above: 2 }))).toEqual(
      meta(gate({ ...asked, asks: 'expectedWait', above: 2 })),
    );
  });
});

describe('announcements', () => {
  const spoken = (announces: 'expectedWait' | 'place', estimator?: 'headOfLine' | 'queueLength') =>
    lineDesign({
      line: { messages: [{ says: 'So long.', after: 10, lasts: 1000, announces, ...(estimator && { estimator }) }] },
    });

  test('tell the place in line', () => {
    const { announcements } = live(spoken('place'), callersAt([0, 0, 0, 0]));
    expect(announcements.places.value).toBe(3);
    expect(announcements.place.value).toBe(2);
    expect(announcements.waits.value).toBe(0);
  });

  test('are held against the wait that is met, by every estimator', () => {
    // Told at 10 and at 30 that it is nought; they wait for 90 s and for 170 s more. The third is told by the front.
    const { announcements } = live(spoken('expectedWait'), callersAt([0, 0, 20]));
    expect(announcements.waits.value).toBe(2);
    expect(announcements.met.value).toBe(1);
    expect(announcements.meanError.value).toBe(-(90 + 170) / 2);
    expect(announcements.rmse.value).toBeCloseTo(Math.sqrt((90 * 90 + 170 * 170) / 2), 9);
    expect(announcements.underestimated.value).toBe(1);
    const { lastToEnterService, headOfLine } = announcements.by;
    expect(lastToEnterService.meanError.value).toBe(-(90 + 170) / 2);
    // The second is at the front itself; the third has waited for 10 s where the front has waited for 30.
    expect(headOfLine.meanError.value).toBe(-(90 + 150) / 2);
  });

  test('by the estimator that is named', () => {
    const { announcements } = live(spoken('expectedWait', 'headOfLine'), callersAt([0, 0, 20]));
    expect(announcements.meanError.value).toBe(-(90 + 150) / 2);
  });

  test('of those who give up are right or wrong, nobody knows', () => {
    const run = live(spoken('expectedWait'), callersAt([0, 0, 20], { patience: inTurn(50, 1e6) }));
    expect(run.announcements.waits.value).toBe(2);
    expect(run.announcements.met.value).toBe(0.5);
    expect(run.announcements.meanError.value).toBe(-70);
  });

  test('may come before the line, of a pool that is open', () => {
    const pool = { agents: 1, opens: { days: 'mon', from: '09:00', to: '17:00' } } as const;
    const design = lineDesign({ pool, line: { closed: 'lost' } }).with({
      channels: { phone: { initial: 'told' } },
      states: {
        told: choice({
          by: 'organisation',
          lasts: 5,
          announces: { what: 'expectedWait', pool: 'desk', estimator: { queueLength: 100 } },
          results: { 'organisation.said': { weight: 1, to: 'line' } },
        }),
      },
    });
    const { announcements } = live(design, callersAt([hours(8), hours(9), hours(9) + 10]));
    // The first of the three is told nothing, the second rightly that it is nought, but for the telling.
    expect(announcements.waits.value).toBe(2);
    expect(announcements.meanError.value).toBe((-5 + (100 - 95)) / 2);
  });

  test('are in JSON where there are any', () => {
    expect(live(spoken('place'), callersAt([0])).toJSON()).toHaveProperty('announcements.by.headOfLine.rmse');
    expect(live(lineDesign(), callersAt([0])).toJSON()).not.toHaveProperty('announcements');
  });
});
