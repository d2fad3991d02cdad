import type { AnyStateNode } from 'xstate';
import { eventWords, guardWords } from './event-words.ts';

/** An arrow between two states, or from or to the point where they are entered or left. */
export interface Arrow {
  readonly from: AnyStateNode | null;
  readonly to: AnyStateNode | null;
  /** What leads along it: any of these. */
  readonly words: string[];
}

/**
 * The arrows of a diagram, by the state between whose children they are. Mermaid has none between the insides of two states, or from
 * a state to its own inside: an arrow is drawn between the states around them that are siblings, or from where one is entered,
 * and says where it leads to.
 */
export function arrowsOf(nodes: readonly AnyStateNode[]): ReadonlyMap<AnyStateNode, readonly Arrow[]> {
  const found = new Map<AnyStateNode, Map<string, Arrow>>();
  const add = (within: AnyStateNode, from: AnyStateNode | null, to: AnyStateNode | null, words?: string) => {
    const own = found.get(within) ?? new Map<string, Arrow>();
    found.set(within, own);
    const key = `${from?.order} ${to?.order}`;
    const arrow = own.get(key) ?? { from, to, words: [] };
    own.set(key, arrow);
    if (words !== undefined && !arrow.words.includes(words)) arrow.words.push(words);
  };
  for (const node of nodes) {
    for (const first of node.type === 'compound' ? (node.initial?.target ?? []) : []) {
      add(node, null, childOf(node, first));
    }
    if (node.type === 'final' && node.parent !== undefined) add(node.parent, node, null);
    for (const { target, words } of waysOf(node)) draw(node, target, words, add);
  }
  return new Map([...found].map(([within, arrows]) => [within, [...arrows.values()]]));
}

/** Where a state leads to, and by what. */
function waysOf(node: AnyStateNode): readonly { readonly target: AnyStateNode; readonly words: string }[] {
  const ways: { readonly target: AnyStateNode; readonly words: string }[] = [];
  const isAlone = node.always?.length === 1;
  for (const { target = [], guard } of node.always ?? []) {
    const words = `${isAlone && guard === undefined ? 'at once' : guardWords(guard).trim() || 'otherwise'}`;
    for (const each of target) ways.push({ target: each, words });
  }
  for (const [event, transitions] of node.transitions) {
    for (const { target = [], guard } of transitions) {
      for (const each of target) ways.push({ target: each, words: `${eventWords(node, event)}${guardWords(guard)}` });
    }
  }
  if (node.type === 'history') {
    const { target } = node.config as { readonly target?: unknown };
    if (typeof target === 'string' && node.parent?.states[target] !== undefined) {
      ways.push({ target: node.parent.states[target], words: 'where there is nothing to remember' });
    }
  }
  return ways;
}

type Add = (within: AnyStateNode, from: AnyStateNode | null, to: AnyStateNode | null, words?: string) => void;

function draw(node: AnyStateNode, target: AnyStateNode, words: string, add: Add): void {
  const [ways, goals] = [upwards(node), upwards(target)];
  const goalOrSelf = new Set(goals);
  const shared = ways.find((each) => goalOrSelf.has(each)) as AnyStateNode;
  if (shared !== node && shared !== target) {
    const [from, to] = [childOf(shared, node), childOf(shared, target)];
    const detail = to === target ? words : `${words}, to ${target.key}`;
    if (shared.type !== 'parallel') add(shared, from, to, detail);
    return;
  }
  if (node === target && Object.keys(node.states).length === 0 && node.parent !== undefined) {
    add(node.parent, node, node, words);
    return;
  }
  // From a state to its own inside, or from the inside to the whole: entered anew, at one of its children.
  const first = shared === target ? shared.initial?.target[0] : target;
  if (shared.type !== 'compound' || first === undefined) return;
  const from = shared === node ? null : childOf(shared, node);
  const to = childOf(shared, first);
  add(shared, from, to, to === first ? words : `${words}, to ${first.key}`);
}

/** A state and all around it, from the inside out. */
function upwards(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent === undefined ? [node] : [node, ...upwards(node.parent)];
}

/** The child of a state in which another is, or which it is. */
function childOf(node: AnyStateNode, inner: AnyStateNode): AnyStateNode {
  return inner.parent === node || inner.parent === undefined ? inner : childOf(node, inner.parent);
}
