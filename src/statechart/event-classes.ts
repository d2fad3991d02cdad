import type { AnyStateMachine } from 'xstate';
import { stateNodes } from './chart.ts';

/** As XState matches an event type to a descriptor: `*`, or `a.b.*` for all types that begin with these tokens. */
function matches(type: string, descriptor: string): boolean {
  if (descriptor === type || descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const wanted = descriptor.split('.');
  const tokens = type.split('.');
  for (let at = 0; at < wanted.length; at++) {
    if (wanted[at] === '*') return at === wanted.length - 1;
    if (wanted[at] !== tokens[at]) return false;
  }
  return true;
}

/** Types to which XState's own step gives a meaning beside the machine's descriptors. */
const special = new Set(['xstate.init', 'xstate.stop', 'xstate.error', '*']);

/** Event types by what the machine's transitions can tell apart: small integers from 0. */
export class EventClasses {
  readonly #exact: ReadonlySet<string>;
  readonly #wildcards: readonly string[];
  readonly #byType = new Map<string, number>();
  readonly #byKey = new Map<string, number>();

  constructor(machine: AnyStateMachine) {
    const descriptors = new Set(stateNodes(machine).flatMap((node) => [...node.transitions.keys()]));
    this.#exact = descriptors;
    this.#wildcards = [...descriptors].filter((descriptor) => descriptor.endsWith('*'));
  }

  classOf(type: string): number {
    const known = this.#byType.get(type);
    if (known !== undefined) return known;
    // Types may carry an id of their own each: they must not fill the memory.
    if (this.#byType.size >= 100_000) this.#byType.clear();
    const key = this.#key(type);
    const index = this.#byKey.get(key) ?? this.#byKey.size;
    this.#byKey.set(key, index);
    this.#byType.set(type, index);
    return index;
  }

  #key(type: string): string {
    if (this.#exact.has(type) || special.has(type)) return `=${type}`;
    const kind = type.startsWith('xstate.error.actor') ? 'error' : 'plain';
    return `${kind} ${this.#wildcards.filter((descriptor) => matches(type, descriptor)).join(' ')}`;
  }
}
