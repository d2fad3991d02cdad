import { and, not, or, stateIn } from 'xstate';
import type { Coverage } from './coverage.ts';
import type { Dice } from './dice.ts';
import type { RandomContext, RandomEvent } from './random-context.ts';
import type { Sprout } from './random-tree.ts';

interface Arguments {
  readonly context: RandomContext;
  readonly event: RandomEvent;
}

type Test = (args: Arguments) => boolean;

/** Makes guards of every form, and keeps the named ones for `setup`. */
export class RandomGuards {
  readonly implementations: Record<string, unknown> = {};
  readonly #dice: Dice;
  readonly #coverage: Coverage;
  readonly #nodes: readonly Sprout[];

  constructor(dice: Dice, coverage: Coverage, nodes: readonly Sprout[]) {
    this.#dice = dice;
    this.#coverage = coverage;
    this.#nodes = nodes.filter(({ type }) => type !== 'history');
  }

  guard(depth = 0): unknown {
    const dice = this.#dice;
    return dice.of<unknown>([
      [6, () => this.#counted('guard inline', this.#test())],
      [3, () => this.#named(this.#counted('guard named', this.#test()))],
      [2, () => this.#withParameters()],
      [1, () => this.#named(this.#named(this.#counted('guard by an alias', this.#test())))],
      [depth < 2 ? 2 : 0, () => this.#composed(depth)],
      [1, () => this.#stateIn()],
    ]);
  }

  #counted(feature: string, test: Test): Test {
    const coverage = this.#coverage;
    return (args) => {
      coverage.hit(feature);
      return test(args);
    };
  }

  #test(): Test {
    const dice = this.#dice;
    const k = dice.int(5);
    const modulus = 2 + dice.int(2);
    return dice.of<Test>([
      [
        4,
        () =>
          ({ context }) =>
            (context.n + k) % modulus !== 0,
      ],
      [
        3,
        () =>
          ({ event }) =>
            ((event.v ?? 0) + k) % modulus === 0,
      ],
      [
        2,
        () =>
          ({ context, event }) =>
            (context.m + (event.v ?? 1)) % 3 !== 0,
      ],
      [
        1,
        () =>
          ({ event }) =>
            event.type.length % 2 === k % 2,
      ],
      [
        0.15,
        () =>
          ({ context, event }) => {
            if (event.v === 3 && context.n === k) throw new Error('guard throws');
            return true;
          },
      ],
    ]);
  }

  #named(implementation: unknown): string {
    const name = `guard${Object.keys(this.implementations).length}`;
    this.implementations[name] = implementation;
    return name;
  }

  #withParameters(): unknown {
    const coverage = this.#coverage;
    const isDynamic = this.#dice.chance(0.5);
    const type = this.#named(({ context, event }: Arguments, parameters: { k: number }) => {
      coverage.hit(isDynamic ? 'guard with made parameters' : 'guard with parameters');
      return (context.n + (event.v ?? 0) + parameters.k) % 2 === 0;
    });
    const k = this.#dice.int(3);
    return { type, params: isDynamic ? ({ context, event }: Arguments) => ({ k: context.m + (event.v ?? 0) }) : { k } };
  }

  #composed(depth: number): unknown {
    const dice = this.#dice;
    const inner = () => this.guard(depth + 1) as never;
    const mark = (feature: string) => this.#counted(feature, () => true) as never;
    const made = dice.of<unknown>([
      [1, () => and([mark('guard and'), inner(), inner()])],
      [1, () => or([not(mark('guard or')), inner(), inner()])],
      [1, () => not(and([mark('guard not'), inner()]))],
    ]);
    return dice.chance(0.2) ? this.#named(made) : made;
  }

  #stateIn(): unknown {
    const node = this.#dice.pick(this.#nodes);
    const mark = this.#counted('guard stateIn', () => true) as never;
    if (this.#dice.chance(0.6) || !node.parent) return and([mark, stateIn(`#${node.id}`) as never]);
    let value: unknown = node.key;
    for (let at = node.parent; at.parent; at = at.parent) value = { [at.key]: value };
    return and([mark, stateIn(value as never) as never]);
  }
}
