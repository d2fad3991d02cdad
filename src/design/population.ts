import type { Arrivals } from '../stochastic/arrivals.ts';
import type { PatienceOptions, Persona, PersonaOptions } from './persona.ts';

/** @see population */
export interface PopulationOptions {
  /** New needs, redials apart. */
  readonly arrivals: Arrivals;
  readonly personas: Readonly<Record<string, PersonaOptions>>;
}

/**
 * The callers of a service: how new needs arise, and whose they are.
 *
 * @since 0.1.0
 */
export interface Population<Name extends string = string, Need extends string = string> {
  readonly arrivals: Arrivals;
  readonly personas: Readonly<Record<Name, Persona<Need>>>;
  /** What it was made from. */
  readonly options: PopulationOptions;
}

type NeedsOf<P> = P[keyof P] extends PersonaOptions<infer Need> ? Need : string;

/**
 * The callers of a service.
 *
 * @throws PopulationError with every mistake found.
 * @since 0.1.0
 */
export function population<const P extends Readonly<Record<string, PersonaOptions>>>(options: {
  readonly arrivals: Arrivals;
  readonly personas: P;
}): Population<keyof P & string, NeedsOf<P>> {
  const personas = Object.fromEntries(
    Object.entries(options.personas).map(([name, each]) => [name, resolve(name, each)]),
  );
  return { arrivals: options.arrivals, personas, options } as unknown as Population<keyof P & string, NeedsOf<P>>;
}

function resolve(name: string, { needs, share, patience, slips, redials, bears, traits }: PersonaOptions): Persona {
  const wanted: Readonly<Record<string, number>> = typeof needs === 'string' ? { [needs]: 1 } : needs;
  const sum = Object.values(wanted).reduce((a, b) => a + b, 0);
  return {
    name,
    needs: Object.fromEntries(Object.entries(wanted).map(([need, weight]) => [need, weight / sum])),
    share,
    ...(patience && {
      patience: { per: 'stay', ...('time' in patience ? (patience as PatienceOptions) : { time: patience }) },
    }),
    slips: { wrongKey: 0, wrongChoice: 0, silence: 0, ...slips },
    ...(redials && { redials }),
    bears: bears ?? {},
    traits: traits ?? {},
  };
}
