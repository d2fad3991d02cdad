import { describe, expect, test } from 'vitest';
import {
  announcement,
  choice,
  hold,
  outcome,
  pause,
  type ServiceOptions,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import { formatMistake } from '../../../src/errors/mistake.ts';
import { maze } from './maze.ts';

const designed = (states: Record<string, StateConfig>, more: Partial<ServiceOptions> = {}) =>
  service({
    id: 'd',
    needs: ['fault'],
    channels: { phone: { initial: Object.keys(states)[0] ?? '' } },
    states,
    ...more,
  });
const warned = (states: Record<string, StateConfig>, more?: Partial<ServiceOptions>) =>
  designed(states, more).warnings.map(formatMistake);

describe('targets', () => {
  test('mean what XState makes of them', () => {
    const design = designed({
      office: {
        initial: 'a',
        on: { 'organisation.waited': '.b' },
        states: {
          a: pause({ lasts: 1, to: 'b' }),
          b: pause({ lasts: 1, to: '#d.end' }),
          c: { id: 'third', on: { 'x.y': '#d.office.b' } },
        },
      },
      deep: pause({ lasts: 1, to: 'office.b' }),
      byId: pause({ lasts: 1, to: '#third' }),
      end: outcome('resolved'),
    });
    expect(design.states.map(({ id, block }) => [id, block])).toEqual([
      ['d.office.a', 'office.a'],
      ['d.office.b', 'office.b'],
      ['d.deep', 'deep'],
      ['d.byId', 'byId'],
      ['d.end', 'end'],
    ]);
  });

  test('may be reached from a state around an activity', () => {
    const inner = choice({ by: 'agent', lasts: 3, results: { 'agent.resolved': { weight: 1 } } });
    expect(() =>
      designed({ talk: { initial: 'a', states: { a: inner }, on: { 'agent.*': 'end' } }, end: outcome('resolved') }),
    ).not.toThrow();
  });
});

describe('warnings', () => {
  test('none where all is well', () => expect(maze.warnings).toEqual([]));

  test('states that no way leads to, the outermost only', () => {
    const lost = { initial: 'a', states: { a: pause({ lasts: 1, to: 'b' }), b: pause({ lasts: 1, to: '#d.end' }) } };
    expect(warned({ start: pause({ lasts: 1, to: 'end' }), lost, end: outcome('resolved') })).toEqual([
      'states.lost: no way leads here; lead to it, or leave it out',
    ]);
  });

  test('states that no way leads from to an outcome', () => {
    const states = {
      start: choice({
        by: 'caller',
        lasts: 1,
        results: { 'caller.a': { weight: 1, to: 'round' }, 'caller.b': { weight: 1, to: 'end' } },
      }),
      round: pause({ lasts: 1, to: 'about' }),
      about: pause({ lasts: 1, to: 'round' }),
      end: outcome('resolved'),
    };
    expect(warned(states)).toEqual([
      'states.round: no way leads from here to an outcome; give it a way on',
      'states.about: no way leads from here to an outcome; give it a way on',
    ]);
  });

  test('no outcome at all', () => {
    expect(warned({ a: pause({ lasts: 1, to: 'b' }), b: pause({ lasts: 1, to: 'a' }) })).toEqual([
      "states: no outcome: no contact can end; add one, as outcome('resolved')",
    ]);
  });

  test('parallel regions, history and timers are ways', () => {
    const both: StateConfig = {
      type: 'parallel',
      states: {
        left: { initial: 'a', states: { a: pause({ lasts: 1, to: 'b' }), b: { after: { 5: '#d.again' } } } },
        right: { initial: 'c', states: { c: pause({ lasts: 1, to: 'd' }), d: { on: { 'x.y': 'c' } } } },
      },
    };
    const again = pause({ lasts: 1, to: 'back.was' });
    const back: StateConfig = {
      initial: 'one',
      states: { one: pause({ lasts: 1, to: '#d.end' }), was: { type: 'history', target: 'one' } },
    };
    expect(warned({ both, again, back, end: outcome('resolved') })).toEqual([]);
  });

  test('a pool that nobody waits for, a fact that nobody asks for', () => {
    const start = announcement({ says: 'Hello.', lasts: 1, to: 'end' });
    const more = { pools: { desk: { agents: 1 } }, facts: { story: { takes: 60, kept: 'file' } } } as const;
    expect(warned({ start, end: outcome('resolved') }, more)).toEqual([
      'pools.desk: nobody waits for it',
      'facts.story: nobody asks for it',
    ]);
    expect(maze.with({ pools: { dsek: { agents: 7 } } }).warnings.map(formatMistake)).toEqual([
      "pools.dsek: nobody waits for it; did you mean 'desk'?",
    ]);
  });
});

describe('with()', () => {
  test('replaces a state as a whole', () => {
    const design = maze.with({ states: { line: hold({ pool: 'desk', answered: 'agent', closed: 'solved' }) } });
    expect(design.options).toMatchObject({ states: { line: { on: { 'queue.closed': { target: 'solved' } } } } });
    expect(maze.options).toMatchObject({ states: { line: { on: { 'queue.closed': { target: 'closed' } } } } });
  });

  test('takes out what is undefined', () => {
    const always = maze.with({ pools: { desk: { opens: undefined } } } as never);
    expect(always.pools.desk).toEqual({ agents: 4 });
  });

  test('keeps what it does not name, tariffs option by option', () => {
    const { channels } = maze.with({ channels: { phone: { tariff: { perMinute: 1, currency: 'USD' } } } });
    expect(channels.phone).toEqual({ initial: 'welcome', tariff: { perMinute: 1, currency: 'USD' } });
  });

  test('does not touch the machine of the first', () => {
    const { machine } = maze;
    expect(maze.with({ id: 'other' }).machine.id).toBe('other');
    expect(maze.machine).toBe(machine);
    expect(machine.id).toBe('maze');
  });
});

test('context is the machine’s own, a record or a function of its input', () => {
  const states = { start: announcement({ says: 'Hello.', lasts: 1, to: 'end' }), end: outcome('resolved') };
  expect(designed(states, { context: { tries: 0 } }).machine.config.context).toEqual({ tries: 0 });
  const context = ({ input }: { input: { need: string } }) => ({ need: input.need });
  expect(designed(states, { context }).machine.config.context).toBe(context);
});
