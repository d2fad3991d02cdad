import type { CallerKind } from '../check/caller-kind.ts';
import { whoIs } from '../check/caller-kind.ts';
import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { emptySums, type SolvedContact } from './contact.ts';
import { PrismNames } from './prism-names.ts';
import { type SolveOptions, seen, wrongOptions } from './solve.ts';
import { SolveError } from './solve-error.ts';
import { Solver } from './solver.ts';

/**
 * The first contact of a kind of caller as a Markov chain in the explicit files of PRISM, as text: read by
 * `prism -importtrans maze.tra -importstates maze.sta -importlabels maze.lab -importstaterewards maze.srew -dtmc`.
 *
 * @since 0.1.0
 */
export interface PrismModel {
  readonly caller: CallerKind;
  /** States, transitions with their probabilities, labels. */
  readonly sta: string;
  readonly tra: string;
  readonly lab: string;
  /** Rewards of states, the mean of a stay: steps, and seconds. */
  readonly rew: { readonly steps: string; readonly seconds: string };
  /** What each label stands for: `outcome 'resolved'`, `state 'menu'`. PRISM's names have letters, digits and underscores only. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The chains that `solve` solves, for PRISM, so that it may be asked the same: `P=? [ F "outcome_resolved" ]`,
 * `R=? [ F "over" ]`. One for each kind of caller who begins a journey; the same design gives the same text.
 *
 * Source of the formats: the PRISM manual, appendix "Explicit Model Files".
 *
 * @throws SolveError as `solve` does, where there is no chain.
 * @example
 * for (const { caller, tra } of toPrism(maze, callers)) writeFileSync(`${caller.persona}.tra`, tra);
 * @since 0.1.0
 */
export function toPrism<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: SolveOptions = {},
): readonly PrismModel[] {
  const wrong = wrongOptions(design, callers, options);
  if (wrong.length > 0) throw new SolveError(wrong);
  const { waits = 'none', gates = {}, ...bounds } = options;
  const solver = new Solver(design, callers, { waits, gates }, bounds);
  return solver.starts(callers).map(({ caller }) => modelOf(seen(solver.contact(caller, 1, undefined))));
}

function modelOf(contact: SolvedContact): PrismModel {
  const { chain, graph } = contact;
  const { persona, need, channel } = graph.caller;
  const { size } = chain;
  const rows = Array.from({ length: size }, (_, row) => row);
  const names = new PrismNames(['init', 'deadlock', 'over', 'met']);
  const has: number[][] = rows.map(() => []);
  has[0]!.push(names.known('init'));
  for (const row of rows) {
    const { states, outcome, met, over } = graph.momentOf(chain.node(row));
    const why = graph.going(chain.node(row)).over;
    if (over) has[row]!.push(names.known('over'));
    if (met) has[row]!.push(names.known('met'));
    if (why !== undefined) has[row]!.push(names.of(`outcome ${outcome ?? why}`, `outcome '${outcome ?? why}'`));
    for (const state of states) has[row]!.push(names.of(`state ${state}`, `state '${state}'`));
  }
  const transitions = rows.flatMap((row) => {
    const to = new Map<number, number>();
    for (let edge = chain.first[row]!; edge < chain.first[row + 1]!; edge++) {
      to.set(chain.to[edge]!, (to.get(chain.to[edge]!) ?? 0) + chain.share[edge]!);
    }
    // What is over stays so.
    if (to.size === 0) to.set(row, 1);
    return [...to].sort(([a], [b]) => a - b).map(([next, share]) => `${row} ${next} ${share}`);
  });
  return {
    caller: { persona, need, channel },
    sta: lines(['(s)', ...rows.map((row) => `${row}:(${row})`)]),
    tra: lines([`${size} ${transitions.length}`, ...transitions]),
    lab: lines([
      names.all.map((name, at) => `${at}="${name}"`).join(' '),
      ...rows.flatMap((row) => {
        const own = [...new Set(has[row])].sort((a, b) => a - b);
        return own.length > 0 ? [`${row}: ${own.join(' ')}`] : [];
      }),
    ]),
    rew: { steps: rewardsOf(contact, 'steps'), seconds: rewardsOf(contact, 'seconds') },
    labels: { ...names.meanings, init: `where a contact of ${whoIs(graph.caller)} begins` },
  };
}

function rewardsOf(contact: SolvedContact, name: 'steps' | 'seconds'): string {
  const { chain } = contact;
  const sums = emptySums();
  const found: string[] = [];
  for (let row = 0; row < chain.size; row++) {
    let reward = 0;
    for (let edge = chain.first[row]!; edge < chain.first[row + 1]!; edge++) {
      contact.edgeSums(row, edge, sums);
      reward += chain.share[edge]! * sums[name];
    }
    if (reward > 0) found.push(`${row} ${reward}`);
  }
  return lines([`${chain.size} ${found.length}`, ...found]);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
