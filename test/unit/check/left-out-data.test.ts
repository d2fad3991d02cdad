import { expect, test } from 'vitest';
import { assign } from 'xstate';
import { check, noDeadEnds, noUnreachableStates } from '../../../src/check/index.ts';
import { choice, type Design, outcome, service } from '../../../src/design/index.ts';
import { anybody } from './trap-menu.ts';

interface Data {
  readonly a: number;
  readonly b: number;
}

function design(states: Record<string, object>, context: Data): Design {
  return service({
    id: 'data',
    needs: ['help'],
    context,
    channels: { phone: { initial: 'start' } },
    states: { ...states, solved: outcome('resolved'), failed: outcome('failed') },
  } as never) as Design;
}

test('a weight that is made of data is not asked before that data is known to matter', () => {
  const weight = ({ context }: { context: unknown }) => (context as Data).b;
  const asked = design(
    {
      start: {
        ...choice({ by: 'caller', lasts: 1, results: { 'caller.spoke': { weight: 1 } } }),
        on: {
          'caller.spoke': {
            target: 'talk',
            actions: assign({ b: ({ context }: { context: Data }) => context.a + context.b }),
          },
        },
      },
      talk: choice({
        by: 'agent',
        lasts: 1,
        results: { 'agent.resolved': { weight, to: 'solved' }, 'agent.refused': { weight: 0, to: 'failed' } },
      }),
    },
    { a: 1, b: 0 },
  );
  expect(check(asked, anybody, noDeadEnds()).status).toBe('holds');
});

test('a field that is assigned on beginning and left out does not keep the value that it was made with', () => {
  const atOne = design(
    {
      start: { always: { target: 'fork', actions: assign({ b: 1 }) } },
      fork: {
        always: [
          { guard: ({ context }: { context: Data }) => context.b === 1, target: 'solved' },
          { target: 'failed' },
        ],
      },
    },
    { a: 0, b: 0 },
  );
  expect(check(atOne, anybody, noDeadEnds()).status).toBe('holds');
  expect(check(atOne, anybody, noUnreachableStates()).reason).toContain("'failed'");
});
