import type { EventObject } from 'xstate';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { ValueKeys } from '../statechart/value-keys.ts';
import type { AboutOptions } from './can-reach.ts';
import { wayTo } from './digraph.ts';
import { type Finding, holds } from './finding.ts';
import { goalText, isGoalOf, strangeGoal } from './goal.ts';
import type { Graph } from './graph.ts';
import { wayFrom } from './loops.ts';
import type { Goal, Moment } from './moment.ts';
import type { Move } from './move.ts';
import { strangeOptions, strangePersona } from './names.ts';
import { productOf } from './product.ts';
import type { Property } from './property.ts';

/** A step of a contact, as a monitor sees it. */
export interface Happening extends Pick<Move, 'event' | 'by' | 'state' | 'pool' | 'slip'> {
  /** What the machine was sent. */
  readonly sent: EventObject;
  /** Where it led. */
  readonly after: Moment;
}

/**
 * Watches contacts step by step, and remembers something: plain values, never changed in place. It has to be pure, and what
 * it remembers should come to an end: a count up to three, not one without limit.
 *
 * @since 0.1.0
 */
export interface Monitor<Memory = unknown> {
  /** As it reads after *never*: `is asked for the story twice`. */
  readonly text: string;
  readonly starts: Memory;
  readonly sees: (memory: Memory, happening: Happening) => Memory;
  /** Whether what must never happen has happened. */
  readonly alarms: (memory: Memory) => boolean;
}

/**
 * Something never happens to anybody: a state or outcome by name, a moment by a test, or what a monitor watches for.
 *
 * @example
 * check(design, callers, never('turnedAway'), never(({ context, outcome }) => outcome === 'resolved' && !context.paid));
 * @since 0.1.0
 */
export function never<Memory, const Persona extends string = never>(
  what: Goal | Monitor<Memory>,
  options: AboutOptions<Persona> = {},
): Property<Persona> {
  const persona = options?.persona;
  const isOwn = isMonitor(what);
  return {
    text: `${persona === undefined ? 'nobody' : `'${persona}' never`} ${isOwn ? what.text : `comes to ${goalText(what)}`}`,
    ...(persona !== undefined && { persona }),
    ...(typeof what !== 'string' && { looksAtEnds: true }),
    mistakes: (names) => [
      ...(isOwn ? strangeMonitor(what) : strangeGoal('never', what, names)),
      ...strangePersona('never', persona, names),
      ...strangeOptions('never', options, ['persona']),
    ],
    decide: (graph) => (isOwn ? watched(graph, what) : visited(graph, what)),
  };
}

function isMonitor<Memory>(what: Goal | Monitor<Memory>): what is Monitor<Memory> {
  return typeof what === 'object' && what !== null;
}

function strangeMonitor<Memory>(monitor: Monitor<Memory>): readonly Mistake[] {
  const functions = (['sees', 'alarms'] as const).filter((name) => typeof monitor[name] !== 'function');
  const wrong = functions.map((name) => mistake(`never.${name}`, 'expected a function'));
  return typeof monitor.text === 'string'
    ? wrong
    : [mistake('never.text', 'expected a text that reads after never'), ...wrong];
}

function visited(graph: Graph, goal: Goal): Finding {
  const isGoal = isGoalOf(graph, goal);
  const way = wayFrom(graph, graph.parts.initial, isGoal);
  if (!way) return graph.isComplete ? holds : { status: 'unknown' };
  return { status: 'violated', reason: `there is a way to ${goalText(goal)}`, way };
}

function watched<Memory>(graph: Graph, { starts, sees, alarms, text }: Monitor<Memory>): Finding {
  const keys = new ValueKeys();
  const numbers = new Map<number, number>();
  const memories: Memory[] = [];
  const numberOf = (memory: Memory): number => {
    const token = keys.tokenOf(memory);
    const known = numbers.get(token) ?? memories.push(memory) - 1;
    numbers.set(token, known);
    return known;
  };
  const product = productOf(graph, {
    starts: numberOf(starts),
    stops: (_, memory) => alarms(memories[memory]!),
    follow: (memory, edge) => {
      const { event, by, state, pool, slip, sends: sent } = graph.moveOf(edge);
      const after = graph.momentOf(graph.to[edge]!);
      const happening = { event, by, state, sent, after, ...(pool !== undefined && { pool }), ...(slip && { slip }) };
      return numberOf(sees(memories[memory]!, happening));
    },
  });
  for (let at = 0; at < product.size; at++) {
    if (!alarms(memories[product.memory(at)]!)) continue;
    const way = wayTo(product, at).map((edge) => product.edge[edge]!);
    return { status: 'violated', reason: `somebody ${text}`, way };
  }
  if (product.isComplete) return holds;
  const isGraph = graph.isComplete;
  return { status: 'unknown', ...(isGraph && { reason: 'the monitor remembers ever more' }) };
}
