import fc from 'fast-check';
import type { Design } from 'please-hold';
import { mermaid } from 'please-hold/formats';
import { designs as anyDesigns } from 'please-hold/testing';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, type AnyStateNode, createMachine, setup } from 'xstate';
import { maze } from '../../../examples/maze/index.ts';
import { readMermaid } from '../../reading/mermaid.ts';
import { designs } from './designs-of-examples.ts';
import { name } from './hostile.ts';

const drawn = (machine: AnyStateMachine) => readMermaid(mermaid({ machine, states: [] } as unknown as Design));

/** Arrows by the labels of the states at their ends. */
function arrowsOf(machine: AnyStateMachine): readonly string[] {
  const { states, arrows } = drawn(machine);
  const named = (id: string) => states.find((each) => each.id === id)?.label ?? id;
  return arrows.map(({ from, to, label }) => `${named(from)} > ${named(to)}${label === '' ? '' : `: ${label}`}`);
}

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

/** What a picture lacks, or has wrong. */
function mistakes({ machine }: Design): readonly string[] {
  const { states, arrows } = drawn(machine);
  const wrong: string[] = [];
  const numbered = new Map(nodesOf(machine.root).map((node, i) => [node, `s${i}`]));
  const within = new Map(states.map((each) => [each.id, each.within]));
  if (new Set(states.map(({ id }) => id)).size !== states.length) wrong.push('a state is there twice');
  for (const [node, id] of numbered) {
    if (node.parent === undefined) continue;
    const around = node.parent.parent === undefined ? null : numbered.get(node.parent);
    if (machine.root.type !== 'parallel' && within.get(id) !== around) wrong.push(`${node.id} is in ${within.get(id)}`);
    const all = [...node.transitions.values()].flat().concat(node.always ?? []);
    for (const target of all.flatMap((each) => each.target ?? [])) {
      if (target.parent !== node.parent || node.parent.type === 'parallel' || node === target) continue;
      const isThere = arrows.some(({ from, to }) => from === id && to === numbered.get(target));
      if (!isThere) wrong.push(`no arrow from ${node.id} to ${target.id}`);
    }
    if (node.type === 'final' && !arrows.some(({ from, to }) => from === id && to === '[*]'))
      wrong.push(`${id} goes on`);
  }
  for (const { from, to, within: around } of arrows) {
    for (const end of [from, to]) if (end !== '[*]' && within.get(end) !== around) wrong.push(`${end} is elsewhere`);
  }
  return wrong;
}

describe.each(designs)('%s', (_, design) => {
  test('every state is where it belongs, and every way between two of them is drawn', () => {
    expect(mistakes(design)).toEqual([]);
  });
});

test('any design is drawn whole', () => {
  fc.assert(
    fc.property(anyDesigns(), (design) => {
      expect(mistakes(design)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('prompts are read, events are words, keys have their labels', () => {
  const { states } = drawn(maze.machine);
  const labels = states.map(({ label }) => label);
  expect(labels).toContain('menu: For a fault press 1, to cancel press 2.');
  expect(labels).toContain('line: waits for desk');
  expect(arrowsOf(maze.machine)).toContain(
    'menu: For a fault press 1, to cancel press 2. > bot: caller pressed 1 (fault)',
  );
  const bot = states.find(({ label }) => label === 'bot');
  const regions = states.filter(({ within }) => within === bot?.id);
  expect(regions.map(({ label, region }) => `${label} ${region}`)).toEqual(['question 0', 'misunderstandings 1']);
});

test('what Mermaid cannot draw, inside one state and another, is drawn between those around them', () => {
  const machine = setup({ guards: { isVip: () => true }, delays: { 'a.b': 1 } }).createMachine({
    id: 'own',
    initial: 'one',
    states: {
      one: {
        initial: 'a',
        after: { 1500: 'two', 'a.b': 'two' },
        on: { in: '.b', anew: { target: 'one', reenter: true }, deep: '#own.two.c.d', '*': 'end' },
        states: {
          a: { on: { up: { target: '#own.one', reenter: true }, again: { target: 'a', reenter: true }, act: {} } },
          b: { always: [{ guard: 'isVip', target: 'a' }, { target: 'h' }] },
          h: { type: 'history', target: 'a' },
        },
      },
      two: { initial: 'c', onDone: 'end', states: { c: { initial: 'd', states: { d: {} } }, e: { type: 'final' } } },
      end: { always: 'last' },
      last: { type: 'final' },
    },
  });
  expect(arrowsOf(machine)).toEqual([
    '[*] > a: anew',
    '[*] > s3: in',
    'a > a: up or again',
    's3 > a: [isVip]',
    's3 > as it was: otherwise',
    'as it was > a: where there is nothing to remember',
    '[*] > d',
    '[*] > c',
    'e > [*]',
    '[*] > one',
    'one > two: deep, to d or after 1.5 s or after a.b',
    'one > end: anything else',
    'two > end: done',
    'end > last: at once',
    'last > [*]',
  ]);
});

test('a machine that is parallel from the start has its regions in one state', () => {
  const region = { initial: 'a', states: { a: {} } };
  const { states } = drawn(createMachine({ id: 'both', type: 'parallel', states: { one: region, two: region } }));
  expect(states.map(({ label, within, region }) => `${label} ${within} ${region}`)).toEqual([
    'both null 0',
    'one s0 0',
    'a s1 0',
    'two s0 1',
    'a s3 0',
  ]);
});

test('hostile names stay on their lines', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, says) => {
      const event = `${b.replaceAll('*', '')}!`;
      const machine = createMachine({
        id: 'm',
        initial: `${a}!`,
        states: {
          [`${a}!`]: { meta: { block: { says } }, on: { [event]: 'style: #fff; classDef x: y#z;' } },
          'style: #fff; classDef x: y#z;': { type: 'final' },
        },
      });
      const { states, arrows } = drawn(machine);
      expect(states).toHaveLength(2);
      expect(arrows).toHaveLength(3);
      expect(states[1]?.label).toBe('style: #fff; classDef x: y#z;');
      for (const { label } of states) expect([...(label ?? '')].length).toBeLessThanOrEqual(80);
    }),
  );
});

test('what is no design is refused', () => {
  expect(() => mermaid(null as never)).toThrow('mermaid refused: design: expected a design, got null');
});
