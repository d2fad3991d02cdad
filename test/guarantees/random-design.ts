import fc from 'fast-check';
import {
  announcement,
  ask,
  callback,
  chatbot,
  choice,
  consult,
  conversation,
  type Design,
  hold,
  ifLine,
  ifOpen,
  menu,
  outcome,
  type PersonaOptions,
  type Population,
  pause,
  population,
  type StateConfig,
  service,
  ticket,
} from '../../src/design/index.ts';
import type { Distribution } from '../../src/stochastic/distribution.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { givenArrivals } from '../../src/stochastic/given-arrivals.ts';
import { shifts } from '../../src/time/shifts.ts';

/** A design that makes no sense, and callers who try it. */
export interface Case {
  readonly design: Design;
  readonly callers: Population;
}

/** The callers come within this time, seconds. */
export const RUSH = 1200;

const needs = ['fault', 'cancel'] as const;
const facts = ['name', 'story'] as const;
const pools = ['desk', 'back'] as const;
const ends = ['solved', 'handled', 'lost'] as const;

// At least some seconds, so that a caller who goes round and round does so at a bearable pace.
const time: fc.Arbitrary<Distribution | number> = fc.oneof(
  fc.constantFrom(15, 20, 60, 90, 300),
  fc.constantFrom(30, 200).map((mean) => exponential({ mean })),
);
const brief = fc.constantFrom(0, 0, 5, 30);
const someFacts = fc.subarray([...facts]);
const share = fc.constantFrom(0, 0.2, 0.5, 1);

/** A block that leads on to later states or outcomes, and now and then anywhere. */
function blockTo(names: readonly string[], index: number): fc.Arbitrary<StateConfig> {
  const to = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names.slice(index + 1), ...ends) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  );
  const pool = fc.constantFrom(...pools);
  return fc.oneof(
    fc.record({ to, lasts: time }).map(({ to, lasts }) => announcement({ says: 'la', lasts, to })),
    fc
      .record({ to, lasts: time, offPhone: fc.boolean() })
      .map(({ to, lasts, offPhone }) => pause({ lasts, offPhone, to })),
    fc
      .record({ to, facts: fc.subarray([...facts], { minLength: 1 }) })
      .map((options) => ask({ ...options, lasts: 15 })),
    fc.record({ pool, open: to, closed: to }).map((options) => ifOpen(options)),
    fc.record({ pool, longerThan: fc.nat(2), yes: to, no: to }).map((options) => ifLine(options)),
    called(pool, to),
    asked(pool, to),
    filed(pool, to),
    fc
      .record({
        one: to,
        two: to,
        otherwise: to,
        retries: fc.nat(2),
        bargeIn: fc.boolean(),
        serves: fc.subarray([...needs]),
      })
      .map(({ one, two, otherwise, retries, bargeIn, serves }) =>
        menu({
          says: 'Press 1.',
          lasts: 20,
          options: { 1: { label: 'one', serves, to: one }, 2: { label: 'two', serves: ['cancel'], to: two } },
          retries,
          bargeIn,
          otherwise,
        }),
      ),
    fc
      .record({ understands: share, questions: fc.integer({ min: 1, max: 4 }), understood: to, gaveUp: to })
      .map((options) => chatbot({ gaveUpAfter: 3, lasts: 15, ...options })),
    fc
      .record({ a: to, b: to, lasts: time, asks: someFacts, by: fc.constantFrom('bot', 'caller', 'agent') })
      .map(({ a, b, lasts, asks, by }) =>
        choice({
          by,
          lasts,
          asks,
          results: { 'x.a': { weight: 1, to: a, carries: asks }, 'x.b': { weight: 2, to: b } },
        }),
      ),
    line(to, to),
    talk(to),
  );
}

function called(pool: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
  return fc
    .record({
      pool,
      answered: to,
      missed: to,
      attempts: fc.integer({ min: 1, max: 3 }),
      reached: share,
      rings: brief,
      between: fc.constantFrom(10, 100),
      within: fc.constantFrom(0, 60, 900),
      closed: fc.option(to, { nil: undefined }),
    })
    .map(({ closed, ...options }) => callback({ ...options, ...(closed !== undefined && { closed }) }));
}

function asked(pool: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
  const stays = fc.constantFrom({}, { conference: true }, { handsOver: true }, { handsOver: true, carries: ['story'] });
  return fc
    .record({ pool, closed: to, lasts: time, wrapUp: brief, one: to, two: to, stays })
    .map(({ one, two, stays, ...options }) =>
      consult({ ...options, results: { one: { weight: 1, to: one }, two: { weight: 1, to: two, ...stays } } }),
    );
}

function filed(pool: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
  return fc
    .record({ pool, lasts: time, wrapUp: brief, within: fc.constantFrom(0, 300), forgets: share, forgotten: to, to })
    .map(({ to, ...options }) => ticket({ ...options, results: { done: { weight: 1, to } } }));
}

