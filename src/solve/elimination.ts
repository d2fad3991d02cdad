/** Rows that lead to each other, and how much of each leads out of them. */
export interface Block {
  readonly size: number;
  /** By row: shares by row, not its own. */
  readonly rows: readonly Map<number, number>[];
  /** By row: the share that leads out, once it does not stay where it is. */
  readonly exits: Float64Array;
}

/** More products than this are not worth it: such a block is swept. */
const MOST_PRODUCTS = 2e7;

/**
 * Gaussian elimination without subtractions, so that every digit stays: a row is taken out, and whoever led there leads to
 * where it did. Rows with few neighbours go first. Once taken apart, a block answers for any beginning and any reward.
 *
 * Source: W. Grassmann, M. Taksar and D. Heyman, "Regenerative analysis and steady state distributions for Markov chains",
 * Operations Research 33 (1985).
 */
export class Elimination {
  private readonly order: number[] = [];
  /** In that order: where a row led that still stood, what led there, and what its shares are divided by. */
  private readonly out: { readonly to: Int32Array; readonly share: Float64Array }[] = [];
  private readonly into: { readonly from: Int32Array; readonly share: Float64Array }[] = [];
  private readonly scale: number[] = [];

  private constructor() {}

  /** Undefined where it would take too long. */
  static of({ size, rows: given, exits: leads }: Block, most = MOST_PRODUCTS): Elimination | undefined {
    const made = new Elimination();
    const rows = given.map((row) => new Map(row));
    const exits = leads.slice();
    const columns = Array.from({ length: size }, () => new Set<number>());
    for (const [from, row] of rows.entries()) for (const to of row.keys()) columns[to]!.add(from);
    const queue = new Buckets(size);
    const degree = (row: number): number => rows[row]!.size * columns[row]!.size;
    for (let row = 0; row < size; row++) queue.put(row, degree(row));
    let products = 0;
    for (let taken = 0; taken < size; taken++) {
      const row = queue.take(degree);
      const out = rows[row]!;
      const from = [...columns[row]!];
      products += out.size * from.length;
      if (products > most) return undefined;
      let scale = exits[row]!;
      for (const share of out.values()) scale += share;
      const back: number[] = [];
      for (const each of from) {
        const source = rows[each]!;
        const part = source.get(row)!;
        back.push(part);
        source.delete(row);
        const factor = part / scale;
        for (const [to, share] of out) {
          if (to === each) continue;
          source.set(to, (source.get(to) ?? 0) + factor * share);
          columns[to]!.add(each);
        }
        exits[each]! += factor * exits[row]!;
      }
      for (const to of out.keys()) columns[to]!.delete(row);
      made.order.push(row);
      made.out.push({ to: Int32Array.from(out.keys()), share: Float64Array.from(out.values()) });
      made.into.push({ from: Int32Array.from(from), share: Float64Array.from(back) });
      made.scale.push(scale);
      for (const each of [...from, ...out.keys()]) queue.put(each, degree(each));
    }
    return made;
  }

  /** How often each row is come to, by how often a way begins there; changed in place. */
  visits(begins: Float64Array): void {
    const { order, out, into, scale } = this;
    for (const [at, row] of order.entries()) {
      const { to, share } = out[at]!;
      const part = begins[row]! / scale[at]!;
      if (part !== 0) for (let i = 0; i < to.length; i++) begins[to[i]!]! += part * share[i]!;
    }
    for (let at = order.length - 1; at >= 0; at--) {
      const row = order[at]!;
      const { from, share } = into[at]!;
      let sum = begins[row]!;
      for (let i = 0; i < from.length; i++) sum += begins[from[i]!]! * share[i]!;
      begins[row] = sum / scale[at]!;
    }
  }

  /** What is to be had from each row on, by what is had there; changed in place. */
  values(rewards: Float64Array): void {
    const { order, out, into, scale } = this;
    for (const [at, row] of order.entries()) {
      const { from, share } = into[at]!;
      const part = rewards[row]! / scale[at]!;
      if (part !== 0) for (let i = 0; i < from.length; i++) rewards[from[i]!]! += part * share[i]!;
    }
    for (let at = order.length - 1; at >= 0; at--) {
      const row = order[at]!;
      const { to, share } = out[at]!;
      let sum = rewards[row]!;
      for (let i = 0; i < to.length; i++) sum += rewards[to[i]!]! * share[i]!;
      rewards[row] = sum / scale[at]!;
    }
  }
}

/** Rows by how few neighbours they have; those that have changed since are put again. */
class Buckets {
  private readonly lists: number[][] = [];
  private readonly taken: Uint8Array;
  private least = 0;

  constructor(size: number) {
    this.taken = new Uint8Array(size);
  }

  put(row: number, degree: number): void {
    const at = bucketOf(degree);
    this.lists[at] ??= [];
    this.lists[at].push(row);
    this.least = Math.min(this.least, at);
  }

  take(degree: (row: number) => number): number {
    for (;;) {
      const row = this.lists[this.least]?.pop();
      if (row === undefined) this.least++;
      else if (this.taken[row] === 0 && bucketOf(degree(row)) === this.least) {
        this.taken[row] = 1;
        return row;
      }
    }
  }
}

/** Large degrees are told apart by their size only. */
function bucketOf(degree: number): number {
  return degree < 64 ? degree : 58 + Math.floor(Math.log(degree) / Math.LN2);
}
