import { expect, test } from 'vitest';
import { formatMistake, mistake } from '../../../src/errors/mistake.ts';
import { Refusal } from '../../../src/errors/refusal.ts';
import { shown } from '../../../src/errors/shown.ts';

class ServiceError extends Refusal {}

const lost = mistake('states.line.to', "no state 'lnie'", "did you mean 'line'?");
const empty = mistake('', 'no states');

test('a mistake is one line, with path and remedy where there are any', () => {
  expect(formatMistake(lost)).toBe("states.line.to: no state 'lnie'; did you mean 'line'?");
  expect(formatMistake(empty)).toBe('no states');
  expect(mistake('a', 'b', undefined)).toEqual({ path: 'a', problem: 'b' });
});

test('a refusal carries its name, its mistakes and all of them in its message', () => {
  const one = new ServiceError('design refused', [empty]);
  expect(one).toBeInstanceOf(Error);
  expect(one.name).toBe('ServiceError');
  expect(one.message).toBe('design refused: no states');
  const two = new ServiceError('design refused', [lost, empty]);
  expect(two.mistakes).toEqual([lost, empty]);
  expect(two.message).toBe("design refused:\n  - states.line.to: no state 'lnie'; did you mean 'line'?\n  - no states");
});

test('a value is quoted short, on one line, without running any of its code', () => {
  expect([undefined, null, Number.NaN, -0.5, true, 10n].map(shown)).toEqual([
    'undefined',
    'null',
    'NaN',
    '-0.5',
    'true',
    '10n',
  ]);
  expect([[], {}, () => 1, Symbol('x')].map(shown)).toEqual(['a list', 'an object', 'a function', 'a symbol']);
  expect(shown('two\nlines')).toBe("'two lines'");
  expect(shown('x'.repeat(50))).toBe(`'${'x'.repeat(40)}…'`);
});
