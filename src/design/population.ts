import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { Arrivals } from '../stochastic/arrivals.ts';
import type { Persona, PersonaOptions } from './persona.ts';
import { PopulationError } from './population-error.ts';
import { readPersona } from './read-persona.ts';
import { isRecord, join, Reader } from './reader.ts';

/** @see population */
export interface PopulationOptions<P = Readonly<Record<string, PersonaOptions>>> {
  /** New needs, redials apart. */
  readonly arrivals: Arrivals;
  /** Their shares sum to 1. */
  readonly personas: P;
}

/**
 * The callers of a service: how new needs arise, and whose they are.
 *
 * @since 0.1.0
 */
export interface Population<Name extends string = string, Need extends string = string> {
  readonly arrivals: Arrivals;
  readonly personas: Readonly<Record<Name, Persona>>;
  /** What it was made from. */
  readonly options: PopulationOptions;
  readonly [wants]?: Need;
}

/** The needs of the callers are known to the compiler only. */
declare const wants: unique symbol;

type NeedOf<P> = P extends { readonly needs: infer Needs }
  ? Needs extends string
    ? Needs
    : keyof Needs & string
  : never;

/**
 * The callers of a service: how new needs arise, and whose they are.
 *
 * @example
 * population({
 *   arrivals: poisson({ perHour: 60 }),
 *   personas: { broken: persona({ needs: 'fault', share: 1 }) },
 * });
 * @throws PopulationError with every mistake found.
 * @since 0.1.0
 */
export function population<const P extends Readonly<Record<string, PersonaOptions>>>(
  options: PopulationOptions<P>,
): Population<keyof P & string, NeedOf<P[keyof P]>> {
  const read = new Reader();
  let personas: Readonly<Record<string, Persona>> = {};
  try {
    personas = readPopulation(read, options);
  } catch (error) {
    // A getter or proxy of the caller's threw.
    read.wrong('', `cannot be read (${error instanceof Error ? error.message : 'something was thrown'})`);
  }
  if (read.mistakes.length > 0) throw new PopulationError(read.mistakes);
  const { arrivals } = options;
  return { arrivals, personas: personas as Readonly<Record<keyof P & string, Persona>>, options };
}

function readPopulation(read: Reader, options: unknown): Readonly<Record<string, Persona>> {
  const { arrivals, personas } = read.options('', options, ['arrivals', 'personas']);
  if (!isRecord(options)) return {};
  if (!isArrivals(arrivals)) {
    read.wrong('arrivals', `expected arrivals, got ${shown(arrivals)}`, 'write poisson({ perHour: 60 })');
  }
  const entries = Object.entries(read.options('personas', personas));
  if (isRecord(personas) && entries.length === 0) {
    read.wrong('personas', 'nobody calls', "add one, as { caller: persona({ needs: 'fault', share: 1 }) }");
  }
  const before = read.mistakes.length;
  const found = entries.map(([name, value]) => [name, readPersona(read, join('personas', name), name, value)] as const);
  const sum = found.reduce((total, [, { share }]) => total + share, 0);
  if (found.length > 0 && read.mistakes.length === before && !(Math.abs(sum - 1) <= 1e-9)) {
    read.wrong(
      'personas',
      `the shares sum to ${Number(sum.toPrecision(12))}, not to 1`,
      'they are shares of all new needs',
    );
  }
  const known = new Set(entries.map(([name]) => name));
  for (const [name, { comesBack }] of found) {
    for (const [cause, { becomes }] of Object.entries(comesBack)) {
      if (typeof becomes !== 'string' || known.has(becomes)) continue;
      read.mistakes.push(
        unknownName(join('personas', `${name}.comesBack.${cause}.becomes`), 'persona', becomes, known),
      );
    }
  }
  return Object.fromEntries(found);
}

function isArrivals(value: unknown): value is Arrivals {
  return isRecord(value) && typeof value.next === 'function' && typeof value.expected === 'function';
}