function line(answered: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
  return fc
    .record({
      pool: fc.constantFrom(...pools),
      answered,
      closed: to,
      full: to,
      timedOut: to,
      capacity: fc.constantFrom(0, 2, 4, 100, 100),
      longestWait: fc.constantFrom(0, 50, 400, 1e5, 1e5),
      beforeOpening: fc.constantFrom(0, 0, 120),
      spoken: fc.boolean(),
      offer: fc.constantFrom('always' as const, { place: 2 }, { expectedWait: 30 }, undefined, undefined),
      accepts: share,
      back: to,
    })
    .map(({ spoken, offer, accepts, back, ...options }) =>
      hold({
        ...options,
        ...(spoken && {
          messages: [{ says: 'Please hold.', after: 25, lasts: 5, announces: 'expectedWait' as const }],
        }),
        ...(offer && { callback: { offer, accepts, after: 10, lasts: 5, to: back } }),
      }),
    );
}

function talk(to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
  return fc
    .record({ a: to, b: to, lasts: time, wrapUp: brief, asks: someFacts, keeps: fc.boolean(), shiftEnds: fc.boolean() })
    .map(({ a, b, lasts, wrapUp, asks, keeps, shiftEnds }) =>
      conversation({
        asks,
        lasts,
        wrapUp,
        results: {
          good: { weight: { fault: 1, otherwise: 2 }, to: a },
          on: { weight: 2, to: b, keeps, carries: asks },
          ...(shiftEnds && { late: { weight: 0, atShiftEnd: true, to: b } }),
        },
      }),
    );
}

/** More and fewer agents from one minute to the next, now and then nobody. */
const shift = fc.constantFrom(
  shifts({ daily: { '00:00-00:06': 2, '00:06-00:12': 1, '00:12-24:00': 3 } }),
  shifts({ daily: { '00:01-00:07': 3, '00:10-24:00': 2 } }),
);

const pool = fc.record({
  agents: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: shift }),
  opens: fc.constantFrom(
    { days: 'daily', from: '00:00', to: '24:00' },
    { days: 'daily', from: '00:00', to: '00:15' },
    { days: 'daily', from: '00:05', to: '24:00' },
  ),
});
const fact = fc.record({
  takes: fc.constantFrom(3, 12),
  kept: fc.constantFrom('agent', 'contact', 'department', 'file'),
});

const persona: fc.Arbitrary<Omit<PersonaOptions, 'share'>> = fc.record(
  {
    needs: fc.constantFrom('fault', 'cancel', { fault: 1, cancel: 3 }),
    patience: fc.oneof(
      fc.constantFrom(10, 100).map((mean) => exponential({ mean })),
      fc.record({ time: fc.constant(exponential({ mean: 60 })), per: fc.constantFrom('contact', 'journey') }),
    ),
    slips: fc.record({
      wrongKey: fc.constantFrom(0, 0.3),
      wrongChoice: fc.constantFrom(0, 0.2),
      silence: fc.constantFrom(0, 0.5),
    }),
    redials: fc.record({ probability: share, after: fc.oneof(fc.constant(0), time), most: fc.nat(3) }),
    bears: fc.record(
      { automation: fc.constantFrom(50, 400).map((mean) => exponential({ mean })), repeats: fc.nat(3) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['needs'] },
) as fc.Arbitrary<Omit<PersonaOptions, 'share'>>;

/** Designs of three to seven states, most of them nonsense, and up to forty callers in a rush. */
export const cases: fc.Arbitrary<Case> = fc.integer({ min: 3, max: 7 }).chain((size) => {
  const names = Array.from({ length: size }, (_, i) => `s${i}`);
  return fc
    .record({
      // A line and a talk come in each, or nothing would be waited for.
      states: fc.tuple(
        line(fc.constant('s1'), fc.constantFrom(...names.slice(1), ...ends)),
        talk(fc.constantFrom(...names, ...ends, ...ends)),
        ...names.slice(2).map((_, i) => blockTo(names, i + 2)),
      ),
      initial: fc.constantFrom('s0', 's0', 's2'),
      desk: pool,
      back: pool,
      name: fact,
      story: fact,
      one: persona,
      two: persona,
      part: fc.constantFrom(0, 0.25, 0.5),
      arrivals: fc.array(fc.double({ min: 0, max: RUSH, noNaN: true }), { minLength: 5, maxLength: 40, size: 'max' }),
    })
    .map(({ states, initial, desk, back, name, story, one, two, part, arrivals }) => {
      const all: Record<string, StateConfig> = {
        ...Object.fromEntries(names.map((name, i) => [name, states[i] as StateConfig])),
        solved: outcome('resolved'),
        handled: outcome('handled', { meets: ['fault'], recorded: 'resolved' }),
        lost: outcome('lost'),
      };
      const design = service({
        id: 'nonsense',
        needs: ['fault', 'cancel'],
        facts: { name, story },
        pools: { desk, back },
        channels: { phone: { initial: initial as string, tariff: { perMinute: 0.6, currency: 'EUR' } } },
        states: all,
      });
      const callers = population({
        arrivals: givenArrivals(arrivals),
        personas: { one: { ...one, share: 1 - part }, two: { ...two, share: part } },
      });
      const shown = () =>
        JSON.stringify({ ...design.options, personas: callers.options.personas, arrivals }, brieflyShown);
      return { design, callers, [fc.toStringMethod]: shown };
    });
});

/** What a reader of a failure wants to see of a design. */
function brieflyShown(name: string, value: unknown): unknown {
  return name === 'block' || name === 'on' ? undefined : value;
}
