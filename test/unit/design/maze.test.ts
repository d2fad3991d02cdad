import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { maze } from './maze.ts';

/** Where the machine is after these events, as the ids of its active states. */
function after(...events: string[]): readonly string[] {
  const actor = createActor(maze.machine, {
    input: { need: 'fault', channel: 'phone', persona: 'broken', traits: {} },
  });
  actor.start();
  for (const type of events) actor.send({ type });
  return actor.getSnapshot()._nodes.map(({ id }: { id: string }) => id);
}

const times = (n: number, event: string) => Array.from({ length: n }, () => event);
const toBot = ['organisation.said', 'caller.pressed.1'];

test('an announcement leads to the menu', () => {
  expect(after('organisation.said')).toContain('maze.menu.play1');
});

test('two retries are three plays, and then otherwise', () => {
  expect(after('organisation.said', 'caller.silent')).toContain('maze.menu.play2');
  expect(after('organisation.said', 'caller.silent', 'caller.pressed.other')).toContain('maze.menu.play3');
  expect(after('organisation.said', ...times(3, 'caller.silent'))).toContain('maze.line');
});

test('a key of any play leaves the menu', () => {
  expect(after('organisation.said', 'caller.silent', 'caller.pressed.2')).toContain('maze.line');
});

test('a bot is done when the last question is understood', () => {
  expect(after(...toBot, ...times(11, 'bot.understood'))).toContain('maze.bot.question.q12');
  expect(after(...toBot, ...times(12, 'bot.understood'))).toContain('maze.solved');
});

test('a bot asks again what it misunderstood, and gives up at the 13th time', () => {
  const misheard = after(...toBot, 'bot.understood', 'bot.misunderstood');
  expect(misheard).toContain('maze.bot.question.q2');
  expect(misheard).toContain('maze.bot.misunderstandings.m1');
  expect(after(...toBot, ...times(12, 'bot.misunderstood'))).toContain('maze.bot.misunderstandings.m12');
  expect(after(...toBot, ...times(13, 'bot.misunderstood'))).toContain('maze.line');
  expect(after(...toBot, ...times(12, 'bot.misunderstood'), ...times(12, 'bot.understood'))).toContain('maze.solved');
});

test('a transfer waits in line again', () => {
  expect(after(...toBot, ...times(13, 'bot.misunderstood'), 'agent.answered', 'agent.transferred')).toContain(
    'maze.line',
  );
});

test('the states in which something goes on are named after their block', () => {
  const named = maze.states.map(({ id, block }) => [id, block]);
  expect(named).toContainEqual(['maze.menu.play2', 'menu']);
  expect(named).toContainEqual(['maze.bot.question.q7', 'bot']);
  expect(named).toContainEqual(['maze.line', 'line']);
  expect(maze.states.find(({ id }) => id === 'maze.menu.play1')?.activity).not.toHaveProperty('replay');
  expect(maze.states.find(({ id }) => id === 'maze.menu.play3')?.activity).toHaveProperty('replay', true);
});

test('with() changes a pool and leaves the rest', () => {
  const staffed = maze.with({ pools: { desk: { agents: 7 } } });
  expect(staffed.pools.desk?.agents).toBe(7);
  expect(staffed.pools.desk?.opens?.isOpen(10 * 3600)).toBe(true);
  expect(staffed.pools.desk?.opens?.isOpen(8.5 * 3600)).toBe(false);
  expect(maze.pools.desk?.agents).toBe(4);
});
