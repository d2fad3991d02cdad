import { describe, expect, test } from 'vitest';
import {
  type CallbackOffer,
  type CallbackOptions,
  callback,
  conversation,
  hold,
  menu,
  outcome,
  queue,
  scheduledCallback,
  service,
  type Who,
} from '../../../src/design/index.ts';
import type { Estimate } from '../../../src/measure/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { hours } from '../../../src/time/durations.ts';
import { bySecond, callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

/** One agent, talks of 100 s; who waits may be called back. */
function design(offer: Partial<CallbackOffer> = {}, call: Partial<CallbackOptions> = {}) {
  return lineDesign().with({
    context: { lived: true },
    states: {
      line: hold({
        pool: 'desk',
        answered: 'agent',
        callback: { offer: 'always', accepts: 1, to: 'back', ...offer },
      }),
      back: callback({ pool: 'desk', answered: 'agent', missed: 'lost', ...call }),
    },
  });
}

const n = ({ value }: Estimate) => value;

/** How many, of all journeys. */
function promises({ promises: { made, kept, late, broken }, journeys }: ReturnType<typeof live>) {
  const of = (rate: Estimate) => Math.round(rate.value * journeys.value * 1e6) / 1e6;
  return { promised: of(made), kept: of(kept), late: of(late), broken: of(broken) };
}

describe('virtual hold', () => {
  test('keeps the place, takes no patience, costs nothing, and is no stay in a line', () => {
    // Agent 0-100 with the first. The second accepts at 10 and is called at 100.
    const run = live(design(), callersAt([0, 10], { patience: inTurn(20) }));
    expect(sums(run)).toMatchObject({ answered: 2, abandoned: 0, met: 2, offered: 2, stays: 2, waited: 0 });
    expect(n(run.waits.offPhone)).toBe(90 / 2);
    expect(n(run.waits.untilHuman)).toBe((0 + 90) / 2);
    expect(n(run.cost.perContact)).toBe(100);
    expect(n(run.callbacks.wait)).toBe(90);
    expect(promises(run)).toEqual({ promised: 1, kept: 1, late: 0, broken: 0 });
  });

  test('is first come, first served among those who stay and those who are called', () => {
    const found: [number, number][] = [];
    const stays = (each: Stay) => each.event === 'agent.resolved' && found.push([each.caller, each.began]);
    // The second and fourth accept after 25 s, when the third and fifth are in line behind them.
    const run = live(
      design({ after: 25, lasts: inTurn(0), accepts: inTurns(1, 0, 1, 0) }),
      callersAt([0, 10, 20, 30, 40]),
      {
        onStay: stays,
      },
    );
    expect(found).toEqual([
      [0, 0],
      [1, 100],
      [2, 200],
      [3, 300],
      [4, 400],
    ]);
    expect(n(run.callbacks.offered)).toBe(4);
    expect(n(run.callbacks.accepted)).toBe(0.5);
  });

  test('by a menu before the line begins at its end', () => {
    const offered = design().with({
      channels: { phone: { initial: 'offer', tariff: bySecond } },
      states: {
        offer: menu({
          says: 'Press 1 to be called back.',
          lasts: 5,
          options: { 1: { label: 'back', serves: ['help'], to: 'back' } },
          otherwise: 'line',
        }),
      },
    });
    const run = live(offered, callersAt([0, 10]));
    expect(promises(run)).toEqual({ promised: 2, kept: 2, late: 0, broken: 0 });
    expect(n(run.callbacks.wait)).toBe((0 + 90) / 2);
    expect(n(run.cost.perContact)).toBe(105);
    expect(sums(run)).toMatchObject({ offered: 2, answered: 2, stays: 0 });
  });

  test('is offered from a place on', () => {
    const run = live(design({ offer: { place: 2 } }), callersAt([0, 10, 20, 30]));
    expect(promises(run).promised).toBe(2);
  });

  test('is offered from an expected wait on', () => {
    // Waits of those answered so far when they come: 0, 0, then 90 for who comes at 110.
    const offered = design({ offer: { expectedWait: 60 } });
    expect(promises(live(offered, callersAt([0, 10, 20, 110]))).promised).toBe(1);
    const byLength = design({ offer: { expectedWait: 150, estimator: { queueLength: 100 } } });
    expect(promises(live(byLength, callersAt([0, 10, 20, 110]))).promised).toBe(2);
  });

  test('is offered while messages fall silent, which begin again when it is declined', () => {
    const said: [string, number, string | null][] = [];
    const spoken = lineDesign({
      line: {
        messages: [{ says: 'Please hold.', after: 30, lasts: 4 }],
        callback: { offer: 'always', after: 10, lasts: 8, accepts: 0, to: 'lost' },
      },
    });
    live(spoken, callersAt([0, 0]), {
      onStay: ({ caller, node, began, event }) => caller === 1 && said.push([node, began, event]),
    });
    expect(said.map(([node, began, event]) => [node.replace('tiny.line.', ''), began, event])).toEqual([
      ['offer.waiting', 0, 'organisation.waited'],
      ['messages.music1', 0, null],
      ['offer.offered', 10, 'caller.declined'],
      ['messages.music1', 18, 'organisation.said'],
      ['messages.message1', 48, 'organisation.said'],
      ['messages.music1', 52, 'organisation.said'],
      ['messages.message1', 82, 'organisation.said'],
      ['tiny.line', 0, 'agent.answered'],
      ['messages.music1', 86, null],
      ['tiny.agent', 100, 'agent.resolved'],
    ]);
  });

  test('accepted by need, or by a function that fails, is a matter of the caller', () => {
    expect(n(live(design({ accepts: { help: 1, otherwise: 0 } }), callersAt([0, 10])).callbacks.accepted)).toBe(1);
    expect(() => live(design({ accepts: () => 2 }), callersAt([0, 10]))).toThrow('a result has the weight -1');
  });
});

/** These chances one after the other, whoever lives through it, those who are answered at once too; each is asked for and against. */
function inTurns(...chances: readonly number[]): (who: Who) => number {
  let asked = 0;
  return ({ context }) =>
    (context as { lived?: boolean }).lived ? (chances[Math.floor(asked++ / 2) % chances.length] as number) : 0;
}

describe('calls', () => {
  test('keep the agent busy while it rings', () => {
    // Rings 100-130, talks until 230; the third, who stayed on the phone, is answered then.
    const run = live(design({ accepts: inTurns(0, 1, 0) }, { rings: 30 }), callersAt([0, 10, 20]));
    expect(sums(run)).toMatchObject({ answered: 3, stays: 3, waited: 210 });
    expect(n(run.callbacks.wait)).toBe(120);
    expect(n(run.cost.perContact)).toBe((100 + 100 + 310) / 3);
  });

  test('that are missed are made again, before those who came later', () => {
    // Rings 100-120 in vain, in line again at 160, where the third has been since 20, whose talk is 120-220; then the
    // caller of the second goes before the fourth, who has been there since 30.
    const run = live(
      design({ accepts: inTurns(0, 1, 0, 0) }, { rings: 20, attempts: 2, between: 40, reached: inTurns(0, 1) }),
      callersAt([0, 10, 20, 30]),
    );
    expect(n(run.callbacks.calls)).toBe(2);
    expect(n(run.callbacks.reached)).toBe(1);
    expect(n(run.callbacks.answered)).toBe(0.5);
    expect(n(run.callbacks.wait)).toBe(240 - 10);
    expect(sums(run)).toMatchObject({ answered: 4, stays: 4, waited: 100 + (340 - 30) });
    expect(n(run.repeats.causes.transfers)).toBe(0);
  });

  test('are given up after the last attempt', () => {
    const run = live(design({}, { attempts: 3, between: 10, reached: 0, rings: 5 }), callersAt([0, 10]));
    expect(sums(run)).toMatchObject({ answered: 1, outcomes: { turnedAway: 1, resolved: 1 }, deadEnds: 1 });
    expect(n(run.callbacks.calls)).toBe(3);
    expect(n(run.callbacks.reached)).toBe(0);
    expect(promises(run)).toEqual({ promised: 1, kept: 1, late: 0, broken: 0 });
  });

  test('may also be given up after a time in line', () => {
    const run = live(design({}, { longestWait: 30, timedOut: 'lost' }), callersAt([0, 10]));
    expect(promises(run)).toEqual({ promised: 1, kept: 0, late: 0, broken: 1 });
    expect(sums(run).outcomes).toMatchObject({ turnedAway: 1 });
  });
});

describe('at closing time', () => {
  const pool = { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
  const open = (call: Partial<CallbackOptions>) =>
    design({}, call).with({
      pools: { desk: pool },
      states: {
        line: hold({
          pool: 'desk',
          answered: 'agent',
          closed: 'lost',
          callback: { offer: 'always', accepts: 1, to: 'back' },
        }),
      },
    });

  test('a callback keeps its place for the night', () => {
    const run = live(open({}), callersAt([hours(17) - 50, hours(17) - 20]), { horizon: hours(48) });
    expect(n(run.callbacks.wait)).toBe(hours(16) + 20);
    expect(sums(run).met).toBe(2);
    expect(n(run.pools.desk!.line)).toBeCloseTo((hours(16) + 20) / hours(48), 12);
  });

  test('or is given up, and a promise is broken', () => {
    const run = live(open({ closed: 'lost' }), callersAt([hours(17) - 50, hours(17) - 20]), { horizon: hours(48) });
    expect(promises(run)).toEqual({ promised: 1, kept: 0, late: 0, broken: 1 });
    expect(sums(run)).toMatchObject({ outcomes: { resolved: 1, turnedAway: 1 } });
  });

  test('a place for the night can be taken while it is closed; all who are there are answered at opening', () => {
    const night = service({
      id: 'night',
      needs: ['help'],
      pools: { desk: { ...pool, agents: 2 } },
      channels: { phone: { initial: 'line', tariff: bySecond } },
      states: {
        line: queue({ pool: 'desk', offPhone: true, overnight: true, answered: 'agent' }),
        agent: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
      },
    });
    const run = live(night, callersAt([hours(7), hours(8), hours(8.5)]));
    expect(n(run.waits.offPhone)).toBe((hours(2) + hours(1) + hours(0.5) + 100) / 3);
    expect(sums(run)).toMatchObject({ met: 3, stays: 0 });
  });
});

describe('scheduled callbacks', () => {
  const scheduled = (options: object) =>
    service({
      id: 'later',
      needs: ['help'],
      pools: { desk: { agents: 1 } },
      channels: { phone: { initial: 'back', tariff: bySecond } },
      states: {
        back: scheduledCallback({ pool: 'desk', within: 60, answered: 'agent', missed: 'lost', ...options }),
        agent: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
        lost: outcome('lost'),
        noCall: outcome('forgotten'),
      },
    });

  test('are kept, or late, by when the call comes', () => {
    // Due from 500 to 560: the first is called at 500, the second at 600, 40 s late.
    const run = live(scheduled({ at: inTurn(500, 490) }), callersAt([0, 10]));
    expect(promises(run)).toEqual({ promised: 2, kept: 1, late: 1, broken: 0 });
    expect(n(run.promises.lateBy)).toBe(40);
    expect(n(run.callbacks.wait)).toBe((500 + 590) / 2);
    expect(n(run.waits.offPhone)).toBe((500 + 590) / 2);
    expect(n(run.cost.perContact)).toBe(100);
  });

  test('are kept by calling, answered or not', () => {
    const run = live(scheduled({ at: 500, reached: 0 }), callersAt([0]));
    expect(promises(run)).toEqual({ promised: 1, kept: 1, late: 0, broken: 0 });
    expect(n(run.callbacks.reached)).toBe(0);
  });

  test('may be forgotten', () => {
    const run = live(scheduled({ at: 500, forgets: 1, forgotten: 'noCall' }), callersAt([0]));
    expect(promises(run)).toEqual({ promised: 1, kept: 0, late: 0, broken: 1 });
    expect(sums(run)).toMatchObject({ answered: 0, deadEnds: 1, outcomes: { forgotten: 1 } });
    expect(n(run.waits.offPhone)).toBe(560);
  });

  test('within so many seconds from now, where no time is named', () => {
    const run = live(scheduled({ within: 85 }), callersAt([0, 10, 20]));
    expect(promises(run)).toEqual({ promised: 3, kept: 1, late: 2, broken: 0 });
  });
});

test('callbacks are in JSON where the design has them, and nowhere else', () => {
  expect(live(design(), callersAt([0])).toJSON()).toHaveProperty('callbacks.wait');
  expect(live(design(), callersAt([0])).toJSON()).toHaveProperty('promises.kept');
  expect(live(design(), callersAt([0])).toJSON()).toHaveProperty('waits.offPhone');
  const plain = live(lineDesign(), callersAt([0]));
  expect(plain.toJSON()).not.toHaveProperty('callbacks');
  expect(plain.toJSON()).not.toHaveProperty('waits.offPhone');
  expect(plain.toJSON()).not.toHaveProperty('promises');
  expect(plain.promises.kept.value).toBe(0);
});

test('a caller whose patience ends while they are asked has not been asked', () => {
  const run = live(design({ lasts: 30 }), callersAt([0, 10], { patience: inTurn(20) }));
  expect(sums(run)).toMatchObject({ abandoned: 1 });
  expect(n(run.callbacks.offered)).toBe(0);
});

test('an agent may promise the callback: what the callback does not say is as promised', () => {
  const promising = (within?: number) =>
    service({
      id: 'promising',
      needs: ['help'],
      pools: { desk: { agents: 1 }, back: { agents: 1 } },
      channels: { phone: { initial: 'line', tariff: bySecond } },
      states: {
        line: hold({ pool: 'desk', answered: 'first' }),
        first: conversation({ lasts: 100, results: { promised: { weight: 1, to: 'back', promises: 50 } } }),
        back: callback({
          pool: 'back',
          answered: 'agent',
          missed: 'lost',
          ...(within !== undefined && { within }),
        }),
        agent: conversation({ lasts: 200, results: { resolved: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
        lost: outcome('lost'),
      },
    });
  // The second is promised a call at 200 and called at 300.
  const late = live(promising(), callersAt([0, 0]));
  expect(promises(late)).toEqual({ promised: 2, kept: 1, late: 1, broken: 0 });
  expect(n(late.promises.lateBy)).toBe(50);
  expect(promises(live(promising(110), callersAt([0, 0])))).toEqual({ promised: 2, kept: 2, late: 0, broken: 0 });
});

test('a promise that was broken is one, and the next is another', () => {
  const twice = service({
    id: 'twice',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'first' } },
    states: {
      first: scheduledCallback({
        pool: 'desk',
        within: 60,
        forgets: 1,
        forgotten: 'second',
        answered: 'agent',
        missed: 'lost',
      }),
      second: callback({ pool: 'desk', within: 60, answered: 'agent', missed: 'lost' }),
      agent: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
  expect(promises(live(twice, callersAt([0])))).toEqual({ promised: 2, kept: 1, late: 0, broken: 1 });
});

test('a promise that was broken brings callers back as such', () => {
  const forgotten = service({
    id: 'forgotten',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'back' } },
    states: {
      back: scheduledCallback({
        pool: 'desk',
        within: 60,
        forgets: 1,
        forgotten: 'lost',
        answered: 'done',
        missed: 'lost',
      }),
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
  const comesBack = {
    afterBrokenPromise: { probability: 1, after: 10, most: 2 },
    otherwise: { probability: 0, after: 10, most: 9 },
  };
  const run = live(forgotten, callersAt([0], { comesBack }));
  expect(run.comesBack.because.brokenPromise.value).toBe(2);
  expect(promises(run)).toMatchObject({ promised: 3, broken: 3 });
});
