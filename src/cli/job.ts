/** What the worker is asked to do. Plain data: it crosses to another thread. */
export interface Job {
  /** Absolute path of the design file. */
  readonly file: string;
  readonly design: string | undefined;
  readonly population: string | undefined;
  /** What to compare the design with; its file may be the same. */
  readonly after?: { readonly file: string; readonly design: string | undefined };
  /** What was typed; the rest is the file's to say. */
  readonly options: JobOptions;
  readonly json: boolean;
  /** One shared integer; the run stops after its replication once it is not 0. */
  readonly stop: SharedArrayBuffer;
}

export interface JobOptions {
  /** Seconds. */
  readonly horizon?: number;
  /** The date on which the run begins. */
  readonly start?: string;
  /** Seconds. */
  readonly warmUp?: number;
  readonly replications?: number;
  readonly seed?: number;
}

/** What the worker says while it works: any number of these, the last is `finished` or `refused`. */
export type Report =
  | {
      readonly kind: 'loaded';
      readonly design: string;
      readonly replications: number;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'progress';
      readonly replication: number;
      readonly replications: number;
      readonly journeys: number;
    }
  | { readonly kind: 'finished'; readonly output: string; readonly stopped: boolean }
  | { readonly kind: 'refused'; readonly message: string; readonly exitCode: 1 | 2 };
