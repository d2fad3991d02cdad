/** So many of one kind, by replication. */
export interface Tallied<Kind> {
  readonly kind: Kind;
  /** How many in each replication; where there were none, nothing. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Counts things of a kind, replication by replication. */
export class Tally<Kind extends object> {
  private readonly rows = new Map<string, { kind: Kind; counts: number[]; total: number }>();

  /** One more, in a replication numbered from 1. */
  add(kind: Kind, replication: number): void {
    const key = JSON.stringify(Object.values(kind));
    let row = this.rows.get(key);
    if (row === undefined) {
      row = { kind, counts: [], total: 0 };
      this.rows.set(key, row);
    }
    row.counts[replication - 1] = (row.counts[replication - 1] ?? 0) + 1;
    row.total++;
  }

  /** All kinds, most first. */
  get all(): readonly Tallied<Kind>[] {
    return [...this.rows.values()].sort((a, b) => b.total - a.total);
  }

  get total(): number {
    return this.all.reduce((sum, { total }) => sum + total, 0);
  }
}
