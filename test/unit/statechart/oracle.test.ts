import { expect, it } from 'vitest';
import { Oracle } from '../../../src/statechart/oracle.ts';

it('gives every sequence of answers once, whatever is asked after them', () => {
  const oracle = new Oracle();
  const seen: string[] = [];
  oracle.start();
  do {
    const first = oracle.answer(2);
    const rest = first === 0 ? [oracle.answer(3)] : [oracle.answer(2), oracle.answer(2)];
    seen.push([first, ...rest].join(''));
  } while (oracle.next());
  expect(seen).toEqual(['00', '01', '02', '100', '101', '110', '111']);
});
