// Steps random machines beside XState, as many steps as asked: node bench/run.mjs steps-as-xstate 10000000 [seed]
import { tracingStepper } from '../src/statechart/tracing-stepper.ts';
import { compareSteps } from '../test/laws/stepping/steps-as-xstate.ts';

const [asked = '1000000', seed = '7'] = process.argv.slice(2);
const counts = { steps: 0, replayed: 0, traced: 0, fellBack: 0 };
let differing = 0;
for (let done = 0, part = 0; done < Number(asked); part++) {
  const found = compareSteps({
    seed: Number(seed) + part,
    steps: Math.min(100_000, Number(asked) - done),
    stepsPerMachine: 2000,
    stepperOf: (machine) => tracingStepper(machine, { watch: () => true, maxIterations: 25, compileAfter: 50 }),
    onDone: (stepper) => {
      const of = (stepper as ReturnType<typeof tracingStepper>).counts;
      for (const key of ['steps', 'replayed', 'traced', 'fellBack'] as const) counts[key] += of[key];
    },
  });
  done += found.steps;
  differing += found.differences.length;
  for (const difference of found.differences) console.log(difference);
  console.log(
    `${done} steps, ${differing} differences, ${counts.replayed} replayed, ${counts.traced} traced, ${counts.fellBack} left to XState`,
  );
}
process.exitCode = differing === 0 ? 0 : 1;
