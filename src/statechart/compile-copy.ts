import type { KnownShape, Naming } from './compile.ts';
import type { AssignNode } from './tree.ts';

interface Written {
  readonly text: string;
  /** The name of the context after. */
  readonly context: string;
  readonly shape: KnownShape | undefined;
}

/**
 * Write an assign down. Where the keys before and after were always the same so far, the new context is an object
 * literal, which is some ten times as fast as `Object.assign`; a test of the keys sends any other context the slow way.
 */
export function copyContext(
  naming: Naming,
  { operation, shape }: AssignNode,
  args: string,
  context: string,
  known: KnownShape | undefined,
): Written {
  const next = naming.name('c');
  const parts = operation.parts && new Map(operation.parts);
  const asked = parts ? askParts(naming, parts, args) : askWhole(naming, naming.constant(operation.ask), args);
  const slow = `Object.assign({}, ${context}, ${asked.whole})`;
  if (!shape?.before || !shape.changed || !shape.after) {
    return { text: `${asked.text}const ${next} = ${slow};\n`, context: next, shape: undefined };
  }
  const test = naming.name('s');
  const isKnown = known !== undefined && known.keys.join() === shape.before.join();
  const before = isKnown ? known.test : hasKeys(naming, context, shape.before);
  const changes = parts ? 'true' : hasKeys(naming, asked.whole, shape.changed);
  const changed = new Set(shape.changed);
  const value = (key: string): string => (changed.has(key) ? asked.at(key) : `${context}[${JSON.stringify(key)}]`);
  const literal = `{ ${shape.after.map((key) => `${JSON.stringify(key)}: ${value(key)}`).join(', ')} }`;
  const text = `${asked.text}const ${test} = ${before} && ${changes};\nconst ${next} = ${test} ? ${literal} : ${slow};\n`;
  return { text, context: next, shape: { keys: shape.after, test } };
}

interface Asked {
  readonly text: string;
  readonly at: (key: string) => string;
  /** All changes as one object. */
  readonly whole: string;
}

/** Each key's function is asked by itself: no object of changes is made. */
function askParts(naming: Naming, parts: ReadonlyMap<string, unknown>, args: string): Asked {
  const names = new Map<string, string>();
  const given = naming.name('a');
  let text = `const ${given} = ${args};\n`;
  for (const [key, part] of parts) {
    const name = naming.name('v');
    names.set(key, name);
    text += `const ${name} = ${naming.constant(part)}${typeof part === 'function' ? `(${given})` : ''};\n`;
  }
  const fields = [...names].map(([key, name]) => `[${JSON.stringify(key)}]: ${name}`);
  return { text, at: (key) => names.get(key)!, whole: `{ ${fields.join(', ')} }` };
}

function askWhole(naming: Naming, ask: string, args: string): Asked {
  const changes = naming.name('p');
  return {
    text: `const ${changes} = ${ask}(${args});\n`,
    at: (key) => `${changes}[${JSON.stringify(key)}]`,
    whole: changes,
  };
}

/** A test that an object's own keys are these, in this order. */
function hasKeys(naming: Naming, object: string, keys: readonly string[]): string {
  return `${naming.constant(keyTest(keys))}(${object})`;
}

function keyTest(keys: readonly string[]): (object: unknown) => boolean {
  return (object) => {
    if (typeof object !== 'object' || object === null) return false;
    const own = Object.keys(object);
    if (own.length !== keys.length) return false;
    for (let at = 0; at < keys.length; at++) if (own[at] !== keys[at]) return false;
    return true;
  };
}
