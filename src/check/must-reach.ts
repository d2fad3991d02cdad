import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { about } from './can-reach.ts';
import { wayTo } from './digraph.ts';
import { fairLoop } from './fair-loop.ts';
import { type Finding, holds } from './finding.ts';
import { goalText, isGoalOf } from './goal.ts';
import type { Graph } from './graph.ts';
import type { Goal } from './moment.ts';
import type { Slip } from './move.ts';
import { strangeOptions } from './names.ts';
import { isWaiting } from './persisting.ts';
import { type Product, productOf } from './product.ts';
import type { Property } from './property.ts';

/** What callers may do that does not help, and how often. */
export interface Allowing {
  readonly wrongKey?: number;
  readonly wrongChoice?: number;
  readonly silence?: number;
  /** Whether they may hang up where they bear no more. */
  readonly hangingUp?: boolean;
}

/** @see mustReach */
export interface MustReachOptions<Persona extends string = string> {
  /** Everybody unless said. */
  readonly persona?: Persona;
  /** In how many steps at most; what is heard while waiting in a line is none. No limit unless said. */
  readonly steps?: number;
  /** None of it unless said. */
  readonly allowing?: Allowing;
}

const slips = ['wrongKey', 'wrongChoice', 'silence'] as const satisfies readonly Slip[];

/**
 * Whatever happens, a goal is reached: by callers who slip no more often than is allowed. What goes on ends at some time: a
 * line moves, and nobody listens to music for ever.
 *
 * @example
 * check(design, callers, mustReach('resolved', { persona: 'leaving', steps: 8, allowing: { wrongKey: 1 } }));
 * @since 0.1.0
 */
export function mustReach<const Persona extends string = never>(
  goal: Goal,
  options: MustReachOptions<Persona> = {},
): Property<Persona> {
  const { steps, allowing = {} } = options ?? {};
  const within = steps === undefined ? '' : ` within ${steps} steps`;
  const allowed = Object.entries(allowing ?? {}).filter(([, most]) => most);
  const even = allowed.map(([slip, most]) => (most === true ? 'hanging up' : `${most} ${slip}`)).join(' and ');
  const text = `must reach ${goalText(goal)}${within}${even ? `, allowing ${even}` : ''}`;
  return about(
    'mustReach',
    text,
    goal,
    options,
    (graph) => inevitable(graph, goal, steps, allowing),
    () => [
      ...strangeOptions('mustReach', options, ['persona', 'steps', 'allowing']),
      ...wrongSteps('mustReach.steps', steps),
      ...strangeOptions('mustReach.allowing', allowing, [...slips, 'hangingUp']),
      ...slips.flatMap((slip) => wrongSteps(`mustReach.allowing.${slip}`, allowing?.[slip], 0)),
    ],
  );
}

/** The mistake in a number of steps, if there is one. */
export function wrongSteps(path: string, steps: unknown, least = 1): readonly Mistake[] {
  if (steps === undefined || (Number.isInteger(steps) && (steps as number) >= least && (steps as number) <= 10_000))
    return [];
  return [mistake(path, `expected a whole number from ${least} to 10000, got ${shown(steps)}`)];
}

function inevitable(graph: Graph, goal: Goal, steps: number | undefined, allowing: Allowing): Finding {
  const isGoal = isGoalOf(graph, goal);
  const most = slips.map((slip) => allowing[slip] ?? 0);
  const counts = steps === undefined ? 1 : steps + 2;
  // What is remembered: how often of each slip, in mixed radix, and how many steps.
  const radix = [counts, counts * (most[0]! + 1), counts * (most[0]! + 1) * (most[1]! + 1)];
  const isLate = (memory: number): boolean => steps !== undefined && memory % counts > steps;
  const product = productOf(graph, {
    starts: 0,
    stops: (node, memory) => isGoal(node) || isLate(memory),
    follow: (memory, edge, from) => {
      const { kind, slip } = graph.moveOf(edge);
      if (kind === 'hungUp' && !allowing.hangingUp) return -1;
      const which = slip ? slips.indexOf(slip) : -1;
      const slipped = which < 0 ? 0 : Math.floor(memory / radix[which]!) % (most[which]! + 1);
      if (which >= 0 && slipped >= most[which]!) return -1;
      const step = steps === undefined || isWaiting(graph, edge, from) ? 0 : 1;
      return memory + (which < 0 ? 0 : radix[which]!) + step;
    },
  });
  return (
    missed(graph, product, isGoal, isLate, goalText(goal), steps) ??
    (product.isComplete ? holds : { status: 'unknown' })
  );
}

function missed(
  graph: Graph,
  product: Product,
  isGoal: (node: number) => boolean,
  isLate: (memory: number) => boolean,
  goal: string,
  steps: number | undefined,
): Finding | undefined {
  for (let at = 0; at < product.size; at++) {
    const node = product.node(at);
    const late = isLate(product.memory(at));
    if (!late && (isGoal(node) || graph.going(node).over === undefined)) continue;
    const way = wayTo(product, at).map((edge) => product.edge[edge]!);
    const reason = late
      ? `after ${steps} steps ${goal} is not reached yet`
      : `a contact may end in ${graph.placeOf(node)} without reaching ${goal}`;
    return { status: 'violated', reason, way };
  }
  const loop = fairLoop(graph, product);
  return loop && { status: 'violated', reason: `a contact may go round for ever without reaching ${goal}`, ...loop };
}
