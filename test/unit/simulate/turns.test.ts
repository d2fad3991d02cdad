import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Turns } from '../../../src/simulate/turns.ts';

test('whose turn it is, is what going round and asking each would find', () => {
  const numbers = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.uniqueArray(numbers), fc.option(numbers), numbers, numbers, (ready, last, one, other) => {
      const turns = new Turns(100);
      for (let agent = 0; agent < 100; agent++) turns.mark(agent);
      for (let agent = 0; agent < 100; agent++) if (!ready.includes(agent)) turns.unmark(agent);
      if (last !== null) turns.ask(last);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const round = Array.from({ length: 100 }, (_, i) => ((last ?? -1) + 1 + i) % 100);
      const found = round.find((agent) => agent >= from && agent < to && ready.includes(agent));
      expect(turns.next(from, to)).toBe(found ?? -1);
      if (one !== other) expect(turns.isBefore(one, other)).toBe(round.indexOf(one) < round.indexOf(other));
    }),
    { seed: 3 },
  );
});
