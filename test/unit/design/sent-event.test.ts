import { expect, test } from 'vitest';
import { createMachine, setup } from 'xstate';
import { choice, DesignError, outcome, service } from '../../../src/design/index.ts';
import { SimulationError } from '../../../src/simulate/index.ts';
import { callersAt, live } from '../simulate/tiny.ts';

/** A machine whose keys are one event with a digit, and whose input is a number of its own. */
const machine = setup({
  types: {
    input: {} as { tier: string },
    context: {} as { tier: string },
    events: {} as { type: 'KEY'; digit: number },
  },
}).createMachine({
  id: 'keys',
  context: ({ input }) => ({ tier: input.tier.toUpperCase() }),
  initial: 'menu',
  states: {
    menu: { on: { KEY: [{ guard: ({ event }) => event.digit === 1, target: 'one' }, { target: 'other' }] } },
    one: { type: 'final' },
    other: { type: 'final' },
  },
});
const keys = (one: number, two: number) =>
  service({
    machine,
    needs: ['help'],
    activities: {
      menu: choice({
        by: 'caller',
        lasts: 5,
        results: {
          one: { weight: one, sends: { type: 'KEY', digit: 1 } },
          two: { weight: two, sends: { type: 'KEY', digit: 2 } },
        },
      }),
    },
    outcomes: { one: outcome('one'), other: outcome('other') },
    input: ({ traits }) => ({ tier: String(traits.tier) }),
  });

test('results of different names may send the same event with something else in it', () => {
  const share = (one: number, two: number) => live(keys(one, two), callersAt([0, 1, 2])).outcomes.one?.value;
  expect(share(1, 0)).toBe(1);
  expect(share(0, 1)).toBe(0);
});

test('a machine is given the input that it expects', () => {
  const { input, machine: own } = keys(1, 1);
  expect(own).toBe(machine);
  const caller = { need: 'help', channel: 'phone', persona: 'caller', traits: { tier: 'gold' } };
  expect(input?.(caller)).toEqual({ tier: 'gold' });
  const careless = keys(1, 1).with({ input: ({ traits }) => ({ tier: (traits.none as { deep: string }).deep }) });
  expect(() => live(careless, callersAt([0]))).toThrow(SimulationError);
  expect(() => live(careless, callersAt([0]))).toThrow(/persona 'caller': the input threw/);
});

test('what a block sends leads where it says', () => {
  const design = service({
    id: 'blocks',
    needs: ['help'],
    channels: { phone: { initial: 'first' } },
    states: {
      first: choice({ by: 'caller', lasts: 1, results: { yes: { weight: 1, sends: 'caller.agreed', to: 'done' } } }),
      done: outcome('resolved'),
    },
  });
  const events: (string | null)[] = [];
  live(design, callersAt([0]), { onStay: ({ event }) => events.push(event) });
  expect(events).toEqual(['caller.agreed']);
});

test('mistakes are told with their path', () => {
  const mistakes = (results: object, more: object = {}) => {
    const states = { a: { on: { KEY: 'b', a: 'b', b: 'b' } }, b: { type: 'final' } } as const;
    const activities = { a: choice({ by: 'caller', lasts: 1, results: results as never }) };
    const options = { machine: createMachine({ id: 'm', initial: 'a', states }), needs: ['help'], activities };
    try {
      service({ ...options, outcomes: { b: outcome('x') }, ...more });
    } catch (error) {
      return (error as DesignError).mistakes.map(({ path, problem }) => `${path}: ${problem}`);
    }
    return [];
  };
  expect(mistakes({ a: { weight: 1, sends: 5 } })).toEqual(['activities.a.results.a.sends: expected a text, got 5']);
  expect(mistakes({ a: { weight: 1, sends: { digit: 1 } } })).toEqual([
    'activities.a.results.a.sends.type: expected a text, got undefined',
  ]);
  expect(mistakes({ a: { weight: 1, sends: { type: 'NO' } } })).toEqual([
    "activities.a: the machine has no transition for 'NO'",
  ]);
  expect(mistakes({ a: { weight: 1, sends: 'KEY' } }, { input: 5 })).toEqual([
    'input: expected a function of the caller, got 5',
  ]);
  const two = {
    one: { weight: 1, sends: 'KEY', to: 'b' },
    two: { weight: 1, sends: 'KEY', to: 'c' },
  };
  const states = { a: choice({ by: 'caller', lasts: 1, results: two }), b: outcome('x'), c: outcome('y') };
  const twice = () => service({ id: 'm', needs: ['help'], channels: { phone: { initial: 'a' } }, states });
  expect(twice).toThrow(DesignError);
  expect(twice).toThrow(/states.a.results.two.to: 'KEY' leads to 'b' already/);
});
