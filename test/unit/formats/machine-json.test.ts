import fc from 'fast-check';
import { conversation, hold, outcome, service } from 'please-hold';
import { machineJson } from 'please-hold/formats';
import { designs as anyDesigns } from 'please-hold/testing';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, type AnyStateNode, assign, createActor, createMachine, raise, setup } from 'xstate';
import { designs } from './designs-of-examples.ts';

/** All states of a machine, and where each event leads from each. */
function graphOf(machine: AnyStateMachine): readonly string[] {
  const lines: string[] = [];
  const visit = (node: AnyStateNode) => {
    const initial = node.initial?.target.map(({ id }) => id).join() ?? '';
    lines.push(`${node.id} ${node.type} ${node.history} initial ${initial} ${node.invoke.map(({ id }) => id)}`);
    const all = [...node.transitions.entries(), ['always', node.always ?? []] as const];
    for (const [event, transitions] of all) {
      for (const { target, guard, reenter, actions } of transitions) {
        const where = target?.map(({ id }) => id).join() ?? 'nowhere';
        lines.push(`${node.id} on ${event} to ${where} ${guard !== undefined} ${reenter} ${actions.length}`);
      }
    }
    lines.push(`${node.id} ${node.entry.length} entry, ${node.exit.length} exit, tags ${node.tags}`);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return lines;
}

/** As it is after a file, and with all that it refers to given as nothing. */
const remade = (json: object) => createMachine(JSON.parse(JSON.stringify(json)));

describe.each(designs)('%s', (_, design) => {
  test('the machine that is made of the JSON has the same states and transitions', () => {
    const graph = graphOf(design.machine);
    expect(graph.length).toBeGreaterThan(10);
    expect(graphOf(remade(machineJson(design)))).toEqual(graph);
  });

  test('it is JSON: nothing is lost on the way through a file', () => {
    const json = machineJson(design);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

test('the machine of any design', () => {
  fc.assert(
    fc.property(anyDesigns(), (design) => {
      expect(graphOf(remade(machineJson(design)))).toEqual(graphOf(design.machine));
    }),
    { numRuns: 30 },
  );
});

const busy = () => true;
const machine = setup({ guards: { isVip: () => true }, delays: { soon: 1000 } }).createMachine({
  id: 'own',
  context: { calls: 0, when: new Date(0), made: () => 1 } as unknown as { calls: number },
  entry: assign({ calls: 0 }),
  initial: 'a',
  states: {
    a: {
      on: {
        go: [
          { guard: 'isVip', target: 'b' },
          { guard: busy, target: 'c' },
          { guard: () => false, target: 'b' },
        ],
        call: { guard: busy, actions: [raise({ type: 'go' }), assign({ calls: 1 }), 'ring'] as never },
      },
      after: { soon: 'b', 500: { target: 'c', reenter: true } },
    },
    b: {
      always: { target: 'c', guard: { type: 'isVip', params: { least: 3 } } as never },
      description: 'where it rings',
    },
    c: { type: 'final' },
  },
});
const ownDesign = service({
  machine: machine as never,
  needs: ['fault'],
  channels: { phone: {} },
  pools: {},
  activities: {},
  outcomes: { c: outcome('resolved') },
} as never);

test('functions are names, the same function has the same, and no two share one', () => {
  const json = machineJson(ownDesign) as ReturnType<typeof JSON.parse>;
  expect(json.states.a.on.go.map(({ guard }: { guard: string }) => guard)).toEqual(['isVip', 'busy', 'guard1']);
  expect(json.states.a.on.call).toEqual({
    guard: 'busy',
    actions: [{ type: 'raise1' }, { type: 'assign2' }, 'ring'],
  });
  expect(json.entry).toEqual({ type: 'assign1' });
  expect(json.states.a.after).toEqual({ soon: 'b', 500: { target: 'c', reenter: true } });
  expect(json.states.b).toMatchObject({ always: { guard: { type: 'isVip', params: { least: 3 } } } });
  expect(json.context).toEqual({ calls: 0, when: '1970-01-01T00:00:00.000Z' });
  expect(graphOf(remade(json))).toEqual(graphOf(ownDesign.machine));
});

test('it runs when what it refers to is given', () => {
  const actor = createActor(
    remade(machineJson(ownDesign)).provide({
      guards: { isVip: () => false, busy: () => true, guard1: () => false },
      actions: { assign1: () => {} },
      delays: { soon: 1000 },
    } as never),
  );
  actor.start();
  actor.send({ type: 'go' });
  expect(actor.getSnapshot().value).toBe('c');
});

test('prompts are descriptions, hostile names are kept', () => {
  const says = 'For a "fault"\npress 1 \u202e </script> 👋';
  const design = service({
    id: '<b>"x"</b>',
    needs: ['fault'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line 1: "the" #first' } },
    states: {
      'line 1: "the" #first': hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ says, lasts: 60, results: { resolved: { weight: 1, to: 'solved' } } } as never),
      solved: outcome('resolved'),
    },
  } as never);
  const json = machineJson(design) as ReturnType<typeof JSON.parse>;
  expect(json.id).toBe('<b>"x"</b>');
  expect(Object.keys(json.states)).toEqual(Object.keys(design.machine.root.states));
});

test('what is no design is refused', () => {
  expect(() => machineJson({} as never)).toThrow('machineJson refused: design: expected a design, got an object');
});
