import { describe, expect, test } from 'vitest';
import {
  ask,
  choice,
  conversation,
  hold,
  type Keeper,
  outcome,
  type PersonaOptions,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { callersAt, live, sums } from './tiny.ts';

/**
 * Two talks with two agents of one pool, or of two, in each of which the story is asked for; then as often as the
 * caller comes back.
 */
function told({
  kept,
  pools = ['a', 'a'],
  agents = 2,
  carries = [],
  asks = [['story'], ['story']],
  contacts = 1,
  before = {},
  initial = 'line1',
}: {
  readonly kept: Keeper;
  readonly pools?: readonly [string, string];
  readonly agents?: number;
  readonly carries?: readonly string[];
  readonly asks?: readonly [readonly string[], readonly string[]];
  readonly contacts?: number;
  readonly before?: Record<string, StateConfig>;
  readonly initial?: string;
}) {
  const talk = (facts: readonly string[], to: string, passed: readonly string[] = []) =>
    conversation({ asks: facts, lasts: 10, wrapUp: 1, results: { over: { weight: 1, to, carries: passed } } });
  const design = service({
    id: 'memory',
    needs: ['help'],
    facts: { story: { takes: 60, kept }, name: { takes: 5, kept: 'contact' } },
    pools: { a: { agents }, b: { agents } },
    channels: { phone: { initial } },
    states: {
      ...before,
      line1: hold({ pool: pools[0], answered: 'talk1' }),
      talk1: talk(asks[0], 'line2', carries),
      line2: hold({ pool: pools[1], answered: 'talk2' }),
      talk2: talk(asks[1], 'over'),
      over: outcome('nothing'),
    },
  });
  const heard: Stay[] = [];
  const redials: PersonaOptions['redials'] = { probability: 1, after: 1000, most: contacts - 1 };
  const run = live(design, callersAt([0], { redials }), { onStay: (stay) => heard.push(stay) });
  const { retold } = sums(run);
  const seconds = heard.filter(({ activity }) => activity === 'choice').map(({ began, ended }) => ended - began);
  expect(heard.reduce((sum, { again }) => sum + again.length, 0)).toBe(retold);
  return { seconds, retold };
}

describe('a fact is asked again when whoever asks does not have it', () => {
  test('kept by the agent: another agent asks again', () => {
    expect(told({ kept: 'agent' })).toEqual({ seconds: [70, 70], retold: 1 });
  });

  test('kept by the agent: the same agent does not, in the next contact neither', () => {
    expect(told({ kept: 'agent', agents: 1, contacts: 3 })).toEqual({ seconds: [70, 10, 10, 10, 10, 10], retold: 0 });
    // Of two agents, both have heard it after the first contact.
    expect(told({ kept: 'agent', contacts: 2 })).toEqual({ seconds: [70, 70, 10, 10], retold: 1 });
  });

  test('kept by the contact: known to all of that contact, and told again in the next', () => {
    expect(told({ kept: 'contact', pools: ['a', 'b'], contacts: 2 })).toEqual({ seconds: [70, 10, 70, 10], retold: 1 });
  });

  test('kept by the department: known to all agents of the pool, in the next contact too', () => {
    expect(told({ kept: 'department', contacts: 2 })).toEqual({ seconds: [70, 10, 10, 10], retold: 0 });
    expect(told({ kept: 'department', pools: ['a', 'b'], contacts: 2 })).toEqual({
      seconds: [70, 70, 10, 10],
      retold: 1,
    });
  });

  test('kept on file: told once for ever', () => {
    expect(told({ kept: 'file', pools: ['a', 'b'], contacts: 3 })).toEqual({
      seconds: [70, 10, 10, 10, 10, 10],
      retold: 0,
    });
  });
});

describe('carries', () => {
  test('passes a fact on to whoever takes over', () => {
    expect(told({ kept: 'agent', carries: ['story'] })).toEqual({ seconds: [70, 10], retold: 0 });
    expect(told({ kept: 'agent', pools: ['a', 'b'], carries: ['story'] })).toEqual({ seconds: [70, 10], retold: 0 });
  });

  test('passes it on to the department where departments keep it', () => {
    const { seconds } = told({ kept: 'department', pools: ['a', 'b'], carries: ['story'], contacts: 2 });
    expect(seconds).toEqual([70, 10, 10, 10]);
  });

  test('passes on nothing that whoever transfers does not know', () => {
    const asks = [['name'], ['story']] as const;
    expect(told({ kept: 'agent', carries: ['story'], asks })).toEqual({ seconds: [15, 70], retold: 0 });
    expect(told({ kept: 'department', pools: ['a', 'b'], carries: ['story'], asks })).toEqual({
      seconds: [15, 70],
      retold: 0,
    });
  });

  test('is of a bot too', () => {
    const bot = (carries: readonly string[]) => ({
      bot: choice({
        by: 'bot',
        asks: ['story'],
        lasts: 1,
        results: { 'bot.passedOn': { weight: 1, to: 'line1', carries } },
      }),
    });
    const asks = [['story'], ['name']] as const;
    const initial = 'bot';
    expect(told({ kept: 'agent', before: bot(['story']), initial, asks }).seconds).toEqual([61, 10, 15]);
    expect(told({ kept: 'agent', before: bot([]), initial, asks })).toEqual({ seconds: [61, 70, 15], retold: 1 });
  });
});

describe('a form', () => {
  const form = { form: ask({ facts: ['story', 'name'], to: 'line1' }) };

  test('takes the time of its facts, and those of the contact and on file are known then', () => {
    expect(told({ kept: 'contact', before: form, initial: 'form' })).toEqual({ seconds: [65, 10, 10], retold: 0 });
    expect(told({ kept: 'file', before: form, initial: 'form', contacts: 2 })).toEqual({
      seconds: [65, 10, 10, 5, 10, 10],
      retold: 1,
    });
  });

  test('keeps nothing that agents or departments keep', () => {
    expect(told({ kept: 'agent', before: form, initial: 'form' })).toEqual({ seconds: [65, 70, 70], retold: 2 });
    expect(told({ kept: 'department', before: form, initial: 'form' })).toEqual({ seconds: [65, 70, 10], retold: 1 });
  });
});
