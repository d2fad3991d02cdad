import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ValueKeys } from '../../../src/statechart/value-keys.ts';

const isSame = (a: unknown, b: unknown) => {
  const keys = new ValueKeys();
  return keys.tokenOf(a) === keys.tokenOf(b);
};

class Hiding {
  readonly #hidden: number;
  constructor(hidden: number) {
    this.#hidden = hidden;
  }
  get told() {
    return this.#hidden;
  }
}

test.each<[string, unknown, unknown]>([
  ['numbers', 1, 2],
  ['0 and -0', 0, -0],
  ['a number and a text', 1, '1'],
  ['a number and a big one', 1, 1n],
  ['undefined and null', undefined, null],
  ['NaN and undefined', Number.NaN, undefined],
  ['a field that is undefined and one that is not there', { a: undefined }, {}],
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a list and an object', ['x'], { 0: 'x' }],
  ['a hole and undefined', new Array(1), [undefined]],
  ['nested lists', [[1], 2], [[1, 2]]],
  ['maps', new Map([[1, 'a']]), new Map([[1, 'b']])],
  [
    'maps by order',
    new Map([
      [1, 'a'],
      [2, 'b'],
    ]),
    new Map([
      [2, 'b'],
      [1, 'a'],
    ]),
  ],
  ['a map and a set', new Map(), new Set()],
  ['sets', new Set([1]), new Set([2])],
  ['what sets contain', new Set([[1]]), new Set([[2]])],
  ['dates', new Date(1), new Date(2)],
  ['functions', () => 1, () => 1],
  ['instances that may hide something', new Hiding(1), new Hiding(2)],
  ['an object without a prototype', Object.create(null), {}],
  ['symbols', Symbol('a'), Symbol('a')],
  ['large numbers', 2 ** 40, 2 ** 41],
  ['a token and what it might stand for', 3, 'undefined'],
])('told apart: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(false);
});

test.each<[string, unknown, unknown]>([
  ['NaN', Number.NaN, Number.NaN],
  ['-0', -0, -0],
  ['big numbers', 10n, 10n],
  ['fractions', 0.1 + 0.2, 0.30000000000000004],
  ['objects', { a: { b: [1, undefined] } }, { a: { b: [1, undefined] } }],
  ['maps', new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])],
  ['sets', new Set(['a']), new Set(['a'])],
  ['dates', new Date(5), new Date(5)],
])('the same: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(true);
});

test('what contains itself is itself only', () => {
  const make = () => {
    const own: { me?: unknown } = {};
    own.me = own;
    return own;
  };
  const one = make();
  expect(isSame(one, one)).toBe(true);
  expect(isSame(make(), make())).toBe(false);
});

test('two values have one token where they are deeply the same, -0 apart from 0', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }), (value) => {
      const copy = structuredClone(value);
      // Structured clones have lost prototypes; where none was special they are the same.
      expect(isSame(copy, structuredClone(copy))).toBe(true);
    }),
    { seed: 5 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const isEqual = JSON.stringify(tagged(a)) === JSON.stringify(tagged(b));
      expect(isSame(a, b)).toBe(isEqual);
    }),
    { seed: 5 },
  );
});

const tagged = (value: unknown): unknown =>
  Object.is(value, -0)
    ? '-0'
    : Array.isArray(value)
      ? value.map(tagged)
      : isObject(value)
        ? { fields: Object.entries(value).map(([key, each]) => [key, tagged(each)]) }
        : JSON.stringify(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
