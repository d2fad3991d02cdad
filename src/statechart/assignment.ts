import type { OperationArguments } from './operations.ts';
import { type Parameters, withParameters } from './parameters.ts';

type Ask = (args: OperationArguments, parameters: unknown) => unknown;

/** What an assign changes, as one function of context and event, whichever form it is written in. */
export function assignmentOf(assignment: unknown, parameters: Parameters): (args: OperationArguments) => unknown {
  if (typeof assignment === 'function') return withParameters(assignment as Ask, parameters);
  const entries = Object.entries(assignment as Record<string, unknown>);
  const ask: Ask = (args, made) => {
    const changes: Record<string, unknown> = {};
    for (const [key, value] of entries) changes[key] = typeof value === 'function' ? (value as Ask)(args, made) : value;
    return changes;
  };
  return withParameters(ask, parameters);
}
