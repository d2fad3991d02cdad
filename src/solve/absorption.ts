import { partsOf } from '../check/loops.ts';
import { type Block, Elimination } from './elimination.ts';
import { Sweeps } from './sweeps.ts';
import type { Transitions } from './transitions.ts';

/** Rows that lead to each other, and how they are solved. */
interface Part {
  readonly rows: readonly number[];
  /** Undefined for a row by itself, which leads on with `leaves`. */
  readonly solver: Elimination | Sweeps | undefined;
  readonly leaves: number;
}

/**
 * A Markov chain that comes to an end, solved: how often every row is come to, and what is to be had from each on. Rows that
 * lead to each other are solved together, one such part after the other, so that a chain without loops is a walk over its
 * edges.
 */
export class Absorption {
  /** By row: 1 where the chain goes round for ever, once there. */
  readonly isTrapped: Uint8Array;
  readonly isDirect: boolean;
  private readonly chain: Transitions;
  /** Those that lead to others before them. */
  private readonly parts: readonly Part[];
  private readonly local: Int32Array;

  /** @param products how many products of an elimination are worth it; sweeps are made where it would take more. */
  constructor(chain: Transitions, products?: number) {
    const { size, first, to, share } = chain;
    this.chain = chain;
    this.isTrapped = new Uint8Array(size);
    this.local = new Int32Array(size);
    const part = partsOf({ size, first, to, parent: new Int32Array(0), expanded: size });
    const members: number[][] = [];
    for (let row = 0; row < size; row++) {
      members[part[row]!] ??= [];
      this.local[row] = members[part[row]!]!.push(row) - 1;
    }
    const parts: Part[] = [];
    // Numbered from the ends back.
    for (const [number, rows] of members.entries()) {
      let leaves = 0;
      let edges = 0;
      for (const row of rows) {
        edges += first[row + 1]! - first[row]!;
        for (let edge = first[row]!; edge < first[row + 1]!; edge++)
          if (part[to[edge]!] !== number) leaves += share[edge]!;
      }
      const isTrap = edges > 0 && leaves === 0;
      if (isTrap) for (const row of rows) this.isTrapped[row] = 1;
      if (rows.length === 1 || isTrap) parts.push({ rows, solver: undefined, leaves });
      else {
        const block = blockOf(chain, rows, part, this.local);
        parts.push({ rows, solver: Elimination.of(block, products) ?? new Sweeps(block), leaves });
      }
    }
    this.parts = parts.reverse();
    this.isDirect = parts.every(({ solver }) => !(solver instanceof Sweeps));
  }

  /** How often each row is come to, the mean, from one. At ends and in traps: how likely they are come to. */
  visits(from: number): Float64Array {
    const { chain, parts } = this;
    const { first, to, share } = chain;
    const visits = new Float64Array(chain.size);
    visits[from] = 1;
    for (const part of parts) {
      const { rows, solver } = part;
      if (solver) {
        const found = Float64Array.from(rows, (row) => visits[row]!);
        solver.visits(found);
        for (const [at, row] of rows.entries()) visits[row] = found[at]!;
      } else if (this.isTrapped[rows[0]!] === 1 || first[rows[0]!] === first[rows[0]! + 1]) continue;
      else visits[rows[0]!]! /= part.leaves;
      const inside = new Set(rows.length > 1 ? rows : []);
      for (const row of rows) {
        for (let edge = first[row]!; edge < first[row + 1]!; edge++) {
          const next = to[edge]!;
          if (next !== row && !inside.has(next)) visits[next]! += visits[row]! * share[edge]!;
        }
      }
    }
    return visits;
  }

  /** What is to be had from each row on, the mean, by what is had at each stay there, and at ends. */
  values(rewards: Float64Array): Float64Array {
    const { chain, parts } = this;
    const { first, to, share } = chain;
    const values = rewards.slice();
    for (let number = parts.length - 1; number >= 0; number--) {
      const { rows, solver, leaves } = parts[number]!;
      if (this.isTrapped[rows[0]!] === 1) continue;
      const inside = new Set(rows);
      for (const row of rows) {
        for (let edge = first[row]!; edge < first[row + 1]!; edge++) {
          const next = to[edge]!;
          if (!inside.has(next)) values[row]! += values[next]! * share[edge]!;
        }
      }
      if (solver) {
        const found = Float64Array.from(rows, (row) => values[row]!);
        solver.values(found);
        for (const [at, row] of rows.entries()) values[row] = found[at]!;
      } else if (first[rows[0]!] !== first[rows[0]! + 1]) values[rows[0]!]! /= leaves;
    }
    return values;
  }

  /**
   * How much is missing or too much in visits, over all rows together: no probability that they give is off by more than
   * that.
   */
  residual(visits: Float64Array, from: number): number {
    const { size, first, to, share } = this.chain;
    const expected = new Float64Array(size);
    expected[from] = 1;
    for (let row = 0; row < size; row++) {
      if (this.isTrapped[row] === 1) continue;
      for (let edge = first[row]!; edge < first[row + 1]!; edge++) expected[to[edge]!]! += visits[row]! * share[edge]!;
    }
    let sum = 0;
    for (let row = 0; row < size; row++) sum += Math.abs(expected[row]! - visits[row]!);
    return sum;
  }
}

function blockOf(
  { first, to, share }: Transitions,
  members: readonly number[],
  part: Int32Array,
  local: Int32Array,
): Block {
  const number = part[members[0]!];
  const exits = new Float64Array(members.length);
  const rows = members.map((row, at) => {
    const inside = new Map<number, number>();
    for (let edge = first[row]!; edge < first[row + 1]!; edge++) {
      const next = to[edge]!;
      if (part[next] !== number) exits[at]! += share[edge]!;
      else if (next !== row) inside.set(local[next]!, (inside.get(local[next]!) ?? 0) + share[edge]!);
    }
    return inside;
  });
  return { size: members.length, rows, exits };
}
