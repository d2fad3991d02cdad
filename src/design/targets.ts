import { type Mistake, mistake } from '../errors/mistake.ts';
import { nearest, unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { around, nodesOf, type TreeNode } from './tree.ts';

/** Looks up targets as XState does: siblings by name, descendants by `.name`, any state by `#id`. */
export class Targets {
  readonly #root: TreeNode;
  readonly #machineId: string;
  readonly #byId = new Map<string, TreeNode>();

  constructor(root: TreeNode, machineId: string) {
    this.#root = root;
    this.#machineId = machineId;
    for (const node of nodesOf(root)) if (typeof node.config.id === 'string') this.#byId.set(node.config.id, node);
    this.#byId.set(machineId, root);
  }

  /** The state that `target` means in a transition of `from`. */
  find(from: TreeNode, target: string): TreeNode | undefined {
    if (target.startsWith('#')) {
      const [id = '', ...path] = target.slice(1).split('.');
      return descend(this.#byId.get(id), path);
    }
    if (target.startsWith('.')) return descend(from, target.slice(1).split('.'));
    return descend(from.parent, target.split('.'));
  }

  /** What is wrong with a target, if anything. */
  check(from: TreeNode, path: string, target: string): Mistake | undefined {
    if (this.find(from, target)) return undefined;
    if (target.startsWith('#'))
      return unknownName(
        path,
        'state',
        target,
        [...nodesOf(this.#root)].map((node) => this.#idOf(node)),
      );
    const siblings = [...(from.parent ?? from).children.keys()];
    const near = nearest(target, siblings);
    if (near !== undefined || from.parent === this.#root) return unknownName(path, 'state', target, siblings);
    const top = nearest(target, this.#root.children.keys());
    if (top === undefined) return unknownName(path, 'state', target, siblings);
    return mistake(path, `no state ${shown(target)}`, `did you mean '#${this.#machineId}.${top}'?`);
  }

  #idOf(node: TreeNode): string {
    const keys = [...around(node)]
      .reverse()
      .slice(1)
      .map(({ key }) => key);
    return typeof node.config.id === 'string' ? `#${node.config.id}` : `#${[this.#machineId, ...keys].join('.')}`;
  }
}

function descend(from: TreeNode | undefined, path: readonly string[]): TreeNode | undefined {
  let node = from;
  for (const key of path) node = node?.children.get(key);
  return node;
}
