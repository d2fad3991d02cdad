import { describe, expect, test } from 'vitest';
import { choice, conversation, hold, outcome, queue, service } from '../../../src/design/index.ts';
import type { ContactRecord, Stay } from '../../../src/measure/stay.ts';
import { bySecond, callersAt, inTurn, live } from './tiny.ts';

/** A complaint that one or two employees work on, each from a contact of their own. */
const outage = (calls: readonly number[], work: number) =>
  service({
    id: 'outage',
    needs: ['help'],
    pools: { desk: { agents: 5 }, field: { agents: 5 } },
    channels: { phone: { initial: 'line', tariff: bySecond }, back: { initial: 'task', tariff: bySecond } },
    states: {
      line: hold({ pool: 'desk', answered: 'complaint' }),
      complaint: conversation({
        lasts: 10,
        results: {
          noted: { weight: 1, to: 'noted', alsoStarts: calls.map((after) => ({ channel: 'back', after })) },
        },
      }),
      task: queue({ pool: 'field', answered: 'callsBack' }),
      callsBack: conversation({ lasts: work, results: { done: { weight: 1, to: 'done' } } }),
      noted: outcome('noted'),
      done: outcome('done'),
    },
  });

describe('two employees on one case', () => {
  test('are found where they are at it at the same time', () => {
    const twice = live(outage([100, 150], 60), callersAt([0]));
    expect(twice.cases.twoAtOnce.value).toBe(1);
    expect(live(outage([100, 150], 40), callersAt([0])).cases.twoAtOnce.value).toBe(0);
    expect(live(outage([100], 60), callersAt([0])).cases.twoAtOnce.value).toBe(0);
    expect(twice.toJSON()).toHaveProperty('cases');
    expect(twice.toString()).toContain('two employees on it at once');
  });

  test('do not wait with anybody on the line, who has no patience then and pays nothing', () => {
    const contacts: ContactRecord[] = [];
    const design = outage([100, 150], 60).with({ pools: { field: { agents: 1 } } });
    const run = live(design, callersAt([0], { patience: inTurn(1) }), { onContact: (each) => contacts.push(each) });
    expect(contacts.map(({ channel, outcome: end, ended, cost }) => `${channel} ${end} ${ended} ${cost}`)).toEqual([
      'phone noted 10 10',
      'back done 170 0',
      'back done 230 0',
    ]);
    // Ten seconds in line, off the phone: until the employee calls.
    expect(run.waits.offPhone.value).toBe(10);
    expect(run.turns.organisation.value).toBe(10);
  });
});

/** A table that one waiter clears while another fills it. */
const dinner = (clears: number, fills: number) =>
  service({
    id: 'dinner',
    needs: ['dine'],
    facts: { wish: { takes: 3, kept: 'agent' } },
    pools: { clearers: { agents: 1 }, fillers: { agents: 1 } },
    channels: { desk: { initial: 'table' } },
    states: {
      table: {
        type: 'parallel',
        states: {
          plates: {
            initial: 'wait',
            states: {
              wait: queue({ pool: 'clearers', sends: { 'agent.answered': 'clearer.came' }, answered: 'clears' }),
              clears: conversation({
                asks: ['wish'],
                lasts: clears,
                wrapUp: 4,
                results: { cleared: { weight: 1, to: 'cleared' } },
              }),
              cleared: { type: 'final' },
            },
          },
          bread: {
            initial: 'wait',
            states: {
              wait: queue({ pool: 'fillers', answered: 'fills' }),
              fills: choice({ by: 'agent', lasts: fills, results: { 'agent.filled': { weight: 1, to: 'filled' } } }),
              filled: { type: 'final' },
            },
          },
        },
        onDone: 'over',
      },
      over: outcome('resolved'),
    },
  });

describe('two agents in one contact', () => {
  const lived = (clears: number, fills: number, times: readonly number[] = [0], options = {}) => {
    const stays: Stay[] = [];
    const contacts: ContactRecord[] = [];
    const run = live(dinner(clears, fills), callersAt(times, { needs: 'dine' }), {
      onStay: (stay) => stays.push(stay),
      onContact: (contact) => contacts.push(contact),
      ...options,
    });
    return { run, stays, contacts };
  };

  test('talk side by side, each freed by the end of their own talk', () => {
    const { stays, contacts, run } = lived(17, 50);
    const talks = stays.filter(({ activity }) => activity === 'choice');
    expect(talks.map(({ state, pool, agent, ended }) => `${state} ${pool} ${agent} ${ended}`)).toEqual([
      'table.plates.clears clearers 1 20',
      'table.bread.fills fillers 1 50',
    ]);
    expect(contacts).toMatchObject([{ outcome: 'resolved', ended: 50 }]);
    expect(run.cases.twoAtOnce.value).toBe(1);
    // Twenty seconds and the wrap-up of one, fifty of the other.
    expect(run.pools.clearers?.occupancy.value).toBeCloseTo(24 / 86_400, 12);
    expect(run.pools.fillers?.occupancy.value).toBeCloseTo(50 / 86_400, 12);
  });

  test('serve the next when they are free, whichever contact uses a slot again', () => {
    const { contacts, run } = lived(17, 50, [0, 5, 300, 1000]);
    expect(contacts.map(({ ended }) => ended)).toEqual([50, 100, 350, 1050]);
    expect(run.pools.fillers?.occupancy.value).toBeCloseTo(200 / 86_400, 12);
    expect(run.pools.clearers?.occupancy.value).toBeCloseTo(96 / 86_400, 12);
  });

  test('are both free again when the contact ends for one of them', () => {
    const both = dinner(17, 50);
    const states = (both.options.states as Record<string, object>).table as Record<string, object>;
    const design = both.with({ states: { table: { ...states, after: { 30000: 'over' } } as never } });
    const run = live(design, callersAt([0, 40], { needs: 'dine' }));
    expect(run.outcomes.resolved?.value).toBe(1);
    expect(run.pools.fillers?.occupancy.value).toBeCloseTo(60 / 86_400, 12);
    expect(run.pools.fillers?.waits.mean.value).toBe(0);
  });
});
