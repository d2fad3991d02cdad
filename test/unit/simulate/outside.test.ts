import { describe, expect, test } from 'vitest';
import { conversation, type HoldOptions, hold, outcome, queue, service } from '../../../src/design/index.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

const HOUR = 3600;
const at = (hour: number, minute = 0) => hour * HOUR + 60 * minute;
const opens = [
  { days: 'mon', from: '09:00', to: '12:00' },
  { days: 'mon', from: '13:00', to: '17:00' },
];
const desk = (line: Partial<HoldOptions>, talk: number) =>
  lineDesign({ pool: { agents: 1, opens }, talk, line: { closed: 'lost', beforeOpening: HOUR, ...line } });

describe('in front of a closed door', () => {
  test('those who come within the hour stand in line, and are let in in turn', () => {
    const run = live(desk({}, 600), callersAt([at(7, 59), at(8), at(8, 30)]));
    expect(sums(run)).toMatchObject({ answered: 2, stays: 2, waited: at(1) + at(0, 40) });
    expect(run.volume.turnedAway.value).toBe(1);
    expect(run.waits.outside.value * 3).toBeCloseTo(at(1, 30), 9);
    expect(run.waits.perJourney.value * 3).toBeCloseTo(at(1, 40), 9);
  });

  test('nothing is paid for it, but what is waited inside is', () => {
    const run = live(desk({}, 600), callersAt([at(8, 20), at(8, 30)]));
    expect(run.cost.perJourney.value * 2).toBe(600 + 1200);
    expect(run.waits.offPhone.value).toBe(0);
  });

  test('patience runs from joining, outside and in', () => {
    const run = live(
      desk({}, 3000),
      callersAt([at(8, 10), at(8, 20), at(8, 30)], { patience: inTurn(at(5), at(0, 30), at(1)) }),
    );
    expect(sums(run)).toMatchObject({ answered: 1, abandoned: 2, waited: at(0, 50) + at(0, 30) + at(1) });
    expect(run.waits.outside.value * 3).toBeCloseTo(at(0, 50) + at(0, 30) + at(0, 30), 9);
    expect(run.waits.untilGivingUp.value).toBe(at(0, 45));
  });

  test('limits of the line hold there too', () => {
    const full = live(desk({ capacity: 1, full: 'lost' }, 60), callersAt([at(8, 10), at(8, 20), at(8, 30)]));
    expect(sums(full)).toMatchObject({ answered: 1, stays: 1 });
    const timed = live(desk({ longestWait: at(0, 20), timedOut: 'lost' }, 60), callersAt([at(8, 10), at(8, 50)]));
    expect(sums(timed)).toMatchObject({ answered: 1, stays: 2, waited: at(0, 20) + at(0, 10) });
  });

  test('whoever comes after closing waits for the afternoon, whoever is in line at closing is sent away', () => {
    const run = live(desk({}, at(2)), callersAt([at(11), at(11, 30), at(12, 10)]));
    expect(sums(run)).toMatchObject({ answered: 2, waited: at(0, 30) + at(0, 50), outcomes: { turnedAway: 1 } });
    expect(run.waits.outside.value * 3).toBeCloseTo(at(0, 50), 9);
  });

  test('nobody waits where nobody opens soon, nor without the option', () => {
    const evening = live(desk({}, 60), callersAt([at(17, 30), at(23)]));
    expect(sums(evening)).toMatchObject({ stays: 0, outcomes: { turnedAway: 2 } });
    const plain = live(desk({ beforeOpening: 0 }, 60), callersAt([at(8, 59)]));
    expect(sums(plain)).toMatchObject({ stays: 0, outcomes: { turnedAway: 1 } });
    expect(JSON.stringify(plain)).not.toContain('outside');
    expect(JSON.stringify(evening)).toContain('outside');
  });

  test('those who are outside when the run ends are open, like all others', () => {
    const run = live(desk({ beforeOpening: at(2) }, 60), callersAt([at(7)]), { horizon: at(8, 30), runOn: at(1) });
    expect(run.unfinished.value).toBe(0);
    const cut = live(desk({ beforeOpening: at(2) }, 60 * 60), callersAt([at(7)]), {
      horizon: at(8, 30),
      runOn: at(0, 40),
    });
    expect(cut.unfinished.value).toBe(1);
  });

  test('an own machine has it by `queue`', () => {
    const visit = service({
      id: 'visit',
      needs: ['help'],
      pools: { desk: { agents: 1, opens } },
      channels: { desk: { initial: 'door' } },
      states: {
        door: queue({ pool: 'desk', answered: 'desk', closed: 'frozen', beforeOpening: at(0, 30) }),
        desk: conversation({ lasts: 60, results: { helped: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
        frozen: outcome('turnedAway'),
      },
    });
    const run = live(visit, callersAt([at(8, 29), at(8, 30)]));
    expect(sums(run)).toMatchObject({ answered: 1, waited: at(0, 30) });
    expect(run.toString()).toContain('outside, before opening');
  });

  test('is refused where it is no time', () => {
    const wrong = () =>
      service({
        id: 'visit',
        needs: ['help'],
        pools: { desk: { agents: 1, opens } },
        channels: { desk: { initial: 'door' } },
        states: {
          door: hold({ pool: 'desk', answered: 'done', closed: 'done', beforeOpening: -1 }),
          done: outcome('resolved'),
        },
      });
    expect(wrong).toThrow('states.door.beforeOpening: expected a number from 0, got -1');
  });
});
