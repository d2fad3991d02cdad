import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { DesignError, PopulationError, population, service } from '../../src/design/index.ts';
import { formatMistake } from '../../src/errors/mistake.ts';
import { poisson } from '../../src/stochastic/poisson.ts';
import { centreSpec } from '../unit/design/centre-spec.ts';
import { blocks, built, leaves, mazeSpec, mutated } from '../unit/design/maze-spec.ts';
import { ownMachine } from '../unit/design/own-machine.ts';
import { wrongBlocks } from '../unit/design/wrong-blocks.ts';
import { wrongCalendars } from '../unit/design/wrong-calendars.ts';
import { wrongCallbacks } from '../unit/design/wrong-callbacks.ts';
import type { WrongDesign } from '../unit/design/wrong-design.ts';
import { wrongHandoffs } from '../unit/design/wrong-handoffs.ts';
import { wrongJourneys } from '../unit/design/wrong-journeys.ts';
import { wrongOptions } from '../unit/design/wrong-options.ts';
import { wrongPools } from '../unit/design/wrong-pools.ts';
import { wrongPopulations } from '../unit/design/wrong-populations.ts';
import { wrongStates } from '../unit/design/wrong-states.ts';

// The fuzz takes seconds where the machine is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** What is thrown, whatever it is. */
function thrownBy(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** A refusal that we wrote, not an error of the engine or of XState in its clothes. */
function expectOwnRefusal(error: unknown, kind: typeof DesignError | typeof PopulationError): void {
  expect(error).toBeInstanceOf(kind);
  for (const { problem } of (error as DesignError).mistakes) {
    expect(problem).not.toMatch(
      /not a function|not iterable|cannot |is not defined|invalid|maximum call|does not exist/i,
    );
  }
}

function refused(kind: typeof DesignError | typeof PopulationError, [, make, mistakes]: WrongDesign): void {
  const error = thrownBy(make);
  expect(error).toBeInstanceOf(kind);
  expect((error as DesignError).mistakes.map(formatMistake)).toEqual(mistakes);
  for (const mistake of mistakes) expect((error as Error).message).toContain(mistake);
}

describe('a wrong design is refused with all its mistakes', () => {
  for (const wrong of [
    ...wrongOptions,
    ...wrongPools,
    ...wrongCalendars,
    ...wrongStates,
    ...wrongBlocks,
    ...wrongCallbacks,
    ...wrongJourneys,
    ...wrongHandoffs,
  ])
    test(wrong[0], () => refused(DesignError, wrong));
});

describe('a wrong population is refused with all its mistakes', () => {
  for (const wrong of wrongPopulations) test(wrong[0], () => refused(PopulationError, wrong));
});

/** Cases of each property: some 20,000 mutations of designs and populations in all. */
const runs = Number(process.env.FUZZ_RUNS ?? 3000);

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
});

const optionNames = ['says', 'lasts', 'to', 'options', 'results', 'pool', 'messages', 'callback', 'reached', 'forgets'];

test('blocks take anything, and what is wrong with it travels with them', () => {
  const options = fc.oneof(anything, fc.dictionary(fc.constantFrom(...optionNames), anything));
  fc.assert(
    fc.property(fc.constantFrom(...Object.entries(blocks)), options, ([, block], given) => {
      expect(block(given)).toHaveProperty('meta.block.kind');
    }),
    { seed: 7, numRuns: runs },
  );
});

test('a block whose options throw when they are read carries that as a mistake', () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  for (const block of Object.values(blocks)) expect(block(trap)).toHaveProperty('meta.block.mistakes.length', 1);
  expect(thrownBy(() => service(trap as never))).toBeInstanceOf(DesignError);
});

test('service() and population() refuse anything else with their own errors only', () => {
  fc.assert(
    fc.property(anything, (given) => {
      expectOwnRefusal(
        thrownBy(() => service(given as never)),
        DesignError,
      );
      expectOwnRefusal(
        thrownBy(() => population(given as never)),
        PopulationError,
      );
    }),
    { seed: 7, numRuns: runs },
  );
});

const specs: readonly unknown[] = [mazeSpec, centreSpec];

