import { shown } from '../errors/shown.ts';
import type { Activity } from './activity.ts';
import { type BlockNote, noteOf } from './block.ts';
import { isRecord, type Reader } from './reader.ts';

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
  readonly activities: readonly Activity[];
}

/** Deeper is a state that contains itself. */
const deepest = 50;

/** What goes on in a state: by default what its `meta` says. */
export type ActivitiesOf = (config: Readonly<Record<string, unknown>>, keys: readonly string[]) => readonly Activity[];

/** Reads a machine's config into a tree; what is no state is a mistake and left out. */
export function readTree(
  read: Reader,
  machine: Readonly<Record<string, unknown>>,
  activitiesOf: ActivitiesOf = inMeta,
): TreeNode {
  const visit = (
    key: string,
    path: string,
    keys: readonly string[],
    config: TreeNode['config'],
    parent?: TreeNode,
  ): TreeNode => {
    const note = noteOf(config.meta);
    const activities = activitiesOf(config, keys);
    const node: TreeNode = {
      key,
      path,
      parent,
      config,
      children: new Map(),
      note,
      within: note ?? parent?.within,
      activities,
    };
    const { states } = config;
    if (states !== undefined && !isRecord(states)) {
      read.wrong(under(path, 'states'), `expected states by name, got ${shown(states)}`);
    } else if (keys.length >= deepest) {
      if (states) read.wrong(under(path, 'states'), `is nested more than ${deepest} deep`);
    } else {
      for (const [name, child] of Object.entries(states ?? {})) {
        const at = under(path, `states.${name}`);
        if (/[.\\]|^#|^$|^__proto__$/.test(name)) {
          read.wrong(at, `${shown(name)} is no name for a state`, "leave out '.', '\\' and a leading '#'");
        } else if (!isRecord(child)) {
          read.wrong(at, `expected a state, got ${shown(child)}`, 'use a block, as announcement() or outcome()');
        } else {
          node.children.set(name, visit(name, at, [...keys, name], child, node));
        }
      }
    }
    return node;
  };
  return visit('', '', [], machine);
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

const inMeta: ActivitiesOf = ({ meta }) =>
  isRecord(meta) && isRecord(meta.activity) ? [meta.activity as unknown as Activity] : [];

const under = (path: string, rest: string): string => (path === '' ? rest : `${path}.${rest}`);
