import { expect, it } from 'vitest';
import { freeze, isAlike } from '../../../src/statechart/alike.ts';

it('values are alike when they are built alike', () => {
  const make = () => ({ a: [1, Number.NaN], b: new Map([['k', { c: 1 }]]), d: new Date(5), f: () => 1 });
  expect(isAlike(make(), make())).toBe(true);
  expect(isAlike({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(isAlike({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isAlike(new Date(5), new Date(6))).toBe(false);
  expect(isAlike([], {})).toBe(false);
  const loop = (): object => {
    const self: { self?: object } = {};
    self.self = self;
    return self;
  };
  expect(isAlike(loop(), loop())).toBe(true);
});

it('freezing reaches what plain objects contain, and nothing else', () => {
  const kept = new Date(1);
  const value = { list: [{ deep: 1 }], kept };
  freeze(value);
  expect(Object.isFrozen(value.list[0])).toBe(true);
  expect(Object.isFrozen(kept)).toBe(false);
});
