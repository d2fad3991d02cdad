import { type Finding, holds } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Property } from './property.ts';

/**
 * Every state of the design is entered by somebody: what a guard, a weight or the data never lets anybody come to is found,
 * though arrows lead there. States that a block is made of do not count.
 *
 * @example
 * check(design, callers, noUnreachableStates());
 * @since 0.1.0
 */
export function noUnreachableStates(): Property<never> {
  return { text: 'no unreachable states', mistakes: () => [], decide: entered, together };
}

/** Which states a kind of caller enters, and which there are. */
function entered(graph: Graph): Finding {
  const { all, seen } = graph.statesEntered();
  const missed = all.filter((state) => !seen.has(state));
  const status = missed.length === 0 ? 'holds' : graph.isComplete ? 'violated' : 'unknown';
  return { status, seen, all, ...(missed.length > 0 && { reason: missing(missed) }) };
}

function together(findings: readonly Finding[]): Finding {
  const missed = (findings[0]?.all ?? []).filter((state) => !findings.some(({ seen }) => seen?.has(state)));
  if (missed.length === 0) return holds;
  const isUnknown = findings.some(({ status }) => status === 'unknown');
  return { status: isUnknown ? 'unknown' : 'violated', reason: missing(missed) };
}

function missing(states: readonly string[]): string {
  const named = states.map((state) => `'${state}'`).join(', ');
  return `nobody comes to ${named}`;
}
