import { describe, expect, test } from 'vitest';
import {
  announcement,
  conversation,
  hold,
  ifOpen,
  outcome,
  pause,
  population,
  queue,
  service,
} from '../../../src/design/index.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { hours } from '../../../src/time/durations.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

describe('answering', () => {
  test('is at once where an agent is idle: a stay of zero seconds that counts', () => {
    const run = live(lineDesign(), callersAt([10]));
    expect(sums(run)).toMatchObject({ offered: 1, answered: 1, stays: 1, waited: 0, met: 1 });
    expect(run.waits.delayed.value).toBe(0);
    expect(run.cost.perContact.value).toBe(100);
  });

  test('is first come, first served', () => {
    // Agent busy 0-100, 100-200, 200-300: waits 0, 90, 180.
    const run = live(lineDesign(), callersAt([0, 10, 20]));
    expect(sums(run)).toMatchObject({ answered: 3, stays: 3, waited: 270 });
    expect(run.waits.untilHuman.value).toBe(90);
    expect(run.waits.perContact.value).toBe(90);
    expect(run.waits.delayed.value).toBeCloseTo(2 / 3, 12);
  });

  test('of callers who come at the same moment is in the order of their coming', () => {
    const run = live(lineDesign({ talk: inTurn(10, 20, 30) }), callersAt([5, 5, 5]));
    expect(sums(run).waited).toBe(0 + 10 + 30);
  });

  test('counts from the beginning of the contact until a human, what comes before the line included', () => {
    const design = lineDesign().with({
      channels: { phone: { initial: 'welcome' } },
      states: { welcome: announcement({ says: 'Welcome.', lasts: 12, to: 'line' }) },
    });
    const run = live(design, callersAt([0, 0]));
    expect(run.waits.untilHuman.value).toBe((12 + 112) / 2);
    expect(run.waits.mean.value).toBe(50);
  });
});

