import { describe, expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { choice, DesignError, gate, hold, outcome, queue, service } from '../../../src/design/index.ts';
import { formatMistake } from '../../../src/errors/mistake.ts';
import { chat, ownMachine as options } from './own-machine.ts';

const mistakes = (change: Record<string, unknown>): readonly string[] => {
  try {
    service({ ...options, ...change } as never);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(DesignError);
    return (error as DesignError).mistakes.map(formatMistake);
  }
};

test('a machine stays as it is, and says where contacts begin', () => {
  const design = service(options);
  expect(design.machine).toBe(chat);
  expect(design.id).toBe('chat');
  expect(design.channels).toEqual({ phone: { initial: 'asking' } });
  expect(design.pools.desk?.opens?.isOpen(10 * 3600)).toBe(true);
  expect(design.warnings).toEqual([]);
  expect(createActor(chat).start().getSnapshot().value).toBe('asking');
});

test('activities are bound by path, by id and by the src of an invoke, in the words of the machine', () => {
  const { states } = service(options);
  expect(states.map(({ id, block }) => [id, block])).toEqual([
    ['chat.asking', 'asking'],
    ['chat.looking', 'looking'],
    ['inLine', 'waiting'],
    ['chat.talking', 'talking'],
    ['chat.done', 'done'],
    ['chat.failed', 'failed'],
  ]);
  expect(states[1]?.activity).toMatchObject({
    by: 'bot',
    results: { 'xstate.done.actor.lookingUp': { weight: 9 }, 'xstate.error.actor.lookingUp': { weight: 1 } },
  });
  expect(states[2]?.activity).toEqual({
    kind: 'queue',
    pool: 'desk',
    sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'SHUT' },
  });
  expect(states[4]?.outcome).toEqual({ name: 'resolved', meets: 'all', recorded: 'resolved' });
});

test('events may be named once for all activities; an activity goes before', () => {
  const activities = { ...options.activities, inLine: queue({ pool: 'desk', sends: { 'queue.closed': 'SHUT' } }) };
  const design = service({
    ...options,
    activities,
    sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'CLOSED', 'caller.hungUp': 'BYE' },
  });
  expect(design.states[2]?.activity).toMatchObject({ sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'SHUT' } });
  expect(design.sends).toEqual({ 'agent.answered': 'ANSWER', 'queue.closed': 'CLOSED', 'caller.hungUp': 'BYE' });
});

test('with() replaces activities by name, and changes pools', () => {
  const quicker = service(options).with({
    pools: { desk: { agents: 5 } },
    activities: { asking: choice({ by: 'caller', lasts: 5, results: { PICK: { weight: 1 } } }) },
  });
  expect(quicker.states[0]?.activity).toMatchObject({ lasts: 5 });
  expect(quicker.pools.desk?.agents).toBe(5);
  expect(quicker.machine).toBe(chat);
});

test('a machine may be written with blocks', () => {
  const machine = createMachine({
    id: 'mixed',
    initial: 'line',
    states: {
      line: hold({ pool: 'desk', answered: 'end', messages: [{ says: 'Hold.', after: 60, lasts: 4 }] }),
      end: outcome('resolved'),
    },
  });
  const design = service({ machine, needs: ['fault'], pools: { desk: { agents: 1 } } });
  expect(design.states.map(({ block }) => block)).toEqual(['line', 'line', 'line', 'end']);
});

describe('refused, with all mistakes', () => {
  test('what is no machine', () => {
    expect(mistakes({ machine: { id: 'chat' } })).toEqual([
      'machine: expected a machine made by XState, got an object; use createMachine() or setup()',
    ]);
  });

  test('names that the machine and the service do not have', () => {
    const { asking, lookUp, talking } = options.activities;
    expect(
      mistakes({
        activities: { askng: asking, lookUp, inLine: queue({ pool: 'deks' }), talking },
        outcomes: { ...options.outcomes, dnoe: outcome('x') },
      }),
    ).toEqual([
      "activities.askng: no state or invoke 'askng'; did you mean 'asking'?",
      "activities.inLine.pool: no pool 'deks'; did you mean 'desk'?",
      "activities.inLine: the machine has no transition for 'agent.answered'; sends: { 'agent.answered': '…' } says what it calls it",
      "outcomes.dnoe: no state or invoke 'dnoe'; did you mean 'done'?",
    ]);
  });

  test('events that the machine does not take', () => {
    const inLine = queue({ pool: 'desk', sends: { 'agent.answered': 'ANSWERED' } });
    expect(mistakes({ activities: { ...options.activities, inLine } })).toEqual([
      "activities.inLine: the machine has no transition for 'ANSWERED'; see the transitions of the machine",
      "activities.inLine: the machine has no transition for 'queue.closed', pool 'desk' has opening hours; sends: { 'queue.closed': '…' } says what it calls it",
    ]);
  });

  test('final states and invokes of which nothing is said', () => {
    const { lookUp: _, ...activities } = options.activities;
    expect(mistakes({ activities, outcomes: { done: outcome('resolved') } })).toEqual([
      "activities: nothing for the invoke 'lookUp'; say what goes on: 'lookUp': choice({ … })",
      "outcomes: nothing for the final state 'failed'; say failed: outcome('resolved')",
    ]);
  });

  test('activities that are outcomes, outcomes that are activities, a state with two', () => {
    const { asking } = options.activities;
    expect(
      mistakes({
        activities: { ...options.activities, 'chat.asking': asking, done: outcome('x') },
        outcomes: { ...options.outcomes, done: asking, asking: outcome('x') },
      }),
    ).toEqual([
      "activities.chat.asking: is a second activity of the state 'asking'",
      'activities.done: is no activity; make it with choice(), queue() or gate()',
      "outcomes.done: is no outcome; make it with outcome('resolved')",
      'outcomes.asking: is no final state; outcomes are what final states mean',
      "outcomes: nothing for the final state 'done'; say done: outcome('resolved')",
    ]);
  });

  test('targets, as the machine has its own', () => {
    const asking = gate({
      asks: 'open',
      pool: 'desk',
      open: 'waiting',
      sends: { 'gate.open': 'PICK', 'gate.closed': 'PICK' },
    });
    expect(mistakes({ activities: { ...options.activities, asking } })).toEqual([
      'activities.asking.open: the machine has its own transitions; leave it out',
    ]);
  });

  test('a state in which nothing goes on', () => {
    const machine = createMachine({ id: 'm', initial: 'a', states: { a: {}, b: { type: 'final' } } });
    expect(mistakes({ machine, activities: {}, outcomes: { b: outcome('resolved') } })).toEqual([
      "activities: nothing goes on in 'a', and nothing leads on; say what goes on",
    ]);
  });

  test('anything else that is wrong in the options', () => {
    expect(
      mistakes({
        needs: [],
        channels: { phone: { initial: 'asking' } },
        sends: { 'agent.anwered': 'X' },
        activities: 5,
      }),
    ).toEqual([
      "needs: expected a list of needs, got an empty one; write ['fault', 'cancel']",
      "channels.phone.initial: no option 'initial'; there is 'kind', 'tariff', 'trunks'",
      "sends.agent.anwered: no option 'agent.anwered'; did you mean 'agent.answered'?",
      'activities: expected a record, got 5',
      "activities: nothing for the invoke 'lookUp'; say what goes on: 'lookUp': choice({ … })",
    ]);
  });
});
