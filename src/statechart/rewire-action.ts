import type { AnyStateMachine } from 'xstate';
import { builtInOf } from './action-objects.ts';
import { assignmentOf } from './assignment.ts';
import { builtInCopy } from './built-in-copy.ts';
import type { OperationKind, Wrap } from './operations.ts';
import { type Parameters, withParameters } from './parameters.ts';
import { marker } from './private-copy.ts';
import type { Wiring } from './rewire.ts';

type Fields = Record<string, unknown>;

/** Which fields of a built-in action user code may stand in, and what it is asked there. */
const asked: Readonly<Record<string, Readonly<Record<string, OperationKind>>>> = {
  'xstate.raise': { event: 'event', delay: 'delay' },
  'xstate.sendTo': { to: 'target', event: 'event', delay: 'delay' },
  'xstate.cancel': { sendId: 'id' },
  'xstate.emit': { event: 'call' },
  'xstate.log': { value: 'call' },
  'xstate.enqueueActions': { collect: 'opaque' },
};

/** Rewires the references to actions of one machine. */
export class ActionWiring {
  readonly #machine: AnyStateMachine;
  readonly #wrap: Wrap;
  readonly #around: Wiring['around'];

  constructor(machine: AnyStateMachine, wrap: Wrap, around: Wiring['around']) {
    this.#machine = machine;
    this.#wrap = wrap;
    this.#around = around;
  }

  /** The actions to stand where a machine refers to one. */
  rewired(reference: unknown, node: number): unknown[] {
    const action = builtInOf(this.#machine, reference);
    const parameters =
      typeof reference === 'object' && reference !== null ? (reference as { params?: Parameters }).params : undefined;
    if (action?.type === 'please-hold.marker') return [action];
    const fields = action ? this.#fields(action, parameters, node) : undefined;
    const calls = fields?.isAsking || typeof parameters !== 'function' ? [] : [this.#call(parameters, node)];
    if (!action || !fields) return calls;
    const resolve = action.resolve as never;
    const around = this.#around ? { resolve: this.#around(action.type, resolve) } : {};
    return [...calls, builtInCopy(action, { ...fields.replaced, ...around })];
  }

  /** Parameters that are made for nothing are made all the same: they may throw. */
  #call(parameters: Parameters, node: number): unknown {
    const ask = this.#wrap({ kind: 'call', node, ask: parameters as never });
    return marker(false, (snapshot, _queue, event) => {
      ask({ context: snapshot.context, event });
    });
  }

  #fields(action: object, parameters: Parameters, node: number): { isAsking: boolean; replaced: Fields } {
    const original = action as unknown as Fields;
    const type = String(original.type);
    if (type === 'xstate.assign') {
      const assignment = assignmentOf(original.assignment, parameters);
      return { isAsking: true, replaced: { assignment: this.#wrap({ kind: 'assign', node, ...assignment }) } };
    }
    const replaced: Fields = {};
    let isAsking = false;
    for (const [field, kind] of Object.entries(asked[type] ?? {})) {
      const value = this.#named(field, original[field]);
      if (typeof value === 'function') {
        isAsking = true;
        replaced[field] = this.#wrap({ kind, node, ask: withParameters(value as never, parameters) });
      } else {
        replaced[field] = value;
      }
    }
    return { isAsking, replaced };
  }

  #named(field: string, value: unknown): unknown {
    return field === 'delay' && typeof value === 'string' ? this.#machine.implementations.delays[value] : value;
  }
}
