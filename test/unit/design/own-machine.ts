import { fromPromise, setup } from 'xstate';
import { choice, type MachineServiceOptions, outcome, queue } from '../../../src/design/index.ts';

/** A support chat as a team ships it: their events, a promise that they await, a count in their context. */
export const chat = setup({
  types: { context: {} as { tries: number }, events: {} as { type: 'PICK' | 'ANSWER' | 'SHUT' | 'OK' | 'AGAIN' } },
  actors: { lookUp: fromPromise(async () => 'found') },
  guards: { tired: ({ context }) => context.tries > 2 },
  actions: { count: () => {} },
}).createMachine({
  id: 'chat',
  context: { tries: 0 },
  initial: 'asking',
  states: {
    asking: { on: { PICK: 'looking' } },
    looking: {
      invoke: { src: 'lookUp', id: 'lookingUp', onDone: 'waiting', onError: { target: 'waiting', actions: 'count' } },
    },
    waiting: { id: 'inLine', on: { ANSWER: 'talking', SHUT: 'failed' } },
    talking: { on: { OK: 'done', AGAIN: [{ guard: 'tired', target: 'failed' }, 'asking'] } },
    done: { type: 'final' },
    failed: { type: 'final' },
  },
});

/** The same as a service. */
export const ownMachine = {
  machine: chat,
  needs: ['fault', 'cancel'],
  facts: { story: { takes: 60, kept: 'agent' } },
  pools: { desk: { agents: 2, opens: { days: 'daily', from: '09:00', to: '17:00' } } },
  activities: {
    asking: choice({ by: 'caller', lasts: 20, results: { PICK: { weight: 1 } } }),
    lookUp: choice({ by: 'bot', lasts: 2, results: { done: { weight: 9 }, error: { weight: 1 } } }),
    inLine: queue({ pool: 'desk', sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'SHUT' } }),
    talking: choice({
      by: 'agent',
      lasts: 240,
      asks: ['story'],
      results: { OK: { weight: { fault: 3, otherwise: 1 } }, AGAIN: { weight: 1 } },
    }),
  },
  outcomes: { done: outcome('resolved'), failed: outcome('failed') },
} satisfies MachineServiceOptions;
