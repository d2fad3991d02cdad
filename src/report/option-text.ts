/** Options by name, as they were written. */
export type Plain = Readonly<Record<string, unknown>>;

const LONGEST = 200;
const DEEPEST = 6;

/** An option as it reads on one line; undefined where there is none. */
export function optionText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = textOf(value, 0);
  return text.length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text;
}

/** The kind of block that made a state; undefined where none did. */
export function isState({ meta }: Plain): string | undefined {
  const kind = plainOf(plainOf(meta)?.block)?.kind;
  return typeof kind === 'string' ? kind : undefined;
}

/** A state, by what it is and says. */
export function stateText(state: Plain): string {
  const kind = isState(state) ?? 'state';
  const meta = plainOf(state.meta);
  const words = plainOf(meta?.block)?.says ?? plainOf(meta?.outcome)?.name;
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}${typeof words === 'string' ? ` '${words}'` : ''}`;
}

/** A record of options; undefined for a list, a distribution and anything else with a class of its own. */
export function plainOf(value: unknown): Plain | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || saysItself(value)) return undefined;
  return [Object.prototype, null].includes(Object.getPrototypeOf(value)) ? (value as Plain) : undefined;
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return value.name === '' ? 'a function' : `function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each, depth + 1)).join(', ')}]`;
  const plain = plainOf(value);
  if (plain === undefined) return selfText(value);
  if (isState(plain) !== undefined) return stateText(plain);
  if (typeof plain.target === 'string') return `to '${plain.target}'`;
  const fields = Object.entries(plain).flatMap(([name, each]) =>
    each === undefined ? [] : `${name}: ${textOf(each, depth + 1)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Distributions say themselves what they are. */
const saysItself = (value: object): boolean => Object.hasOwn(value, 'toString');

function selfText(value: object): string {
  try {
    const text = String(value);
    return text.startsWith('[object') ? 'an object' : text;
  } catch {
    return 'an object';
  }
}
