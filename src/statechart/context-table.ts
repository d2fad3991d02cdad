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

  /** A context by its number. Those that were derived are made when they are first asked for. */
  at(number: number): unknown {
    const known = this.contexts[number];
    if (known !== undefined || number === 0) return known;
    const row = number - 1;
    const fields: Record<string, unknown> = {};
    for (const [at, field] of this.shapes[this.rows.at(row, 0)]!.entries()) {
      fields[field] = this.keys.valueOf(this.rows.at(row, at + 1));
    }
    this.contexts[number] = Object.freeze(fields);
    return fields;
  }

  /** The number of the shape of a context: which fields it has, in which order; -1 where it is not made of fields. */
  shape(number: number): number {
    return number === 0 ? -1 : this.rows.at(number - 1, 0);
  }

  /** The place of a field in contexts of a shape, from 1; 0 where they have no such field. */
  place(shape: number, field: string): number {
    return (this.shapes[shape] ?? []).indexOf(field) + 1;
  }

  /** The token of what stands at a place. */
  token(number: number, place: number): number {
    return this.rows.at(number - 1, place);
  }

  /** The number of a context in which other values stand at some places. */
  derived(number: number, places: readonly number[], tokens: readonly number[]): number {
    if (places.length === 0) return number;
    const length = this.rows.copy(number - 1, this.row);
    for (let i = 0; i < places.length; i++) this.row[places[i]!] = tokens[i]!;
    const before = this.rows.size;
    const row = this.rows.numberOf(this.row, length);
    if (row === before) this.contexts.push(undefined);
    return row + 1;
  }

  /** The number of a context; what is left out does not count. */
  numberOf(context: unknown): number {
    const length = this.isFields(context) ? this.fill(context) : this.fillWhole(context);
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
    const { relevance, lastKeys } = this;
    const keys = Object.keys(context);
    if (keys.length >= this.row.length) this.row = new Int32Array(2 * keys.length);
    const { row } = this;
    let length = 1;
    let shape: string[] | undefined;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      if (shape !== undefined || key !== lastKeys[length - 1]) {
        if (!relevance.keeps(key)) continue;
        shape ??= lastKeys.slice(0, length - 1);
        shape.push(key);
      }
      row[length++] = this.keys.tokenOf(context[key]);
    }
    if (shape !== undefined || length - 1 !== lastKeys.length || this.lastShape < 0) {
      this.meetShape(shape ?? lastKeys.slice(0, length - 1));
    }
    row[0] = this.lastShape;
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
    if (!this.isFields(context)) return context;
    const { relevance } = this;
    if (relevance.kept === undefined) return Object.freeze({ ...context });
    const fields: Record<string, unknown> = {};
    for (const key of Object.keys(context)) if (relevance.keeps(key)) fields[key] = context[key];
    return Object.freeze(fields);
  }

  private isFields(context: unknown): context is Readonly<Record<string, unknown>> {
    if (typeof context !== 'object' || context === null) return false;
    if (Object.getPrototypeOf(context) !== Object.prototype) return false;
    return !this.relevance.mayHaveSymbols || Object.getOwnPropertySymbols(context).length === 0;
  }
}
