import type { Becoming, Return } from '../design/coming-back.ts';
import type { CallerInput } from '../design/design.ts';
import { meets, type Outcome } from '../design/outcome.ts';
import type { Persona } from '../design/persona.ts';
import type { Population } from '../design/population.ts';
import { type Duration, duration } from './choice-plan.ts';
import { Shares } from './shares.ts';
import { SimulationError } from './simulation-error.ts';

/** A kind of caller: one persona with one of its needs. */
export interface Kind {
  readonly index: number;
  /** The persona as whom the journey began: figures are theirs, whatever the caller becomes. */
  readonly persona: number;
  readonly name: string;
  readonly need: string;
  readonly traits: Persona;
  /** How long they bear lines; null is for ever. */
  readonly patience: NonNullable<Persona['patience']> | null;
  /** Whether an outcome of the design meets the need, by index of the outcome. */
  readonly isMetBy: readonly boolean[];
  /** Of the channels of the design, the first contact's. */
  readonly channels: Shares;
  /** What the machine is told of the caller when a contact begins, by channel. */
  readonly inputs: readonly unknown[];
  /** How they come back, by {@link Cause}; null is never. */
  readonly returns: (PlannedReturn | null)[];
}

/** A rule of coming back, with indices for names. */
export interface PlannedReturn {
  readonly probability: readonly number[];
  readonly after: Duration;
  readonly most: number;
  /** Null is the channel they used last. */
  readonly channels: Shares | null;
  /** The kind that they are from then on, or -1. */
  readonly becomes: number;
}

/** Why a contact began. The rules of coming back have these numbers too. */
export enum Cause {
  first = 0,
  givingUp = 1,
  refusal = 2,
  brokenPromise = 3,
  otherwise = 4,
  organisation = 5,
}

/** Their names in records. */
export const causes = ['first', 'givingUp', 'refusal', 'brokenPromise', 'otherwise', 'organisation'] as const;

const rules = [undefined, 'afterGivingUp', 'afterRefusal', 'afterBrokenPromise', 'otherwise'] as const;

/** Who has somebody's ways: whose figures theirs are, and what changed. */
interface Ways {
  readonly persona: number;
  readonly name: string;
  readonly need: string;
  readonly changed: Becoming | null;
}

/** The kinds of caller of a population, and how one is drawn. */
export class Kinds {
  readonly all: Kind[] = [];
  /** Whether there is nothing to draw. */
  readonly isOne: boolean;
  readonly #shares: Shares;
  readonly #ways: Ways[] = [];
  readonly #population: Population;
  readonly #outcomes: readonly PlannedOutcome[];
  readonly #channels: readonly string[];
  readonly #inputOf: (caller: CallerInput) => unknown;

  constructor(
    population: Population,
    outcomes: readonly PlannedOutcome[],
    channels: readonly string[],
    inputOf: (caller: CallerInput) => unknown = (caller) => caller,
  ) {
    this.#population = population;
    this.#outcomes = outcomes;
    this.#channels = channels;
    this.#inputOf = inputOf;
    const shares: number[] = [];
    for (const [persona, [name, { needs, share }]] of Object.entries(population.personas).entries()) {
      const weight = Object.values(needs).reduce((sum, part) => sum + part, 0);
      for (const [need, part] of Object.entries(needs)) {
        this.#add({ persona, name, need, changed: null });
        shares.push((share * part) / weight);
      }
    }
    this.#shares = new Shares(shares);
    this.isOne = shares.length === 1;
    // Those whom callers may become are found on the way, and added behind.
    for (let at = 0; at < this.all.length; at++) this.#return(at);
  }

  /** The kind that a draw in (0, 1) falls on. */
  pick(draw: number): number {
    return this.#shares.pick(draw);
  }

  #add(ways: Ways): number {
    const { persona, name, need, changed } = ways;
    const known = this.#population.personas[name] as Persona;
    const traits: Persona = { ...known, ...changed, traits: { ...known.traits, ...changed?.traits } };
    const index = this.#ways.push(ways) - 1;
    this.all.push({
      index,
      persona,
      name,
      need,
      traits: changed === null ? known : traits,
      patience: traits.patience ?? null,
      isMetBy: this.#outcomes.map(({ outcome }) => meets(outcome, need)),
      channels: this.#sharesOf(traits.channel ?? { [this.#channels[0] as string]: 1 }),
      inputs: this.#channels.map((channel) =>
        this.#input(Object.freeze({ need, channel, persona: name, traits: traits.traits })),
      ),
      returns: [],
    });
    return index;
  }

  #return(kind: number): void {
    const { traits, returns } = this.all[kind] as Kind;
    const { comesBack } = traits;
    for (const rule of rules) {
      const said: Return | undefined = rule && (comesBack[rule] ?? comesBack.otherwise);
      returns.push(
        said === undefined
          ? null
          : {
              probability: said.probability,
              after: duration(said.after),
              most: said.most,
              channels: said.channel === undefined ? null : this.#sharesOf(said.channel),
              becomes: said.becomes === undefined ? -1 : this.#become(this.#ways[kind] as Ways, said.becomes),
            },
      );
    }
  }

  #become(ways: Ways, becomes: string | Becoming): number {
    const next =
      typeof becomes === 'string' ? { ...ways, name: becomes, changed: null } : { ...ways, changed: becomes };
    const known = this.#ways.findIndex(
      ({ persona, name, need, changed }) =>
        persona === next.persona && name === next.name && need === next.need && changed === next.changed,
    );
    return known >= 0 ? known : this.#add(next);
  }

  #sharesOf(channels: Readonly<Record<string, number>>): Shares {
    return new Shares(this.#channels.map((name) => channels[name] ?? 0));
  }

  #input(caller: CallerInput): unknown {
    try {
      return this.#inputOf(caller);
    } catch (cause) {
      throw new SimulationError(`the input threw: ${cause}`, { persona: caller.persona, cause });
    }
  }
}

/** An outcome of the design, and where it is. */
export interface PlannedOutcome {
  readonly outcome: Outcome;
  readonly node: string;
}
