import { describe, expect, test } from 'vitest';
import {
  announcement,
  conversation,
  type Design,
  hold,
  outcome,
  type Population,
  queue,
  type ResultOptions,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { hours } from '../../../src/time/durations.ts';
import { bySecond, callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

/** Every stay, in the order of ending. */
function stays(design: Design, callers: Population, options: Parameters<typeof live>[2] = {}): readonly Stay[] {
  const seen: Stay[] = [];
  live(design, callers, { ...options, onStay: (stay) => seen.push(stay) });
  return seen;
}

/** Who answered whom, by time and caller: `caller:agent@second`. */
function answers(design: Design, callers: Population, options: Parameters<typeof live>[2] = {}): string {
  return stays(design, callers, options)
    .filter(({ event }) => event === 'agent.answered')
    .sort((a, b) => a.ended - b.ended || a.caller - b.caller)
    .map(({ caller, pool, agent, ended }) => `${caller}:${pool === 'desk' ? '' : pool}${agent}@${ended}`)
    .join(' ');
}

describe('who answers', () => {
  test('is the agent who has been idle longest', () => {
    // Agents 1, 2, 3 in turn; then 2, free at 12, before 1, free at 100, and 3, free at 51.
    const design = lineDesign({ pool: { agents: 3 }, talk: inTurn(100, 11, 49, 1, 1, 1) });
    expect(answers(design, callersAt([0, 1, 2, 200, 200.5, 201]))).toBe('0:1@0 1:2@1 2:3@2 3:2@200 4:3@200.5 5:1@201');
  });

  test('is in line for the work: an agent who becomes free takes the first in line at once', () => {
    const design = lineDesign({ pool: { agents: 2 }, talk: inTurn(100, 50, 10, 10) });
    expect(answers(design, callersAt([0, 1, 2, 3]))).toBe('0:1@0 1:2@1 2:2@51 3:2@61');
  });

  test('begins anew each morning, in the order of their numbers', () => {
    const pool = { agents: 2, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
    const design = lineDesign({ pool, line: { closed: 'lost' }, talk: 10 });
    const at = hours(9);
    const callers = callersAt([at, at + 20, at + 40, at + 86_400]);
    expect(answers(design, callers, { horizon: 2 * 86_400 })).toBe(
      `0:1@${at} 1:2@${at + 20} 2:1@${at + 40} 3:1@${at + 86_400}`,
    );
  });
});

test('an agent who finished after closing is there once in the morning, not twice', () => {
  const pool = { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
  const design = lineDesign({ pool, line: { closed: 'lost' }, talk: 100 });
  const [evening, morning] = [hours(17) - 1, hours(33)];
  const callers = callersAt([evening, morning, morning + 1]);
  expect(answers(design, callers, { horizon: 2 * 86_400 })).toBe(`0:1@${evening} 1:1@${morning} 2:1@${morning + 100}`);
});

describe('wrap-up', () => {
  test('keeps the agent, not the caller', () => {
    const run = live(lineDesign({ talk: 100, wrapUp: 30 }), callersAt([0, 10]));
    expect(sums(run).waited).toBe(120);
    expect(run.cost.perContact.value).toBe((100 + 220) / 2);
  });

  test('follows when the caller hangs up in the conversation or the machine leaves it', () => {
    const interrupted = (after: Record<number, string>): StateConfig => {
      const talk = conversation({ lasts: 100, wrapUp: 30, results: { resolved: { weight: 1, to: 'done' } } });
      return { ...talk, after };
    };
    const design = lineDesign().with({ states: { agent: interrupted({ 60000: 'lost' }) } });
    expect(answers(design, callersAt([0, 10]))).toBe('0:1@0 1:1@90');
  });

  test('goes on after closing time and into the next day', () => {
    const pool = { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
    const design = lineDesign({ pool, line: { closed: 'lost' }, talk: 100, wrapUp: hours(17) });
    const callers = callersAt([hours(17) - 100, hours(33)]);
    expect(answers(design, callers, { horizon: 2 * 86_400 })).toBe(`0:1@${hours(17) - 100} 1:1@${hours(34)}`);
  });
});

describe('an agent is held from the answer', () => {
  const held = (states: Record<string, StateConfig>) =>
    lineDesign().with({ states: { line: hold({ pool: 'desk', answered: 'greeting' }), ...states } });
  const results = { resolved: { weight: 1, to: 'after' } };

  test('until the first conversation ends', () => {
    const design = held({
      greeting: announcement({ says: 'This call is recorded.', lasts: 20, to: 'agent' }),
      agent: conversation({ lasts: 100, wrapUp: 5, results }),
      after: announcement({ says: 'How was it?', lasts: 50, to: 'done' }),
    });
    expect(answers(design, callersAt([0, 1]))).toBe('0:1@0 1:1@125');
  });

  test('until the contact ends, where there is no conversation', () => {
    const design = held({ greeting: announcement({ says: 'An agent listens.', lasts: 20, to: 'done' }) });
    expect(answers(design, callersAt([0, 1]))).toBe('0:1@0 1:1@20');
    const bears = { automation: inTurn(7, 100) };
    expect(answers(design, callersAt([0, 1], { bears }))).toBe('0:1@0 1:1@7');
  });

  test('and a second conversation is with nobody of the pool', () => {
    const design = held({
      greeting: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'agent' } } }),
      agent: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'done' } } }),
    });
    expect(answers(design, callersAt([0, 1]))).toBe('0:1@0 1:1@100');
  });
});

