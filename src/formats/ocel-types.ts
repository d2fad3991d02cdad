import { logColumns } from './log-columns.ts';

/** What an event says: what a row of CSV does, but for what relationships say, and what is only known later. */
export const eventColumns = logColumns().filter(({ name }) => !['case', 'activity', 'outcome'].includes(name));

/** The attributes of each type of object, with the type of each. */
export const objectTypes = {
  caller: { persona: 'string' },
  need: { need: 'string', counted: 'boolean' },
  contact: { channel: 'string', cause: 'string', outcome: 'string', met: 'boolean', deadEnd: 'string' },
  agent: { number: 'integer' },
  pool: { name: 'string' },
} as const;

export type ObjectType = keyof typeof objectTypes;

/** The declaration of the types of objects. */
export function declaredObjects(): string {
  return JSON.stringify(
    Object.entries(objectTypes).map(([name, attributes]) => ({
      name,
      attributes: Object.entries(attributes).map(([name, type]) => ({ name, type })),
    })),
  );
}

/** The declaration of types of events, all with the same attributes. */
export function declaredEvents(names: Iterable<string>): string {
  const attributes = JSON.stringify(eventColumns.map(({ name, type }) => ({ name, type })));
  return [...names].map((name) => `\n{"name":${JSON.stringify(name)},"attributes":${attributes}}`).join(',');
}
