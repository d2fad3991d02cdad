import { assign } from 'xstate';
import {
  choice,
  type Design,
  DesignError,
  gate,
  outcome,
  type Population,
  persona,
  population,
  queue,
  service,
} from '../../../src/design/index.ts';
import { exponential, poisson } from '../../../src/stochastic/index.ts';

/** Whole numbers from 0, below `sides`. */
export type Dice = (sides: number) => number;

/** A dice that is thrown the same way for the same number. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
}

interface Data {
  readonly a: number;
  readonly b: number;
  readonly unread: number;
}
interface Seen {
  readonly context: Data;
}
type Config = Record<string, unknown>;

const needs = ['x', 'y'];

/** Guards look at one field or two, and are pure. */
function guard(dice: Dice): (seen: Seen) => boolean {
  const [of, is] = [dice(3), dice(3)];
  if (of === 0) return ({ context }) => context.a === is;
  if (of === 1) return ({ context }) => context.b !== is;
  return ({ context }) => context.a > 0 && context.b === is;
}

function action(dice: Dice): unknown {
  const to = dice(3);
  switch (dice(12)) {
    case 0:
      return assign({ a: ({ context }: Seen) => (context.a + 1) % 3 });
    case 1:
      return assign({ b: to });
    case 2:
      return assign({ a: to, b: ({ context }: Seen) => context.a });
    case 3:
      return assign(({ context }: Seen) => ({ b: (context.b + context.a) % 3 }));
    case 4:
      return assign(({ context }: Seen) => ({ ...context, b: to }));
    case 5:
    case 6:
    case 7:
      return assign({ unread: ({ context }: Seen) => (context.unread + 1) % 4 });
    default:
      return assign({ a: to });
  }
}

/** One to three transitions for an event, guarded but perhaps for the last. */
function transitions(dice: Dice, targets: readonly string[]): Config[] {
  const count = 1 + dice(3);
  return Array.from({ length: count }, (_, nth) => ({
    ...(dice(8) > 0 && { target: targets[dice(targets.length)] }),
    ...(dice(3) > 0 && { reenter: true }),
    ...((nth < count - 1 || dice(4) === 0) && { guard: guard(dice) }),
    ...(dice(2) === 0 && { actions: action(dice) }),
  }));
}

function weight(dice: Dice): unknown {
  switch (dice(5)) {
    case 0:
      return { x: dice(2), y: 1 };
    case 1:
      return ({ context }: { context: unknown }) => ((context as Data).a === 1 ? 1 : 0);
    case 2:
      return ({ context }: { context: unknown }) => (context as Data).b;
    default:
      return 1;
  }
}

/** A state in which something goes on. It says when it is entered and left. */
function busy(dice: Dice, name: string, targets: readonly string[]): Config {
  const marks = { entry: { type: `in ${name}` }, exit: { type: `out ${name}` } };
  const on = (events: readonly string[]) =>
    Object.fromEntries(events.map((event) => [event, transitions(dice, targets)]));
  const kind = dice(8);
  if (kind === 0) {
    const pool = ['always', 'hours'][dice(2)]!;
    const capacity = dice(2) === 0 ? { capacity: 3 } : {};
    const longest = dice(3) === 0 ? { longestWait: 60 } : {};
    return { ...queue({ pool, ...capacity, ...longest }), ...marks, on: on(lineEvents) };
  }
  if (kind === 1) {
    const pool = ['always', 'hours'][dice(2)]!;
    return { ...gate({ asks: 'open', pool }), ...marks, on: on(['gate.open', 'gate.closed']) };
  }
  const events = ['go', 'stay', 'leave'].slice(0, 1 + dice(3)).map((event) => `caller.${event}`);
  const results = Object.fromEntries(events.map((event, nth) => [event, { weight: nth === 0 ? 1 : weight(dice) }]));
  const by = dice(2) === 0 ? 'caller' : 'agent';
  return { ...choice({ by, lasts: 1, results: results as never }), ...marks, on: on(events) };
}

const lineEvents = ['agent.answered', 'queue.full', 'queue.timedOut', 'queue.closed'];

/** A random small design, or undefined where it is refused. */
export function randomService(dice: Dice): Design | undefined {
  const names = Array.from({ length: 2 + dice(4) }, (_, at) => `s${at}`);
  const targets = [...names, 'solved', 'solved', 'partly', 'failed'];
  const states: Config = {};
  for (const name of names) {
    const kind = dice(10);
    if (kind === 0) {
      states[name] = {
        always: transitions(dice, targets)
          .map((each) => ({ target: 'failed', ...each }))
          .concat({ target: 'failed' } as never),
      };
    } else if (kind === 1) {
      const region = (part: string) => ({
        initial: 'p',
        states: { p: busy(dice, `${name}.${part}.p`, ['q', 'p']), q: busy(dice, `${name}.${part}.q`, ['p', 'q']) },
      });
      const out = transitions(dice, targets);
      states[name] = {
        type: 'parallel',
        states: { l: region('l'), r: region('r') },
        on: { 'caller.leave': out, 'agent.answered': out, 'queue.closed': out },
      };
    } else {
      states[name] = busy(dice, name, targets);
    }
  }
  try {
    return service({
      id: 'random',
      needs,
      context: { a: dice(3), b: dice(3), unread: 0 },
      pools: { always: { agents: 1 }, hours: { agents: 1, opens: { days: 'mon', from: '09:00', to: '17:00' } } },
      channels: { phone: { initial: names[0] } },
      states: {
        ...states,
        solved: outcome('resolved'),
        partly: outcome('partly', { meets: ['x'] }),
        failed: outcome('failed'),
      },
    } as never) as Design;
  } catch (error) {
    if (error instanceof DesignError) return undefined;
    throw error;
  }
}

export const callers: Population = population({
  arrivals: poisson({ perHour: 1 }),
  personas: {
    patient: persona({ needs: 'x', share: 0.5 }),
    hasty: persona({
      needs: 'y',
      share: 0.5,
      patience: exponential({ mean: 60 }),
      redials: { probability: 0, after: 1, most: 1 },
    }),
  },
});
