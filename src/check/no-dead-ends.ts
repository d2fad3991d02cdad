import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { doomedWay } from './doomed-way.ts';
import { type Finding, holds } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Journeys } from './journeys.ts';
import { strangeOptions } from './names.ts';
import type { Property } from './property.ts';

/** @see noDeadEnds */
export interface NoDeadEndsOptions {
  /** Whether callers who hang up or are sent away may call again; `'contact'`, where they may not, unless said. */
  readonly over?: 'contact' | 'journey';
}

/**
 * However callers behave, and whatever happens, there is always some way on to where their need is met. Hanging up is a
 * way out, never a goal: it hides no trap. Over a journey callers may call again wherever a contact ends or they hang up,
 * unless their persona never does.
 *
 * @example
 * check(design, callers, noDeadEnds());
 * @since 0.1.0
 */
export function noDeadEnds(options: NoDeadEndsOptions = {}): Property<never> {
  const { over = 'contact' } = options ?? {};
  return {
    text: over === 'journey' ? 'no dead ends, over a journey' : 'no dead ends',
    mistakes: () => wrong(options),
    decide: (graph, journeys) => deadEnd(graph, over === 'journey', journeys),
  };
}

function wrong(options: NoDeadEndsOptions): readonly Mistake[] {
  const over: unknown = options?.over;
  const isKnown = over === undefined || over === 'contact' || over === 'journey';
  return [
    ...strangeOptions('noDeadEnds', options, ['over']),
    ...(isKnown ? [] : [mistake('noDeadEnds.over', `expected 'contact' or 'journey', got ${shown(over)}`)]),
  ];
}

function deadEnd(graph: Graph, isJourney: boolean, journeys: Journeys): Finding {
  let isSure = graph.isComplete;
  // Where a contact is over, what counts is whether coming back helps.
  const isGoal = (node: number): boolean => {
    if (graph.isMet(node)) return true;
    if (!isJourney || graph.going(node).over === undefined) return false;
    const helps = journeys.helps(graph.laterFrom(node));
    if (helps === undefined) isSure = false;
    return helps !== false;
  };
  const reach = graph.canReach(isGoal);
  for (let node = 0; node < graph.size; node++) {
    if (reach[node] === 1 || graph.going(node).over === 'abandoned') continue;
    return { status: 'violated', reason: why(graph, node, isJourney), ...doomedWay(graph, node) };
  }
  return isSure ? holds : { status: 'unknown', reason: 'not all contacts of a journey were seen in full' };
}

function why(graph: Graph, node: number, isJourney: boolean): string {
  const { need } = graph.caller;
  const { over } = graph.going(node);
  const where = graph.placeOf(node);
  const by = graph.parts.parent[node]!;
  const { event = '', pool } = by < 0 ? {} : graph.moveOf(by);
  const when = event.endsWith('.closed') && pool !== undefined ? `, when '${pool}' is closed` : '';
  const again = isJourney && graph.mayCallAgain ? ', and calling again does not help' : '';
  if (over === 'outcome') return `the contact ends in ${where} with '${need}' unmet${when}${again}`;
  if (over === 'stuck') return `the contact is stuck in ${where}: nothing goes on, and nothing leads on${again}`;
  return `from ${where} no way leads to where '${need}' is met${when}${again}`;
}
