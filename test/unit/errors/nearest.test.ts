import { expect, test } from 'vitest';
import { didYouMean, nearest, unknownName } from '../../../src/errors/nearest.ts';

const states = ['welcome', 'menu', 'line', 'agent', 'solved'];

test('finds a name with a letter swapped, missing, added or changed', () => {
  expect(nearest('lnie', states)).toBe('line');
  expect(nearest('welcme', states)).toBe('welcome');
  expect(nearest('agents', states)).toBe('agent');
  expect(nearest('mend', states)).toBe('menu');
});

test('takes no notice of case', () => {
  expect(nearest('LINE', states)).toBe('line');
});

test('prefers the nearer of two', () => {
  expect(nearest('agent2', ['agent1x', 'agent3'])).toBe('agent3');
});

test('finds nothing among strangers, among nothing, and for a text that is no name', () => {
  expect(nearest('escalate', states)).toBeUndefined();
  expect(nearest('line', [])).toBeUndefined();
  expect(nearest('x'.repeat(100_000), ['x'.repeat(100_000)])).toBeUndefined();
});

test('lists what there is when nothing is near', () => {
  expect(didYouMean('lnie', states)).toBe("did you mean 'line'?");
  expect(didYouMean('escalate', ['a', 'b'])).toBe("there is 'a', 'b'");
  expect(didYouMean('escalate', 'abcdefghij')).toBe("there is 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h' and 2 more");
  expect(didYouMean('escalate', [])).toBeUndefined();
});

test('makes a mistake of an unknown name, even of what is no name at all', () => {
  const path = 'states.menu.options.2.to';
  expect(unknownName(path, 'state', 'lnie', states)).toEqual({
    path,
    problem: "no state 'lnie'",
    remedy: "did you mean 'line'?",
  });
  expect(unknownName(path, 'state', 7, states)).toEqual({ path, problem: 'no state 7' });
});
