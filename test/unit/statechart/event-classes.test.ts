import { expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { EventClasses } from '../../../src/statechart/event-classes.ts';

it('types share a class where no transition of the machine can tell them apart', () => {
  const machine = createMachine({
    initial: 'a',
    states: { a: { on: { go: 'b', 'call.*': 'b' } }, b: { on: { '*': 'a', 'call.in.*': 'a' } } },
  });
  const classes = new EventClasses(machine);
  const same = (a: string, b: string): boolean => classes.classOf(a) === classes.classOf(b);
  expect(same('this', 'that')).toBe(true);
  expect(same('call', 'call.out')).toBe(true);
  expect(same('call.in', 'call.in.late')).toBe(true);
  expect(same('call.out', 'call.in')).toBe(false);
  expect(same('callers', 'this')).toBe(true);
  expect(same('go', 'this')).toBe(false);
  expect(same('xstate.error.actor.x', 'this')).toBe(false);
  expect(same('xstate.init', 'this')).toBe(false);
});
