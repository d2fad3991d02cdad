import { expect, test } from 'vitest';
import { complaint } from '../../../src/cli/complaint.ts';
import { DesignFileError } from '../../../src/cli/design-file-error.ts';
import { hours } from '../../../src/index.ts';

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a refusal says what is wrong, without its class', () => {
  expect(complaint(caught(() => hours(-1)))).toMatch(/^duration refused: hours\(\)/);
});

test('an error of the language says its name', () => {
  expect(complaint(new RangeError('too far'))).toMatch(/^RangeError: too far/);
});

test('causes are said, and the place is that of the innermost', () => {
  const cause = new TypeError('x is not a function');
  cause.stack = 'TypeError\n    at f (/elsewhere/design.ts:3:7)\n    at node:internal/x:1:1';
  expect(complaint(new Error('a guard threw', { cause }))).toMatch(
    /^a guard threw: TypeError: x is not a function\n {2}at .*design\.ts:3:7$/,
  );
});

test('places in packages and in Node are passed over', () => {
  const error = new Error('no');
  error.stack = 'Error: no\n    at a (/x/node_modules/b/c.js:1:2)\n    at node:internal/d:3:4';
  expect(complaint(error)).toBe('no');
});

test('what is no error is shown all the same', () => {
  expect(complaint('a tantrum')).toBe('thrown: a tantrum');
  expect(complaint(undefined)).toBe('thrown: undefined');
});

test('a file that exports the wrong thing has no place', () => {
  expect(complaint(new DesignFileError('x.ts exports no design.'))).toBe('x.ts exports no design.');
});
