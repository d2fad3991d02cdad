import { describe, expect, test } from 'vitest';
import {
  announcement,
  chatbot,
  choice,
  menu,
  outcome,
  pause,
  queue,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import { bySecond, callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

const talk = { done: outcome('resolved'), lost: outcome('lost') };
const phone = { phone: { initial: 'first', tariff: bySecond } } as const;

describe('what the machine does with caller.hungUp', () => {
  /** The second of two callers gives up after 30 s in line. */
  const gaveUp = (line: object, states: object = {}) => {
    const plain = lineDesign();
    const design = plain.with({
      states: { line: { ...plain.options.states.line, on: { ...plain.options.states.line?.on, ...line } }, ...states },
    });
    const contacts: string[] = [];
    const run = live(design, callersAt([0, 10], { patience: inTurn(30) }), {
      onContact: ({ outcome: name, deadEnd, began, ended }) =>
        contacts.push(`${name} after ${ended - began} s, dead end ${deadEnd}`),
    });
    return { run, contacts };
  };
  const expected = ['abandoned after 30 s, dead end null', 'resolved after 100 s, dead end null'];

  test('may be nothing', () => {
    expect(gaveUp({}).contacts).toEqual(expected);
  });

  test('may be an outcome: the contact ends as abandoned all the same', () => {
    for (const target of ['lost', 'done']) {
      const { run, contacts } = gaveUp({ 'caller.hungUp': target });
      expect(contacts).toEqual(expected);
      expect(sums(run)).toMatchObject({ abandoned: 1, deadEnds: 0, met: 1 });
    }
  });

  test('may be another activity, which does not begin', () => {
    const states = {
      // From here no way leads to what the caller needs: the caller was not doomed before.
      cellar: pause({ lasts: 50, to: 'lost' }),
      again: queue({ pool: 'desk', answered: 'agent' }),
      empty: { on: { never: 'lost' } },
    };
    for (const target of ['cellar', 'again', 'empty']) {
      const { run, contacts } = gaveUp({ 'caller.hungUp': target }, states);
      expect(contacts, target).toEqual(expected);
      expect(sums(run), target).toMatchObject({ stays: 2, waited: 30, answered: 1, offered: 2 });
    }
  });
});

describe('machines', () => {
  const bears = (automation: number) => ({ bears: { automation: inTurn(automation) } });
  const design = service({
    id: 'machines',
    needs: ['help'],
    channels: phone,
    states: {
      first: announcement({ says: 'one', lasts: 40, to: 'off' }),
      off: pause({ lasts: 500, offPhone: true, to: 'second' }),
      second: announcement({ says: 'two', lasts: 40, to: 'done' }),
      ...talk,
    },
  });

  test('are borne for so many seconds of a contact, the phone being down apart', () => {
    const short = live(design, callersAt([0], bears(79)));
    expect(sums(short).outcomes).toMatchObject({ abandoned: 1 });
    expect(short.cost.perContact.value).toBe(79);
    expect(sums(live(design, callersAt([0], bears(80)))).outcomes).toMatchObject({ resolved: 1 });
  });

  test('are borne anew in the next contact', () => {
    const redials = { probability: 1, after: 10, most: 2 };
    const run = live(design, callersAt([0], { bears: { automation: inTurn(30, 50, 80) }, redials }));
    expect(sums(run)).toMatchObject({ contacts: 3, abandoned: 2, met: 1 });
    expect(run.cost.perJourney.value).toBe(30 + 50 + 80);
  });

  test('are borne by the clock where two talk at once', () => {
    const said = (event: string, lasts: number, to: string): StateConfig => ({
      initial: 'on',
      states: {
        on: choice({ by: 'bot', lasts, results: { [event]: { weight: 1, to: 'over' } } }),
        over: to === '' ? { type: 'final' } : { always: `#both.${to}` },
      },
    });
    const both = service({
      id: 'both',
      needs: ['help'],
      channels: phone,
      states: {
        first: {
          type: 'parallel',
          states: { voice: said('bot.spoke', 60, ''), screen: said('bot.showed', 70, 'second') },
        },
        second: announcement({ says: 'two', lasts: 40, to: 'done' }),
        ...talk,
      },
    });
    expect(sums(live(both, callersAt([0], bears(110)))).met).toBe(1);
    const run = live(both, callersAt([0], bears(105)));
    expect([sums(run).abandoned, run.cost.perContact.value]).toEqual([1, 105]);
    expect(live(both, callersAt([0], bears(65))).cost.perContact.value).toBe(65);
    expect(live(both, callersAt([0], bears(50))).cost.perContact.value).toBe(50);
  });

  test('are not agents', () => {
    const withAgent = service({
      id: 'agent',
      needs: ['help'],
      channels: phone,
      states: {
        first: choice({ by: 'agent', lasts: 500, results: { 'agent.resolved': { weight: 1, to: 'done' } } }),
        ...talk,
      },
    });
    expect(sums(live(withAgent, callersAt([0], bears(10)))).met).toBe(1);
  });
});

describe('repeats', () => {
  test('are borne so many times: at the next the caller hangs up', () => {
    const design = service({
      id: 'bot',
      needs: ['help'],
      channels: phone,
      states: {
        first: chatbot({ questions: 1, understands: 0, gaveUpAfter: 9, lasts: 10, understood: 'done', gaveUp: 'lost' }),
        ...talk,
      },
    });
    const bearing = (repeats: number) => {
      const run = live(design, callersAt([0], { bears: { repeats } }));
      return [run.cost.perContact.value, sums(run).misunderstood, sums(run).outcomes.abandoned];
    };
    expect(bearing(0)).toEqual([10, 1, 1]);
    expect(bearing(3)).toEqual([40, 4, 1]);
    expect(bearing(9)).toEqual([90, 9, 0]);
  });

  test('are prompts played again too', () => {
    const design = service({
      id: 'menu',
      needs: ['help', 'other'],
      channels: phone,
      states: {
        first: menu({
          says: 'Press 1.',
          lasts: 10,
          options: { 1: { label: 'other', serves: ['other'], to: 'done' } },
          retries: 3,
          otherwise: 'lost',
        }),
        ...talk,
      },
    });
    const run = live(design, callersAt([0], { bears: { repeats: 1 } }));
    // Two plays of 15 s; when the third begins the caller has had enough.
    expect(run.cost.perContact.value).toBe(30);
    expect(sums(run)).toMatchObject({ abandoned: 1, replayed: 2 });
  });
});

test('a caller who was doomed before hanging up met a dead end; who had a way on did not', () => {
  const design = service({
    id: 'trap',
    needs: ['help'],
    channels: phone,
    states: {
      first: announcement({ says: 'Please choose.', lasts: 10, to: 'fork' }),
      fork: choice({
        by: 'caller',
        lasts: 0,
        results: { 'caller.lucky': { weight: 1, to: 'good' }, 'caller.unlucky': { weight: 1, to: 'trap' } },
      }),
      good: announcement({ says: 'A moment.', lasts: 100, to: 'done' }),
      trap: announcement({ says: 'A moment.', lasts: 100, to: 'lost' }),
      ...talk,
    },
  });
  const n = 200;
  const run = live(
    design,
    callersAt(
      Array.from({ length: n }, (_, i) => i),
      { bears: { automation: inTurn(50) } },
    ),
  );
  const { abandoned, deadEnds } = sums(run);
  expect(abandoned).toBe(n);
  // Binomial, n 200, p 1/2; four standard errors, by chance wrong once in 16,000 seeds, and the seed is fixed.
  expect(Math.abs(deadEnds - n / 2)).toBeLessThan(4 * Math.sqrt(n / 4));
  expect(run.deadEnds.byState).toEqual({ trap: expect.objectContaining({ value: deadEnds / n }) });
});
