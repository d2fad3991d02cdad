import { type AnyStateMachine, createMachine } from 'xstate';
import { formatMistake, type Mistake } from '../errors/mistake.ts';
import { readChannels, readFacts, readNeeds, readPools } from './check-options.ts';
import { checkStates } from './check-states.ts';
import type { Checked } from './checked.ts';
import type { Design } from './design.ts';
import { DesignError } from './design-error.ts';
import { discoverStates } from './discover.ts';
import type { Pool } from './pool.ts';
import { lostStates } from './reach.ts';
import { isRecord, Reader } from './reader.ts';
import { changed, type ServiceOptions } from './service-options.ts';
import { Targets } from './targets.ts';
import { readTree } from './tree.ts';
import { unusedNames } from './unused.ts';

const known = ['id', 'needs', 'facts', 'pools', 'channels', 'states', 'context'];

/**
 * A design: blocks and ordinary XState states made into one machine, with the pools, facts and channels around it.
 *
 * @throws DesignError with every mistake found.
 * @since 0.1.0
 */
export function service<const O extends ServiceOptions>(options: O & Checked<O>): Design<O['needs'][number]> {
  return designed(options);
}

function designed<Need extends string>(options: ServiceOptions): Design<Need> {
  const read = new Reader();
  const made = attempt(read, () => readDesign(read, options));
  if (!made || read.mistakes.length > 0) throw new DesignError(distinct(read.mistakes));
  const { id, needs, facts = {}, channels } = options;
  const states = discoverStates(made.machine);
  const activities = states.flatMap(({ activity }) => activity ?? []);
  return {
    id,
    needs: needs as readonly Need[],
    facts,
    pools: made.pools,
    channels,
    machine: made.machine,
    states,
    warnings: [...lostStates(made.machine), ...unusedNames(Object.keys(made.pools), Object.keys(facts), activities)],
    options,
    with: (change) => designed<Need>(changed(options, change)),
  };
}

/** Reads and checks everything before XState sees any of it. */
function readDesign(
  read: Reader,
  options: unknown,
): { pools: Record<string, Pool>; machine: AnyStateMachine } | undefined {
  const given = read.options('', options, known);
  if (!isRecord(options)) return undefined;
  const id = readId(read, given.id);
  const needs = readNeeds(read, given.needs);
  const facts = readFacts(read, given.facts);
  const pools = readPools(read, given.pools);
  if (given.context !== undefined && typeof given.context !== 'function') read.options('context', given.context);
  const root = readTree(read, { states: given.states ?? null });
  if (isRecord(given.states) && Object.keys(given.states).length === 0) {
    read.wrong('states', 'no state', 'a design has at least one block and an outcome');
  }
  const initial = readChannels(read, given.channels, root.children.keys());
  const closing = pools && new Map(Object.entries(pools).map(([name, { opens }]) => [name, opens !== undefined]));
  checkStates(read, root, new Targets(root, id), { needs, facts, pools: closing });
  if (read.mistakes.length > 0 || !pools) return undefined;

  const { states, context } = given;
  const config = { id, initial, states, ...(context !== undefined && { context }) };
  return { pools, machine: createMachine(config as never) as AnyStateMachine };
}

function readId(read: Reader, id: unknown): string {
  const text = read.text('id', id) ?? '';
  if (/[.#\\]/.test(text)) read.wrong('id', "an id has no '.', '#' or '\\'", 'machines are found by it');
  return text;
}

/** What throws from inside (a getter, XState itself) is a mistake too. */
function attempt<T>(read: Reader, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    read.wrong('', error instanceof Error ? error.message : 'something was thrown while reading it');
    return undefined;
  }
}

function distinct(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map((each) => [formatMistake(each), each])).values()];
}
