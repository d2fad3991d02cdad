import fc from 'fast-check';
import { announcement } from '../design/announcement.ts';
import { ask } from '../design/ask.ts';
import type { StateConfig } from '../design/block.ts';
import { callback } from '../design/callback.ts';
import { chatbot } from '../design/chatbot.ts';
import { choice } from '../design/choice.ts';
import { consult } from '../design/consult.ts';
import { conversation } from '../design/conversation.ts';
import { hold } from '../design/hold.ts';
import { ifLine } from '../design/if-line.ts';
import { ifOpen } from '../design/if-open.ts';
import { menu } from '../design/menu.ts';
import { pause } from '../design/pause.ts';
import { ticket } from '../design/ticket.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { exponential } from '../stochastic/exponential.ts';

export const needs = ['fault', 'cancel'] as const;
export const facts = ['name', 'story'] as const;
export const pools = ['desk', 'back'] as const;
export const ends = ['solved', 'handled', 'lost'] as const;

// At least some seconds, so that a caller who goes round and round does so at a bearable pace.
export const time: fc.Arbitrary<Distribution | number> = fc.oneof(
  fc.constantFrom(15, 20, 60, 90, 300),
  fc.constantFrom(30, 200).map((mean) => exponential({ mean })),
);
const brief = fc.constantFrom(0, 0, 5, 30);
const someFacts = fc.subarray([...facts]);
export const share = fc.constantFrom(0, 0.2, 0.5, 1);

/** A block that leads on to later states or outcomes, and now and then anywhere. */
export function blockTo(names: readonly string[], index: number): fc.Arbitrary<StateConfig> {
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

export function line(answered: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
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

export function talk(to: fc.Arbitrary<string>): fc.Arbitrary<StateConfig> {
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
