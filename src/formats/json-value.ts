/** What JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A copy of data as JSON can hold it: functions are left out, and what is not plain, as a distribution, is what it says of
 * itself as a text. Undefined where nothing is left, or where something holds itself.
 */
export function jsonValue(value: unknown, within: readonly unknown[] = []): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || within.includes(value)) return undefined;
  const inside = [...within, value];
  if (Array.isArray(value)) return value.map((each) => jsonValue(each, inside) ?? null);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return saidOf(value);
  const copy: [string, JsonValue][] = Object.entries(value).flatMap(([key, each]) => {
    const held = jsonValue(each, inside);
    return held === undefined ? [] : [[key, held] as [string, JsonValue]];
  });
  return Object.fromEntries(copy);
}

function saidOf(value: object): string | undefined {
  const said = value instanceof Date ? value.toJSON() : String(value);
  return said === '[object Object]' ? undefined : said;
}
