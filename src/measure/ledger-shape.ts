/** A line, or the part of it whose callers need one skill. */
export interface LedgerLine {
  /** Index of the pool. */
  readonly pool: number;
  readonly skill: string | null;
}

/** What a ledger is about. */
export interface LedgerShape {
  /** So many ledgers hold one replication: half of one where both of a pair are in it, as many as there are batches; 1 unless said. */
  readonly ledgersAReplication?: number;
  readonly personas: readonly string[];
  readonly pools: readonly string[];
  /** What the agents of each pool are, where it is said. */
  readonly kinds?: readonly string[];
  readonly lines: readonly LedgerLine[];
  /** Whether agents or callers are told apart. */
  readonly routed: boolean;
  readonly blocks: readonly string[];
  readonly outcomes: readonly string[];
  /** Thresholds of service levels that are counted exactly, seconds. */
  readonly thresholds: readonly number[];
  /** Those who give up within so many seconds do not count as abandoned. */
  readonly shortAbandon: number;
  /** What the design has of what not every design has, so that figures tell of it. */
  readonly offPhone?: boolean;
  readonly outside?: boolean;
  /** Whether some callers are put on hold in conversations. */
  readonly onHold?: boolean;
  readonly trunks?: boolean;
  readonly callbacks?: boolean;
  readonly consultations?: boolean;
  readonly announcements?: boolean;
  readonly channels?: readonly string[];
  /** What a table and JSON are to tell beside what every run has. */
  readonly tells?: Tells;
}

/** Figures that are told of where a design or its callers use what they are about. */
export interface Tells {
  readonly channels?: boolean;
  readonly comesBack?: boolean;
  readonly refusals?: boolean;
  readonly promises?: boolean;
  readonly cases?: boolean;
  readonly ownTime?: boolean;
}
