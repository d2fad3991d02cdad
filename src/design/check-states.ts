import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { checkActivity } from './check-activity.ts';
import { checkReferences, type Known } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { isOutcome } from './outcome.ts';
import { isRecord, join, type Reader } from './reader.ts';
import type { Targets } from './targets.ts';
import { transitionsOf } from './transitions.ts';
import { around, nodesOf, type TreeNode } from './tree.ts';

/** Everything that is wrong with the states of a design. */
export function checkStates(read: Reader, root: TreeNode, targets: Targets, known: Known): void {
  for (const node of nodesOf(root)) {
    if (node.note) {
      for (const { path, problem, remedy } of node.note.mistakes) read.wrong(join(node.path, path), problem, remedy);
      checkReferences(read, node.path, node.note.references, known, (at, name) => targets.check(node, at, name));
    }
    if (!checkShape(read, node)) continue;
    checkInitial(read, node);
    checkTransitions(read, node, targets);
    checkOutcome(read, node, known);
    if (node.activity) checkActivity(read, node, node.activity, targets, known);
    if (isEmpty(node)) {
      read.wrong(
        node.path,
        'an empty state: nothing goes on and nothing leads on',
        'use a block, as pause() or outcome()',
      );
    }
  }
}

function checkInitial(read: Reader, { path, config, children, parent }: TreeNode): void {
  const compound = config.type === 'compound' || (config.type === undefined && children.size > 0);
  if (!compound || !parent) return;
  const initial = isRecord(config.initial) ? config.initial.target : config.initial;
  const at = join(path, 'initial');
  if (typeof initial !== 'string') {
    read.wrong(at, `expected the name of a state, got ${shown(initial)}`, 'say which of its states is first');
  } else if (!children.has(initial)) {
    read.mistakes.push(unknownName(at, 'state', initial, children.keys()));
  }
}

/** An outcome written by hand; what a block says is checked by its names. */
function checkOutcome(read: Reader, { path, config, note }: TreeNode, known: Known): void {
  const outcome = isRecord(config.meta) ? config.meta.outcome : undefined;
  if (outcome === undefined) return;
  const at = join(path, 'meta.outcome');
  if (!isOutcome(outcome)) return void read.wrong(at, 'is no outcome', "make it with outcome('resolved')");
  if (config.type !== 'final') read.wrong(at, 'stands in no final state', "say type: 'final'");
  if (note || outcome.meets === 'all') return;
  const needs = outcome.meets.map((name, index) => ({ kind: 'need', path: `meets.${index}`, name }) as const);
  checkReferences(read, at, needs, known, () => undefined);
}

function checkTransitions(read: Reader, node: TreeNode, targets: Targets): void {
  // What a block itself wrote is checked by the names of its options.
  const spoken = new Set(node.note?.references.flatMap((each) => (each.kind === 'state' ? [each.name] : [])));
  for (const { path, target } of transitionsOf(node)) {
    if (target === undefined || (typeof target === 'string' && spoken.has(target))) continue;
    if (typeof target !== 'string' || target === '') {
      read.wrong(join(node.path, path), `expected the name of a state, got ${shown(target)}`);
      continue;
    }
    const mistake = targets.check(node, join(node.path, path), target);
    if (mistake) read.mistakes.push(mistake);
  }
}

/** Whether a contact that is in this state could neither do anything nor leave. */
function isEmpty(node: TreeNode): boolean {
  const { config, children, parent } = node;
  if (!parent || children.size > 0 || config.type === 'final' || config.type === 'history' || config.history)
    return false;
  for (const at of around(node)) {
    if (at.activity || at.config.invoke !== undefined) return false;
    if (at.note && at.note.mistakes.length > 0) return false;
    if (!transitionsOf(at).next().done) return false;
  }
  return true;
}
