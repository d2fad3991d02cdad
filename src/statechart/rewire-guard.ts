import type { AnyStateMachine } from 'xstate';
import { builtInCopy } from './built-in-copy.ts';
import type { Wrap } from './operations.ts';
import { type Parameters, withParameters } from './parameters.ts';

interface Reference {
  readonly type: string;
  readonly params?: Parameters;
}

interface BuiltInGuard {
  readonly check: (snapshot: unknown, args: unknown, self: unknown) => boolean;
  readonly guards?: readonly unknown[];
}

/** The guard to stand where a machine refers to one, by name or in place; XState's own checks stay. */
export function rewireGuard(machine: AnyStateMachine, guard: unknown, node: number, wrap: Wrap): unknown {
  let reference = guard;
  let parameters: Parameters;
  // A name may stand for another name; in a circle, or for nothing, it is left to XState to complain.
  for (let hops = 0; typeof reference !== 'function'; hops++) {
    const { type, params } =
      typeof reference === 'string' ? ({ type: reference } as Reference) : (reference as Reference);
    const implementation = machine.implementations.guards[type];
    if (!implementation || hops > 100) return guard;
    parameters = params;
    reference = implementation;
  }
  const { check, guards } = reference as unknown as Partial<BuiltInGuard>;
  if (!check) return wrap({ kind: 'guard', node, ask: withParameters(reference as never, parameters) });
  const copy = guards ? { guards: guards.map((inner) => rewireGuard(machine, inner, node, wrap)) } : {};
  if (typeof parameters !== 'function') return builtInCopy(reference, copy);
  const call = wrap({ kind: 'call', node, ask: parameters as never });
  return builtInCopy(reference, {
    ...copy,
    check: (snapshot: unknown, args: never, self: unknown) => {
      call(args);
      return check(snapshot, args, self);
    },
  });
}
