import { expect, test } from 'vitest';
import { wrapped } from '../../../src/cli/wrapped.ts';

test('breaks between words', () => {
  expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('  one two three', 9, '    ')).toEqual(['  one two', '    three']);
});

test('what fits is one line, and a word that does not is not broken', () => {
  expect(wrapped('one two', 7)).toEqual(['one two']);
  expect(wrapped('extraordinarily long', 4)).toEqual(['extraordinarily', 'long']);
  expect(wrapped('', 4)).toEqual(['']);
});
