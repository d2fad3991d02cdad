import {
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
  type EventObject,
  initialTransition,
  transition,
} from 'xstate';
import { tracingStepper } from '../src/statechart/tracing-stepper.ts';

/** Steps a second: the best of several rounds, since a busy machine only ever makes them slower. */
function rate(seconds: number, take: (count: number) => void): number {
  take(200);
  let best = 0;
  for (let round = 0; round < 5; round++) {
    let count = 100;
    for (;;) {
      const from = process.hrtime.bigint();
      take(count);
      const took = Number(process.hrtime.bigint() - from) / 1e9;
      if (took > seconds / 5) {
        best = Math.max(best, count / took);
        break;
      }
      count *= 2;
    }
  }
  return best;
}

interface Case {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly events: readonly EventObject[];
  /** The least ratio to `transition()` and to `actor.send`. */
  readonly least: readonly [transition: number, send: number];
}

const menu = createMachine({
  id: 'menu',
  initial: 'play1',
  states: {
    play1: { on: { silent: 'play2', pressed: 'line' } },
    play2: { on: { silent: 'line', pressed: 'line' } },
    line: { on: { answered: 'talk', hungUp: 'play1' } },
    talk: { on: { transferred: 'line', resolved: 'play1' } },
  },
});

const guarded = createMachine({
  types: {} as { context: { level: number; tries: number }; events: { type: 'go'; by: number } },
  id: 'guarded',
  context: { level: 2, tries: 1 },
  initial: 'a',
  states: {
    a: {
      on: {
        go: [
          { guard: ({ context, event }) => context.level < event.by, target: 'b' },
          { guard: ({ context, event }) => context.tries > event.by + 5, target: 'b' },
          { guard: ({ context }) => context.level === 2, target: 'b' },
          { target: 'c' },
        ],
      },
    },
    b: { on: { go: [{ guard: ({ event }) => event.by === 7, target: 'c' }, { target: 'a' }] } },
    c: { on: { go: 'a' } },
  },
});

interface Wide {
  a: number;
  b: number;
  c: string;
  d: string | null;
  e: number;
  f: readonly number[];
  g: string;
  h: boolean;
  i: number;
  j: number;
}

const wide = createMachine({
  types: {} as { context: Wide; events: { type: 'go'; by: number } },
  id: 'wide',
  context: { a: 1, b: 2, c: 'x', d: null, e: 5.5, f: [1], g: 'q', h: true, i: 9, j: 10 },
  initial: 'one',
  states: {
    one: {
      on: {
        go: {
          target: 'two',
          actions: [
            assign({ a: ({ context }) => context.a + 1, b: ({ event }) => event.by }),
            assign({ e: ({ context }) => context.e + 0.5, h: ({ context }) => !context.h }),
            assign({ i: ({ context, event }) => context.i + event.by, d: () => 'seen' }),
          ],
        },
      },
    },
    two: {
      entry: assign({ j: ({ context }) => context.j + 1, c: ({ event }) => event.type, g: () => 'two' }),
      on: { go: { target: 'one', actions: assign(({ context }) => ({ a: context.a - 1 })) } },
    },
  },
});

const region = { initial: 'off', states: { off: { on: { go: 'on' } }, on: { on: { go: 'off' } } } } as const;
const parallel = createMachine({
  id: 'parallel',
  type: 'parallel',
  states: { w: region, x: region, y: region, z: region },
});

const go: readonly EventObject[] = [{ type: 'go', by: 1 } as EventObject];
const cases: readonly Case[] = [
  {
    name: 'a menu',
    machine: menu,
    events: ['silent', 'pressed', 'answered', 'resolved'].map((type) => ({ type })),
    least: [300, 60],
  },
  { name: 'three guards', machine: guarded, events: go, least: [300, 60] },
  { name: 'ten fields, several assigns', machine: wide, events: go, least: [20, 10] },
  { name: 'four parallel regions', machine: parallel, events: go, least: [150, 0] },
];

let isMet = true;
for (const { name, machine, events, least } of cases) {
  const byTransition = rate(0.4, (count) => {
    let [snapshot] = initialTransition(machine);
    for (let at = 0; at < count; at++) [snapshot] = transition(machine, snapshot, events[at % events.length]!);
  });
  const bySend = rate(0.4, (count) => {
    const actor = createActor(machine).start();
    for (let at = 0; at < count; at++) actor.send(events[at % events.length]!);
    actor.stop();
  });
  const stepper = tracingStepper(machine, { watch: () => true });
  const classes = events.map(({ type }) => stepper.classOf(type));
  const traced = rate(1, (count) => {
    let { configuration } = stepper.begin(undefined);
    for (let at = 0, which = 0; at < count; at++) {
      configuration = stepper.step(configuration, stepper.context, classes[which]!, events[which]!).configuration;
      if (++which === events.length) which = 0;
    }
  });
  const ratios = [traced / byTransition, traced / bySend] as const;
  const isGood = ratios[0] >= least[0] && ratios[1] >= least[1];
  isMet &&= isGood;
  console.log(
    `${name}: ${(traced / 1e6).toFixed(2)} million steps a second, ${ratios[0].toFixed(0)} times transition() (at least ${least[0]}), ` +
      `${ratios[1].toFixed(0)} times actor.send (at least ${least[1]})${isGood ? '' : '  TOO SLOW'}`,
  );
}
process.exitCode = isMet ? 0 : 1;
