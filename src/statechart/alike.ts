/** How deep two values are looked into: a value may contain itself. */
const deepest = 50;

/** Whether two values are built alike, as far as can be told: functions made anew by the same code are. */
export function isAlike(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b) || depth > deepest) return true;
  if (typeof a === 'function' && typeof b === 'function') return a.toString() === b.toString();
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return isAlike([...a], [...(b as unknown as Set<unknown>)], depth + 1);
  if (a instanceof Date) return a.getTime() === (b as unknown as Date).getTime();
  if (a instanceof Error) return String(a) === String(b);
  const keys = Object.keys(a);
  const has = (key: string): boolean => Object.hasOwn(b, key);
  const at = (object: object, key: string): unknown => (object as Record<string, unknown>)[key];
  return (
    keys.length === Object.keys(b).length && keys.every((key) => has(key) && isAlike(at(a, key), at(b, key), depth + 1))
  );
}

/** Freeze plain objects and arrays, whatever they contain too. */
export function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
