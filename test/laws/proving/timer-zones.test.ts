import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimerZone } from '../../../src/check/timer-zone.ts';

/** One thing after the other: an activity ends, or a timer fires; then timers are set or taken back. */
type Event =
  | { readonly kind: 'activity' }
  /** Of the timers that run, in the order of setting, the how many-th fires. */
  | { readonly kind: 'fire'; readonly nth: number };
interface Round {
  readonly event: Event;
  readonly sets: readonly number[];
  readonly cancels: readonly number[];
}

const rounds = fc.array(
  fc.record<Round>({
    event: fc.oneof(
      fc.constant<Event>({ kind: 'activity' }),
      fc.record({ kind: fc.constant('fire' as const), nth: fc.nat(3) }),
    ),
    sets: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
    cancels: fc.array(fc.nat(4), { maxLength: 1 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** `later - sooner` is at least so much, and more than that where strict. */
interface Constraint {
  readonly later: number;
  readonly sooner: number;
  readonly least: number;
  readonly strict: boolean;
}

/** Whether there are times that fulfil all constraints: there are where no round of them asks for more than nothing. */
function isPossible(times: number, constraints: readonly Constraint[]): boolean {
  // Longest ways, Bellman and Ford; strictness counts as an amount smaller than any other.
  const value = Array.from({ length: times }, () => [0, 0] as [number, number]);
  for (let turn = 0; turn <= times; turn++) {
    let grew = false;
    for (const { later, sooner, least, strict } of constraints) {
      const [a, b] = value[sooner]!;
      const [c, d] = value[later]!;
      const [e, f] = [a + least, b + (strict ? 1 : 0)];
      if (e > c || (e === c && f > d)) {
        value[later] = [e, f];
        grew = true;
      }
    }
    if (!grew) return true;
  }
  return false;
}

interface Timer {
  readonly id: number;
  readonly setAt: number;
  readonly delay: number;
}

test('what may fire is what some times of all events so far allow', () => {
  let fired = 0;
  let blocked = 0;
  fc.assert(
    fc.property(rounds, (all) => {
      let zone = TimerZone.empty;
      let timers: Timer[] = [];
      // Time 0 is the beginning, time n that of the n-th event.
      const constraints: Constraint[] = [];
      let ids = 0;
      let now = 0;
      const set = (delay: number): void => {
        const timer = ids++;
        zone = zone.start({ timer, event: { type: `t${timer}` }, key: timer }, delay);
        timers.push({ id: timer, setAt: now, delay });
      };
      set(3);
      for (const { event, sets, cancels } of all) {
        zone = zone.elapse();
        const next = now + 1;
        const others: Constraint[] = [{ later: next, sooner: now, least: 0, strict: false }];
        const firing = event.kind === 'fire' ? timers[event.nth] : undefined;
        if (event.kind === 'fire' && !firing) continue;
        // No timer is due before the event; of those due at that very moment the ones set before come first.
        for (const [at, { setAt, delay }] of timers.entries()) {
          const isBefore = event.kind === 'fire' && at < event.nth;
          others.push({ later: setAt, sooner: next, least: -delay, strict: isBefore });
        }
        if (firing) others.push({ later: next, sooner: firing.setAt, least: firing.delay, strict: false });
        const possible = isPossible(next + 1, [...constraints, ...others]);
        if (firing) {
          const rest = zone.fire(timers.indexOf(firing));
          expect(rest !== undefined).toBe(possible);
          if (possible) fired++;
          else blocked++;
          if (!rest) continue;
          zone = rest;
          timers = timers.filter((each) => each !== firing);
        }
        // An activity may always end.
        expect(possible).toBe(true);
        constraints.push(...others);
        now = next;
        for (const nth of cancels) {
          const gone = timers[nth];
          if (gone) zone = zone.cancel(gone.id);
          timers = timers.filter((each) => each !== gone);
        }
        for (const delay of sets) set(delay);
      }
    }),
    { numRuns: 3000, seed: 20 },
  );
  expect(fired).toBeGreaterThan(1000);
  expect(blocked).toBeGreaterThan(500);
});
