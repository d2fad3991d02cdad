import type { CallerInput } from '../design/design.ts';
import { meets, type Outcome } from '../design/outcome.ts';
import type { Persona } from '../design/persona.ts';
import type { Population } from '../design/population.ts';
import { SimulationError } from './simulation-error.ts';

/** A kind of caller: one persona with one of its needs. */
export interface Kind {
  readonly index: number;
  readonly persona: number;
  readonly name: string;
  readonly need: string;
  readonly traits: Persona;
  /** Whether an outcome of the design meets the need, by index of the outcome. */
  readonly isMetBy: readonly boolean[];
  /** What the machine is told of the caller when a contact begins. */
  readonly input: unknown;
}

/** The kinds of caller of a population, and how one is drawn. */
export class Kinds {
  readonly all: readonly Kind[];
  /** Whether there is nothing to draw. */
  readonly isOne: boolean;
  /** Upper ends of the kinds' shares of a draw. */
  readonly #cumulative: Float64Array;

  constructor(
    population: Population,
    outcomes: readonly PlannedOutcome[],
    channel: string,
    inputOf: (caller: CallerInput) => unknown = (caller) => caller,
  ) {
    const all: Kind[] = [];
    const ends: number[] = [];
    let end = 0;
    for (const [persona, [name, traits]] of Object.entries(population.personas).entries()) {
      const needs = Object.entries(traits.needs);
      const weight = needs.reduce((sum, [, part]) => sum + part, 0);
      for (const [need, part] of needs) {
        const input = inputFor(inputOf, Object.freeze({ need, channel, persona: name, traits: traits.traits }));
        const isMetBy = outcomes.map(({ outcome }) => meets(outcome, need));
        all.push({ index: all.length, persona, name, need, traits, isMetBy, input });
        end += (traits.share * part) / weight;
        ends.push(end);
      }
    }
    this.all = all;
    this.isOne = all.length === 1;
    // Shares sum to 1 but for rounding: the last kind with a share takes what is left.
    this.#cumulative = Float64Array.from(ends, (value) => (value >= end ? 1 : value));
  }

  /** The kind that a draw in (0, 1) falls on. */
  pick(draw: number): number {
    const ends = this.#cumulative;
    let kind = 0;
    while (draw >= (ends[kind] as number)) kind++;
    return kind;
  }
}

function inputFor(inputOf: (caller: CallerInput) => unknown, caller: CallerInput): unknown {
  try {
    return inputOf(caller);
  } catch (cause) {
    throw new SimulationError(`the input threw: ${cause}`, { persona: caller.persona, cause });
  }
}

/** An outcome of the design, and where it is. */
export interface PlannedOutcome {
  readonly outcome: Outcome;
  readonly node: string;
}