test('a design with one thing changed is refused, or its machine runs', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...specs.flatMap((spec) => leaves(spec).map((path) => [spec, path] as const))),
      fc.oneof(anything, fc.constantFrom(0, -1, Number.NaN, 'line', 'fault')),
      ([spec, path], value) => {
        const error = thrownBy(() => {
          const { machine } = service(built(mutated(spec, path, value)) as never);
          createActor(machine).start().stop();
        });
        if (error !== undefined) expectOwnRefusal(error, DesignError);
      },
    ),
    { seed: 7, numRuns: runs },
  );
});

test('a design with a broken reference is never accepted', () => {
  const names = /\.(to|otherwise|understood|gaveUp|answered|closed|initial|pool|serves\.\d|asks\.\d|carries\.\d)$/;
  const references = leaves(mazeSpec).filter((path) => names.test(path.join('.')));
  expect(references.length).toBeGreaterThanOrEqual(17);
  fc.assert(
    fc.property(fc.constantFrom(...references), fc.string(), (path, name) => {
      const error = thrownBy(() => service(built(mutated(mazeSpec, path, `${name}?`)) as never));
      expect(error).toBeInstanceOf(DesignError);
      expect((error as DesignError).mistakes.map((mistake) => mistake.path)).toContain(
        path.filter((key) => key !== 'with').join('.'),
      );
    }),
    { seed: 7, numRuns: runs },
  );
});

test('a plain state with anything in it is refused, or its machine runs', () => {
  const keys = [
    'type',
    'initial',
    'states',
    'on',
    'always',
    'after',
    'onDone',
    'invoke',
    'entry',
    'meta',
    'id',
    'history',
    'target',
    'tags',
  ];
  const value = fc.oneof(
    anything,
    fc.constantFrom('line', '#maze.line', 'parallel', 'final', 'history', 'atomic', 'compound'),
  );
  const state = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(value, fc.dictionary(fc.constantFrom('line', 'x.y', '100', 'target'), value)),
  );
  fc.assert(
    fc.property(state, (lost) => {
      const spec = mutated(mazeSpec, ['states', 'closed'], lost);
      const error = thrownBy(() => service(built(spec) as never));
      if (error !== undefined) expectOwnRefusal(error, DesignError);
    }),
    { seed: 7, numRuns: runs },
  );
});

test('a machine of one’s own with one thing changed is accepted or refused, never more', () => {
  expect(thrownBy(() => service(ownMachine))).toBeUndefined();
  // What a block notes of itself is no option of anybody's.
  const paths = leaves({ ...ownMachine, machine: 0 }).filter((path) => !path.includes('block'));
  fc.assert(
    fc.property(fc.constantFrom(...paths), anything, (path, value) => {
      const error = thrownBy(() => service(mutated(ownMachine, path, value) as never));
      if (error !== undefined) expectOwnRefusal(error, DesignError);
    }),
    { seed: 7, numRuns: runs },
  );
});

test('a population with one thing changed is accepted or refused, never more', () => {
  const valid = {
    arrivals: poisson({ perHour: 60 }),
    personas: {
      broken: {
        needs: 'fault',
        share: 0.8,
        slips: { wrongKey: 0.03, silence: 0.05 },
        redials: { probability: 0.7, after: 60, most: 6 },
      },
      leaving: {
        needs: { cancel: 1 },
        share: 0.2,
        channel: { phone: 3, desk: 1 },
        bears: { repeats: 3 },
        traits: { angry: true },
        comesBack: {
          afterGivingUp: { probability: [0.9, 0.5], after: 60, most: 3, channel: { desk: 1 } },
          otherwise: { probability: 0.5, after: 60, most: 3, channel: 'phone', becomes: { traits: { angry: false } } },
          afterRefusal: { probability: 1, after: 5, most: 2, becomes: 'broken' },
        },
      },
    },
  };
  expect(thrownBy(() => population(valid))).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom(...leaves(valid)), anything, (path, value) => {
      const error = thrownBy(() => population(mutated(valid, path, value) as never));
      if (error !== undefined) expectOwnRefusal(error, PopulationError);
    }),
    { seed: 7, numRuns: runs },
  );
});
