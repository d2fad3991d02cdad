import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { Graph } from './graph.ts';
import type { Goal } from './moment.ts';
import type { PropertyNames } from './names.ts';

/** A goal as it reads: `'resolved'`, or the name of the function. */
export function goalText(goal: Goal): string {
  return typeof goal === 'function' ? goal.name || 'a rule of its own' : shown(goal);
}

/** What is wrong with a goal, if anything. */
export function strangeGoal(path: string, goal: unknown, { states, outcomes }: PropertyNames): readonly Mistake[] {
  if (typeof goal === 'function') return [];
  if (typeof goal !== 'string') {
    return [mistake(path, `expected a state, an outcome or a function, got ${shown(goal)}`, "write 'resolved'")];
  }
  if (states.includes(goal) || outcomes.includes(goal)) return [];
  return [unknownName(path, 'state or outcome', goal, [...outcomes, ...states])];
}

/** Whether a node is a goal. */
export function isGoalOf(graph: Graph, goal: Goal): (node: number) => boolean {
  if (typeof goal === 'function') return (node) => goal(graph.momentOf(node));
  const known = new Map<number, boolean>();
  return (node) => {
    const configuration = graph.configuration(node);
    const before = known.get(configuration);
    if (before !== undefined) return before;
    const { states, outcome } = graph.momentOf(node);
    const isGoal = states.includes(goal) || outcome === goal;
    known.set(configuration, isGoal);
    return isGoal;
  };
}
