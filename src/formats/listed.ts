/** Names with `;` between them, which is `\;` in a name; null where there are none. */
export function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map((name) => name.replace(/[\\;]/g, '\\$&')).join(';');
}
