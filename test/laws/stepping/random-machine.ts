import { type AnyStateMachine, fromCallback, setup } from 'xstate';
import type { Coverage } from './coverage.ts';
import type { Dice } from './dice.ts';
import { RandomActions } from './random-actions.ts';
import type { RandomContext, RandomEvent } from './random-context.ts';
import { RandomGuards } from './random-guards.ts';
import { randomRace } from './random-race.ts';
import { RandomTransitions } from './random-transitions.ts';
import { randomTree, type Sprout } from './random-tree.ts';

type Config = Record<string, unknown>;

interface Arguments {
  readonly context: RandomContext;
  readonly event: RandomEvent;
}

/** A machine of random shape, in which every feature that a pure step can have may occur. */
export function randomMachine(dice: Dice, coverage: Coverage, isSmall = false): AnyStateMachine {
  if (isSmall) return new RandomMachine(dice, coverage, true).machine();
  return dice.chance(0.08) ? randomRace(dice, coverage) : new RandomMachine(dice, coverage).machine();
}

class RandomMachine {
  readonly #dice: Dice;
  readonly #coverage: Coverage;
  readonly #nodes: readonly Sprout[];
  readonly #guards: RandomGuards;
  readonly #actions: RandomActions;
  readonly #transitions: RandomTransitions;

  constructor(dice: Dice, coverage: Coverage, isSmall = false) {
    this.#dice = dice;
    this.#coverage = coverage;
    this.#nodes = randomTree(dice, isSmall);
    this.#guards = new RandomGuards(dice, coverage, this.#nodes);
    this.#actions = new RandomActions(dice, coverage);
    this.#transitions = new RandomTransitions(dice, this.#nodes, this.#guards, this.#actions);
  }

  machine(): AnyStateMachine {
    const dice = this.#dice;
    const config = {
      ...this.#node(this.#nodes[0]!),
      id: 'n0',
      context: this.#context(),
      ...this.#output('machine output', 0.7),
    };
    const implementations = {
      actions: this.#actions.implementations,
      guards: this.#guards.implementations,
      delays: this.#actions.delays,
      actors: { work: fromCallback(() => {}) },
    };
    const made = setup(implementations as never).createMachine(config as never) as unknown as AnyStateMachine;
    return dice.chance(0.2) ? made.provide({ actions: { unused: () => {} } } as never) : made;
  }

  #context(): unknown {
    const coverage = this.#coverage;
    if (this.#dice.chance(0.4)) return { n: this.#dice.int(5), m: 0, hash: 0 };
    return ({ input }: { input?: { v: number } }) => {
      coverage.hit('context made from input');
      return { n: (input?.v ?? 0) % 5, m: 1, hash: 0 };
    };
  }

  #output(feature: string, made: number): Config {
    const coverage = this.#coverage;
    return this.#dice.of<Config>([
      [
        made,
        () => ({
          output: ({ context, event }: Arguments) => {
            coverage.hit(feature);
            return { n: context.n, of: event.type, inner: event.output };
          },
        }),
      ],
      [0.2, () => ({ output: { fixed: true } })],
      [0.1, () => ({})],
    ]);
  }

  #node(sprout: Sprout): Config {
    const { id, type, parent } = sprout;
    const base = parent ? { id, type } : { type };
    if (type === 'history') return { ...base, ...this.#history(sprout) };
    const entry = [...this.#actions.actions(1), { type: `+${id}` }];
    const exit = [...this.#actions.actions(1), { type: `-${id}` }];
    const own = { ...base, entry, exit, tags: [id] };
    if (type === 'final')
      return { ...own, ...(this.#dice.chance(0.7) ? this.#output('output of a final state', 0.7) : {}) };
    return { ...own, ...this.#children(sprout), ...this.#transitions.of(sprout), ...this.#invoke(sprout) };
  }

  #children(sprout: Sprout): Config {
    if (sprout.children.length === 0) return {};
    const states = Object.fromEntries(sprout.children.map((child) => [child.key, this.#node(child)]));
    if (sprout.type === 'parallel') return { states, ...this.#transitions.onDone(sprout) };
    const initial = this.#dice.pick(sprout.children.filter(({ type }) => type !== 'final' && type !== 'history')).key;
    const withActions = { target: initial, actions: [{ type: `initial of ${sprout.id}` }, this.#actions.assign()] };
    return { states, initial: this.#dice.chance(0.4) ? withActions : initial, ...this.#transitions.onDone(sprout) };
  }

  #history({ parent }: Sprout): Config {
    const history = this.#dice.pick(['shallow', 'deep']);
    const targets = parent!.children.filter(({ type }) => type !== 'history');
    const hasTarget = parent!.type === 'compound' && this.#dice.chance(0.5);
    return { history, ...(hasTarget ? { target: this.#dice.pick(targets).key } : {}) };
  }

  #invoke(sprout: Sprout): Config {
    if (sprout.type === 'parallel' || !this.#dice.chance(0.12)) return {};
    const { onDone, onError } = this.#transitions.invoked();
    const isOne = this.#dice.chance(0.8);
    const one = { id: `job-${sprout.id}`, src: 'work', onDone, ...(onError ? { onError } : {}) };
    return { invoke: isOne ? one : [one, { src: 'work', onDone }] };
  }
}
