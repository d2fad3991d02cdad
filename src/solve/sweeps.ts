import type { Block } from './elimination.ts';

/** Once nothing changes by more than this, relative to the largest, it is as good as it gets. */
const ENOUGH = 1e-15;
const MOST_SWEEPS = 20_000;

/**
 * The same as {@link Elimination}, step by step (Gauss and Seidel, there and back), where rows are too many or too
 * entangled to be taken out.
 */
export class Sweeps {
  private readonly size: number;
  private readonly outgoing: Rows;
  private readonly incoming: Rows;
  private readonly scale: Float64Array;

  constructor({ size, rows, exits }: Block) {
    this.size = size;
    const incoming = rows.map((): [number, number][] => []);
    for (const [from, row] of rows.entries()) for (const [to, share] of row) incoming[to]!.push([from, share]);
    this.outgoing = packed(rows.map((row) => [...row]));
    this.incoming = packed(incoming);
    this.scale = Float64Array.from(rows, (row, at) =>
      [...row.values()].reduce((sum, share) => sum + share, exits[at]!),
    );
  }

  visits(begins: Float64Array): void {
    this.sweep(begins, this.incoming);
  }

  values(rewards: Float64Array): void {
    this.sweep(rewards, this.outgoing);
  }

  private sweep(given: Float64Array, { first, other, share }: Rows): void {
    const { size, scale } = this;
    const found = new Float64Array(size);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      let change = 0;
      let largest = 0;
      for (let nth = 0; nth < 2 * size; nth++) {
        const row = nth < size ? nth : 2 * size - 1 - nth;
        let sum = given[row]!;
        for (let at = first[row]!; at < first[row + 1]!; at++) sum += found[other[at]!]! * share[at]!;
        const next = sum / scale[row]!;
        change = Math.max(change, Math.abs(next - found[row]!));
        largest = Math.max(largest, Math.abs(next));
        found[row] = next;
      }
      if (change <= ENOUGH * largest) break;
    }
    given.set(found);
  }
}

interface Rows {
  readonly first: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
}

function packed(rows: readonly (readonly (readonly [other: number, share: number])[])[]): Rows {
  const first = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) first[at + 1] = first[at]! + row.length;
  const other = new Int32Array(first[rows.length]!);
  const share = new Float64Array(other.length);
  for (const [at, row] of rows.entries()) {
    for (const [nth, [to, part]] of row.entries()) {
      other[first[at]! + nth] = to;
      share[first[at]! + nth] = part;
    }
  }
  return { first, other, share };
}
