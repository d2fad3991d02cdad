import type { EventObject } from 'xstate';
import { copyContext } from './compile-copy.ts';
import type { Frame } from './frame.ts';
import { isDelay, isSelf } from './replay.ts';
import type { AssignNode, EndNode, EventSource, OpaqueNode, Slot, TreeNode } from './tree.ts';

/** A tree as one function: what {@link replay} does, for one tree. */
export type Walk = (frame: Frame, given: unknown, outside: EventObject) => EndNode | OpaqueNode | undefined;

/** Trees that are larger stay interpreted. */
const mostNodes = 300;

/** Turn a tree into a function of its own; undefined where the tree is too large, or the page forbids code from text. */
export function compile(root: Slot): Walk | undefined {
  const source = new Source();
  const body = source.at(root, 'c0', undefined);
  if (source.size > mostNodes) return undefined;
  const names = source.constants.map((_, index) => `k${index}`).join(', ');
  const text = `"use strict"; return (f, c0, e) => { const { registers: r, self, system, spawn } = f;\n${body}};`;
  try {
    return new Function(names, text)(...source.constants) as Walk;
  } catch {
    return undefined;
  }
}

/** What is known of a context while a walk is written down: its keys, and the name of the test that they are those. */
export interface KnownShape {
  readonly keys: readonly string[];
  readonly test: string;
}

/** The text of one tree's walk. */
class Source {
  readonly constants: unknown[] = [];
  size = 0;
  readonly #indices = new Map<unknown, number>();
  #names = 0;

  constant(value: unknown): string {
    const known = this.#indices.get(value);
    const index = known ?? this.constants.push(value) - 1;
    this.#indices.set(value, index);
    return `k${index}`;
  }

  name(prefix: string): string {
    return `${prefix}${++this.#names}`;
  }

  /** The walk from a place on, with the context under a name. */
  at(slot: Slot, context: string, shape: KnownShape | undefined): string {
    const { node } = slot;
    if (++this.size > mostNodes || !node) return 'return undefined;\n';
    switch (node.kind) {
      case 'end':
        return `f.context = ${context}; return ${this.constant(node)};\n`;
      case 'opaque':
        return `return ${this.constant(node)};\n`;
      case 'guard': {
        const asked = `${this.constant(node.operation.ask)}({ context: ${context}, event: ${this.#event(node.source)} })`;
        const no = this.at(node.no, context, shape);
        return `if (${asked}) {\n${this.at(node.yes, context, shape)}}\n${no}`;
      }
      case 'assign':
        return this.#assign(node, context, shape);
      case 'context': {
        const next = this.name('c');
        const input = `${this.#event(node.source)}.input`;
        const asked = `${this.constant(node.operation.ask)}({ spawn, input: ${input}, self })`;
        return `const ${next} = Object.assign({}, ${asked});\n${this.at(node.next, next, undefined)}`;
      }
      case 'class': {
        const type = this.name('t');
        const cases = [...node.ways]
          .map(([index, way]) => `case ${index}: {\n${this.at(way, context, shape)}}\n`)
          .join('');
        const opaque = this.constant({ kind: 'opaque' });
        return `const ${type} = r[${node.register}]?.type; if (typeof ${type} !== 'string') return ${opaque};\nswitch (f.classes.classOf(${type})) {\n${cases}default: return undefined;\n}\n`;
      }
      case 'done': {
        const done = `{ type: ${JSON.stringify(node.type)}, output: r[${node.output}] }`;
        return `r[${node.register}] = ${done};\n${this.at(node.next, context, shape)}`;
      }
      default:
        return this.#answer(node, context, shape);
    }
  }

  #answer(node: Exclude<TreeNode, { kind: 'end' }>, context: string, shape: KnownShape | undefined): string {
    if (!('operation' in node) || !('register' in node)) return 'return undefined;\n';
    const register = `r[${node.register}]`;
    const args = `{ context: ${context}, event: ${this.#event(node.source)}, self, system }`;
    const asked = `${register} = ${this.constant(node.operation.ask)}(${args});\n`;
    const opaque = this.constant({ kind: 'opaque' });
    if ('next' in node) {
      const check =
        node.kind === 'target' ? `if (!${this.constant(isSelf)}(${register}, self)) return ${opaque};\n` : '';
      return `${asked}${check}${this.at(node.next, context, shape)}`;
    }
    const check = `if (!${this.constant(isDelay)}(${register})) return ${opaque};\n`;
    const no = this.at(node.no, context, shape);
    return `${asked}if (typeof ${register} === 'number') {\n${check}${this.at(node.yes, context, shape)}}\n${no}`;
  }

  #assign(node: AssignNode, context: string, shape: KnownShape | undefined): string {
    const args = `{ context: ${context}, event: ${this.#event(node.source)}, spawn, self, system }`;
    const { text, context: next, shape: known } = copyContext(this, node, args, context, shape);
    return text + this.at(node.next, next, known);
  }

  #event(source: EventSource): string {
    if (typeof source !== 'number') return this.constant(source);
    return source === 0 ? 'e' : `r[${source}]`;
  }
}

/** What the writer of a walk offers to the writer of a part of it. */
export type Naming = Pick<Source, 'constant' | 'name'>;
