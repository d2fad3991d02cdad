import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Activity } from '../../design/activity.ts';
import { noteOf } from '../../design/block.ts';
import type { Design, DesignState } from '../../design/design.ts';
import type { Outcome } from '../../design/outcome.ts';
import { wordsOf } from './words.ts';

/** A state as it is drawn. Blocks are one box, whatever states they are made of. */
export interface ChartBox {
  /** The id of the XState node. */
  readonly id: string;
  readonly name: string;
  /** As figures call it. */
  readonly state: string;
  readonly kind: 'state' | 'final' | 'around' | 'parallel' | 'history';
  /** What goes on in it, in a few words. */
  readonly what: string;
  /** What the caller hears or reads in it. */
  readonly says: readonly string[];
  readonly children: readonly ChartBox[];
  /** Where it begins, among its children. */
  readonly initial?: string | undefined;
}

/** All transitions between two boxes. */
export interface ChartArrow {
  readonly from: string;
  readonly to: string;
  /** In words, each once. */
  readonly labels: readonly string[];
}

export interface ChartGraph {
  readonly boxes: readonly ChartBox[];
  readonly initial: string | undefined;
  readonly arrows: readonly ChartArrow[];
}

/** The box from which transitions of the whole machine lead. */
export const ANYWHERE = 'anywhere';

/** The design's machine as boxes and arrows. */
export function graphOf(design: Design): ChartGraph {
  const machine: AnyStateMachine = design.machine;
  const said = new Map(design.states.map((state) => [state.id, state]));
  const boxes = new Map<string, string>();
  const root = boxOf(machine.root, said, boxes, undefined);
  const isAround = root.kind === 'parallel';
  const arrows = arrowsOf(machine, said, boxes, isAround);
  const anywhere: ChartBox = {
    ...root,
    id: ANYWHERE,
    name: 'from anywhere',
    kind: 'state',
    what: '',
    says: [],
    children: [],
    initial: undefined,
  };
  const leads = arrows.some(({ from }) => from === ANYWHERE);
  return {
    boxes: [...(isAround ? [root] : root.children), ...(leads ? [anywhere] : [])],
    initial: isAround ? undefined : root.initial,
    arrows,
  };
}

function boxOf(
  node: AnyStateNode,
  said: ReadonlyMap<string, DesignState>,
  boxes: Map<string, string>,
  block: string | undefined,
): ChartBox {
  const own = block ?? node.id;
  boxes.set(node.id, own);
  const isBlock = noteOf(node.meta) !== undefined && node.parent !== undefined;
  const inner = Object.values(node.states).map((child) => boxOf(child, said, boxes, isBlock ? own : block));
  const children = isBlock || block !== undefined ? [] : inner;
  const activities = activitiesOf(node, said, isBlock);
  const outcome = said.get(node.id)?.outcome;
  return {
    id: node.id,
    name: node.parent ? node.key : node.machine.id,
    state: node.path.join('.'),
    kind: kindOf(node, children),
    what: outcome ? outcomeWords(outcome, node.key) : whatOf(node, activities),
    says: saysOf(node, activities),
    children,
    initial: children.length > 0 && node.type === 'compound' ? node.initial?.target[0]?.id : undefined,
  };
}

function kindOf({ type }: AnyStateNode, children: readonly ChartBox[]): ChartBox['kind'] {
  if (type === 'final' || type === 'history') return type;
  if (children.length === 0) return 'state';
  return type === 'parallel' ? 'parallel' : 'around';
}

/** What goes on in a state; in a block, in any part of it. */
function activitiesOf(node: AnyStateNode, said: ReadonlyMap<string, DesignState>, deep: boolean): readonly Activity[] {
  const own = said.get(node.id)?.activity;
  const inner = deep ? Object.values(node.states).flatMap((child) => activitiesOf(child, said, true)) : [];
  return own ? [own, ...inner] : inner;
}

function outcomeWords({ name, meets }: Outcome, key: string): string {
  const met = meets === 'all' ? 'need met' : meets.length > 0 ? `meets ${meets.join(', ')}` : 'need not met';
  return name === key ? met : `${name}: ${met}`;
}

function whatOf(node: AnyStateNode, activities: readonly Activity[]): string {
  const kind = noteOf(node.meta)?.kind;
  const line = activities.find((activity) => activity.kind === 'queue');
  const gate = activities.find((activity) => activity.kind === 'gate');
  const asks = activities.flatMap((activity) => (activity.kind === 'choice' ? (activity.asks ?? []) : []));
  const doer = activities.find((activity) => activity.kind === 'choice');
  const what = kind ?? (line ? 'line' : gate ? 'gate' : doer?.kind === 'choice' ? doer.by : '');
  return [
    what,
    line?.kind === 'queue' ? `pool ${line.pool}` : '',
    !line && gate?.kind === 'gate' ? `pool ${gate.question.pool}` : '',
    asks.length > 0 ? `asks ${[...new Set(asks)].join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function saysOf(node: AnyStateNode, activities: readonly Activity[]): readonly string[] {
  const note = noteOf(node.meta);
  const heard = activities.flatMap((activity) => ('says' in activity ? (activity.says ?? []) : []));
  return [...new Set([...(note?.says === undefined ? [] : [note.says]), ...heard])];
}

function arrowsOf(
  machine: AnyStateMachine,
  said: ReadonlyMap<string, DesignState>,
  boxes: ReadonlyMap<string, string>,
  isAround: boolean,
): readonly ChartArrow[] {
  const arrows = new Map<string, { from: string; to: string; labels: Set<string> }>();
  const visit = (node: AnyStateNode): void => {
    const box = boxes.get(node.id) as string;
    const isInner = box !== node.id;
    const from = node.parent || isAround ? box : ANYWHERE;
    const activities = activitiesOf(node, said, noteOf(node.meta) !== undefined);
    for (const transition of transitionsOf(node)) {
      for (const target of transition.target ?? []) {
        const to = boxes.get(target.id) ?? target.id;
        if (isInner && to === box) continue;
        const key = JSON.stringify([from, to]);
        const arrow = arrows.get(key) ?? { from, to, labels: new Set<string>() };
        arrows.set(key, arrow);
        arrow.labels.add(wordsOf(transition, activities, machine.implementations.delays));
      }
    }
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return [...arrows.values()].map(({ labels, ...arrow }) => ({
    ...arrow,
    labels: [...labels].filter((label) => label !== ''),
  }));
}

function transitionsOf(node: AnyStateNode): readonly AnyTransitionDefinition[] {
  const kept = node.type === 'history' ? [] : [...node.transitions.values()].flat();
  return [...kept, ...(node.always ?? [])];
}
