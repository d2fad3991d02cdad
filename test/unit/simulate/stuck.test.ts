import { describe, expect, test } from 'vitest';
import { assign } from 'xstate';
import {
  announcement,
  type Design,
  hold,
  outcome,
  type ServiceOptions,
  type StateConfig,
  service,
} from '../../../src/design/index.ts';
import { SimulationError } from '../../../src/simulate/index.ts';
import { StepError } from '../../../src/statechart/step-error.ts';
import { callersAt, live, sums } from './tiny.ts';

function designed(parts: Record<string, StateConfig>, context?: unknown): Design<string, ServiceOptions> {
  const states: Record<string, StateConfig> = { ...parts, done: outcome('resolved') };
  return service({
    id: 'odd',
    needs: ['help'],
    channels: { phone: { initial: 'first' } },
    states,
    ...(context !== undefined && { context }),
  });
}

const said = (lasts: number, to: string) => announcement({ says: 'la', lasts, to });

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a contact is stuck', () => {
  const blocked = designed(
    {
      first: {
        ...said(10, 'done'),
        on: { 'organisation.said': { target: 'done', guard: ({ context }) => context.ok } },
      },
    },
    { ok: false },
  );

  test('where a guard blocks the event of the only activity: a dead end there', () => {
    const run = live(blocked, callersAt([5]));
    expect(sums(run)).toMatchObject({ deadEnds: 1, met: 0, contained: 1, outcomes: { stuck: 1, resolved: 0 } });
    expect(run.deadEnds.byState).toMatchObject({ first: { value: 1 } });
  });

  test('and the caller may come back', () => {
    const redials = { probability: 1, after: 1, most: 2 };
    expect(sums(live(blocked, callersAt([5], { redials })))).toMatchObject({ contacts: 3, outcomes: { stuck: 3 } });
  });

  test('not while something else goes on', () => {
    const first = blocked.options.states.first as StateConfig;
    const run = live(blocked.with({ states: { first: { ...first, after: { 50000: 'done' } } } }), callersAt([5]));
    expect(sums(run).outcomes).toMatchObject({ stuck: 0, resolved: 1 });
  });
});

test('a contact is stuck in a line whose answer a guard blocks, whatever is heard there meanwhile', () => {
  const messages = [{ says: 'please hold', after: 20, lasts: 2 }];
  const line = hold({ pool: 'desk', answered: 'done', messages });
  const design = service({
    id: 'odd',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: { ...line, on: { 'agent.answered': { target: 'done', guard: () => false } } } as StateConfig,
      done: outcome('resolved'),
    } as Record<string, StateConfig>,
  });
  expect(sums(live(design, callersAt([0, 5]))).outcomes).toMatchObject({ stuck: 2, resolved: 0 });
});

describe('a loop that takes no time stops the run, naming the state', () => {
  test('of activities', () => {
    const loop = designed({ first: said(0, 'second'), second: said(0, 'first') });
    const error = thrown(() => live(loop, callersAt([5])));
    expect(error).toBeInstanceOf(SimulationError);
    expect(String(error)).toMatch(/state '(first|second)'/);
    expect((error as SimulationError).state).toMatch(/first|second/);
  });

  test('of timers', () => {
    const loop = designed({ first: { after: { 0: 'second' } }, second: { after: { 0: 'first' } } });
    expect(thrown(() => live(loop, callersAt([5])))).toBeInstanceOf(SimulationError);
  });

  test('of eventless transitions', () => {
    const loop = designed({ first: said(1, 'a'), a: { always: 'b' }, b: { always: 'a' } });
    const error = thrown(() => live(loop, callersAt([5])));
    expect(error).toBeInstanceOf(StepError);
    expect(String(error)).toMatch(/"a"|"b"/);
  });

  test('while many turns that take time are no loop', () => {
    const long = designed(
      {
        first: {
          ...said(1, 'first'),
          always: { target: 'done', guard: ({ context }) => context.n >= 2000 },
          entry: assign({ n: ({ context }) => context.n + 1 }),
        },
      },
      { n: 0 },
    );
    expect(sums(live(long, callersAt([0]))).met).toBe(1);
  });
});

test('what user code throws stops the run, naming state and event', () => {
  const throws = designed(
    {
      first: {
        ...said(10, 'done'),
        on: {
          'organisation.said': {
            target: 'done',
            guard: () => {
              throw new Error('no such field');
            },
          },
        },
      },
    },
    {},
  );
  const error = thrown(() => live(throws, callersAt([5])));
  expect(String(error)).toMatch(/first.*organisation\.said.*no such field/s);
});

test('the machine is told who calls', () => {
  const told: unknown[] = [];
  const design = service({
    id: 'input',
    needs: ['help', 'other'],
    channels: { phone: { initial: 'first' } },
    context: ({ input }: { input: object }) => {
      told.push({ ...input });
      return input;
    },
    states: {
      first: {
        ...said(1, 'done'),
        on: { 'organisation.said': { target: 'done', guard: ({ context }) => context.traits.rich } },
      },
      done: outcome('resolved'),
    },
  });
  const run = live(design, callersAt([0], { needs: 'other', traits: { rich: true } }));
  expect(sums(run).met).toBe(1);
  expect(told).toContainEqual({ need: 'other', persona: 'caller', channel: 'phone', traits: { rich: true } });
});
