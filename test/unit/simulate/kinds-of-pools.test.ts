import { describe, expect, test } from 'vitest';
import { conversation, hold, outcome, type PoolKind, type PutsOnHold, service } from '../../../src/design/index.ts';
import { callersAt, lineDesign, live, sums } from './tiny.ts';

/** A line for something, then one for an agent. */
const twoLines = (kind: PoolKind, second = true) =>
  service({
    id: 'two',
    needs: ['help'],
    pools: { first: { agents: 1, kind }, desk: { agents: 1 } },
    channels: { phone: { initial: 'one' } },
    states: {
      one: hold({ pool: 'first', answered: 'talk' }),
      talk: conversation({ lasts: 100, results: { on: { weight: 1, to: second ? 'two' : 'done' } } }),
      two: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: 100, results: { good: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  });

describe('a pool of bots', () => {
  test('is no human: a caller is not answered by it, and nobody is handed over', () => {
    const run = live(twoLines('bot'), callersAt([0, 10]));
    expect([run.waits.untilHuman.value, run.repeats.causes.transfers.value]).toEqual([(100 + 200 - 10) / 2, 0]);
    expect(sums(run)).toMatchObject({ offered: 2, answered: 2, contained: 0 });
  });

  test('contains those who meet nobody else', () => {
    expect(sums(live(twoLines('bot', false), callersAt([0])))).toMatchObject({ offered: 0, answered: 0, contained: 1 });
  });

  test('is called so', () => {
    expect(String(live(twoLines('bot'), callersAt([0])))).toContain('first (bots), occupancy');
  });
});

test('a desk and a van are of humans', () => {
  for (const kind of ['agent', 'desk', 'van'] as const) {
    const run = live(twoLines(kind), callersAt([0, 10]));
    expect([run.waits.untilHuman.value, run.repeats.causes.transfers.value]).toEqual([45, 1]);
  }
});

describe('on hold in a conversation', () => {
  const held = (putsOnHold: PutsOnHold, after?: number) =>
    lineDesign().with({
      states: {
        agent: {
          ...conversation({ lasts: 100, putsOnHold, results: { resolved: { weight: 1, to: 'done' } } }),
          ...(after !== undefined && { after: { [after]: 'done' } }),
        },
      },
    });

  test('takes its time behind the talk, keeps the agent, and is told apart', () => {
    const run = live(held({ probability: 1, lasts: 50 }), callersAt([0, 10]));
    expect(run.waits.onHold.value).toBe(50);
    expect([run.waits.mean.value, run.cost.perContact.value]).toEqual([70, (150 + 290) / 2]);
    expect(run.pools.desk?.occupancy.value).toBeCloseTo(300 / 86_400, 12);
    expect(run.toJSON().waits).toHaveProperty('onHold');
  });

  test('happens to a share', () => {
    const run = live(held({ probability: 0.3, lasts: 50 }), callersAt(Array.from({ length: 4000 }, (_, i) => 20 * i)));
    expect(run.waits.onHold.value / 50).toBeCloseTo(0.3, 1);
  });

  test('counts as far as it went where the talk is cut short', () => {
    expect(live(held({ probability: 1, lasts: 50 }, 120_000), callersAt([0])).waits.onHold.value).toBe(20);
    expect(live(held({ probability: 1, lasts: 50 }, 80_000), callersAt([0])).waits.onHold.value).toBe(0);
  });
});
