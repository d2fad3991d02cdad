import { assign, cancel, emit, raise, sendTo, spawnChild, stopChild } from 'xstate';
import type { Operation, OperationArguments } from './operations.ts';

type Make = (...args: never[]) => unknown;

const makers: Readonly<Record<string, Make>> = { assign, cancel, emit, raise, sendTo, spawnChild, stopChild };

/**
 * Let an `enqueueActions` enqueue its actions rewired. Its own code may look neither at context nor at event: on doing
 * so, or on checking a guard, `unknown` is called, which throws.
 */
export function collected(
  operation: Operation,
  args: OperationArguments,
  rewired: (action: unknown) => unknown[],
  unknown: () => never,
): void {
  const { enqueue: enqueueOne } = args as unknown as { enqueue: (action: unknown) => void };
  const enqueue = (action: unknown): void => {
    for (const one of rewired(action)) enqueueOne(one);
  };
  for (const [name, make] of Object.entries(makers)) {
    Object.assign(enqueue, { [name]: (...given: never[]) => enqueue(make(...given)) });
  }
  const hidden = new Proxy({}, { get: unknown, has: unknown, ownKeys: unknown });
  operation.ask({ ...args, context: hidden, event: hidden, enqueue, check: unknown } as unknown as OperationArguments);
}
