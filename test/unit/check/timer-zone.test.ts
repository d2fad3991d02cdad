import { expect, test } from 'vitest';
import { TimerZone } from '../../../src/check/timer-zone.ts';

const set = (zone: TimerZone, timer: number, delay: number) =>
  zone.start({ timer, event: { type: `t${timer}` }, key: timer }, delay);

/** Timers that may fire next, by id. */
const next = (zone: TimerZone) => zone.timers.flatMap(({ timer }, at) => (zone.fire(at) ? [timer] : []));

/** After that timer has fired, and some time passed. */
const after = (zone: TimerZone, timer: number) =>
  zone.fire(zone.timers.findIndex((each) => each.timer === timer))!.elapse();

test('of two started together the shorter one fires first', () => {
  const both = set(set(TimerZone.empty, 1, 1000), 5, 5000).elapse();
  expect(next(both)).toEqual([1]);
  expect(next(after(both, 1))).toEqual([5]);
});

test('of two due at one moment the one set first fires first', () => {
  expect(next(set(set(TimerZone.empty, 1, 1000), 2, 1000).elapse())).toEqual([1]);
  const inTurn = after(set(set(TimerZone.empty, 1, 1000), 3, 2000).elapse(), 1);
  expect(next(set(inTurn, 4, 1000).elapse())).toEqual([3]);
});

test('one set some time later may come first or last', () => {
  const later = set(set(TimerZone.empty, 1, 5000).elapse(), 2, 1000).elapse();
  expect(next(later)).toEqual([1, 2]);
  // It is due at least a second after it was set, and the other at most five after.
  expect(next(set(set(TimerZone.empty, 1, 1000).elapse(), 2, 1000).elapse())).toEqual([1]);
});

test('what fires is due then, so what it sets counts from there', () => {
  const first = set(set(TimerZone.empty, 1, 1000), 9, 3000)
    .elapse()
    .fire(0)!;
  expect(next(set(first, 2, 1999).elapse())).toEqual([2]);
  expect(next(set(first, 2, 2001).elapse())).toEqual([9]);
});

test('a timer that is taken back does not fire', () => {
  const both = set(set(TimerZone.empty, 1, 1000), 5, 5000).elapse();
  expect(next(both.cancel(1).elapse())).toEqual([5]);
  expect(both.cancel(7)).toBe(both);
});

test('a timer under an id in use fires all the same, and loses the id to the later one', () => {
  const twice = set(set(TimerZone.empty, 1, 1000), 1, 2000).elapse();
  const cancelled = twice.cancel(1);
  expect(cancelled.timers).toHaveLength(1);
  // The first of the two fires and takes the id along: the second can no longer be cancelled.
  const [first] = twice.timers;
  const rest = after(twice, first!.timer);
  expect(rest.cancel(1).timers).toHaveLength(1);
});

test('zones are the same where the same may follow', () => {
  const ticking = set(TimerZone.empty, 1, 1000).elapse();
  const again = set(after(ticking, 1), 1, 1000).elapse();
  expect(again.key).toBe(ticking.key);
  expect(set(TimerZone.empty, 1, 1001).elapse().key).not.toBe(ticking.key);
});