describe('patience', () => {
  test('ends the contact as abandoned, counted from joining the line', () => {
    const run = live(lineDesign(), callersAt([0, 10], { patience: inTurn(30) }));
    expect(sums(run)).toMatchObject({ answered: 1, abandoned: 1, stays: 2, waited: 30 });
    expect(run.waits.untilGivingUp.value).toBe(30);
    expect(run.waits.asa.value).toBe(0);
    expect(run.waits.abandonment.value).toBe(0.5);
    expect(run.outcomes.abandoned?.value).toBe(0.5);
  });

  test('of those ahead who give up lets the others move up', () => {
    // The second gives up at 40; the third is answered at 100.
    const run = live(lineDesign(), callersAt([0, 10, 20], { patience: inTurn(30, 1000) }));
    expect(sums(run)).toMatchObject({ answered: 2, abandoned: 1, waited: 0 + 30 + 80 });
  });

  test('that lasts until the very moment of the answer: who was scheduled first comes first', () => {
    // Patience was drawn at 10 to end at 100, the talk began at 0 to end at 100.
    const run = live(lineDesign(), callersAt([0, 10], { patience: inTurn(90) }));
    expect(sums(run)).toMatchObject({ answered: 2, abandoned: 0, waited: 90 });
  });

  test('is drawn anew for each stay in a line, or once for a contact or journey', () => {
    // Nobody answers within 900 s. 20 s in the first line, then the second, until patience is over; and once again.
    const design = service({
      id: 'twice',
      needs: ['help'],
      pools: { a: { agents: 1 }, b: { agents: 1 } },
      channels: { phone: { initial: 'first' } },
      states: {
        first: queue({ pool: 'a', answered: 'talk', longestWait: 20, timedOut: 'second' }),
        second: queue({ pool: 'b', answered: 'talk' }),
        talk: conversation({ lasts: 900, results: { resolved: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
      },
    });
    const waited = (per: 'stay' | 'contact' | 'journey') => {
      const callers = population({
        arrivals: givenArrivals([0, 0, 10]),
        personas: {
          caller: {
            needs: 'help',
            share: 1,
            patience: { time: inTurn(...draws[per]), per },
            redials: { probability: 1, after: 1, most: 1 },
          },
        },
      });
      return sums(live(design, callers)).waited;
    };
    // The first takes agent a, the second b after 20 s: for them patience is long. Who is answered at once draws none,
    // unless it is for more than the stay.
    const draws = {
      stay: [900, 300, 50, 300, 80],
      contact: [900, 900, 50, 70],
      journey: [900, 900, 50],
    };
    expect(waited('stay')).toBe(20 + (20 + 50) + (20 + 80));
    expect(waited('contact')).toBe(20 + (20 + 50) + (20 + 70));
    expect(waited('journey')).toBe(20 + (20 + 50) + (20 + 50));
  });
});

describe('limits', () => {
  test('the longest wait ends the stay', () => {
    const design = lineDesign({ line: { longestWait: 25, timedOut: 'lost' } });
    const run = live(design, callersAt([0, 10]));
    expect(sums(run)).toMatchObject({ answered: 1, stays: 2, waited: 25, outcomes: { turnedAway: 1, resolved: 1 } });
    expect(run.waits.abandonment.value).toBe(0);
    expect(run.waits.serviceLevel(20).value).toBe(0.5);
  });

  test('patience that is shorter than the longest wait ends it first', () => {
    const design = lineDesign({ line: { longestWait: 25, timedOut: 'lost' } });
    expect(sums(live(design, callersAt([0, 10], { patience: inTurn(24) })))).toMatchObject({ abandoned: 1 });
    expect(sums(live(design, callersAt([0, 10], { patience: inTurn(26) })))).toMatchObject({ abandoned: 0 });
  });

  test('capacity is of those in line, those being served apart', () => {
    const design = lineDesign({ line: { capacity: 2, full: 'lost' } });
    const run = live(design, callersAt([0, 1, 2, 3]));
    expect(sums(run)).toMatchObject({ offered: 4, answered: 3, stays: 3, outcomes: { turnedAway: 1 } });
    expect(run.deadEnds.byState).toMatchObject({ lost: { value: 0.25 } });
  });

  test('with capacity 0 whoever is not answered at once finds it full', () => {
    const design = lineDesign({ line: { capacity: 0, full: 'lost' } });
    const run = live(design, callersAt([0, 1, 99, 100, 150]));
    expect(sums(run)).toMatchObject({ answered: 2, stays: 2, waited: 0, outcomes: { turnedAway: 3 } });
  });

  test('a place is free again when somebody gives up', () => {
    const design = lineDesign({ line: { capacity: 1, full: 'lost' } });
    const run = live(design, callersAt([0, 1, 2, 12], { patience: inTurn(10, 1000) }));
    expect(sums(run)).toMatchObject({ answered: 2, abandoned: 1, outcomes: { turnedAway: 1 }, waited: 0 + 10 + 88 });
  });
});

describe('opening hours', () => {
  const pool = { agents: 1, opens: { days: 'mon-fri', from: '09:00', to: '17:00' } } as const;
  const open = hours(9);
  const closing = hours(17);
  const design = lineDesign({ pool, line: { closed: 'lost' } });

  test('who comes while it is closed is turned away, at the very second of opening answered', () => {
    const run = live(design, callersAt([open - 1, open, closing - 100, closing, hours(23)]));
    expect(sums(run)).toMatchObject({ offered: 5, answered: 2, stays: 2, waited: 0, outcomes: { turnedAway: 3 } });
    expect(run.cost.perContact.value).toBe((2 * 100) / 5);
  });

  test('at closing time conversations finish, and those in line are turned away', () => {
    const run = live(design, callersAt([closing - 30, closing - 20, closing - 10]));
    expect(sums(run)).toMatchObject({ answered: 1, stays: 3, waited: 30, outcomes: { resolved: 1, turnedAway: 2 } });
    expect(run.cost.perContact.value).toBe((100 + 20 + 10) / 3);
  });

  test('an agent who finishes after closing takes nobody', () => {
    const slow = lineDesign({ pool, line: { closed: 'lost' }, talk: 200 });
    const run = live(slow, callersAt([closing - 30, closing + 10, closing + 171]));
    expect(sums(run)).toMatchObject({ answered: 1, outcomes: { resolved: 1, turnedAway: 2 } });
  });

  test('an agent who is still talking at the next opening is not idle', () => {
    const night = lineDesign({ pool, line: { closed: 'lost' }, talk: inTurn(hours(17), 60) });
    // From 16:30 on Monday until 9:30 on Tuesday: busy at the opening.
    const run = live(night, callersAt([hours(16.5), hours(24 + 9) + 60]), { horizon: hours(72) });
    expect(sums(run)).toMatchObject({ answered: 2, stays: 2, waited: hours(0.5) - 60 });
  });

  test('a gate asks at once', () => {
    const gated = design.with({
      channels: { phone: { initial: 'gate' } },
      states: { gate: ifOpen({ pool: 'desk', open: 'line', closed: 'lost' }) },
    });
    const run = live(gated, callersAt([open - 1, open, closing - 1, closing]));
    expect(sums(run)).toMatchObject({ offered: 2, contained: 2, outcomes: { turnedAway: 2, resolved: 2 } });
  });

  test('who waits through a pause is in line again after the opening', () => {
    const patient = design.with({ states: { lost: pause({ lasts: hours(1), offPhone: true, to: 'line' }) } });
    const run = live(patient, callersAt([hours(7.5)]));
    // 7:30, 8:30, 9:30: two pauses with the phone down, then a talk.
    expect(sums(run)).toMatchObject({ answered: 1, contacts: 1, met: 1 });
    expect(run.cost.perContact.value).toBe(100);
  });
});

describe('messages while waiting', () => {
  const messages = [
    { says: 'Please hold.', after: 30, lasts: 4 },
    { says: 'Still there?', after: 10, lasts: 6 },
  ];

  test('change nothing about the wait', () => {
    const arrivals = [0, 10, 20, 30];
    const patience = () => inTurn(35, 1000, 61);
    const plain = live(lineDesign(), callersAt(arrivals, { patience: patience() }));
    const spoken = live(
      lineDesign({ line: { messages, music: 'a tune' } }),
      callersAt(arrivals, { patience: patience() }),
    );
    expect(sums(spoken)).toEqual(sums(plain));
  });

  test('are heard in the line: borne by patience, not by what callers bear of machines', () => {
    const design = lineDesign().with({
      states: {
        agent: conversation({ lasts: 300, results: { resolved: { weight: 1, to: 'rate' } } }),
        rate: announcement({ says: 'How was it?', lasts: 60, to: 'done' }),
        line: hold({ pool: 'desk', answered: 'agent', messages: [{ says: 'Please hold.', after: 150, lasts: 30 }] }),
      },
    });
    // The second waits 300 s, 150 of them in a tune that is broken off, and bears 100 s of machines.
    const run = live(design, callersAt([0, 0], { bears: { automation: inTurn(100) } }));
    expect(sums(run)).toMatchObject({ abandoned: 0, met: 2, outcomes: { resolved: 2 } });
    expect(run.cost.perContact.value).toBe((360 + 660) / 2);
  });
});
