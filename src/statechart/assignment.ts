import type { Operation, OperationArguments } from './operations.ts';
import { type Parameters, withParameters } from './parameters.ts';

type Ask = (args: OperationArguments, parameters: unknown) => unknown;

/** What an assign changes, as one function of context and event, whichever form it is written in. */
export function assignmentOf(assignment: unknown, parameters: Parameters): Pick<Operation, 'ask' | 'parts'> {
  if (typeof assignment === 'function') return { ask: withParameters(assignment as Ask, parameters) };
  const parts = Object.entries(assignment as Record<string, unknown>);
  const ask: Ask = (args, made) => {
    const changes: Record<string, unknown> = {};
    for (const [key, part] of parts) changes[key] = typeof part === 'function' ? (part as Ask)(args, made) : part;
    return changes;
  };
  const made = withParameters(ask, parameters);
  return parameters === undefined ? { ask: made, parts } : { ask: made };
}
