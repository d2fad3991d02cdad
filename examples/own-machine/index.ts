/**
 * A machine of a team's own: the card line of a bank as it runs live, with the team's guards, timers, promises and names
 * of events. It is handed over unchanged; what goes on in its states is said from outside. Run by itself, this file
 * shows a live call and the simulated callers; `please-hold simulate` shows the callers.
 *
 *   greeting ─3 s─▶ menu ─KEY_1─▶ finding ─known─▶ confirming ─KEY_1─▶ blocked
 *                   │ ▲               │                │
 *                   │ └ 8 s, once     │ not found      │ KEY_2
 *                   ├─KEY_2, or 8 s──▶├◀───────────────┘
 *                                     ▼
 *         voicemail ◀─SHUT, 10 min── line ─ANSWER─▶ talking ─SOLVED─▶ helped
 *                                     ▲                │
 *                                     └─PASS_ON, once──┘
 */
import { fileURLToPath } from 'node:url';
import {
  choice,
  type Design,
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
    input: {} as { phone: string },
    context: {} as { phone: string; plays: number; passedOn: number },
    events: {} as { type: 'KEY_1' | 'KEY_2' | 'ANSWER' | 'SHUT' | 'SOLVED' | 'PASS_ON' | 'BYE' },
  },
  actors: {
    findCustomer: fromPromise<{ known: boolean }, string>(async ({ input }) => ({ known: input !== 'withheld' })),
  },
  guards: { playedTwice: ({ context }) => context.plays >= 2, passedOnBefore: ({ context }) => context.passedOn > 0 },
  delays: { silence: 8000, longest: 600_000 },
}).createMachine({
  id: 'cardLine',
  context: ({ input }) => ({ phone: input.phone, plays: 0, passedOn: 0 }),
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
    finding: {
      invoke: {
        src: 'findCustomer',
        input: ({ context }) => context.phone,
        onDone: [{ guard: ({ event }) => event.output.known, target: 'confirming' }, { target: 'line' }],
        onError: 'line',
      },
    },
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
      results: {
        KEY_1: { label: 'presses 1, for a lost card', weight: { lostCard: 9, question: 1 } },
        KEY_2: { label: 'presses 2, for a question', weight: { lostCard: 1, question: 9 } },
      },
    }),
    findCustomer: choice({
      by: 'bot',
      lasts: exponential({ mean: seconds(2) }),
      results: {
        // Who was robbed rings from somebody else's phone.
        found: {
          label: 'finds the customer',
          weight: ({ traits }) => (traits.phone === 'withheld' ? 0 : 7),
          sends: { type: 'done', output: { known: true } },
        },
        unknown: { label: 'does not find the customer', weight: 2, sends: { type: 'done', output: { known: false } } },
        error: { weight: 1 },
      },
    }),
    confirming: choice({
      by: 'caller',
      lasts: exponential({ mean: seconds(10) }),
      results: {
        KEY_1: { label: 'presses 1, to block the card', weight: { lostCard: 1, question: 0 } },
        KEY_2: { label: 'presses 2, for an agent', weight: { lostCard: 1, question: 1 } },
      },
    }),
    line: queue({ pool: 'desk' }),
    talking: choice({
      by: 'agent',
      asks: ['identity'],
      lasts: lognormal({ mean: minutes(4), sd: minutes(3) }),
      wrapUp: seconds(20),
      results: { SOLVED: { label: 'solves it', weight: 3 }, PASS_ON: { label: 'puts the caller through', weight: 1 } },
    }),
  },
  sends: { 'agent.answered': 'ANSWER', 'queue.closed': 'SHUT', 'caller.hungUp': 'BYE' },
  input: ({ traits }) => ({ phone: traits.phone }),
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
    robbed: persona({
      needs: 'lostCard',
      share: 0.1,
      patience: exponential({ mean: minutes(12) }),
      traits: { phone: 'withheld' },
    }),
    careless: persona({
      needs: 'lostCard',
      share: 0.3,
      patience: exponential({ mean: minutes(8) }),
      traits: { phone: '06 12' },
    }),
    curious: persona({
      needs: 'question',
      share: 0.6,
      patience: exponential({ mean: minutes(4) }),
      traits: { phone: '06 12' },
    }),
  },
});

export const options = { horizon: days(2), replications: 20, seed: 7 };

/** What the machine does for those who call. */
export function live(design: Design<'lostCard' | 'question'> = cardLine) {
  const run = simulate(design, callers, options);
  const { robbed, careless } = run.personas;
  return {
    run,
    own: [
      ['cards blocked without an agent, of the careless', 'share', careless.outcomes.blocked],
      ['  of the robbed', 'share', robbed.outcomes.blocked],
    ],
  } as const;
}

/** A live call: the machine as it is shipped, with its own promise, under a clock that need not be waited for. */
export async function liveCall(): Promise<string[]> {
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock, input: { phone: '06 12' } });
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
