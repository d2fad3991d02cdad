import { shown } from '../errors/shown.ts';
import type { Activity } from './activity.ts';
import { type BlockNote, noteOf } from './block.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** A state as it was handed in, before XState sees it. */
export interface TreeNode {
  readonly key: string;
  /** Path of the option, such as `states.office.states.line`; empty for the machine itself. */
  readonly path: string;
  readonly parent: TreeNode | undefined;
  readonly config: Readonly<Record<string, unknown>>;
  readonly children: Map<string, TreeNode>;
  /** What its block says of it. */
  readonly note: BlockNote | undefined;
  /** The block around it, or its own. */
  readonly within: BlockNote | undefined;
  /** What its `meta` says goes on there. */
  readonly activity: Activity | undefined;
}

/** Deeper is a state that contains itself. */
const deepest = 50;

/** Reads a machine's config into a tree; what is no state is a mistake and left out. */
export function readTree(read: Reader, machine: Readonly<Record<string, unknown>>): TreeNode {
  return grow(read, { key: '', path: '', parent: undefined, config: machine }, 0);
}

function grow(read: Reader, own: Pick<TreeNode, 'key' | 'path' | 'parent' | 'config'>, depth: number): TreeNode {
  const { path, parent, config } = own;
  const { meta, states = {} } = config;
  const note = noteOf(meta);
  const activity = isRecord(meta) && isRecord(meta.activity) ? (meta.activity as unknown as Activity) : undefined;
  const node: TreeNode = { ...own, children: new Map(), note, within: note ?? parent?.within, activity };
  const at = join(path, 'states');
  if (!isRecord(states)) {
    read.wrong(at, `expected states by name, got ${shown(states)}`);
    return node;
  }
  if (depth === deepest) {
    read.wrong(at, `is nested more than ${deepest} deep`);
    return node;
  }
  for (const [key, child] of Object.entries(states)) {
    if (/[.\\]|^#|^$|^__proto__$/.test(key)) {
      read.wrong(join(at, key), `${shown(key)} is no name for a state`, "leave out '.', '\\' and a leading '#'");
    } else if (!isRecord(child)) {
      read.wrong(join(at, key), `expected a state, got ${shown(child)}`, 'use a block, as announcement() or outcome()');
    } else {
      node.children.set(key, grow(read, { key, path: join(at, key), parent: node, config: child }, depth + 1));
    }
  }
  return node;
}

/** All nodes, parents before children, in document order. */
export function* nodesOf(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children.values()) yield* nodesOf(child);
}

/** The node and those around it, inside out. */
export function* around(node: TreeNode): Generator<TreeNode> {
  for (let at: TreeNode | undefined = node; at; at = at.parent) yield at;
}
