import type { AssignNode } from './tree.ts';

/** Keep which keys an assign finds, changes and leaves, while it is always the same: then a copy can be made fast. */
export function assignShape(node: AssignNode, before: unknown, changes: unknown, after: unknown): void {
  const shape = {
    before: plainKeys(before),
    changed: node.operation.parts?.map(([key]) => key) ?? plainKeys(changes),
    after: plainKeys(after),
  };
  if (node.shape === undefined) node.shape = shape;
  else if (!isSameShape(node.shape, shape)) node.shape = { before: undefined, changed: undefined, after: undefined };
}

/** The keys of an object that copying by key copies in full; undefined where it would not. */
function plainKeys(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return Object.getOwnPropertySymbols(value).length === 0 && !keys.includes('__proto__') ? keys : undefined;
}

function isSameShape(a: NonNullable<AssignNode['shape']>, b: NonNullable<AssignNode['shape']>): boolean {
  return JSON.stringify([a.before, a.changed, a.after]) === JSON.stringify([b.before, b.changed, b.after]);
}
