import { isAlike } from '../statechart/alike.ts';

/** A field of the context that a step has changed. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two contexts, field by field. */
export function changesOf(before: unknown, after: unknown): readonly FieldChange[] {
  if (before === after || !isFields(before) || !isFields(after)) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) =>
    isAlike(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
