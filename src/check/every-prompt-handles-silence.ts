import { type Finding, holds } from './finding.ts';
import type { Ongoing } from './going.ts';
import type { Graph } from './graph.ts';
import type { Property } from './property.ts';

/** Silences after which a prompt counts as asked for ever. */
const MOST = 200;

/**
 * Wherever callers are to press or choose something, saying nothing leads on in the end, for whoever it is: the prompt may be
 * played again, but not for ever. A prompt is a choice by the caller that knows `caller.pressed…` or `caller.silent`.
 *
 * @example
 * check(design, callers, everyPromptHandlesSilence());
 * @since 0.1.0
 */
export function everyPromptHandlesSilence(): Property<never> {
  return { text: 'every prompt handles silence', mistakes: () => [], decide: heard };
}

function heard(graph: Graph): Finding {
  const tried = new Set<string>();
  for (let node = 0; node < graph.expanded; node++) {
    for (const ongoing of graph.going(node).activities) {
      const key = `${graph.configuration(node)} ${ongoing.key}`;
      if (!isPrompt(ongoing) || tried.has(key)) continue;
      if (!looksAtData(graph)) tried.add(key);
      const problem = silentAt(graph, node, ongoing);
      if (problem)
        return { status: 'violated', reason: `silence in '${ongoing.state}' ${problem}`, way: graph.wayTo(node) };
    }
  }
  return graph.isComplete ? holds : { status: 'unknown' };
}

/** Whether contexts differ in what matters. */
function looksAtData(graph: Graph): boolean {
  return graph.parts.contexts.size > 2;
}

function isPrompt({ activity }: Ongoing): boolean {
  if (activity.kind !== 'choice' || activity.by !== 'caller') return false;
  return Object.keys(activity.results).some((name) => name === 'caller.silent' || name.startsWith('caller.pressed.'));
}

/** What is wrong with saying nothing there, again and again. */
function silentAt(graph: Graph, node: number, prompt: Ongoing): string | undefined {
  const { steps } = graph.parts;
  let at = { configuration: graph.configuration(node), context: graph.context(node), going: graph.going(node) };
  let ongoing: Ongoing | undefined = prompt;
  for (let times = 0; times < MOST; times++) {
    const silent = steps.moves.silence(at.going, ongoing);
    if (!silent) return 'is not provided for';
    steps.take(at.configuration, at.context, silent);
    const { configuration, context, going } = steps;
    if (going.over === 'stuck') return 'leads nowhere: the contact is stuck';
    if (going.over) return undefined;
    const next: Ongoing | undefined = going.activities.find((each) => isPrompt(each) && each.state === prompt.state);
    if (!next) return undefined;
    ongoing = next;
    at = { configuration, context, going };
  }
  return 'has the prompt played again for ever';
}
