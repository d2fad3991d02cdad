import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { createActor, type EventObject } from 'xstate';
import { StepError } from '../../src/statechart/step-error.ts';
import { tracingStepper } from '../../src/statechart/tracing-stepper.ts';
import { Coverage } from './stepping/coverage.ts';
import { Dice } from './stepping/dice.ts';
import { OracleClock } from './stepping/oracle-clock.ts';
import { outsideTypes } from './stepping/random-events.ts';
import { randomMachine } from './stepping/random-machine.ts';
import { TimedRun } from './stepping/timed-run.ts';

interface Outcome {
  readonly compared: number;
  readonly fired: number;
  readonly difference?: string;
}

/** A live actor with a clock of its own and a run by a stepper, sent the same events at the same times. */
function liveAndStepped(seed: number): Outcome {
  const dice = new Dice(seed);
  const random = randomMachine(dice, new Coverage());
  // A machine that goes on sending events to itself would never let go of a live actor.
  let entered = 0;
  const onEntry = () => {
    if (++entered > 2000) throw new Error('never comes to rest');
  };
  const names = [...tracingStepper(random, { watch: () => true }).nodes].map((id) => [`+${id}`, onEntry]);
  const machine = random.provide({ actions: Object.fromEntries(names) });
  machine.options.maxIterations = 25;
  const stepper = tracingStepper(machine, { watch: () => true, maxIterations: 25, verify: seed % 4 === 0 });
  const clock = new OracleClock();
  const input = { v: dice.int(5) };
  const actor = createActor(machine, { clock: clock as never, input, logger: () => {} });
  actor.subscribe({ error: () => {} });
  let compared = 0;
  let run: TimedRun | undefined;
  /** Both do the same; whether both can go on. */
  const both = (live: () => unknown, stepped: () => unknown): boolean => {
    entered = 0;
    live();
    if (entered > 2000) return false;
    try {
      stepped();
    } catch (error) {
      if (!(error instanceof StepError) || actor.getSnapshot().status !== 'error') throw error;
      return false;
    }
    compared++;
    return actor.getSnapshot().status === 'active';
  };
  const differs = (): string | undefined => {
    const { value, status, context } = actor.getSnapshot();
    const expected = { value, status, context, now: clock.now };
    const actual = {
      value: stepper.describe(run!.leaf.configuration).value,
      status: run!.leaf.status,
      context: run!.context,
      now: run!.clock.now,
    };
    return isDeepStrictEqual(actual, expected)
      ? undefined
      : `${JSON.stringify(actual)}, live ${JSON.stringify(expected)}`;
  };
  const compare = () => (actor.getSnapshot().status === 'error' ? undefined : differs());
  let goesOn = both(
    () => actor.start(),
    () => {
      run = new TimedRun(stepper, input);
    },
  );
  let difference = run && compare();
  for (let round = 0; goesOn && !difference && round < 60; round++) {
    const until = clock.now + dice.int(40);
    for (let rings = true, count = 0; goesOn && rings && !difference && count < 30; count++) {
      goesOn = both(
        () => {
          rings = clock.ringNext(until);
        },
        () => run!.clock.ringNext(until),
      );
      difference = compare();
    }
    if (!goesOn || difference) break;
    const event = { type: dice.pick(outsideTypes), v: dice.int(5) } as EventObject;
    goesOn = both(
      () => actor.send(event as never),
      () => run!.send(event),
    );
    difference = compare();
  }
  actor.stop();
  return { compared, fired: run?.fired ?? 0, ...(difference ? { difference } : {}) };
}

it('a live actor with a clock of its own and a run by a stepper agree on every timer', { timeout: 120_000 }, () => {
  let compared = 0;
  let fired = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const outcome = liveAndStepped(seed);
    expect(outcome.difference, `machine ${seed}`).toBeUndefined();
    compared += outcome.compared;
    fired += outcome.fired;
  }
  console.log(`${compared} comparisons, ${fired} timers fired`);
  expect(compared).toBeGreaterThan(5000);
  expect(fired).toBeGreaterThan(2000);
});
