/**
 * A machine of a team's own: the card line of a bank as it runs live, with the team's guards, timers, promises and names
 * of events. It is handed over unchanged; what goes on in its states, and how long that takes, is said from outside.
 * `please-hold simulate` shows the callers; run by itself, it also shows one live call to the same machine.
 *
 *   greeting ─3 s▶ menu ─KEY_1▶ finding ──▶ confirming ─KEY_1▶ blocked
 *            8 s ▶ │            │ unknown   │ KEY_2
 *                  └─KEY_2, or──┴───────────┴▶ line ─ANSWER▶ talking ─SOLVED▶ helped
 *                    silent twice               ▲ └─SHUT, or 10 min▶ voicemail
 *                                               └──PASS_ON, once──┘ (talking)
 */
import { fileURLToPath } from 'node:url';
import {
  choice,
  days,
  exponential,
  lognormal,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  queue,
  seconds,
  service,
  simulate,
  weekly,
} from 'please-hold';
import { assign, createActor, fromPromise, SimulatedClock, setup } from 'xstate';

/** What the team ships. Nothing in it knows of any simulation. */
export const machine = setup({
  types: {
    context: {} as { plays: number; passedOn: number },
    events: {} as { type: 'KEY_1' | 'KEY_2' | 'ANSWER' | 'SHUT' | 'SOLVED' | 'PASS_ON' | 'BYE' },
  },
  actors: { findCustomer: fromPromise(async () => ({ name: 'A. Customer' })) },
  guards: { playedTwice: ({ context }) => context.plays >= 2, passedOnBefore: ({ context }) => context.passedOn > 0 },
  delays: { silence: 8000, longest: 600_000 },
}).createMachine({
  id: 'cardLine',
  context: { plays: 0, passedOn: 0 },
  initial: 'greeting',
  on: { BYE: '.left' },
  states: {
    greeting: { after: { 3000: 'menu' } },
    menu: {
      entry: assign({ plays: ({ context }) => context.plays + 1 }),
      on: { KEY_1: 'finding', KEY_2: 'line' },
      after: {
        silence: [
          { guard: 'playedTwice', target: 'line' },
          { target: 'menu', reenter: true },
        ],
      },
    },
    finding: { invoke: { src: 'findCustomer', onDone: 'confirming', onError: 'line' } },
    confirming: { on: { KEY_1: 'blocked', KEY_2: 'line' } },
    line: { on: { ANSWER: 'talking', SHUT: 'voicemail' }, after: { longest: 'voicemail' } },
    talking: {
      on: {
        SOLVED: 'helped',
        PASS_ON: [
          { guard: 'passedOnBefore', target: 'helped' },
          { target: 'line', actions: assign({ passedOn: ({ context }) => context.passedOn + 1 }) },
        ],
      },
    },
    blocked: { type: 'final' },
    helped: { type: 'final' },
    voicemail: { type: 'final' },
    left: { type: 'final' },
  },
});

/** The same machine, and what people do in it. */
export const cardLine = service({
  machine,
  needs: ['lostCard', 'question'],
  facts: { identity: { takes: seconds(30), kept: 'agent' } },
  pools: { desk: { agents: 3, opens: { days: 'daily', from: '08:00', to: '20:00' } } },
  channels: { phone: { tariff: { perMinute: 0.1, currency: 'EUR' } } },
  activities: {
    // Whoever takes longer than the machine's 8 seconds was silent.
    menu: choice({
      by: 'caller',
      lasts: lognormal({ mean: seconds(6), sd: seconds(3) }),
      results: { KEY_1: { weight: { lostCard: 9, question: 1 } }, KEY_2: { weight: { lostCard: 1, question: 9 } } },
    }),
    findCustomer: choice({
      by: 'bot',
      lasts: exponential({ mean: seconds(2) }),
      results: { done: { weight: 4 }, error: { weight: 1 } },
    }),
    confirming: choice({
      by: 'caller',
      lasts: exponential({ mean: seconds(10) }),
      results: { KEY_1: { weight: { lostCard: 1, question: 0 } }, KEY_2: { weight: { lostCard: 1, question: 1 } } },
    }),
    line: queue({ pool: 'desk' }),
    talking: choice({
      by: 'agent',
      asks: ['identity'],
      lasts: lognormal({ mean: minutes(4), sd: minutes(3) }),
      wrapUp: seconds(20),
      results: { SOLVED: { weight: 3 }, PASS_ON: { weight: 1 } },
    }),
  },
  sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'SHUT', 'caller.hungUp': 'BYE' },
  outcomes: {
    blocked: outcome('blocked', { meets: ['lostCard'] }),
    helped: outcome('resolved'),
    voicemail: outcome('voicemail'),
    left: outcome('left'),
  },
});

export const callers = population({
  arrivals: poisson({ perHour: weekly({ daily: { '07:30-20:00': 45 } }) }),
  personas: {
    frightened: persona({ needs: 'lostCard', share: 0.4, patience: exponential({ mean: minutes(8) }) }),
    curious: persona({ needs: 'question', share: 0.6, patience: exponential({ mean: minutes(4) }) }),
  },
});

export const options = { horizon: days(2), replications: 20, seed: 7 };

/** A live call: the machine as it is shipped, with its own promise, under a clock that need not be waited for. */
export async function liveCall(): Promise<string[]> {
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock });
  const seen: string[] = [];
  actor.subscribe(({ value }) => void seen.push(`${clock.now() / 1000} s: ${value}`));
  actor.start();
  clock.increment(3000);
  actor.send({ type: 'KEY_1' });
  await new Promise((done) => setTimeout(done));
  clock.increment(5000);
  actor.send({ type: 'KEY_2' });
  clock.increment(90_000);
  actor.send({ type: 'ANSWER' });
  actor.send({ type: 'PASS_ON' });
  clock.increment(600_000);
  return seen;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`A live call\n  ${(await liveCall()).join('\n  ')}\n`);
  console.log(`${simulate(cardLine, callers, options)}`);
}
