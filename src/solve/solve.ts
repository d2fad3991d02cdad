import { type Bounds, wrongBounds } from '../check/bounds.ts';
import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { SolvedContact } from './contact.ts';
import { type GivenWaits, wrongWaits } from './given-waits.ts';
import { journeyOf } from './journey.ts';
import { Solution } from './solution.ts';
import { SolveError } from './solve-error.ts';
import { Solver } from './solver.ts';

/** @see solve */
export interface SolveOptions extends Bounds {
  /** What becomes of callers in lines; `'none'` unless said: agents without limit, always there. */
  readonly waits?: GivenWaits;
  /** By state: how often a gate answers yes, or open. With waits `'none'` pools are open and lines empty unless said. */
  readonly gates?: Readonly<Record<string, number>>;
}

/**
 * What becomes of callers, exactly: the graph of `explore` as a Markov chain, with weights as probabilities and waits taken as
 * given. No simulated chance, no intervals.
 *
 * @throws SolveError where there is no exact answer: a bound was met, shares are missing, or times run at once of which no
 * formula tells which ends first. It says what to do.
 * @throws PopulationError when callers have needs that the design does not know.
 * @throws StepError or SimulationError when something only shows on the way, such as a guard that throws.
 * @example
 * solve(maze, callers, { waits: run }).deadEnds.rate;
 * @since 0.1.0
 */
export function solve<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: SolveOptions = {},
): Solution<Name> {
  return solved(design, callers, options) as Solution<Name>;
}

/** @param products see {@link Absorption}. */
export function solved(design: Design, callers: Population, options: SolveOptions, products?: number): Solution {
  const wrong = wrongOptions(design, callers, options);
  if (wrong.length > 0) throw new SolveError(wrong);
  const { waits = 'none', gates = {}, ...bounds } = options;
  const solver = new Solver(design, callers, { waits, gates }, bounds, products);
  const solve: Solver['contact'] = (caller, attempt, before) => seen(solver.contact(caller, attempt, before));
  const personas = Object.keys(callers.personas).flatMap((name) => {
    const starts = solver.starts(callers, name);
    return starts.length > 0 ? [[name, journeyOf(starts, solve)] as const] : [];
  });
  return new Solution(solver, callers, waits, new Map(personas));
}

/** What is wrong with what is asked. */
export function wrongOptions(design: Design, callers: Population, options: SolveOptions): readonly Mistake[] {
  if (!Array.isArray(design?.states)) return [mistake('design', 'is not a design', 'make one with service()')];
  if (!callers?.personas) return [mistake('population', 'is not a population', 'make one with population()')];
  if (typeof options !== 'object' || options === null) {
    return [mistake('', `expected options, got ${shown(options)}`, "write { waits: 'none' }")];
  }
  const { waits, gates = {}, ...bounds } = options;
  const blocks = design.states.flatMap(({ block, activity }) => (activity?.kind === 'gate' ? [block] : []));
  return [...wrongWaits(design, waits), ...wrongGates(gates, blocks), ...wrongBounds(bounds), ...besides(design)];
}

function wrongGates(gates: unknown, blocks: readonly string[]): readonly Mistake[] {
  if (typeof gates !== 'object' || gates === null) {
    return [mistake('gates', `expected shares by state, got ${shown(gates)}`, 'write { openingHours: 0.8 }')];
  }
  return Object.entries(gates).flatMap(([name, share]) => {
    if (!blocks.includes(name)) return [unknownName(`gates.${name}`, 'gate', name, blocks)];
    if (typeof share === 'number' && share >= 0 && share <= 1) return [];
    return [mistake(`gates.${name}`, `expected a share from 0 to 1, got ${shown(share)}`)];
  });
}

/** What runs beside contacts, and is not in their graph. */
function besides({ states }: Design): readonly Mistake[] {
  return states.flatMap(({ block, activity, outcome }) => {
    const ends = [
      ...(activity?.kind === 'choice' ? Object.values(activity.results) : []),
      ...(outcome ? [outcome] : []),
    ];
    const starts = ends.some(({ alsoStarts }) => alsoStarts !== undefined);
    const promises = ends.some((end) => typeof end.promises === 'object');
    if (!starts && !promises) return [];
    const what = starts ? 'contacts that the organisation begins' : 'promises';
    return [mistake(`states.${block}`, `${what} run beside the contact, and are not in its graph`, 'simulate it')];
  });
}

/** Refuses a contact of which not all was looked at. */
export function seen(contact: SolvedContact): SolvedContact {
  const unseen = contact.ends.find(({ outcome }) => outcome === 'unseen');
  if (!unseen) return contact;
  throw new SolveError([
    mistake(
      '',
      `of a contact of ${contact.graph.caller.persona} not all was looked at: ${contact.graph.parts.bound ?? 'it was stopped'}`,
      'give it more: { states, seconds, megabytes }; or ask probability(…), which answers with what was seen',
    ),
  ]);
}
