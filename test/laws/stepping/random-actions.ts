import { assign, cancel, emit, enqueueActions, log, raise, sendTo } from 'xstate';
import type { Coverage } from './coverage.ts';
import type { Dice } from './dice.ts';
import { digest, type RandomContext, type RandomEvent } from './random-context.ts';
import { internalTypes } from './random-events.ts';

interface Arguments {
  readonly context: RandomContext;
  readonly event: RandomEvent;
  readonly self: unknown;
}

type Make<T> = (args: Arguments, parameters?: { readonly k: number }) => T;

/** Makes actions of every form, and keeps named actions and delays for `setup`. */
export class RandomActions {
  readonly implementations: Record<string, unknown> = {};
  readonly delays: Record<string, unknown> = {};
  readonly #dice: Dice;
  readonly #coverage: Coverage;
  readonly #hasSlowActions: boolean;

  constructor(dice: Dice, coverage: Coverage) {
    this.#dice = dice;
    this.#coverage = coverage;
    this.#hasSlowActions = dice.chance(0.35);
  }

  actions(most: number): unknown[] {
    return Array.from({ length: this.#dice.int(most + 1) }, () => this.action());
  }

  action(): unknown {
    return this.#dice.of<unknown>([
      [8, () => this.assign()],
      [1.5, () => this.#raise()],
      [1.5, () => this.#delayedRaise()],
      [0.8, () => this.#cancel()],
      [1, () => this.#custom()],
      [0.4, () => this.#told()],
      [this.#hasSlowActions ? 1 : 0, () => this.#enqueued()],
      [this.#hasSlowActions ? 2 : 0, () => this.#sent()],
    ]);
  }

  assign(): unknown {
    const dice = this.#dice;
    const salt = dice.int(1000);
    const hash: Make<number> = ({ context, event }, parameters) =>
      digest(context.hash, event, salt + 7 * (parameters?.k ?? 0));
    const form = dice.pick(['function', 'object', 'object of values', 'function, nothing changed', 'new key'] as const);
    const change = this.#changes(form, hash);
    const counted = this.#countedAssign(form, change);
    return dice.of<unknown>([
      [5, () => assign(counted as never)],
      [1, () => this.#named('assign named', assign(counted as never))],
      [1, () => ({ type: this.#named('', assign(counted as never)), params: { k: dice.int(3) } })],
      [
        1,
        () => ({
          type: this.#named('', assign(counted as never)),
          params: ({ event }: Arguments) => ({ k: event.v ?? 5 }),
        }),
      ],
    ]);
  }

  /** An assign after which bounds on `n` hold no more before long. */
  advance(): unknown {
    return assign({ n: ({ context }: Arguments) => context.n + 1 } as never);
  }

  /** A delay in every form. */
  delay(): { readonly delay: unknown; readonly form: string } {
    const dice = this.#dice;
    return dice.of<{ delay: unknown; form: string }>([
      [2, () => ({ delay: dice.int(4) * 10, form: 'number' })],
      [1, () => ({ delay: this.#namedDelay(dice.int(4) * 10), form: 'named number' })],
      [2, () => ({ delay: this.#namedDelay(this.#madeDelay()), form: 'named function' })],
      [2, () => ({ delay: this.#madeDelay(), form: 'function' })],
    ]);
  }

  namedDelay(): string {
    return this.#namedDelay(this.#dice.chance(0.4) ? this.#dice.int(4) * 10 : this.#madeDelay());
  }

  #changes(form: string, hash: Make<number>): unknown {
    const step = 1 + this.#dice.int(3);
    const m = this.#dice.int(3);
    switch (form) {
      case 'object':
        return { n: ({ context }: Arguments) => (context.n + step) % 5, hash };
      case 'object of values':
        return { m, hash: ({ context }: Arguments) => Math.imul(context.hash, 31) | 0 };
      case 'function, nothing changed':
        return () => ({});
      case 'new key':
        return (args: Arguments) => ({ extra: args.event.type, hash: hash(args) });
      default:
        return (args: Arguments, parameters?: { k: number }) => ({
          m: (args.context.m + (args.event.v ?? 1)) % 4,
          hash: hash(args, parameters),
        });
    }
  }

  #countedAssign(form: string, change: unknown): unknown {
    const coverage = this.#coverage;
    const hit = (parameters: unknown) => {
      coverage.hit(`assign: ${form}`);
      if (parameters !== undefined) coverage.hit('assign with parameters');
    };
    if (typeof change === 'function') {
      return (args: Arguments, parameters: unknown) => {
        hit(parameters);
        return change(args, parameters);
      };
    }
    const [[key, first], ...rest] = Object.entries(change as Record<string, unknown>) as [
      [string, unknown],
      ...[string, unknown][],
    ];
    const counted = (args: Arguments, parameters: unknown) => {
      hit(parameters);
      return typeof first === 'function' ? first(args, parameters) : first;
    };
    return { [key]: counted, ...Object.fromEntries(rest) };
  }

  #named(feature: string, implementation: unknown): string {
    const name = `action${Object.keys(this.implementations).length}${feature ? '!' : ''}`;
    this.implementations[name] = implementation;
    return name;
  }

  #namedDelay(delay: unknown): string {
    const name = `delay${Object.keys(this.delays).length}`;
    this.delays[name] = delay;
    return name;
  }

  #madeDelay(): Make<number | undefined> {
    const coverage = this.#coverage;
    const isSometimesNone = this.#dice.chance(0.4);
    return ({ context, event }) => {
      const isNone = isSometimesNone && (context.m + (event.v ?? 0)) % 2 === 0;
      coverage.hit(isNone ? 'delay that is none' : 'delay made');
      return isNone ? undefined : (context.n + 1) * 10;
    };
  }

  #event(): unknown {
    const dice = this.#dice;
    const coverage = this.#coverage;
    const types = [dice.pick(internalTypes), dice.pick(internalTypes)];
    const v = dice.int(5);
    return dice.of<unknown>([
      [3, () => ({ type: types[0], v })],
      [
        2,
        () =>
          ({ context, event }: Arguments) => {
            coverage.hit('event made');
            return { type: types[context.n % 2], v: ((event.v ?? 0) + 1) % 5 };
          },
      ],
      [
        1,
        () =>
          ({ event, context }: Arguments) => {
            coverage.hit('event passed on');
            // Passing on its own kind would never end.
            return context.n % 2 === 0 && !internalTypes.includes(event.type)
              ? { ...event, type: types[0] }
              : { type: types[1] };
          },
      ],
    ]);
  }

  #raise(): unknown {
    return raise(this.#event() as never);
  }

  #id(): string | undefined {
    return this.#dice.chance(0.7) ? this.#dice.pick(['t1', 't2', 't3']) : undefined;
  }

  #delayedRaise(): unknown {
    const id = this.#id();
    return raise(this.#event() as never, { ...(id ? { id } : {}), delay: this.delay().delay } as never);
  }

  #cancel(): unknown {
    const coverage = this.#coverage;
    if (this.#dice.chance(0.6)) return cancel(this.#dice.pick(['t1', 't2', 't3']));
    return cancel((({ context }: Arguments) => {
      coverage.hit('cancel of a made id');
      return `t${context.n}`;
    }) as never);
  }

  #custom(): unknown {
    const coverage = this.#coverage;
    return this.#dice.of<unknown>([
      [1, () => () => {}],
      [1, () => 'nobody implements this'],
      [
        1,
        () => ({
          type: 'custom',
          params: ({ context }: Arguments) => {
            coverage.hit('custom action with made parameters');
            return { n: context.n };
          },
        }),
      ],
    ]);
  }

  #told(): unknown {
    const coverage = this.#coverage;
    return this.#dice.chance(0.5)
      ? log((({ context }: Arguments) => {
          coverage.hit('log');
          return context.n;
        }) as never)
      : emit((({ context }: Arguments) => {
          coverage.hit('emit');
          return { type: 'told', n: context.n };
        }) as never);
  }

  #enqueued(): unknown {
    const coverage = this.#coverage;
    const change = this.#changes('function', ({ context, event }) => digest(context.hash, event, 1));
    const type = this.#dice.pick(internalTypes);
    return enqueueActions((({ context, enqueue, check }: Arguments & { enqueue: never; check: never }) => {
      coverage.hit('enqueueActions');
      const queue = enqueue as { assign(change: unknown): void; raise(event: unknown, options?: unknown): void };
      queue.assign(change);
      if ((check as (guard: unknown) => boolean)(({ context: seen }: Arguments) => seen.m > 0)) queue.raise({ type });
      if (context.n > 2) queue.raise({ type, v: context.n }, { id: 't1', delay: 20 });
    }) as never);
  }

  #sent(): unknown {
    const coverage = this.#coverage;
    const isDelayed = this.#dice.chance(0.6);
    const target = ({ self }: Arguments) => {
      coverage.hit(isDelayed ? 'sendTo oneself, delayed' : 'sendTo oneself');
      return self;
    };
    const id = this.#id();
    const options = isDelayed ? { ...(id ? { id } : {}), delay: this.delay().delay } : {};
    return sendTo(target as never, this.#event() as never, options as never);
  }
}
