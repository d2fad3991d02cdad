import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { type Design, persona, population } from '../../src/design/index.ts';
import { Meter } from '../../src/design/meter.ts';
import { Ledger } from '../../src/measure/ledger.ts';
import { Activities } from '../../src/simulate/activities.ts';
import { ComingBack } from '../../src/simulate/coming-back.ts';
import type { Doomed } from '../../src/simulate/doomed.ts';
import { Endings } from '../../src/simulate/endings.ts';
import { Cause } from '../../src/simulate/kinds.ts';
import type { LeafPlan } from '../../src/simulate/leaf-plan.ts';
import { linesOf } from '../../src/simulate/lines-of.ts';
import { Plan } from '../../src/simulate/plan.ts';
import { SimulationError } from '../../src/simulate/simulation-error.ts';
import { Steps } from '../../src/simulate/steps.ts';
import { Entry, World } from '../../src/simulate/world.ts';
import { StepError } from '../../src/statechart/step-error.ts';
import { tracingStepper } from '../../src/statechart/tracing-stepper.ts';
import { givenArrivals } from '../../src/stochastic/index.ts';
import { Coverage } from './stepping/coverage.ts';
import { Dice } from './stepping/dice.ts';
import { OracleClock } from './stepping/oracle-clock.ts';
import { randomMachine } from './stepping/random-machine.ts';

const callers = population({ arrivals: givenArrivals([0]), personas: { one: persona({ needs: 'help', share: 1 }) } });
const shape = {
  personas: ['one'],
  pools: [],
  lines: [],
  routed: false,
  blocks: [],
  outcomes: [],
  thresholds: [20],
  shortAbandon: 0,
};
const noDoom = { any: false, is: () => false } as unknown as Doomed;

/** One contact of the engine, with nothing but its machine and the machine's timers. */
function contactOf(machine: AnyStateMachine, began: number) {
  const design = {
    id: 'bare',
    needs: ['help'],
    facts: {},
    pools: {},
    channels: { phone: {} },
    states: [],
    sends: {},
    machine,
  };
  const stepper = tracingStepper(machine, { watch: () => false, maxIterations: 25 });
  const plan = new Plan(design as unknown as Design, callers, stepper);
  const world = new World(plan, new Ledger({ ...shape, outcomes: plan.endings }), {
    warmUp: 0,
    horizon: 1e9,
    recontactWithin: 0,
  });
  const lines = linesOf(world, { seed: 1, replication: 0 });
  const leaves: (LeafPlan | undefined)[] = [];
  const endings = new Endings(world, lines, new ComingBack(world), { meters: [new Meter({})], doomed: noDoom });
  const steps = new Steps(world, new Activities(world, lines), endings, leaves);
  const { calendar, contacts, journeys } = world;
  calendar.now = began;
  const contact = contacts.begin(journeys.begin(0, 1, 2, 0), 1, 0, Cause.first);
  return {
    input: plan.kind(0).inputs[0],
    isOpen: () => contacts.isOpen(contact),
    begin: () => steps.begin(contact),
    /** The next timer fires; false where there is none. */
    next: () => {
      if (!calendar.next()) return false;
      expect(calendar.kind).toBe(Entry.ends);
      steps.ended(calendar.subject);
      return true;
    },
    shown: () => {
      const { configuration } = leaves[contacts.leaf[contact] as number] as LeafPlan;
      return { value: stepper.describe(configuration).value, context: contacts.context[contact] };
    },
    elapsed: () => calendar.now - began,
  };
}

/** How many timers fired alike in a live actor and in the engine, until one of the two is over. */
function compared(seed: number): number {
  let entered = 0;
  const onEntry = () => {
    if (++entered > 500) throw new Error('never comes to rest');
  };
  const random = randomMachine(new Dice(seed), new Coverage());
  const ids = tracingStepper(random, { watch: () => true }).nodes;
  const machine = random.provide({ actions: Object.fromEntries(ids.map((id) => [`+${id}`, onEntry])) });
  machine.options.maxIterations = 25;
  const engine = contactOf(machine, (seed % 100) * 1234.567);
  const clock = new OracleClock();
  const actor = createActor(machine, { clock: clock as never, input: engine.input, logger: () => {} });
  actor.subscribe({ error: () => {} });
  const failed = (act: () => unknown): boolean => {
    try {
      act();
      return false;
    } catch (error) {
      if (error instanceof StepError || error instanceof SimulationError) return true;
      throw error;
    }
  };
  actor.start();
  if (entered > 500) return 0;
  if (failed(engine.begin)) {
    expect(actor.getSnapshot().status).toBe('error');
    return 0;
  }
  for (let fired = 0; fired < 60; fired++) {
    const { status, value, context } = actor.getSnapshot();
    if (status === 'error') return fired;
    if (!engine.isOpen()) {
      // Over, or stuck: nothing will ever happen.
      expect(status === 'done' || !clock.ringNext(1e12), `machine ${seed}`).toBe(true);
      return fired;
    }
    const shown = engine.shown();
    if (!isDeepStrictEqual(shown, { value, context })) expect(shown, `machine ${seed}`).toEqual({ value, context });
    entered = 0;
    const rings = clock.ringNext(1e12);
    if (entered > 500) return fired;
    let rang = false;
    if (failed(() => (rang = engine.next()))) return fired;
    expect(rang, `machine ${seed}`).toBe(rings);
    if (!rings) return fired;
    expect(engine.elapsed() * 1000, `machine ${seed}`).toBeCloseTo(clock.now, 3);
  }
  return 60;
}

test('the engine fires, cancels and orders timers as a live actor does', { timeout: 120_000 }, () => {
  let fired = 0;
  for (let seed = 1; seed <= 1200; seed++) fired += compared(seed);
  console.log(`${fired} timers fired in the engine as in a live actor`);
  expect(fired).toBeGreaterThan(5000);
});
