import type { OperationArguments } from './operations.ts';

/** What stands beside a name as its `params`: a value, or a function that makes it. */
export type Parameters =
  | undefined
  | object
  | string
  | number
  | boolean
  | null
  | ((args: OperationArguments) => unknown);

/** A user function with its parameters put in, as XState does it. */
export function withParameters(
  ask: (args: OperationArguments, parameters: unknown) => unknown,
  parameters: Parameters,
): (args: OperationArguments) => unknown {
  if (parameters === undefined) return ask as (args: OperationArguments) => unknown;
  if (typeof parameters !== 'function') return (args) => ask(args, parameters);
  const make = parameters as (args: OperationArguments) => unknown;
  return (args) => ask(args, make({ context: args.context, event: args.event }));
}
