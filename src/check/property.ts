import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import type { Mistake } from '../errors/mistake.ts';
import type { Bounds } from './bounds.ts';
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Journeys } from './journeys.ts';
import type { PropertyNames } from './names.ts';

/**
 * Something that is asked of a design: a plain value that reads aloud.
 *
 * @since 0.1.0
 */
export interface Property<Persona extends string = string> {
  /** As it reads. */
  readonly text: string;
  /** Whom it is about; everybody where it is left out. */
  readonly persona?: Persona;
  /** Whether it tells contacts apart that are over, by their data. */
  readonly looksAtEnds?: boolean;
  /** What it names that is not there. */
  readonly mistakes: (names: PropertyNames) => readonly Mistake[];
  /** What one kind of caller shows. */
  readonly decide: (graph: Graph, journeys: Journeys) => Finding;
  /** What all kinds of callers together show, where that is not simply what the worst of them does. */
  readonly together?: (findings: readonly Finding[]) => Finding;
  /** Decides it of all callers at once, where it is not decided by looking at what may happen: `decide` is not asked then. */
  readonly decideAll?: (design: Design, callers: Population, bounds: Bounds) => Decided;
}

/** What was found of all callers at once, and how. */
export interface Decided extends Pick<Finding, 'status' | 'reason'> {
  readonly by: Exclude<DecidedBy, 'exploring'>;
  /** How, in words: `solved`, `40 replications`. */
  readonly how: string;
}

/** How a verdict was found: by looking at all that may happen, exactly, by chance with a stated error, or by a run. */
export type DecidedBy = 'exploring' | 'solving' | 'sampling' | 'simulating';
