import type { OutputPaths } from './output-paths.ts';
import type { Version } from './version.ts';

/** What the worker is asked to do. Plain data: it crosses to another thread. */
export interface Job {
  /** Absolute path of the design file. */
  readonly file: string;
  readonly design: string | undefined;
  readonly population: string | undefined;
  /** What to compare the design with; its file may be the same. */
  readonly after?: { readonly file: string; readonly design: string | undefined };
  /** What is to be done with them. */
  readonly task: 'simulate' | 'compare' | 'check' | 'watch' | 'report';
  /** What a watched file was before. */
  readonly last?: Version;
  /** What was typed; the rest is the file's to say. */
  readonly options: JobOptions;
  /** How far to explore. */
  readonly bounds?: CheckBounds;
  /** Whether JSON is what is printed. */
  readonly json: boolean;
  /** What is written to files. */
  readonly outputs: OutputPaths;
  /** What was typed, for a page to say how it is made again. */
  readonly command: string;
  /** One shared integer; the run stops after its replication once it is not 0. */
  readonly stop: SharedArrayBuffer;
}

/** How far to explore: for each kind of caller so many states, in all so many seconds. */
export interface CheckBounds {
  readonly states?: number;
  readonly seconds?: number;
}

export interface JobOptions {
  /** Seconds. */
  readonly horizon?: number;
  /** The date on which the run begins. */
  readonly start?: string;
  /** Seconds. */
  readonly warmUp?: number | 'auto';
  readonly replications?: number;
  readonly seed?: number;
  readonly antithetic?: boolean;
}

/** What the worker says while it works: any number of these, the last is `finished` or `refused`. */
export type Report =
  | {
      readonly kind: 'loaded';
      readonly design: string;
      /** 0 where there are none to count. */
      readonly replications: number;
      /** Whether it may end before that, once its figures are known well enough. */
      readonly atMost: boolean;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'progress';
      readonly replication: number;
      readonly replications: number;
      readonly journeys: number;
    }
  | { readonly kind: 'explored'; readonly caller: string; readonly states: number }
  /** The run is over, and files are being made of it. */
  | { readonly kind: 'writing' }
  | {
      readonly kind: 'finished';
      readonly output: string;
      readonly stopped: boolean;
      /** 1 where a property is violated. */
      readonly exitCode: 0 | 1;
      /** Of a watched file: what the next one is compared with. */
      readonly version?: Version;
      /** Files that were written. */
      readonly written: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly exitCode: 1 | 2 };
