import { type Return, type ReturnCause, returnCauses } from '../design/coming-back.ts';
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
  /** As whom they may come back, after hanging up and after a contact that has ended otherwise. */
  readonly later: { abandoned: readonly KnownCaller[]; ended: readonly KnownCaller[] };
  /** How likely they come back, and as whom, by why. */
  readonly returns: { [Cause in ReturnCause]?: KnownReturn };
  /** Which contact of the journey it is, for weights that ask; the first unless said. */
  readonly attempt?: number;
}

/** A rule of coming back, and as whom it brings callers back. */
export interface KnownReturn {
  readonly rule: Return;
  /** With shares that sum to 1. */
  readonly as: readonly { readonly caller: KnownCaller; readonly share: number }[];
}

/** A kind of caller, in words. */
export function whoIs({ persona, need, channel }: CallerKind): string {
  return `${persona}, about '${need}', by ${channel}`;
}

/** Everybody who may call, those last who only come back so: personas and needs with a share of 0 do not. */
export function callerKinds(design: Design, callers: Population): readonly KnownCaller[] {
  const strange = fits(design, callers);
  if (strange.length > 0) throw new PopulationError(strange);
  const { personas } = callers;
  const [firstChannel] = Object.keys(design.channels);
  const all: KnownCaller[] = [];
  const find = (traits: Persona, need: string, channel: string): KnownCaller => {
    const known = all.find((each) => each.traits === traits && each.need === need && each.channel === channel);
    if (known) return known;
    const found = knownCaller(design, traits, need, channel);
    all.push(found);
    return found;
  };
  for (const traits of Object.values(personas)) {
    const channels = traits.channel ? possible(traits.channel) : [firstChannel ?? ''];
    for (const need of possible(traits.needs)) {
      if (traits.share > 0) for (const channel of channels) find(traits, need, channel);
    }
  }
  const changed = new Map<object, Persona>();
  // Those whom callers become are found on the way.
  for (const caller of all) {
    const { traits, need, channel } = caller;
    const { afterGivingUp, afterRefusal, afterBrokenPromise, otherwise } = traits.comesBack;
    const isSaid = Object.keys(traits.comesBack).length > 0;
    const by = (...rules: readonly (Return | undefined)[]): readonly KnownCaller[] => {
      if (!isSaid) return [caller];
      const found = rules.flatMap((rule) => {
        if (!rule || rule.most === 0 || !rule.probability.some((each) => each > 0)) return [];
        const as = become(traits, rule.becomes, personas, changed);
        return (rule.channel ? possible(rule.channel) : [channel]).map((each) => find(as, need, each));
      });
      return [...new Set(found)];
    };
    caller.later.abandoned = by(afterGivingUp ?? otherwise);
    caller.later.ended = by(afterRefusal ?? otherwise, afterBrokenPromise ?? otherwise, otherwise);
    for (const cause of returnCauses) {
      const rule = traits.comesBack[cause];
      if (!rule || rule.most === 0 || !rule.probability.some((each) => each > 0)) continue;
      const as = become(traits, rule.becomes, personas, changed);
      const shares = rule.channel
        ? Object.entries(rule.channel).filter(([, share]) => share > 0)
        : [[channel, 1] as const];
      caller.returns[cause] = { rule, as: shares.map(([each, share]) => ({ caller: find(as, need, each), share })) };
    }
  }
  return all;
}

/** The names with a share above 0. */
function possible(shares: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(shares).flatMap(([name, share]) => (share > 0 ? [name] : []));
}

function become(
  traits: Persona,
  becomes: Return['becomes'],
  personas: Readonly<Record<string, Persona>>,
  changed: Map<object, Persona>,
): Persona {
  if (becomes === undefined) return traits;
  if (typeof becomes === 'string') return personas[becomes] ?? traits;
  // Changed once, they stay so: the same rule leads to the same.
  const known = changed.get(becomes) ?? { ...traits, ...becomes, traits: { ...traits.traits, ...becomes.traits } };
  changed.set(becomes, known);
  return known;
}

function knownCaller(design: Design, traits: Persona, need: string, channel: string): KnownCaller {
  const { name: persona } = traits;
  const caller: CallerInput = Object.freeze({ need, channel, persona, traits: traits.traits });
  try {
    const input = design.input ? design.input(caller) : caller;
    return { persona, need, channel, traits, input, later: { abandoned: [], ended: [] }, returns: {} };
  } catch (cause) {
    throw new SimulationError(`the input threw: ${cause}`, { persona, cause });
  }
}
