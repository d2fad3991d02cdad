import type { AnyStateNode } from 'xstate';
import type { StateMeta } from '../design/block.ts';

/** Before the delay; behind it stands the id of the state. */
const AFTER = 'xstate.after.';

/** What a menu says of the key, of an activity in the state or within it. */
function labelOf(node: AnyStateNode, event: string): string | undefined {
  const { activity } = (node.meta ?? {}) as StateMeta;
  if (activity?.kind === 'choice') {
    const label = activity.results[event]?.label;
    if (label !== undefined) return label;
  }
  for (const child of Object.values(node.states)) {
    const found = labelOf(child, event);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An event of a state as people say it: `caller pressed 1 (fault)`, `after 5 s`. */
export function eventWords(node: AnyStateNode, event: string): string {
  if (event === '*') return 'anything else';
  if (event.startsWith(AFTER)) return delayWords(event.slice(AFTER.length, -node.id.length - 1));
  if (event.startsWith('xstate.done.')) return 'done';
  if (event.startsWith('xstate.error.')) return 'failed';
  const label = labelOf(node, event);
  return `${event.replaceAll('.', ' ')}${label === undefined ? '' : ` (${label})`}`;
}

function delayWords(delay: string): string {
  const milliseconds = Number(delay);
  return Number.isNaN(milliseconds) ? `after ${delay}` : `after ${milliseconds / 1000} s`;
}

/** A guard in brackets, by its name. */
export function guardWords(guard: unknown): string {
  if (guard === undefined) return '';
  if (typeof guard === 'string') return ` [${guard}]`;
  const { type, name } = guard as { readonly type?: string; readonly name?: string };
  return ` [${type ?? (name || 'guard')}]`;
}
