/** Whole numbers up to this are their own tokens. */
const SMALL = 0x10000000;

/** Stands in a structure for a place of an array that was never filled. */
const HOLE = Symbol('hole');
const MINUS_ZERO = Symbol('-0');

/**
 * A small whole number for any value: the same for two that code cannot tell apart by looking at them, and for no others.
 *
 * Plain objects, arrays, maps, sets and dates are compared by what they contain, in its order; what may hide something
 * (functions, instances of classes, objects with accessors, what contains itself) is itself only. That two equal objects
 * are one and the same is not told apart.
 */
export class ValueKeys {
  private readonly primitives = new Map<unknown, number>();
  private readonly structures = new Map<string, number>();
  private readonly known = new WeakMap<object, number>();
  /** Objects that contain the one at hand. */
  private readonly around = new Set<object>();
  /** Even tokens are small numbers; odd ones count these values, from 1. */
  private readonly values: unknown[] = [];

  /** A value with this token. */
  valueOf(token: number): unknown {
    return token % 2 === 0 ? token / 2 : this.values[(token - 1) / 2];
  }

  tokenOf(value: unknown): number {
    if (typeof value === 'number') {
      if (value === (value | 0) && value > -SMALL && value < SMALL && (value !== 0 || 1 / value > 0)) return value * 2;
      return this.primitive(value === 0 ? MINUS_ZERO : value, value);
    }
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function')
      return this.primitive(value, value);
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const text = this.around.has(value) ? undefined : this.structure(value);
    const token = text === undefined ? this.fresh(value) : this.structured(text, value);
    // What contains itself is met again before it is known: that makes it one of its kind.
    const met = this.known.get(value);
    if (met !== undefined) return met;
    this.known.set(value, token);
    return token;
  }

  private primitive(key: unknown, value: unknown): number {
    const known = this.primitives.get(key);
    if (known !== undefined) return known;
    const token = this.fresh(value);
    this.primitives.set(key, token);
    return token;
  }

  private structured(text: string, value: object): number {
    const known = this.structures.get(text);
    if (known !== undefined) return known;
    const token = this.fresh(value);
    this.structures.set(text, token);
    return token;
  }

  private fresh(value: unknown): number {
    return 2 * (this.values.push(value) - 1) + 1;
  }

  /** What an object contains, as tokens; undefined where that cannot be seen in full. */
  private structure(value: object): string | undefined {
    this.around.add(value);
    try {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Array.prototype) return this.array(value as readonly unknown[]);
      if (prototype === Object.prototype || prototype === null) return this.plain(value, prototype);
      const isBare = Reflect.ownKeys(value).length === 0;
      if (!isBare) return undefined;
      if (prototype === Map.prototype) return `M${this.tokens([...(value as Map<unknown, unknown>)].flat(1))}`;
      if (prototype === Set.prototype) return `S${this.tokens([...(value as Set<unknown>)])}`;
      const isDate = value instanceof Date && Object.getPrototypeOf(prototype) === Object.prototype;
      return isDate ? `D${value.getTime()}` : undefined;
    } finally {
      this.around.delete(value);
    }
  }

  private array(value: readonly unknown[]): string | undefined {
    // `length` is a key of its own.
    if (Reflect.ownKeys(value).length > value.length + 1) return undefined;
    const elements = Array.from(value, (element, at) => (at in value ? element : HOLE));
    return `A${this.tokens(elements)}`;
  }

  private plain(value: object, prototype: unknown): string | undefined {
    const keys = Object.keys(value);
    if (Reflect.ownKeys(value).length !== keys.length) return undefined;
    const parts: unknown[] = [];
    for (const key of keys) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (!property || !('value' in property)) return undefined;
      parts.push(key, property.value);
    }
    return `${prototype === null ? 'N' : 'O'}${this.tokens(parts)}`;
  }

  private tokens(values: readonly unknown[]): string {
    let text = '';
    for (const value of values) text += `${this.tokenOf(value)} `;
    return text;
  }
}
