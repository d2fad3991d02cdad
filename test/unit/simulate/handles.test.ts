import { describe, expect, test } from 'vitest';
import type { PoolOptions } from '../../../src/design/index.ts';
import { shifts } from '../../../src/time/shifts.ts';
import { inTurn } from './tiny.ts';
import { answers, centre, type Need } from './two-needs.ts';

const calls = (...times: readonly number[]) => times.map((at): readonly [number, Need] => [at, 'bill']);
const who = (desk: PoolOptions, times: readonly number[], talk: Parameters<typeof centre>[2] = 100) =>
  answers(centre({ desk }, {}, talk), calls(...times));

describe('agents who serve several callers at once', () => {
  test('have no more than so many', () => {
    expect(who({ agents: 1, handles: 2 }, [0, 1, 2, 3])).toBe('0:1@0, 1:1@1, 2:1@100, 3:1@101');
  });

  test('are asked first if they have the fewest at hand, then if it is longest that this changed', () => {
    // At 50 the first has nobody since 10, the second and third one each since 1 and 2.
    const talk = inTurn(10, 100, 100, 20, 100);
    expect(who({ agents: 3, handles: 2 }, [0, 1, 2, 40, 50, 51, 52], talk)).toBe(
      '0:1@0, 1:2@1, 2:3@2, 3:1@40, 4:2@50, 5:3@51, 6:1@52',
    );
  });

  test('talk slower by a share for each further caller at hand when the talk begins, and stay at that', () => {
    const ended = (slower: number) => who({ agents: 1, handles: { contacts: 3, slower } }, [0, 10, 20, 30, 40, 50]);
    expect(ended(0)).toBe('0:1@0, 1:1@10, 2:1@20, 3:1@100, 4:1@110, 5:1@120');
    // They last 100, 150, 200, and 200 again for each who follows.
    expect(ended(0.5)).toBe('0:1@0, 1:1@10, 2:1@20, 3:1@100, 4:1@160, 5:1@220');
  });

  test('at the end of a shift take no more, those with the fewest first, and finish', () => {
    const desk = { agents: shifts({ daily: { '00:00-00:01': 2, '00:01-24:00': 1 } }), handles: 2 };
    // At 60 the first has two and the second one caller.
    expect(who(desk, [0, 1, 2, 61, 62])).toBe('0:1@0, 1:2@1, 2:1@2, 3:1@100, 4:1@102');
  });

  test('who come at once take one each before anybody takes another', () => {
    const desk = { agents: shifts({ daily: { '00:00-00:01': 1, '00:01-24:00': 3 } }), handles: 2 };
    expect(who(desk, [0, 1, 2, 3, 4, 5])).toBe('0:1@0, 1:1@1, 2:2@60, 3:3@60, 4:2@60, 5:3@60');
  });
});
