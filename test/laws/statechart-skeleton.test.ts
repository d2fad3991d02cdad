import { expect, it } from 'vitest';
import { skeleton } from '../../src/statechart/skeleton.ts';
import { StepError } from '../../src/statechart/step-error.ts';
import type { Leaf } from '../../src/statechart/stepper.ts';
import { tracingStepper } from '../../src/statechart/tracing-stepper.ts';
import { Coverage } from './stepping/coverage.ts';
import { Dice } from './stepping/dice.ts';
import { outsideTypes } from './stepping/random-events.ts';
import { randomMachine } from './stepping/random-machine.ts';
import { Timers } from './stepping/timers.ts';

const watch = () => true;

/** Every configuration that a machine comes to in a random run is in its skeleton, and every step is an edge of it. */
function strays(
  seed: number,
  steps: number,
): { readonly strayed: string[]; readonly taken: number; readonly complete: boolean } {
  const dice = new Dice(seed);
  const machine = randomMachine(dice, new Coverage(), true);
  const stepper = tracingStepper(machine, { watch, maxIterations: 25 });
  const invoked = stepper.nodes.flatMap((id) => machine.getStateNodeById(`#${id}`).invoke.map((invoke) => invoke.id));
  const external = [
    ...outsideTypes,
    ...invoked.flatMap((id) => [`xstate.done.actor.${id}`, `xstate.error.actor.${id}`]),
  ];
  const { configurations } = stepper;
  const graph = skeleton(machine, { watch, eventsOf: () => external, configurations, limit: 40, maxIterations: 25 });
  const { edges, events } = graph;
  // What user code makes is told as an event of the same class.
  const known = new Set(
    [...edges.from].map((from, edge) => `${from} ${stepper.classOf(events[edges.event[edge]!]!)} ${edges.to[edge]}`),
  );
  const initial = new Set(graph.initial);
  const strayed: string[] = [];
  let taken = 0;
  for (let round = 0; round < 5; round++) {
    const timers = new Timers(stepper);
    if (graph.open.has(-1)) break;
    let leaf: Leaf | undefined = attempt(() => stepper.begin({ v: dice.int(5) }));
    if (leaf && leaf.status !== 'error' && !initial.has(leaf.configuration))
      strayed.push(`starts in ${leaf.configuration}`);
    for (let step = 0; leaf && leaf.status === 'active' && step < steps; step++) {
      timers.heed(leaf);
      const event = timers.next(dice) ?? { type: dice.pick(external), v: dice.int(5) };
      const from: Leaf = leaf;
      if (graph.open.has(from.configuration)) break;
      leaf = attempt(() => stepper.step(from.configuration, stepper.context, stepper.classOf(event.type), event));
      if (!leaf) break;
      taken++;
      const edge = `${from.configuration} ${stepper.classOf(event.type)} ${leaf.configuration}`;
      if (!known.has(edge)) strayed.push(`${edge} by ${event.type}`);
    }
  }
  return { strayed, taken, complete: graph.complete };
}

function attempt(act: () => Leaf): Leaf | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

it('the skeleton of a machine has every step that the machine takes', { timeout: 120_000 }, () => {
  let taken = 0;
  let complete = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const found = strays(seed, 60);
    expect(found.strayed, `machine ${seed}`).toEqual([]);
    taken += found.taken;
    if (found.complete) complete++;
  }
  console.log(`${taken} steps, ${complete} of 40 skeletons complete`);
  expect(taken).toBeGreaterThan(800);
  expect(complete).toBeGreaterThan(8);
});
