import type { Operation, OperationArguments } from './operations.ts';
import { rewire, type Wiring } from './rewire.ts';

/**
 * Which fields of the context the code of a machine looks at, found by trying: steps are taken on contexts without the
 * other fields, and whoever looks at one that is left out has it noted. What was computed until then is void, and begun
 * again with that field, until nobody looks at what is left out.
 *
 * An assign of one field is asked only where that field is kept, so that a counter that nobody reads stays out. What looks
 * at the context as a whole (spreads it, lists its keys) has all of it kept.
 */
export class Relevance {
  /** The fields that are kept; undefined for all. */
  readonly kept: ReadonlySet<string> | undefined;
  /** Fields that were looked at and are left out. */
  private readonly missed = new Set<string>();
  private looksAtAll = false;
  /** Whether contexts may have fields that are named by symbols: not where they are only assigned by name. */
  mayHaveSymbols = false;
  /** While a step is taken: the fields looked at, in this order, and those that were assigned. */
  private looked: Set<string> | undefined;
  private assigned: Set<string> | undefined;
  /** Whether something was looked at that is no field by its name. */
  private looksStrangely = false;
  private seen: unknown;
  private view: unknown;
  private readonly handler: ProxyHandler<object>;

  constructor(kept: ReadonlySet<string> | undefined) {
    this.kept = kept;
    const look = (target: object, key: string | symbol): void => {
      const isOwn = Object.hasOwn(target, key);
      if (typeof key === 'symbol') this.looksStrangely = true;
      // A context that has just been made has all its fields; but those left out were not assigned since.
      else if (!this.keeps(key) && (isOwn || !(key in Object.prototype))) this.missed.add(key);
      else if (isOwn) this.note(key);
      else if (!(key in Object.prototype)) this.looksStrangely = true;
    };
    this.handler = {
      get: (target, key) => {
        look(target, key);
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        look(target, key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        look(target, key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys: (target) => {
        if (this.kept) this.looksAtAll = true;
        this.looksStrangely = true;
        return Reflect.ownKeys(target);
      },
    };
  }

  /** Whether something was looked at that is left out: all that was computed is void. */
  get isVoid(): boolean {
    return this.kept !== undefined && (this.looksAtAll || this.missed.size > 0);
  }

  /** What to begin again with. */
  next(): Relevance {
    if (!this.kept || this.looksAtAll) return new Relevance(undefined);
    return new Relevance(new Set([...this.kept, ...this.missed]));
  }

  /** From now on, note what user code looks at and assigns. */
  listen(): void {
    this.looked = new Set();
    this.assigned = new Set();
    this.looksStrangely = false;
  }

  /** What was noted since; undefined where what happened depends on more than the values of these fields. */
  heard(): { readonly looked: ReadonlySet<string>; readonly assigned: ReadonlySet<string> } | undefined {
    const { looked, assigned } = this;
    this.looked = undefined;
    this.assigned = undefined;
    return this.kept && looked && assigned && !this.looksStrangely ? { looked, assigned } : undefined;
  }

  /** A field that the step itself has assigned tells nothing new. */
  private note(field: string): void {
    if (!this.assigned?.has(field)) this.looked?.add(field);
  }

  /** Whether a field is kept. */
  keeps(field: string): boolean {
    return this.kept === undefined || this.kept.has(field);
  }

  /** From now on nothing is left out. */
  keepAll(): void {
    this.looksAtAll = true;
  }

  /** A context as user code may see it. */
  of(context: unknown): unknown {
    if (!this.kept || typeof context !== 'object' || context === null) return context;
    if (context !== this.seen) {
      this.seen = context;
      this.view = new Proxy(context, this.handler);
    }
    return this.view;
  }

  /** Stands in for the rewiring of a tracer: user code sees contexts as they may be seen. */
  readonly wire = (wiring: Wiring): ReturnType<typeof rewire> => {
    return rewire({ ...wiring, wrap: (operation) => wiring.wrap(this.watched(operation)) });
  };

  private watched(operation: Operation): Operation {
    const { kind, ask, parts } = operation;
    this.mayHaveSymbols ||= kind === 'context' || kind === 'opaque' || (kind === 'assign' && !parts);
    if (!this.kept || kind === 'context' || kind === 'opaque') return operation;
    // Nothing can come of these: the machine is over, or the answer goes nowhere.
    if (kind === 'call' || (kind === 'output' && operation.node === 0)) return { ...operation, ask: () => undefined };
    const seeing =
      <Answer>(given: (args: OperationArguments, parameters?: unknown) => Answer) =>
      (args: OperationArguments, parameters?: unknown): Answer =>
        given({ ...args, context: this.of(args.context) }, parameters);
    if (parts) {
      const asked = parts
        .filter(([key]) => this.keeps(key))
        .map(([key, part]) => [key, typeof part === 'function' ? seeing(part as never) : part] as const);
      const changes = (args: OperationArguments) => {
        const made: Record<string, unknown> = {};
        for (const [key, part] of asked) made[key] = typeof part === 'function' ? (part as typeof ask)(args) : part;
        for (const [key] of asked) this.assigned?.add(key);
        return made;
      };
      // Without parts: what is compiled asks for all of them too, and they are noted.
      return { kind, node: operation.node, ask: changes };
    }
    const answer = seeing(ask);
    if (kind !== 'assign') return { ...operation, ask: answer };
    return { ...operation, ask: (args) => this.keptOf(answer(args)) };
  }

  private keptOf(changes: unknown): unknown {
    if (typeof changes !== 'object' || changes === null) return changes;
    const fields = changes as Readonly<Record<string, unknown>>;
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(fields)) {
      if (!this.keeps(key)) continue;
      kept[key] = fields[key];
      this.assigned?.add(key);
    }
    return kept;
  }
}
