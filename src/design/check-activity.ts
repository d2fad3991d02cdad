import { shown } from '../errors/shown.ts';
import type { Activity } from './activity.ts';
import { type BlockNote, noteOf, type StateConfig } from './block.ts';
import { checkReferences, type Known } from './check-references.ts';
import { choice } from './choice.ts';
import { gate, gateEnds } from './gate.ts';
import { isActivity } from './is-activity.ts';
import { possibleEvents } from './possible-events.ts';
import { queue, queueEnds } from './queue.ts';
import { isRecord, join, type NameReference, type Reader, type Reference } from './reader.ts';
import type { Targets } from './targets.ts';
import { takes, transitionsOf } from './transitions.ts';
import { around, type TreeNode } from './tree.ts';

/** What each event is called in the options of the blocks, for the path of a mistake. */
const optionOf: Readonly<Record<string, string>> = { ...queueEnds, ...gateEnds };

/** Checks an activity: its options, and that each event it may send leads somewhere. */
export function checkActivity(read: Reader, node: TreeNode, activity: Activity, targets: Targets, known: Known): void {
  const { within } = node;
  if (within && within.mistakes.length > 0) return;
  const path = join(node.path, 'meta.activity');
  const references = readActivity(read, path, activity);
  if (!references) return;
  // What its block says of it is checked by the names of the block's options.
  const unspoken = references.filter((each) => !within || ('name' in each && !speaksOf(within, each)));
  checkReferences(read, path, unspoken, known, (at, name) => targets.check(node, at, name));
  for (const { type, event, because } of possibleEvents(activity, known)) {
    if (leads(node, event)) continue;
    const option = optionOf[type];
    // What goes on in a part of a block is said in the options of the block.
    const own = within && [...around(node)].find(({ note }) => note === within);
    read.wrong(
      option && own ? join(own.path, option) : node.path,
      `no transition for '${event}'${because ? `, ${because}` : ''}`,
      option && own ? `say where it leads: ${option}: '…'` : 'give it, or a state around it, that transition',
    );
  }
}

/** Reads an activity as the block of its kind reads its options; the names it uses, undefined where it has mistakes. */
export function readActivity(read: Reader, path: string, activity: unknown): readonly Reference[] | undefined {
  const note = isRecord(activity) ? noteOf(asBlock(activity)?.meta) : undefined;
  if (!note || !isActivity(activity)) {
    const kind = isRecord(activity) ? shown(activity.kind) : shown(activity);
    return read.wrong(path, `no kind of activity ${kind}`, "there is 'choice', 'queue', 'gate'");
  }
  for (const mistake of note.mistakes) read.wrong(join(path, mistake.path), mistake.problem, mistake.remedy);
  return note.mistakes.length === 0 ? note.references : undefined;
}

function asBlock({ kind, question, ...options }: Readonly<Record<string, unknown>>): StateConfig | undefined {
  if (kind === 'choice') return choice(options as never);
  if (kind === 'queue') return queue(options as never);
  return kind === 'gate' ? gate({ ...options, ...(isRecord(question) && question) } as never) : undefined;
}

function speaksOf(note: BlockNote, { kind, name }: NameReference): boolean {
  return note.references.some((each) => each.kind === kind && each.name === name);
}

function leads(node: TreeNode, event: string): boolean {
  for (const at of around(node)) {
    for (const transition of transitionsOf(at)) if (transition.event && takes(transition.event, event)) return true;
  }
  return false;
}
