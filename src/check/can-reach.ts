import type { Mistake } from '../errors/mistake.ts';
import { doomedWay } from './doomed-way.ts';
import { type Finding, holds } from './finding.ts';
import { goalText, isGoalOf, strangeGoal } from './goal.ts';
import type { Graph } from './graph.ts';
import { wayFrom } from './loops.ts';
import type { Goal } from './moment.ts';
import { type PropertyNames, strangeOptions, strangePersona } from './names.ts';
import type { Property } from './property.ts';

/** Whom a property is about. */
export interface AboutOptions<Persona extends string = string> {
  /** Everybody unless said. */
  readonly persona?: Persona;
}

/**
 * There is some way to a goal from where a contact begins.
 *
 * @example
 * check(design, callers, canReach('agent', { persona: 'leaving' }));
 * @since 0.1.0
 */
export function canReach<const Persona extends string = never>(
  goal: Goal,
  options: AboutOptions<Persona> = {},
): Property<Persona> {
  return about('canReach', `can reach ${goalText(goal)}`, goal, options, (graph) => {
    const isGoal = isGoalOf(graph, goal);
    if (wayFrom(graph, graph.parts.initial, isGoal)) return holds;
    if (!graph.isComplete) return { status: 'unknown' };
    return { status: 'violated', reason: `no way leads to ${goalText(goal)}` };
  });
}

/**
 * Wherever a contact has come to, there is still some way to a goal, until the need is met or the caller hangs up.
 *
 * @example
 * check(design, callers, canAlwaysReach('agent'));
 * @since 0.1.0
 */
export function canAlwaysReach<const Persona extends string = never>(
  goal: Goal,
  options: AboutOptions<Persona> = {},
): Property<Persona> {
  return about('canAlwaysReach', `can always reach ${goalText(goal)}`, goal, options, (graph) =>
    alwaysReach(graph, goal),
  );
}

function alwaysReach(graph: Graph, goal: Goal): Finding {
  const isGoal = isGoalOf(graph, goal);
  const reach = graph.canReach(isGoal);
  // Whoever has been there, or has their need met, need not get there once more.
  const before = (node: number): boolean => !isGoal(node) && !graph.isMet(node);
  const lost = wayFrom(
    graph,
    graph.parts.initial,
    (node) => reach[node] === 0 && !graph.isMet(node) && graph.going(node).over !== 'abandoned',
    {
      node: before,
    },
  );
  if (!lost) return graph.isComplete ? holds : { status: 'unknown' };
  const last = lost[lost.length - 1];
  const node = last === undefined ? graph.parts.initial : graph.to[last]!;
  const reason = `from ${graph.placeOf(node)} no way leads to ${goalText(goal)}`;
  return { status: 'violated', reason, ...doomedWay(graph, node, lost) };
}

/** A property about a goal, for everybody or one persona. */
export function about<Persona extends string>(
  name: string,
  reads: string,
  goal: Goal,
  options: AboutOptions<Persona>,
  decide: (graph: Graph) => Finding,
  mistakes: (names: PropertyNames) => readonly Mistake[] = () => strangeOptions(name, options, ['persona']),
): Property<Persona> {
  const persona = options?.persona;
  return {
    text: `${persona === undefined ? 'everybody' : `'${persona}'`} ${reads}`,
    ...(persona !== undefined && { persona }),
    ...(typeof goal === 'function' && { looksAtEnds: true }),
    mistakes: (names) => [
      ...strangeGoal(name, goal, names),
      ...strangePersona(name, persona, names),
      ...mistakes(names),
    ],
    decide,
  };
}
