/** The arguments that XState hands to a user function; which of them are there depends on the operation. */
export interface OperationArguments {
  readonly context: unknown;
  readonly event: { readonly type: string };
}

/**
 * What user code is asked: whether a guard holds, what an assign changes, which event to raise or send and to whom, how
 * long to wait, what to cancel, what a final state or the machine puts out, which context to begin with. A `call` is
 * made for its own sake: its answer changes nothing. What an `opaque` operation does only XState can tell.
 */
export type OperationKind =
  | 'guard'
  | 'assign'
  | 'event'
  | 'delay'
  | 'id'
  | 'target'
  | 'output'
  | 'context'
  | 'call'
  | 'opaque';

/** One place in a machine where user code is asked, its parameters included. */
export interface Operation {
  readonly kind: OperationKind;
  /** Number of the state node. */
  readonly node: number;
  /** As XState would call it. */
  readonly ask: (args: OperationArguments) => unknown;
  /** For an assign by keys: what stands at each, a function of arguments and parameters or a value. */
  readonly parts?: readonly (readonly [key: string, part: unknown])[];
}

/** Makes the function that stands in a machine for an operation. */
export type Wrap = (operation: Operation) => (args: OperationArguments) => unknown;
