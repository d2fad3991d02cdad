/** A built-in guard or action of XState, which is a function with fields, with some of its fields replaced. */
export function builtInCopy<T extends object>(original: object, fields: T): T & (() => never) {
  const copy = (): never => {
    throw new Error('a built-in is resolved, never called');
  };
  return Object.assign(copy, original, fields);
}
