import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calendar } from '../../src/simulate/calendar.ts';

/** A calendar as one would write it down: a list, sorted by time and then by the order of scheduling. */
class SortedList {
  now = 0;
  readonly #entries: { readonly time: number; readonly sequence: number; readonly subject: number }[] = [];
  #sequence = 0;

  get size(): number {
    return this.#entries.length;
  }

  schedule(time: number, subject: number, first: boolean): void {
    const sequence = this.#sequence++;
    this.#entries.push({ time, sequence: first ? sequence - 1e6 : sequence, subject });
    this.#entries.sort((a, b) => a.time - b.time || a.sequence - b.sequence);
  }

  cancel(subject: number): void {
    this.#entries.splice(
      this.#entries.findIndex((entry) => entry.subject === subject),
      1,
    );
  }

  next(): number | undefined {
    const entry = this.#entries.shift();
    if (entry) this.now = entry.time;
    return entry?.subject;
  }
}

type Command = {
  readonly do: 'schedule' | 'scheduleFirst' | 'scheduleAlone' | 'cancel' | 'next';
  readonly number: number;
};

// Few different delays, so that many entries fall on the same moment, now included.
const delay = fc.oneof(
  fc.constantFrom(0, 0, 1, 1, 2, 5, 0.1, 0.2, 1e-9, 1e7),
  fc.double({ min: 0, max: 10, noNaN: true }),
);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: delay.map((number) => ({ do: 'schedule', number }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 5, 0.1).map((number) => ({ do: 'scheduleFirst', number }) as const) },
  { weight: 1, arbitrary: delay.map((number) => ({ do: 'scheduleAlone', number }) as const) },
  { weight: 2, arbitrary: fc.nat(1000).map((number) => ({ do: 'cancel', number }) as const) },
  { weight: 3, arbitrary: fc.constant({ do: 'next', number: 0 } as const) },
);

test('entries come in the order of time and, at one time, of scheduling, first ones first; cancelled ones never', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 400, size: 'max' }), (commands) => {
      const calendar = new Calendar();
      const list = new SortedList();
      /** Slots of entries that wait, by subject. */
      const waiting = new Map<number, number>();
      let subject = 0;
      let alone = -1;
      const takeNext = () => {
        const expected = list.next();
        expect(calendar.next()).toBe(expected !== undefined);
        if (expected === undefined) return false;
        expect([calendar.subject, calendar.now, calendar.kind]).toEqual([expected, list.now, expected % 7]);
        waiting.delete(expected);
        if (expected === alone) alone = -1;
        return true;
      };
      for (const { do: what, number } of commands) {
        if (what === 'schedule' || what === 'scheduleFirst') {
          list.schedule(list.now + number, subject, what === 'scheduleFirst');
          waiting.set(subject, calendar[what](calendar.now + number, subject % 7, subject));
          subject++;
        } else if (what === 'scheduleAlone') {
          if (alone >= 0) continue;
          alone = subject++;
          list.schedule(list.now + number, alone, false);
          calendar.scheduleAlone(calendar.now + number, alone % 7, alone);
        } else if (what === 'cancel') {
          const victim = [...waiting.keys()][number % Math.max(1, waiting.size)];
          if (victim === undefined) continue;
          list.cancel(victim);
          calendar.cancel(waiting.get(victim) as number);
          waiting.delete(victim);
        } else {
          takeNext();
        }
      }
      while (takeNext());
      expect(calendar.size).toBe(0);
    }),
    { seed: 20260711, numRuns: 150 },
  );
});

test('slots are used again: memory follows what waits at once', () => {
  const calendar = new Calendar();
  const slots = new Set<number>();
  for (let round = 0; round < 3000; round++) {
    const kept = calendar.schedule(calendar.now + 1, 0, round);
    const cancelled = calendar.schedule(calendar.now + (round % 3), 0, -1);
    slots.add(kept).add(cancelled);
    calendar.cancel(cancelled);
    expect(calendar.next()).toBe(true);
    expect(calendar.subject).toBe(round);
  }
  expect(slots.size).toBeLessThan(10);
});
