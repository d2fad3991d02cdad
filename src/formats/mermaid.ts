import type { AnyStateNode } from 'xstate';
import type { StateMeta } from '../design/block.ts';
import type { Design } from '../design/design.ts';
import { checkDesign } from './check-design.ts';
import { type Arrow, arrowsOf } from './mermaid-arrows.ts';
import { mermaidLabel } from './mermaid-label.ts';

/**
 * The machine of a design as a Mermaid state diagram (`stateDiagram-v2`), as GitHub, GitLab and many editors show it in a block of
 * the language `mermaid`. States have their names and what is said in them, at most 80 characters; arrows have events in words.
 * Parallel regions stand beside each other; a state that only decides is a choice.
 *
 * @throws FormatsError when it is no design.
 *
 * @example
 * writeFileSync('maze.mmd', mermaid(maze));
 * @since 0.1.0
 */
export function mermaid(design: Design): string {
  checkDesign('mermaid', design);
  const { root } = design.machine;
  const ids = new Map<AnyStateNode, string>();
  number(root, ids);
  const arrows = arrowsOf([...ids.keys()]);
  const lines = root.type === 'parallel' ? whole(root, ids, arrows) : inside(root, ids, arrows);
  return `stateDiagram-v2\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** Characters of what leads along one arrow. */
const LONGEST_WORDS = 300;

type Ids = ReadonlyMap<AnyStateNode, string>;
/** The arrows between the children of a state. */
type Arrows = ReadonlyMap<AnyStateNode, readonly Arrow[]>;

/** Names may be anything; Mermaid has letters and numbers. */
function number(node: AnyStateNode, ids: Map<AnyStateNode, string>): void {
  ids.set(node, `s${ids.size}`);
  for (const child of Object.values(node.states)) number(child, ids);
}

/** What stands between the brackets of a state. */
function inside(node: AnyStateNode, ids: Ids, arrows: Arrows): string[] {
  const children = Object.values(node.states);
  if (node.type === 'parallel') {
    return children.flatMap((child, nth) => [...(nth > 0 ? ['--'] : []), ...whole(child, ids, arrows)]);
  }
  const named = (end: AnyStateNode | null) => (end === null ? '[*]' : (ids.get(end) as string));
  return [
    ...children.flatMap((child) => whole(child, ids, arrows)),
    ...(arrows.get(node) ?? []).map(
      ({ from, to, words }) =>
        `${named(from)} --> ${named(to)}${words.length > 0 ? ` : ${mermaidLabel(words.join(' or '), LONGEST_WORDS)}` : ''}`,
    ),
  ];
}

function whole(node: AnyStateNode, ids: Ids, arrows: Arrows): string[] {
  const id = ids.get(node) as string;
  if (isDecision(node)) return [`state ${id} <<choice>>`];
  const head = `state "${mermaidLabel(nameOf(node))}" as ${id}`;
  if (Object.keys(node.states).length === 0) return [head];
  return [`${head} {`, ...inside(node, ids, arrows).map((line) => `  ${line}`), '}'];
}

/** Left at once, by one of several ways. */
function isDecision(node: AnyStateNode): boolean {
  const { activity } = (node.meta ?? {}) as StateMeta;
  const isLeaf = node.type === 'atomic' && node.transitions.size === 0 && activity === undefined;
  return isLeaf && (node.always ?? []).filter(({ target }) => target !== undefined).length > 1;
}

/** The name of a state, with what is said in it, or what goes on. */
function nameOf(node: AnyStateNode): string {
  if (node.type === 'history') return node.history === 'deep' ? 'as it was, all of it' : 'as it was';
  const { activity, block } = (node.meta ?? {}) as StateMeta;
  const says = block?.says ?? (activity?.kind === 'gate' ? undefined : activity?.says);
  // The plays of a menu all say the same.
  const { block: outer } = (node.parent?.meta ?? {}) as StateMeta;
  if (says !== undefined && says !== outer?.says) return `${node.key}: ${says}`;
  return activity?.kind === 'queue' ? `${node.key}: waits for ${activity.pool}` : node.key;
}
