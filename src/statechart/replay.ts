import type { EventObject } from 'xstate';
import type { Frame } from './frame.ts';
import type { OperationArguments } from './operations.ts';
import type { EndNode, EventSource, OpaqueNode, Slot } from './tree.ts';

const opaque: OpaqueNode = { kind: 'opaque' };

/** Whether XState would take a delay. */
export function isDelay(delay: number): boolean {
  return delay >= 0 && delay < Number.POSITIVE_INFINITY;
}

/** Whether sending to this is sending to oneself. */
export function isSelf(target: unknown, self: object): boolean {
  return target === self || target === '#_internal' || (!target && target !== '');
}

/**
 * Walk a tree with a context and an event, asking user code what XState would ask it.
 *
 * @returns where the walk ends; undefined where no step has gone before. Throws what user code throws.
 */
export function replay(
  root: Slot,
  frame: Frame,
  given: unknown,
  outside: EventObject,
): EndNode | OpaqueNode | undefined {
  const { registers, self, system, spawn } = frame;
  let context = given;
  let node = root.node;
  registers[0] = outside;
  const eventAt = (source: EventSource): EventObject =>
    typeof source === 'number' ? (registers[source] as EventObject) : source;
  while (node) {
    switch (node.kind) {
      case 'guard':
        node = (node.operation.ask({ context, event: eventAt(node.source) }) ? node.yes : node.no).node;
        break;
      case 'assign': {
        const args = { context, event: eventAt(node.source), spawn, self, system };
        context = Object.assign({}, context, node.operation.ask(args));
        node = node.next.node;
        break;
      }
      case 'delay': {
        const args = { context, event: eventAt(node.source), self, system };
        const delay = node.operation.ask(args);
        registers[node.register] = delay;
        if (typeof delay === 'number' && !isDelay(delay)) return opaque;
        node = (typeof delay === 'number' ? node.yes : node.no).node;
        break;
      }
      case 'event':
      case 'id':
      case 'output':
      case 'call':
      case 'target': {
        const args: OperationArguments & object = { context, event: eventAt(node.source), self, system } as never;
        const answer = node.operation.ask(args);
        registers[node.register] = answer;
        if (node.kind === 'target' && !isSelf(answer, self)) return opaque;
        node = node.next.node;
        break;
      }
      case 'context': {
        const { input } = eventAt(node.source) as unknown as { input: unknown };
        context = Object.assign({}, node.operation.ask({ spawn, input, self } as never));
        node = node.next.node;
        break;
      }
      case 'class': {
        const type = (registers[node.register] as EventObject | undefined)?.type;
        if (typeof type !== 'string') return opaque;
        node = node.ways.get(frame.classes.classOf(type))?.node;
        break;
      }
      case 'done':
        registers[node.register] = { type: node.type, output: registers[node.output] };
        node = node.next.node;
        break;
      default:
        frame.context = context;
        return node;
    }
  }
  return undefined;
}
