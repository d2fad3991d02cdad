import { describe, expect, test } from 'vitest';
import { assign, cancel, raise, sendTo } from 'xstate';
import {
  announcement,
  choice,
  hold,
  outcome,
  pause,
  queue,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import { bySecond, callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

/** How long the contact of one caller takes, and how it ends. */
function once(parts: Record<string, StateConfig>, more: { readonly context?: unknown } = {}) {
  const states: Record<string, StateConfig> = { ...parts, early: outcome('early'), late: outcome('late') };
  const design = service({
    id: 'timers',
    needs: ['help'],
    channels: { phone: { initial: 'first', tariff: bySecond } },
    states,
    ...more,
  });
  const run = live(design, callersAt([64]));
  const [name] = Object.entries(run.outcomes).find(([, share]) => share.value === 1) ?? [];
  return `${name} after ${run.cost.perContact.value} s`;
}

const said = (lasts: number, to = 'late') => announcement({ says: 'Wait.', lasts, to });

describe("XState's own timers", () => {
  test('after is in milliseconds, and runs beside the activity of its state', () => {
    expect(once({ first: { ...said(100), after: { 30000: 'early' } } })).toBe('early after 30 s');
    expect(once({ first: { ...said(20), after: { 30000: 'early' } } })).toBe('late after 20 s');
  });

  test('after may stand alone in a state', () => {
    expect(once({ first: { after: { 5000: 'second' } }, second: { after: { 7000: 'late' } } })).toBe('late after 12 s');
  });

  test('after ends with its state and begins anew on entering it again', () => {
    const first = { ...said(20, 'second'), after: { 30000: 'early' } };
    expect(once({ first, second: said(5, 'first2'), first2: { ...said(20), after: { 30000: 'early' } } })).toBe(
      'late after 45 s',
    );
  });

  test('after around a state goes on while its parts come and go', () => {
    const first: StateConfig = {
      initial: 'a',
      states: { a: said(10, 'b'), b: said(10, 'a') },
      after: { 45000: 'early' },
    };
    expect(once({ first })).toBe('early after 45 s');
  });

  test('a delay may depend on the context', () => {
    const first: StateConfig = {
      entry: [
        assign({ n: 3 }),
        raise({ type: 'ring' }, { delay: ({ context }) => (context as { n: number }).n * 1000 }),
      ],
      on: { ring: 'early' },
    };
    expect(once({ first }, { context: { n: 0 } })).toBe('early after 3 s');
  });

  test('an event raised with a delay outlives its state', () => {
    const first = { ...said(10, 'second'), entry: raise({ type: 'ring' }, { delay: 25_000 }) };
    expect(once({ first, second: { ...said(100), on: { ...said(100).on, ring: 'early' } } })).toBe('early after 25 s');
  });

  test('a delayed event that is cancelled never comes', () => {
    const first = { ...said(10, 'second'), entry: raise({ type: 'ring' }, { delay: 25_000, id: 'bell' }) };
    const second = { ...said(100), entry: cancel('bell'), on: { ...said(100).on, ring: 'early' } };
    expect(once({ first, second })).toBe('late after 110 s');
  });

  test('a later event under the same id takes the id over: only it can be cancelled', () => {
    const bell = (delay: number) => raise({ type: 'ring' }, { delay, id: 'bell' });
    const first = { ...said(10, 'second'), entry: [bell(25_000), bell(40_000)] };
    const listens = { ...said(100).on, ring: 'early' };
    expect(once({ first, second: { ...said(100), on: listens } })).toBe('early after 25 s');
    expect(once({ first, second: { ...said(100), entry: cancel('bell'), on: listens } })).toBe('early after 25 s');
    const twice = [cancel('bell'), cancel('bell')];
    expect(once({ first, second: { ...said(100), entry: twice, on: listens } })).toBe('early after 25 s');
  });

  test('the first to come under an id takes it away: the later one can no longer be cancelled', () => {
    const bell = (delay: number) => raise({ type: 'ring' }, { delay, id: 'bell' });
    const first: StateConfig = { entry: [bell(10_000), bell(40_000)], on: { ring: 'second' } };
    const second = { ...said(100), entry: cancel('bell'), on: { ...said(100).on, ring: 'early' } };
    expect(once({ first, second })).toBe('early after 40 s');
  });

  test('events raised at once are taken in the same step', () => {
    const first: StateConfig = { entry: raise({ type: 'go' }), on: { go: 'second' } };
    expect(once({ first, second: said(3) })).toBe('late after 3 s');
  });

  test('what is cancelled, and the event itself, may depend on the context', () => {
    const context = { id: 'bell', to: 'ring' };
    const first: StateConfig = {
      ...said(10, 'second'),
      entry: raise(({ context: { to } }) => ({ type: to }), { delay: 25_000, id: 'bell' }),
    };
    const second: StateConfig = { ...said(100), on: { ...said(100).on, ring: 'early' } };
    expect(once({ first, second }, { context })).toBe('early after 25 s');
    expect(once({ first, second: { ...second, entry: cancel(({ context: { id } }) => id) } }, { context })).toBe(
      'late after 110 s',
    );
  });

  test('what a machine sends to itself comes before anything else of that moment', () => {
    const first = {
      ...said(0),
      entry: sendTo(({ self }) => self, { type: 'go' }),
      on: { ...said(0).on, go: 'second' },
    };
    expect(once({ first, second: said(3, 'early') })).toBe('early after 3 s');
    const alone = { entry: sendTo(({ self }) => self, { type: 'go' }), on: { go: 'second' } };
    expect(once({ first: alone, second: said(3, 'early') })).toBe('early after 3 s');
  });

  test('the end of a contact ends them all', () => {
    const first: StateConfig = { ...said(1), entry: raise({ type: 'ring' }, { delay: 500_000 }) };
    expect(once({ first })).toBe('late after 1 s');
  });
});

describe('several activities at once', () => {
  const region = (event: string, lasts: number, target: string): StateConfig => ({
    initial: 'on',
    states: {
      on: choice({ by: 'bot', lasts, results: { [event]: { weight: 1, to: 'off' } } }),
      off: { always: `#timers.${target}` },
    },
  });

  test('the first to end decides, and the others are cancelled', () => {
    const first: StateConfig = {
      type: 'parallel',
      states: { a: region('bot.a', 20, 'early'), b: region('bot.b', 30, 'late') },
    };
    expect(once({ first })).toBe('early after 20 s');
    const turned: StateConfig = {
      type: 'parallel',
      states: { a: region('bot.a', 40, 'early'), b: region('bot.b', 30, 'late') },
    };
    expect(once({ first: turned })).toBe('late after 30 s');
  });

  test('a block around another goes on while its parts come and go', () => {
    const around = choice({ by: 'bot', lasts: 35, results: { 'bot.over': { weight: 1, to: 'early' } } });
    const first: StateConfig = { ...around, initial: 'a', states: { a: said(10, 'b'), b: said(10, 'a') } };
    expect(once({ first })).toBe('early after 35 s');
  });

  test('an offer is made while the caller waits, and taking it leaves the line', () => {
    const offering = (weight: number): StateConfig => {
      const line = hold({ pool: 'desk', answered: 'agent' });
      return {
        ...line,
        initial: 'tune',
        states: {
          tune: announcement({ says: 'la la', lasts: 20, to: 'offer' }),
          offer: choice({
            by: 'caller',
            says: 'Press 1 to be called back.',
            lasts: 10,
            results: { 'caller.pressed.1': { weight }, 'caller.silent': { weight: 1 - weight, to: 'tune' } },
          }),
        },
        on: { ...line.on, 'caller.pressed.1': 'later' },
      };
    };
    const design = (weight: number) =>
      lineDesign().with({
        states: { line: offering(weight), later: pause({ lasts: 300, offPhone: true, to: 'back' }), back: backToLine },
      });
    const backToLine = queue({ pool: 'desk', answered: 'agent' });
    // The first talks for 100 s; the second waits, or hangs on for 30 s, is called at 340, and answered at once.
    expect(sums(live(design(0), callersAt([0, 10]))).waited).toBe(90);
    const run = live(design(1), callersAt([0, 10]));
    expect(sums(run)).toMatchObject({ waited: 30, stays: 3, answered: 2, met: 2, contacts: 2, offered: 2 });
    expect(run.cost.perContact.value).toBe((100 + 30 + 100) / 2);
  });
});

test('leaving a state cancels its activity: a line left by a timer', () => {
  const plain = lineDesign();
  const line = { ...plain.options.states.line, after: { 25000: 'lost' } } as StateConfig;
  const run = live(plain.with({ states: { line } }), callersAt([0, 10, 20], { patience: inTurn(99, 99, 99) }));
  expect(sums(run)).toMatchObject({
    stays: 3,
    waited: 50,
    answered: 1,
    abandoned: 0,
    outcomes: { turnedAway: 2, resolved: 1, abandoned: 0 },
  });
  expect(run.waits.abandonment.value).toBe(0);
  expect(run.waits.serviceLevel(30).value).toBeCloseTo(1 / 3, 12);
});
