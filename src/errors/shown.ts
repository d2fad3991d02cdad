const LONGEST = 40;

/** A value of any kind as it is quoted in a message: short, on one line, never throwing. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const line = value.replace(/\s+/g, ' ');
      return `'${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}'`;
    }
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}
