import { expect, test } from 'vitest';
import { meets, type Outcome, population } from '../../../src/design/index.ts';
import { Kinds } from '../../../src/simulate/kinds.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';

function kindsOf(
  shares: Record<string, readonly [share: number, needs: string | Record<string, number>]>,
  outcomes: Outcome[] = [],
) {
  const personas = Object.fromEntries(Object.entries(shares).map(([name, [share, needs]]) => [name, { share, needs }]));
  const callers = population({ arrivals: givenArrivals([0]), personas });
  const kinds = new Kinds(
    callers,
    outcomes.map((outcome) => ({ outcome, node: outcome.name })),
    ['phone'],
  );
  const at = (draw: number) => {
    const kind = kinds.all[kinds.pick(draw)];
    return `${kind?.name} ${kind?.need}`;
  };
  return { kinds, at };
}

test('a draw falls on a persona by its share, and on its needs by their weights', () => {
  const { at } = kindsOf({ a: [0.25, 'x'], b: [0.75, { x: 2, y: 1 }] });
  expect([0.0001, 0.2499, 0.2501, 0.7499, 0.7501, 0.9999].map(at)).toEqual(['a x', 'a x', 'b x', 'b x', 'b y', 'b y']);
});

test('whatever the draw, it falls on somebody with a share, though shares sum to 1 only nearly', () => {
  const tenths = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, [0.1, 'x'] as const]));
  const last = 1 - 2 ** -53;
  expect(kindsOf(tenths).at(last)).toBe('p9 x');
  expect(kindsOf({ ...tenths, nobody: [0, 'x'] }).at(last)).toBe('p9 x');
  expect(kindsOf({ nobody: [0, 'x'], ...tenths }).at(2 ** -60)).toBe('p0 x');
  expect(kindsOf({ a: [1, { x: 1, never: 0 }] }).at(last)).toBe('a x');
});

test('an outcome meets all needs, some, or none', () => {
  const outcomes: Outcome[] = [
    { name: 'resolved', meets: 'all', recorded: 'resolved' },
    { name: 'handled', meets: ['y'], recorded: 'resolved' },
    { name: 'lost', meets: [], recorded: 'lost' },
  ];
  const { kinds } = kindsOf({ a: [1, { x: 1, y: 1 }] }, outcomes);
  expect(kinds.all.map(({ isMetBy }) => isMetBy)).toEqual([
    [true, false, false],
    [true, true, false],
  ]);
  expect(outcomes.map((outcome) => meets(outcome, 'y'))).toEqual([true, true, false]);
});

test('the machine is told need, persona, channel and traits, and cannot change them', () => {
  const { kinds } = kindsOf({ a: [1, 'x'] });
  expect(kinds.all[0]?.inputs[0]).toEqual({ need: 'x', channel: 'phone', persona: 'a', traits: {} });
  expect(Object.isFrozen(kinds.all[0]?.inputs[0])).toBe(true);
});
