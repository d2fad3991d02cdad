import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { unknownName } from '../errors/nearest.ts';
import type { Reader } from './reader.ts';

/** A place in a machine that a name of `activities` or `outcomes` means. */
export interface Binding {
  readonly node: AnyStateNode;
  /** The id of the `invoke`, where its `src` was named. */
  readonly invoke?: string;
}

/** Finds states of a machine by path or id, and invokes by their `src`. */
export class Bindings {
  readonly #byName = new Map<string, Binding[]>();
  /** States with an `invoke`, by its `src`. */
  readonly invokes: readonly (Required<Binding> & { readonly src: string })[];
  readonly nodes: readonly AnyStateNode[];

  constructor(machine: AnyStateMachine) {
    const nodes: AnyStateNode[] = [];
    const visit = (node: AnyStateNode): void => {
      nodes.push(node);
      for (const child of Object.values(node.states)) visit(child);
    };
    visit(machine.root);
    this.nodes = nodes;
    this.invokes = nodes.flatMap((node) =>
      node.invoke.map(({ id, src }: { id: string; src: unknown }) => ({ node, invoke: id, src: String(src) })),
    );
    for (const { node, invoke, src } of this.invokes) {
      this.#byName.set(src, [...(this.#byName.get(src) ?? []), { node, invoke }]);
    }
    // A state wins over an invoke of that name, and a path over an id.
    for (const node of nodes) if (node.parent) this.#byName.set(node.id, [{ node }]);
    for (const node of nodes) if (node.parent) this.#byName.set(node.path.join('.'), [{ node }]);
  }

  /** The places that a name means; a mistake where there is none. */
  find(read: Reader, path: string, name: string): readonly Binding[] {
    const found = this.#byName.get(name);
    if (found) return found;
    const paths = this.nodes.filter(({ parent }) => parent).map((node) => node.path.join('.'));
    read.mistakes.push(unknownName(path, 'state or invoke', name, [...paths, ...this.invokes.map(({ src }) => src)]));
    return [];
  }
}
