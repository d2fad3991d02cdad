/** What a thing is given beside the parts that are known: one sentence for each that is not off. */
export function strangeParts(what: string, thing: object, known: readonly string[]): readonly string[] {
  return Object.entries(thing)
    .filter(([part, value]) => !known.includes(part) && value !== undefined && value !== false)
    .map(([part]) => `${what} has ${part}`);
}
