import type { Dice } from './dice.ts';

/** A state node before it has transitions. */
export interface Sprout {
  readonly key: string;
  readonly id: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly parent: Sprout | undefined;
  readonly children: Sprout[];
}

/** Keys like numbers come first in a state value, whatever the order in the document. */
const keys = ['a', 'b', '1', 'c', '0', 'd', 'e', 'f'];

/** The state nodes of a machine, in document order. */
export function randomTree(dice: Dice, isSmall = false): Sprout[] {
  const nodes: Sprout[] = [];
  /** Parallel states all of whose regions come to an end, and those regions. */
  const finishing = new Set<Sprout | undefined>();
  const grow = (key: string, type: Sprout['type'], parent: Sprout | undefined, depth: number): Sprout => {
    const node: Sprout = { key, id: `n${nodes.length}`, type, parent, children: [] };
    nodes.push(node);
    if (type !== 'compound' && type !== 'parallel') return node;
    const count = type === 'parallel' ? 2 + dice.int(2) : 2 + dice.int(3);
    const isFinishing = type === 'parallel' ? dice.chance(0.9) : finishing.has(parent) || dice.chance(0.1);
    if (isFinishing) finishing.add(node);
    const isNumbered = dice.chance(0.15);
    const names = isNumbered ? [...keys].sort(() => dice.next() - 0.5) : keys.filter((name) => !/\d/.test(name));
    for (let child = 0; child < count; child++) {
      const isLast = isFinishing && child === count - 1;
      const finishingType = type === 'parallel' ? 'compound' : isLast ? 'final' : undefined;
      const own = isFinishing ? finishingType : undefined;
      node.children.push(grow(names[child]!, own ?? childType(dice, type, child, depth), node, depth + 1));
    }
    if (dice.chance(type === 'parallel' ? 0.3 : 0.4)) node.children.push(grow('h', 'history', node, depth + 1));
    return node;
  };
  grow('root', dice.chance(0.25) ? 'parallel' : 'compound', undefined, isSmall ? 1 : 0);
  return nodes;
}

function childType(dice: Dice, parent: Sprout['type'], position: number, depth: number): Sprout['type'] {
  const isDeep = depth >= 2;
  if (parent === 'parallel')
    return isDeep
      ? dice.pick(['atomic', 'atomic', 'compound'] as const)
      : dice.pick(['compound', 'compound', 'compound', 'atomic', 'parallel'] as const);
  if (position > 0 && dice.chance(depth > 0 ? 0.3 : 0.2)) return 'final';
  if (isDeep) return 'atomic';
  return dice.of<Sprout['type']>([
    [5, () => 'atomic'],
    [depth === 0 ? 4 : 2, () => 'compound'],
    [depth === 0 ? 2 : 1, () => 'parallel'],
  ]);
}
