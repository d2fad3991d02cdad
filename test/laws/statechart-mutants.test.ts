import { describe, expect, it } from 'vitest';
import { type Configuration, Configurations } from '../../src/statechart/configurations.ts';
import { rewire } from '../../src/statechart/rewire.ts';
import { type TracingParts, TracingStepper } from '../../src/statechart/tracing-stepper.ts';
import { compareSteps } from './stepping/steps-as-xstate.ts';

/** A stepper that tells configurations apart by less than it should. */
function keyedBy(forget: (configuration: Configuration) => Configuration): TracingParts {
  class Mutant extends Configurations {
    protected override keyOf(configuration: Configuration): string {
      return super.keyOf(forget(configuration));
    }
  }
  return { configurationsOf: (chart) => new Mutant(chart) };
}

/** A stepper whose copy of the machine keeps something that should have been rewired. */
function keeping(field: 'initial actions' | 'outputs'): TracingParts {
  return {
    wire: (wiring) => {
      const kept = wiring.nodes.map((node) => ({
        node,
        output: node.output,
        actions: node.type === 'compound' ? node.initial.actions : [],
      }));
      const rewired = rewire(wiring);
      for (const { node, output, actions } of kept) {
        if (field === 'outputs') node.output = output;
        else if (node.type === 'compound') node.initial.actions = actions;
      }
      return rewired;
    },
  };
}

const mutants: Record<string, TracingParts> = {
  'no history in the key': keyedBy((configuration) => ({ ...configuration, history: [] })),
  'no order in the key': keyedBy((configuration) => ({
    ...configuration,
    nodes: [...configuration.nodes].sort((a, b) => a - b),
  })),
  'no node set in the key': keyedBy((configuration) => ({ ...configuration, nodes: [configuration.nodes.length] })),
  'no status in the key': keyedBy((configuration) => ({ ...configuration, status: 'active' })),
  'initial actions unwrapped': keeping('initial actions'),
  'output forgotten': keeping('outputs'),
};

describe('the law of stepping catches a stepper with', () => {
  for (const [name, parts] of Object.entries(mutants)) {
    it(name, { timeout: 120_000 }, () => {
      const { differences, steps } = compareSteps({
        seed: 1,
        steps: 60_000,
        stepsPerMachine: 500,
        most: 1,
        stepperOf: (machine) => new TracingStepper(machine, { watch: () => true, maxIterations: 25 }, parts),
      });
      console.log(`${name}: caught within ${steps} steps`);
      expect(differences).toHaveLength(1);
    });
  }
});
