import { basename } from 'node:path';
import { createJiti } from 'jiti';
import * as xstate from 'xstate';
import type { Property } from '../check/property.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { didYouMean } from '../errors/nearest.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { DesignFileError } from './design-file-error.ts';

/**
 * A design file imports the library that runs it, wherever the file lies and however it imports. Looked up here and not
 * at the top, so that the library is built without a list of all its names, which would keep all of it in every program.
 */
async function oneInstance() {
  const [library, queueing] = await Promise.all([import('../index.ts'), import('../queueing/index.ts')]);
  return { 'please-hold': library, 'please-hold/queueing': queueing, xstate };
}

export interface Loaded {
  readonly name: string;
  readonly design: Design;
  readonly population: Population;
  /** How it is meant to be simulated: what it exports as `options`, if that has a horizon. */
  readonly options: Partial<SimulateOptions>;
  /** What is asked of it: what it exports as `properties`. */
  readonly properties: readonly Property[] | undefined;
}

/** Names as they were typed. */
interface Asked {
  readonly design: string | undefined;
  readonly population: string | undefined;
}

/** Loads a file, TypeScript or JavaScript, ESM or CJS, and picks the design and the population that were asked for. */
export async function loadDesign(file: string, asked: Asked): Promise<Loaded> {
  const exported = await exportsOf(file);
  const [name, design] = pick(file, 'design', exported.filter(isDesign), asked.design, noDesign(exported));
  const [, population] = pick(file, 'population', exported.filter(isPopulation), asked.population, noPopulation);
  const [, options = {}] = exported.find(isOptions) ?? [];
  const [, properties] = exported.find(([each]) => each === 'properties') ?? [];
  if (properties !== undefined && !Array.isArray(properties)) {
    throw new DesignFileError(`${basename(file)} exports properties that are no list. Write [noDeadEnds()]`);
  }
  return { name, design, population, options, properties };
}

/** What two designs are called where one file exports both. */
const pairs = [
  ['before', 'after'],
  ['asIs', 'toBe'],
] as const;

/** Loads the two designs of a comparison; the population is that of the first file, or else of the second. */
export async function loadPair(before: Asked & { readonly file: string }, after: Omit<typeof before, 'population'>) {
  const first = await exportsOf(before.file);
  const second = before.file === after.file ? first : await exportsOf(after.file);
  const names = first.filter(isDesign).map(([name]) => name);
  const usual =
    before.file === after.file ? pairs.find((pair) => pair.every((name) => names.includes(name))) : undefined;
  const design = (which: 'before' | 'after', file: string, exported: Exported[], asked: string | undefined) =>
    pick(
      file,
      'design',
      exported.filter(isDesign),
      asked ?? usual?.[which === 'before' ? 0 : 1],
      noDesign(exported),
      which,
    );
  const [name, one] = design('before', before.file, first, before.design);
  const [otherName, other] = design('after', after.file, second, after.design);
  if (one === other && before.file === after.file) {
    const flags = names.filter((each) => each !== 'default').map((each) => `--before ${each}`);
    throw new DesignFileError(`${basename(before.file)}: which two designs? Say ${flags.join(' or ')}, and --after`);
  }
  const callers = first.some(isPopulation) ? first : second;
  const owner = callers === first ? before.file : after.file;
  const [, population] = pick(owner, 'population', callers.filter(isPopulation), before.population, noPopulation);
  const [, options = {}] = [...first, ...second].find(isOptions) ?? [];
  return { name: `${name}, ${otherName}`, before: one, after: other, population, options };
}

async function exportsOf(file: string): Promise<Exported[]> {
  const jiti = createJiti(file, { fsCache: false, interopDefault: false, virtualModules: await oneInstance() });
  return namesOf(await jiti.import(file));
}

/** Names and values of a module, those in a default export that is a plain object too: so CommonJS may arrive. */
function namesOf(module: unknown): Exported[] {
  if (typeof module !== 'object' || module === null) return [];
  const own = Object.entries(module);
  const inside = own.find(([name]) => name === 'default')?.[1];
  const plain = has(inside) && !isDesign(['default', inside]) && !isPopulation(['default', inside]);
  return plain ? [...Object.entries(inside as object).filter(([name]) => !(name in module)), ...own] : own;
}

type Exported<T = unknown> = [name: string, value: T];

const has = (value: unknown, ...keys: string[]) =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

const isDesign = (each: Exported): each is Exported<Design> => has(each[1], 'machine', 'with');
const isPopulation = (each: Exported): each is Exported<Population> => has(each[1], 'personas', 'arrivals');
const isOptions = (each: Exported): each is Exported<SimulateOptions> =>
  each[0] === 'options' && has(each[1], 'horizon');

function pick<T>(
  file: string,
  kind: 'design' | 'population',
  found: readonly Exported<T>[],
  asked: string | undefined,
  ifNone: string,
  option: string = kind,
): Exported<T> {
  if (found.length === 0) throw new DesignFileError(`${basename(file)} exports no ${kind}. ${ifNone}`);
  const names = found.map(([name]) => name);
  if (asked !== undefined) {
    const one = found.find(([name, value]) => name === asked || (value as { id?: unknown }).id === asked);
    if (one) return one;
    throw new DesignFileError(`${basename(file)} exports no ${kind} '${asked}'; ${didYouMean(asked, names)}`);
  }
  const first = found.find(([name]) => name === 'default') ?? found[0];
  const same = found.filter(([, value]) => value === first?.[1]);
  if (first && (first[0] === 'default' || same.length === found.length))
    return same.find(([name]) => name !== 'default') ?? first;
  throw new DesignFileError(`${basename(file)} exports several: say --${option} ${names.join(` or --${option} `)}`);
}

function noDesign(exported: readonly Exported[]): string {
  const machine = exported.find(([, value]) => value instanceof xstate.StateMachine);
  return machine
    ? `'${machine[0]}' is an XState machine: service({ machine: ${machine[0]}, needs, pools, activities, outcomes }) makes a design of it.`
    : 'Add: export const design = service({ id, needs, pools, channels, states });';
}

const noPopulation = `Who calls, and when? Add:

  export const callers = population({
    arrivals: poisson({ perHour: 60 }),
    personas: { usual: persona({ needs: 'fault', share: 1, patience: exponential({ mean: minutes(5) }) }) },
  });`;
