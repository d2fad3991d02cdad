import { shown } from '../errors/shown.ts';
import type { Activity } from './activity.ts';
import { type BlockNote, noteOf } from './block.ts';
import { checkReferences, type Known } from './check-references.ts';
import { choice } from './choice.ts';
import { gate, gateEnds } from './gate.ts';
import { possibleEvents } from './possible-events.ts';
import { queue, queueEnds } from './queue.ts';
import { isRecord, join, type Reader } from './reader.ts';
import type { Targets } from './targets.ts';
import { takes, transitionsOf } from './transitions.ts';
import { around, type TreeNode } from './tree.ts';

/** What each event is called in the options of the blocks, for the path of a mistake. */
const optionOf: Readonly<Record<string, string>> = { ...queueEnds, ...gateEnds };

/** Checks an activity: its options where no block made it, and that each event it may send leads somewhere. */
export function checkActivity(read: Reader, node: TreeNode, activity: Activity, targets: Targets, known: Known): void {
  if (node.within) {
    if (node.within.mistakes.length > 0) return;
  } else {
    const note = noteOfActivity(activity);
    const path = join(node.path, 'meta.activity');
    if (!note)
      return void read.wrong(path, `no kind of activity ${shown(activity.kind)}`, "there is 'choice', 'queue', 'gate'");
    for (const mistake of note.mistakes) read.wrong(join(path, mistake.path), mistake.problem, mistake.remedy);
    checkReferences(read, path, note.references, known, (at, name) => targets.check(node, at, name));
    if (note.mistakes.length > 0) return;
  }
  for (const { type, event, because } of possibleEvents(activity, known)) {
    if (leads(node, event)) continue;
    const option = optionOf[type];
    read.wrong(
      option && node.note ? join(node.path, option) : node.path,
      `no transition for '${event}'${because ? `, ${because}` : ''}`,
      option && node.note ? `say where it leads: ${option}: '…'` : 'give it, or a state around it, that transition',
    );
  }
}

/** The activity as the block of its kind would have read it. */
function noteOfActivity(activity: Activity): BlockNote | undefined {
  const { kind, ...options } = activity as unknown as Record<string, unknown>;
  if (kind === 'choice') return noteOf(choice(options as never).meta);
  if (kind === 'queue') return noteOf(queue(options as never).meta);
  const { question: _, ...rest } = options;
  if (kind === 'gate')
    return noteOf(gate((isRecord(options.question) ? { ...options.question, ...rest } : undefined) as never).meta);
  return undefined;
}

function leads(node: TreeNode, event: string): boolean {
  for (const at of around(node)) {
    for (const transition of transitionsOf(at)) if (transition.event && takes(transition.event, event)) return true;
  }
  return false;
}
