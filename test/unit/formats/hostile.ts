import fc from 'fast-check';
import type { ContactRecord, JourneyEnd, Stay } from '../../../src/measure/stay.ts';
import type { Records } from '../../reading/journeys.ts';

/** Names that have broken files before. */
const strange = [
  '<script>alert("1")</script>',
  "it's",
  '"quoted", with a comma; and a semicolon\\',
  'two\nlines\r\nand\ta tab\r',
  '\u202eright to left\u200f',
  '👩‍👩‍👧‍👦 on hold',
  '\ud83d half of an emoji',
  'half \udca9',
  '\0\x07\x1b[31m\x7f\x85',
  '\ufffe\uffff\ufeff',
  '=HYPERLINK("http://x")',
  '-1+1',
  '@SUM(A1)',
  "'=1",
  '\\u{1f}',
  '\\u{5c}u{0}',
  ']]>',
  '&amp;&#10;',
  'a'.repeat(300),
  ' spaces in front and behind ',
  '__proto__',
];

export const name = fc.oneof(
  fc.constantFrom(...strange),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), minLength: 1 }),
);

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const time = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);

/** A contact with its stays, as a run might tell of it. */
const contact = fc.record({
  persona: name,
  need: name,
  counted: fc.boolean(),
  channel: name,
  cause: fc.constantFrom('first', 'givingUp', 'organisation'),
  began: time,
  ended: time,
  open: fc.boolean(),
  outcome: orNull(name),
  recorded: orNull(name),
  met: fc.boolean(),
  state: orNull(name),
  deadEnd: orNull(name),
  doomedAt: orNull(time),
  cost: time,
  returns: fc.boolean(),
  stays: fc.array(
    fc.record({
      began: time,
      ended: time,
      state: name,
      node: name,
      activity: fc.constantFrom('choice', 'queue', 'gate'),
      event: orNull(name),
      pool: orNull(name),
      agent: orNull(fc.integer({ min: 1, max: 999 })),
      answeredBy: orNull(name),
      skill: orNull(name),
      colleague: orNull(fc.record({ pool: name, agent: fc.integer({ min: 1, max: 9 }) })),
      told: fc.array(name, { maxLength: 3 }),
      again: fc.array(name, { maxLength: 3 }),
      replay: fc.boolean(),
      misunderstood: fc.boolean(),
      offPhone: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

/** Journeys of one contact each, with names that are hostile. */
export const hostileRecords: fc.Arbitrary<Records & { readonly journeys: readonly JourneyEnd[] }> = fc
  .array(contact, { maxLength: 4 })
  .map((contacts) => {
    const each = contacts.map(({ stays, ...given }, caller) => {
      const record = { ...given, replication: 1, caller, contact: 1 } as ContactRecord;
      const { persona, need, counted, channel, cause, open, ended } = record;
      const of = { replication: 1, caller, contact: 1, persona, need, counted, channel, cause, open };
      return {
        contact: record,
        stays: stays.map((stay) => ({ ...of, ...stay, ended: Math.max(stay.began, stay.ended) }) as Stay),
        journey: { replication: 1, caller, persona, need, counted, ended, open, contacts: 1 } as JourneyEnd,
      };
    });
    return {
      contacts: each.map(({ contact }) => contact),
      stays: each.flatMap(({ stays }) => stays),
      journeys: each.map(({ journey }) => journey),
    };
  });
