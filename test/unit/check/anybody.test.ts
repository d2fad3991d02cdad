import { expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { anybody, canReach, check, explore, never, noDeadEnds } from '../../../src/check/index.ts';
import { choice } from '../../../src/design/choice.ts';
import { outcome } from '../../../src/design/outcome.ts';
import { service } from '../../../src/design/service.ts';

test('they come with every need, over every channel', () => {
  const design = service({
    id: 'two',
    needs: ['a', 'b'],
    channels: { phone: { initial: 'x' }, chat: { initial: 'x' } },
    states: {
      x: choice({ by: 'caller', lasts: 5, results: { 'caller.chose': { weight: { a: 1, b: 1 }, to: 'end' } } }),
      end: outcome('resolved'),
    },
  });
  const kinds = explore(design, anybody(design)).map(({ caller: { persona, need, channel } }) => [
    persona,
    need,
    channel,
  ]);
  expect(kinds).toEqual([
    ['anybody', 'a', 'phone'],
    ['anybody', 'a', 'chat'],
    ['anybody', 'b', 'phone'],
    ['anybody', 'b', 'chat'],
  ]);
});

test('they find whatever known callers find, and more', () => {
  expect(check(maze, callers, noDeadEnds()).status).toBe('violated');
  expect(check(maze, anybody(maze), noDeadEnds()).status).toBe('violated');
  const sizes = (found: ReturnType<typeof explore>) => found.reduce((sum, { edges }) => sum + edges, 0);
  expect(sizes(explore(maze, anybody(maze)))).toBeGreaterThan(sizes(explore(maze, callers)));
});

test('they slip and hang up', () => {
  expect(check(maze, anybody(maze), canReach('agent')).status).toBe('holds');
  const hangsUp = {
    text: 'hangs up',
    starts: false,
    sees: (_: boolean, { event }: { event: string }) => event === 'caller.hungUp',
    alarms: (yes: boolean) => yes,
  };
  expect(check(maze, anybody(maze), never(hangsUp)).status).toBe('violated');
});

test('what is not a design is refused', () => {
  expect(() => anybody({} as never)).toThrow('design: is not a design; make one with service()');
});
