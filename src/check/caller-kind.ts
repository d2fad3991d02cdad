import type { CallerInput, Design } from '../design/design.ts';
import { fits } from '../design/fits.ts';
import type { Persona } from '../design/persona.ts';
import type { Population } from '../design/population.ts';
import { PopulationError } from '../design/population-error.ts';
import { SimulationError } from '../simulate/simulation-error.ts';

/**
 * A kind of caller: a persona with one of its needs, over one channel.
 *
 * @since 0.1.0
 */
export interface CallerKind {
  readonly persona: string;
  readonly need: string;
  readonly channel: string;
}

/** A kind of caller, with all that a contact of theirs depends on. */
export interface KnownCaller extends CallerKind {
  readonly traits: Persona;
  /** What the machine is told of them. */
  readonly input: unknown;
}

/** A kind of caller, in words. */
export function whoIs({ persona, need, channel }: CallerKind): string {
  return `${persona}, about '${need}', by ${channel}`;
}

/** Who may call: personas and needs with a share of 0 do not. */
export function callerKinds(design: Design, callers: Population): readonly KnownCaller[] {
  const strange = fits(design, callers);
  if (strange.length > 0) throw new PopulationError(strange);
  return Object.values(callers.personas).flatMap((traits) =>
    Object.entries(traits.needs).flatMap(([need, part]) =>
      part * traits.share > 0
        ? Object.keys(design.channels).map((channel) => knownCaller(design, traits, need, channel))
        : [],
    ),
  );
}

function knownCaller(design: Design, traits: Persona, need: string, channel: string): KnownCaller {
  const { name: persona } = traits;
  const caller: CallerInput = Object.freeze({ need, channel, persona, traits: traits.traits });
  try {
    return { persona, need, channel, traits, input: design.input ? design.input(caller) : caller };
  } catch (cause) {
    throw new SimulationError(`the input threw: ${cause}`, { persona, cause });
  }
}
