import type { Relevance } from './relevance.ts';
import { Rows } from './rows.ts';
import { ValueKeys } from './value-keys.ts';

/** How many values a field of the context has taken. */
export interface FieldGrowth {
  readonly field: string;
  readonly values: number;
}

/** The contexts met while exploring, each kept once and known by its number; 0 stands for none. */
export class ContextTable {
  private readonly relevance: Relevance;
  private readonly keys = new ValueKeys();
  private readonly rows = new Rows();
  private readonly contexts: unknown[] = [undefined];
  private readonly shapes: (readonly string[])[] = [];
  private readonly shapeOf = new Map<string, number>();
  private row = new Int32Array(16);
  /** Of the shape met last, since most contexts have the same. */
  private lastKeys: readonly string[] = [];
  private lastShape = -1;

  constructor(relevance: Relevance) {
    this.relevance = relevance;
  }

  get size(): number {
    return this.contexts.length;
  }

  at(number: number): unknown {
    return this.contexts[number];
  }

  /** The number of a context; what is left out does not count. */
  numberOf(context: unknown): number {
    const length = isFields(context) ? this.fill(context) : this.fillWhole(context);
    const before = this.rows.size;
    const number = this.rows.numberOf(this.row, length);
    if (number === before) this.contexts.push(this.keep(context));
    return number + 1;
  }

  /** The fields by how many values they have taken, most first. */
  growth(): readonly FieldGrowth[] {
    const values = new Map<string, Set<number>>();
    for (let number = 0; number < this.rows.size; number++) {
      const shape = this.shapes[this.rows.at(number, 0)];
      for (const [at, field] of shape?.entries() ?? []) {
        const seen = values.get(field) ?? new Set();
        seen.add(this.rows.at(number, at + 1));
        values.set(field, seen);
      }
    }
    return [...values]
      .map(([field, seen]) => ({ field, values: seen.size }))
      .sort((a, b) => b.values - a.values || (a.field < b.field ? -1 : 1));
  }

  private fill(context: Readonly<Record<string, unknown>>): number {
    const { kept } = this.relevance;
    let length = 1;
    let isLast = true;
    let shape: string[] | undefined;
    for (const key of Object.keys(context)) {
      if (kept && !kept.has(key)) continue;
      if (length === this.row.length) {
        const longer = new Int32Array(this.row.length * 2);
        longer.set(this.row);
        this.row = longer;
      }
      if (isLast && this.lastKeys[length - 1] !== key) {
        isLast = false;
        shape = this.lastKeys.slice(0, length - 1);
      }
      shape?.push(key);
      this.row[length++] = this.keys.tokenOf(context[key]);
    }
    if (!isLast || length - 1 !== this.lastKeys.length || this.lastShape < 0) {
      this.meetShape(shape ?? this.lastKeys.slice(0, length - 1));
    }
    this.row[0] = this.lastShape;
    return length;
  }

  private meetShape(keys: readonly string[]): void {
    const text = JSON.stringify(keys);
    const known = this.shapeOf.get(text);
    this.lastShape = known ?? this.shapes.push(keys) - 1;
    this.lastKeys = keys;
    this.shapeOf.set(text, this.lastShape);
  }

  /** What is no plain object is looked at as a whole. */
  private fillWhole(context: unknown): number {
    this.row[0] = -1;
    this.row[1] = this.keys.tokenOf(context);
    return 2;
  }

  /** The context to go on with. User code that changes what it is given is found out. */
  private keep(context: unknown): unknown {
    if (!isFields(context)) return context;
    const { kept } = this.relevance;
    if (!kept) return Object.freeze({ ...context });
    const fields: Record<string, unknown> = {};
    for (const key of Object.keys(context)) if (kept.has(key)) fields[key] = context[key];
    return Object.freeze(fields);
  }
}

function isFields(context: unknown): context is Readonly<Record<string, unknown>> {
  if (typeof context !== 'object' || context === null) return false;
  return Object.getPrototypeOf(context) === Object.prototype && Object.getOwnPropertySymbols(context).length === 0;
}
