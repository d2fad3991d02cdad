import { and } from 'xstate';
import type { Dice } from './dice.ts';
import type { RandomActions } from './random-actions.ts';
import { descriptors, internalTypes } from './random-events.ts';
import type { RandomGuards } from './random-guards.ts';
import type { Sprout } from './random-tree.ts';

type Config = Record<string, unknown>;

/** Makes the transitions of one machine. */
export class RandomTransitions {
  readonly #dice: Dice;
  readonly #nodes: readonly Sprout[];
  readonly #histories: readonly Sprout[];
  readonly #guards: RandomGuards;
  readonly #actions: RandomActions;

  constructor(dice: Dice, nodes: readonly Sprout[], guards: RandomGuards, actions: RandomActions) {
    this.#dice = dice;
    this.#nodes = nodes;
    this.#histories = nodes.filter(({ type }) => type === 'history');
    this.#guards = guards;
    this.#actions = actions;
  }

  of(source: Sprout): Config {
    const dice = this.#dice;
    const config: Config = { on: this.#on(source) };
    if (source.parent && dice.chance(0.15)) config.after = this.#after(source);
    if (dice.chance(source.type === 'atomic' ? 0.15 : 0.06)) config.always = this.#always(source);
    return config;
  }

  onDone(source: Sprout): Config {
    const hasFinal = source.type === 'parallel' || source.children.some(({ type }) => type === 'final');
    if (!source.parent || !hasFinal || !this.#dice.chance(0.8)) return {};
    return {
      onDone: [
        { guard: this.#guards.guard(), actions: this.#some() },
        { ...this.#target(source), actions: this.#some() },
      ],
    };
  }

  invoked(): { readonly onDone: unknown; readonly onError: unknown } {
    const to = () => ({ target: `#${this.#dice.pick(this.#nodes.slice(1)).id}`, actions: this.#some() });
    return { onDone: to(), onError: this.#dice.chance(0.6) ? to() : undefined };
  }

  #on(source: Sprout): Config {
    const dice = this.#dice;
    const on: Config = {};
    const isRoot = !source.parent;
    const count = isRoot ? 1 + dice.int(2) : dice.int(3) + (source.type === 'atomic' ? 4 : 0);
    for (let at = 0; at < count; at++) {
      const descriptor = dice.pick(descriptors);
      if (descriptor === '*') {
        on[descriptor] = this.#catchAll(source);
        continue;
      }
      on[descriptor] = dice.of<unknown>([
        [6, () => this.#transition(source)],
        [3, () => [{ ...this.#transition(source), guard: this.#guards.guard() }, this.#transition(source)]],
        [2, () => ({ ...this.#transition(source), guard: this.#guards.guard() })],
        [isRoot ? 0 : 0.6, () => undefined],
      ]);
    }
    // So that parallel states come to their end often enough.
    const last =
      source.parent?.parent?.type === 'parallel' && source.parent.children.find(({ type }) => type === 'final');
    if (last && dice.chance(0.4)) return { [dice.pick(['e1', 'e2'])]: { target: last.key } };
    if (last) on[dice.pick(['e1', 'e2'])] = { target: last.key };
    for (const type of internalTypes)
      if (dice.chance(0.15)) on[type] = { ...this.#target(source), actions: [this.#actions.assign()] };
    return on;
  }

  #transition(source: Sprout): Config {
    const dice = this.#dice;
    if (dice.chance(0.07)) return { actions: this.#some() };
    const reenter = dice.chance(0.2) ? { reenter: true } : {};
    return { ...this.#target(source), ...reenter, actions: this.#some() };
  }

  /** It sees raised and done events too, so it raises nothing, and seldom goes anywhere. */
  #catchAll(source: Sprout): unknown {
    const actions = [this.#actions.assign()];
    if (this.#dice.chance(0.6)) return { actions };
    return { ...this.#target(source), guard: ({ event }: { event: { v?: number } }) => event.v === 1, actions };
  }

  #some(): unknown[] {
    return this.#actions.actions(2);
  }

  #target(source: Sprout): Config {
    const dice = this.#dice;
    const candidates = this.#nodes.filter((node) => node.parent);
    const parallel = this.#nodes.filter(({ type }) => type === 'parallel');
    return dice.of<Config>([
      [8, () => ({ target: `#${dice.pick(candidates).id}` })],
      [6, () => ({ target: this.#sibling(source) })],
      [source.children.length > 0 ? 2 : 0, () => ({ target: `.${dice.pick(source.children).key}` })],
      [1, () => ({ target: `#${source.parent ? source.id : dice.pick(candidates).id}` })],
      [this.#histories.length > 0 ? 4 : 0, () => ({ target: `#${dice.pick(this.#histories).id}` })],
      [parallel.length > 0 ? 3 : 0, () => ({ target: this.#several(dice.pick(parallel)) })],
      // Two states that exclude each other, now and then: XState does something, and that is to be done here too.
      [0.15, () => ({ target: [`#${dice.pick(candidates).id}`, `#${dice.pick(candidates).id}`] })],
    ]);
  }

  #sibling(source: Sprout): string {
    const { parent } = source;
    const last = parent?.children.find(({ type }) => type === 'final');
    if (last && this.#dice.chance(0.6)) return last.key;
    return parent ? this.#dice.pick(parent.children).key : `#${this.#dice.pick(this.#nodes.slice(1)).id}`;
  }

  #several(parallel: Sprout): string[] {
    const regions = parallel.children.filter(({ type }) => type !== 'history');
    return regions
      .slice(0, 2)
      .map((region) => `#${(region.children.length > 0 ? this.#dice.pick(region.children) : region).id}`);
  }

  #after(source: Sprout): Config {
    const dice = this.#dice;
    const delay = dice.chance(0.5) ? String(10 * (1 + dice.int(5))) : this.#actions.namedDelay();
    const other = dice.chance(0.2) ? { [this.#actions.namedDelay()]: { actions: this.#some() } } : {};
    return {
      [delay]: dice.chance(0.7)
        ? { ...this.#target(source), actions: this.#some() }
        : [{ ...this.#target(source), guard: this.#guards.guard() }, { actions: this.#some() }],
      ...other,
    };
  }

  #always(source: Sprout): unknown {
    const dice = this.#dice;
    // A guard that comes to fail after a few rounds, most of the time.
    const bound = 1 + dice.int(4);
    const guard = ({ context }: { context: { n: number } }) => context.n < bound;
    const advance = () => this.#actions.advance();
    return dice.of<unknown>([
      [4, () => ({ ...this.#target(source), guard, actions: [advance(), this.#actions.assign()] })],
      [
        2,
        () => ({
          ...this.#target(source),
          guard: and([guard as never, this.#guards.guard() as never]),
          actions: advance(),
        }),
      ],
      [2, () => ({ guard, actions: [advance()] })],
      [
        1,
        () => [
          { guard: this.#guards.guard(), actions: [() => {}] },
          { ...this.#target(source), guard, actions: advance() },
        ],
      ],
      [0.1, () => ({ ...this.#target(source), guard: this.#guards.guard() })],
    ]);
  }
}
