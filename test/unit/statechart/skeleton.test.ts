import { describe, expect, it } from 'vitest';
import { assign, createMachine, enqueueActions, raise } from 'xstate';
import { canReach } from '../../../src/statechart/can-reach.ts';
import { type Skeleton, skeleton } from '../../../src/statechart/skeleton.ts';
import { xstateStepper } from '../../../src/statechart/xstate-stepper.ts';

const watch = () => true;

function arrows({ configurations, edges, events }: Skeleton): string[] {
  const name = (index: number): string => JSON.stringify(configurations.view(index).value);
  const found = [...edges.from].map(
    (from, edge) => `${name(from)} ${events[edges.event[edge]!]} ${name(edges.to[edge]!)}`,
  );
  return found.sort();
}

describe('skeleton', () => {
  const menu = createMachine({
    types: {} as { context: { tries: number }; events: { type: 'silent' | 'pressed' | 'hungUp' } },
    id: 'menu',
    context: { tries: 0 },
    initial: 'play',
    states: {
      play: {
        on: {
          silent: [{ guard: ({ context }) => context.tries < 2, target: 'play', reenter: true }, { target: 'line' }],
          pressed: 'counted',
        },
      },
      counted: {
        always: [
          { guard: ({ context }) => context.tries < 3, actions: assign({ tries: ({ context }) => context.tries + 1 }) },
          { target: 'play' },
        ],
      },
      line: { after: { 1000: 'closed' }, on: { pressed: 'solved' } },
      closed: { type: 'final' },
      solved: { type: 'final' },
      nowhere: {},
    },
    on: { hungUp: '.nowhere' },
  });

  it('takes every guard both ways, loops of eventless transitions too', () => {
    const graph = skeleton(menu, { watch, eventsOf: () => ['silent', 'pressed', 'hungUp'] });
    expect(graph.complete).toBe(true);
    expect(arrows(graph).filter((arrow) => !arrow.includes('hungUp'))).toEqual([
      '"line" pressed "solved"',
      '"line" silent "line"',
      '"line" xstate.after.1000.menu.line "closed"',
      '"nowhere" pressed "nowhere"',
      '"nowhere" silent "nowhere"',
      '"play" pressed "play"',
      '"play" silent "line"',
      '"play" silent "play"',
    ]);
  });

  it('tells from where a goal can still be reached, with the events that are possible', () => {
    const stepper = xstateStepper(menu, { watch });
    const { configurations } = stepper;
    const graph = skeleton(menu, { watch, eventsOf: () => ['silent', 'pressed', 'hungUp'], configurations });
    const at = (value: string): number =>
      graph.reached.find((index) => configurations.view(index).value === value) ?? -1;
    expect(stepper.begin(undefined).configuration).toBe(at('play'));
    const answer = (possible: string[], goal: string) => {
      const can = canReach(
        graph,
        (index) => index === at(goal),
        (_from, event) => possible.includes(event),
      );
      return Object.fromEntries(['play', 'line', 'nowhere', 'closed', 'solved'].map((name) => [name, can[at(name)]]));
    };
    expect(answer(['silent', 'pressed'], 'solved')).toEqual({ play: 1, line: 1, nowhere: 0, closed: 0, solved: 1 });
    expect(answer(['pressed'], 'solved')).toEqual({ play: 0, line: 1, nowhere: 0, closed: 0, solved: 1 });
    // Time passes by itself.
    expect(answer(['silent'], 'closed')).toEqual({ play: 1, line: 1, nowhere: 0, closed: 1, solved: 0 });
  });

  it('lets an event under way come in any later configuration', () => {
    const machine = createMachine({
      initial: 'a',
      states: {
        a: { entry: raise({ type: 'late' }, { delay: 10 }), on: { go: 'b' } },
        b: { on: { late: 'c', go: 'b' } },
        c: {},
      },
    });
    const graph = skeleton(machine, { watch, eventsOf: () => ['go'] });
    expect(arrows(graph)).toContain('"b" late "c"');
    const untold = createMachine({ initial: 'b', states: { b: { on: { late: 'c', go: 'b' } }, c: {} } });
    expect(arrows(skeleton(untold, { watch, eventsOf: () => ['go'] }))).toEqual(['"b" go "b"']);
  });

  it('follows what is raised from data to every event, and owns to code that it cannot follow', () => {
    const types = {} as { context: { next: 'x' | 'y' }; events: { type: 'go' | 'x' | 'y' } };
    const states = { a: {}, b: {}, c: {}, d: {} };
    const context = { next: 'x' } as const;
    const from = createMachine({
      types,
      context,
      initial: 'a',
      states,
      on: { go: { actions: raise(({ context }) => ({ type: context.next })) }, x: '.b', y: '.c' },
    });
    const graph = skeleton(from, { watch, eventsOf: () => ['go'] });
    expect([graph.reached.length, graph.complete]).toEqual([3, true]);
    const light = createMachine({
      types,
      context,
      initial: 'a',
      states,
      on: { go: { actions: enqueueActions(({ enqueue }) => enqueue.raise({ type: 'x' })) }, x: '.b' },
    });
    expect(arrows(skeleton(light, { watch, eventsOf: () => ['go'] }))).toEqual(['"a" go "b"', '"b" go "b"']);
    const dark = createMachine({
      types,
      context,
      initial: 'a',
      states,
      on: { go: { actions: enqueueActions(({ enqueue, context }) => enqueue.raise({ type: context.next })) }, x: '.b' },
    });
    const open = skeleton(dark, { watch, eventsOf: () => ['go'] });
    expect([open.complete, [...open.open]]).toEqual([false, [...open.reached]]);
    expect([
      ...canReach(
        open,
        () => false,
        () => true,
      ),
    ]).toEqual([1]);
  });

  it('stops at its limit, and rules nothing out there', () => {
    const graph = skeleton(menu, { watch, eventsOf: () => ['silent', 'pressed'], limit: 2 });
    expect([graph.reached.length, graph.complete]).toEqual([2, false]);
    expect(
      canReach(
        graph,
        () => false,
        () => true,
      )[graph.initial[0]!],
    ).toBe(1);
  });
});