describe('transfers', () => {
  /** From the first pool to the second, which has one agent, with a result like this. */
  const transferred = (result: Partial<ResultOptions> = {}, between?: StateConfig) =>
    service({
      id: 'transfer',
      needs: ['help'],
      pools: { first: { agents: 1 }, second: { agents: 1 } },
      channels: { phone: { initial: 'line1', tariff: bySecond } },
      states: {
        line1: hold({ pool: 'first', answered: 'talk1' }),
        talk1: conversation({
          lasts: 100,
          wrapUp: 7,
          results: { transferred: { weight: 1, to: between ? 'between' : 'line2', ...result } },
        }),
        ...(between && { between }),
        line2: queue({ pool: 'second', answered: 'talk2' }),
        talk2: conversation({ lasts: 1000, wrapUp: 3, results: { resolved: { weight: 1, to: 'done' } } }),
        done: outcome('resolved'),
      },
    });

  test('that are cold free the first agent, after wrap-up, while the caller waits', () => {
    expect(answers(transferred(), callersAt([0, 1, 2]))).toBe(
      '0:first1@0 0:second1@100 1:first1@107 2:first1@214 1:second1@1103 2:second1@2106',
    );
    const run = live(transferred(), callersAt([0, 1, 2]));
    expect(run.repeats.causes.transfers.value).toBe(1);
    expect(sums(run)).toMatchObject({ answered: 3, stays: 6, offered: 3 });
  });

  test('that are warm keep the first agent until the second answers, then comes the wrap-up', () => {
    // The first agent stays with caller 1 from 207 to 1103, with caller 2 until 2106.
    expect(answers(transferred({ keeps: true }), callersAt([0, 1, 2]))).toBe(
      '0:first1@0 0:second1@100 1:first1@107 1:second1@1103 2:first1@1110 2:second1@2106',
    );
  });

  test('that are warm keep the agent through what comes before the line', () => {
    const between = announcement({ says: 'I am putting you through.', lasts: 20, to: 'line2' });
    expect(answers(transferred({ keeps: true }, between), callersAt([0, 1]))).toBe(
      '0:first1@0 0:second1@120 1:first1@127 1:second1@1123',
    );
    expect(answers(transferred({}, between), callersAt([0, 1]))).toBe(
      '0:first1@0 1:first1@107 0:second1@120 1:second1@1123',
    );
  });

  test('who hangs up in a warm transfer frees the agent who keeps them company', () => {
    const patience = inTurn(900, 900, 30, 900);
    // Caller 1 gives up in the second line at 237: the first agent takes caller 2 after wrap-up.
    expect(answers(transferred({ keeps: true }), callersAt([0, 1, 2], { patience }))).toMatch(
      /^0:first1@0 0:second1@100 1:first1@107 2:first1@244/,
    );
  });

  test('joining another line without a conversation frees the agent', () => {
    const design = transferred().with({ states: { line1: hold({ pool: 'first', answered: 'line2' }) } });
    expect(answers(design, callersAt([0, 1]))).toBe('0:first1@0 0:second1@0 1:first1@1 1:second1@1003');
  });

  test('back to the same pool are answered by whoever is idle longest', () => {
    const design = service({
      id: 'again',
      needs: ['help'],
      pools: { desk: { agents: 2 } },
      channels: { phone: { initial: 'line' } },
      states: {
        line: hold({ pool: 'desk', answered: 'agent' }),
        agent: conversation({
          lasts: 100,
          results: {
            transferred: { weight: ({ attempt }: never) => (attempt === 1 ? 1 : 0), to: 'line' } as never,
            resolved: { weight: 1, to: 'done' },
          },
        }),
        done: outcome('resolved'),
      },
    });
    const [first, second] = answers(design, callersAt([0])).split(' ');
    expect(first).toBe('0:1@0');
    if (second) expect(second).toBe('0:2@100');
  });
});

describe('over time', () => {
  test('occupancy is time answered, held or in wrap-up over time at work, and the line is an average', () => {
    // One agent, 0 to 100: talk 0-30, wrap-up 30-40, talk 40-70, wrap-up 70-80. In line: 10-40, and 20-25 (gives up).
    const run = live(lineDesign({ talk: 30, wrapUp: 10 }), callersAt([0, 10, 20], { patience: inTurn(99, 5) }), {
      horizon: 100,
    });
    expect(run.pools.desk?.occupancy.value).toBe(0.8);
    expect(run.pools.desk?.line.value).toBe((30 + 5) / 100);
    expect(run.pools.desk?.waits.mean.value).toBe(35 / 3);
  });

  test('covers the time from warm-up to horizon', () => {
    const run = live(lineDesign({ talk: 30, wrapUp: 10 }), callersAt([0, 10, 20], { patience: inTurn(99, 5) }), {
      warmUp: 22,
      horizon: 72,
    });
    // Busy all the time; in line 22-40 and 22-25.
    expect(run.pools.desk?.occupancy.value).toBe(1);
    expect(run.pools.desk?.line.value).toBeCloseTo(21 / 50, 12);
    expect(run.journeys.value).toBe(0);
    expect(run.waits.mean.n).toBe(0);
  });

  test('takes time at work from opening hours, and overtime where an agent finishes', () => {
    const pool = { agents: 2, opens: { days: 'mon', from: '09:00', to: '10:00' } } as const;
    const design = lineDesign({ pool, line: { closed: 'lost' }, talk: hours(1) });
    const run = live(design, callersAt([hours(9.5)]));
    // At work: two for an hour, one for half an hour more.
    expect(run.pools.desk?.occupancy.value).toBeCloseTo(1 / 2.5, 12);
  });
});
