import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Mistake, mistake } from '../errors/mistake.ts';

/**
 * Warnings of states that no way leads to, and of states that no way leads from to an outcome: what is certain from the
 * arrows alone, guards and weights apart. Where all inside a state is lost, the state alone is named.
 */
export function lostStates(machine: AnyStateMachine): readonly Mistake[] {
  const { edges, outcomes, nodes } = arrows(machine.root);
  if (outcomes.length === 0)
    return [mistake('states', 'no outcome: no contact can end', "add one, as outcome('resolved')")];
  const reached = reach(edges, [entered(0)]);
  const saved = reach(reversed(edges), outcomes);
  const lost: Mistake[] = [];
  const leadsOut = (node: AnyStateNode): boolean =>
    saved.has(isActive(nodes.get(node) ?? 0)) || Object.values(node.states).some(leadsOut);
  const visit = (node: AnyStateNode): void => {
    const path = `states.${node.path.join('.states.')}`;
    const active = isActive(nodes.get(node) ?? 0);
    if (node.type === 'history') return;
    if (!reached.has(active)) lost.push(mistake(path, 'no way leads here', 'lead to it, or leave it out'));
    else if (!leadsOut(node)) lost.push(mistake(path, 'no way leads from here to an outcome', 'give it a way on'));
    else for (const child of Object.values(node.states)) visit(child);
  };
  for (const child of Object.values(machine.root.states)) visit(child);
  return lost;
}

/**
 * What may follow from what. Each node has two vertices: to be entered, with all that is entered by default, and to be
 * active, for whatever reason.
 */
interface Arrows {
  readonly nodes: ReadonlyMap<AnyStateNode, number>;
  readonly edges: number[][];
  /** Vertices at which a contact has ended. */
  readonly outcomes: number[];
}

const entered = (node: number): number => 2 * node;
const isActive = (node: number): number => 2 * node + 1;

function arrows(root: AnyStateNode): Arrows {
  const nodes = new Map<AnyStateNode, number>();
  const collect = (node: AnyStateNode): void => {
    nodes.set(node, nodes.size);
    for (const child of Object.values(node.states)) collect(child);
  };
  collect(root);
  const edges: number[][] = Array.from({ length: 2 * nodes.size }, () => []);
  const outcomes: number[] = [];
  for (const [node, number] of nodes) {
    const index = (other: AnyStateNode) => nodes.get(other) ?? 0;
    const enters = edges[entered(number)]!;
    const leadsTo = edges[isActive(number)]!;
    const children: AnyStateNode[] = Object.values(node.states);
    enters.push(isActive(number));
    if (node.type === 'parallel') enters.push(...children.map((child) => entered(index(child))));
    else if (node.type === 'compound') enters.push(...targets([node.initial]).map((child) => entered(index(child))));
    // It brings back whatever was active around it.
    if (node.type === 'history' && node.parent) {
      enters.push(entered(index(node.parent)));
      for (const sibling of Object.values(node.parent.states)) enters.push(isActive(index(sibling)));
    }
    if (node.parent) leadsTo.push(isActive(index(node.parent)));
    if (node.type === 'parallel') leadsTo.push(...children.map((child) => entered(index(child))));
    for (const target of targets([...node.transitions.values(), node.always ?? []].flat()))
      leadsTo.push(entered(index(target)));
    if (node.type === 'final' && (node.parent === root || node.meta?.outcome)) outcomes.push(isActive(number));
  }
  return { nodes, edges, outcomes };
}

function targets(transitions: readonly { target: readonly AnyStateNode[] | undefined }[]): readonly AnyStateNode[] {
  return transitions.flatMap(({ target }) => target ?? []);
}

function reach(edges: readonly (readonly number[])[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set(from);
  for (const at of found) for (const next of edges[at] ?? []) found.add(next);
  return found;
}

function reversed(edges: readonly (readonly number[])[]): number[][] {
  const back: number[][] = edges.map(() => []);
  for (const [from, tos] of edges.entries()) for (const to of tos) back[to]?.push(from);
  return back;
}
