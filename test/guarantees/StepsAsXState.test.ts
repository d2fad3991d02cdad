import { expect, it } from 'vitest';
import { type StepCounts, type TracingStepper, tracingStepper } from '../../src/statechart/tracing-stepper.ts';
import { features } from '../laws/stepping/features.ts';
import { compareSteps } from '../laws/stepping/steps-as-xstate.ts';

const options = { watch: () => true, maxIterations: 25 };

it('steps of random machines are those of XState, 200,000 of them', { timeout: 600_000 }, () => {
  let machines = 0;
  const counts: StepCounts = { steps: 0, replayed: 0, traced: 0, fellBack: 0 };
  const found = compareSteps({
    seed: 1,
    steps: 200_000,
    stepsPerMachine: 500,
    // Half of the machines as code, half interpreted.
    stepperOf: (machine) =>
      tracingStepper(machine, { ...options, compileAfter: machines++ % 2 === 0 ? 4 : Number.POSITIVE_INFINITY }),
    onDone: (stepper) => {
      const of = (stepper as TracingStepper).counts;
      for (const key of ['steps', 'replayed', 'traced', 'fellBack'] as const) counts[key] += of[key];
    },
  });
  console.log(`${found.machines} machines, ${found.steps} steps, ${found.changed} of them to another configuration`);
  console.log(`${counts.replayed} replayed, ${counts.traced} traced, ${counts.fellBack} left to XState`);
  console.log(String(found.coverage));
  expect(found.differences).toEqual([]);
  expect(found.steps).toBeGreaterThanOrEqual(200_000);
  expect(found.changed / found.steps).toBeGreaterThan(0.3);
  expect(counts.replayed / counts.steps).toBeGreaterThan(0.5);
  const rare = features.filter((feature) => found.coverage.of(feature) < 1000);
  expect(rare, 'features taken less than 1,000 times').toEqual([]);
});

it('steps held against XState while they are taken agree as well', { timeout: 300_000 }, () => {
  const found = compareSteps({
    seed: 2,
    steps: 10_000,
    stepsPerMachine: 250,
    stepperOf: (machine) => tracingStepper(machine, { ...options, verify: true }),
  });
  expect(found.differences).toEqual([]);
});
