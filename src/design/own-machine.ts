import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { Activity, ChoiceResult, Sends } from './activity.ts';
import { type Binding, Bindings } from './bindings.ts';
import { noteOf, type StateMeta } from './block.ts';
import { readActivity } from './check-activity.ts';
import { checkReferences, type Known } from './check-references.ts';
import type { Bound } from './discover.ts';
import { isOutcome, type Outcome } from './outcome.ts';
import { possibleEvents } from './possible-events.ts';
import { isRecord, join, type Reader } from './reader.ts';
import { sentBy } from './sent-event.ts';
import { takes } from './transitions.ts';

/** Whether it is a machine made by XState. */
export function isMachine(value: unknown): value is AnyStateMachine {
  return isRecord(value) && isRecord(value.root) && isRecord(value.config) && typeof value.provide === 'function';
}

/** Binds activities and outcomes to the states of a machine; notes everything that is wrong with that. */
export class OwnMachine implements Bound {
  readonly activities = new Map<AnyStateNode, Activity>();
  readonly outcomes = new Map<AnyStateNode, Outcome>();
  readonly #read: Reader;
  readonly #known: Known;
  readonly #bindings: Bindings;

  constructor(read: Reader, machine: AnyStateMachine, known: Known) {
    this.#read = read;
    this.#known = known;
    this.#bindings = new Bindings(machine);
    for (const node of this.#bindings.nodes) this.#readMeta(node);
  }

  /** What a block said in `meta`, where the machine was written with blocks. */
  #readMeta(node: AnyStateNode): void {
    const { activity, outcome }: StateMeta = node.meta ?? {};
    const path = `machine.${node.path.join('.')}`;
    const note = noteOf(node.meta);
    if (note) {
      for (const each of note.mistakes) this.#read.wrong(join(path, each.path), each.problem, each.remedy);
      checkReferences(this.#read, path, note.references, this.#known, () => undefined);
    }
    if (activity && readActivity(this.#read, path, activity)) this.#begin(path, { node }, activity);
    if (isOutcome(outcome)) this.outcomes.set(node, outcome);
  }

  bindActivities(given: unknown, sends: Sends): void {
    this.#each('activities', given, (path, { activity }, binding) => {
      if (!activity) return this.#read.wrong(path, 'is no activity', 'make it with choice(), queue() or gate()');
      if (!readActivity(this.#read, path, activity)) return undefined;
      const { node } = binding;
      if (this.activities.has(node)) {
        this.#read.wrong(path, `is a second activity of the state ${shown(node.path.join('.'))}`);
      }
      this.#begin(path, binding, inWordsOf(binding, activity, sends));
    });
    for (const { node, src } of this.#bindings.invokes) {
      if (this.activities.has(node)) continue;
      this.#read.wrong(
        'activities',
        `nothing for the invoke ${shown(src)}`,
        `say what goes on: '${src}': choice({ … })`,
      );
    }
  }

  bindOutcomes(given: unknown): void {
    this.#each('outcomes', given, (path, { outcome }, { node }) => {
      if (!isOutcome(outcome)) this.#read.wrong(path, 'is no outcome', "make it with outcome('resolved')");
      else if (node.type !== 'final')
        this.#read.wrong(path, 'is no final state', 'outcomes are what final states mean');
      else this.outcomes.set(node, outcome);
    });
    for (const node of this.#bindings.nodes) {
      if (node.type !== 'final' || node.parent?.parent || this.outcomes.has(node)) continue;
      this.#read.wrong(
        'outcomes',
        `nothing for the final state ${shown(node.key)}`,
        `say ${node.key}: outcome('resolved')`,
      );
    }
  }

  /** States in which a contact would stay for ever. */
  checkEmpty(): void {
    for (const node of this.#bindings.nodes) {
      if (node.type !== 'atomic') continue;
      const around = [...upwards(node)];
      if (around.some((at) => this.activities.has(at) || at.transitions.size > 0 || at.always?.length)) continue;
      this.#read.wrong(
        'activities',
        `nothing goes on in ${shown(node.path.join('.'))}, and nothing leads on`,
        'say what goes on',
      );
    }
  }

  #begin(path: string, { node }: Binding, activity: Activity): void {
    this.activities.set(node, activity);
    const descriptors = [...upwards(node)].flatMap((at) => [...at.transitions.keys()]);
    for (const { type, event, because } of possibleEvents(activity, this.#known)) {
      if (descriptors.some((descriptor) => takes(descriptor, event))) continue;
      const remedy =
        activity.kind !== 'choice' && type === event
          ? `sends: { '${type}': '…' } says what it calls it`
          : 'see the transitions of the machine';
      this.#read.wrong(path, `the machine has no transition for '${event}'${because ? `, ${because}` : ''}`, remedy);
    }
  }

  #each(option: string, given: unknown, bind: (path: string, meta: StateMeta, binding: Binding) => void): void {
    if (given === undefined) return;
    for (const [name, value] of Object.entries(this.#read.options(option, given))) {
      const path = join(option, name);
      const meta: StateMeta = isRecord(value) && isRecord(value.meta) ? value.meta : {};
      const note = noteOf(meta);
      for (const each of note?.mistakes ?? []) this.#read.wrong(join(path, each.path), each.problem, each.remedy);
      checkReferences(this.#read, path, note?.references ?? [], this.#known, (at) =>
        mistake(at, 'the machine has its own transitions', 'leave it out'),
      );
      const bound = this.#bindings.find(this.#read, path, name);
      if (note && note.mistakes.length > 0) continue;
      for (const binding of bound) bind(path, note ? meta : {}, binding);
    }
  }
}

function* upwards(node: AnyStateNode): Generator<AnyStateNode> {
  for (let at: AnyStateNode | undefined = node; at; at = at.parent) yield at;
}

/** The activity with events as the machine calls them; `done` and `error` are those of the invoke. */
function inWordsOf({ invoke }: Binding, activity: Activity, sends: Sends): Activity {
  const word = (name: string) =>
    invoke !== undefined && (name === 'done' || name === 'error') ? `xstate.${name}.actor.${invoke}` : name;
  const renamed = <T>(named: Readonly<Record<string, T>>, rename: (name: string, value: T) => readonly [string, T]) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => rename(name, value)));
  if (activity.kind === 'choice') {
    const inWords = (name: string, result: ChoiceResult): readonly [string, ChoiceResult] => {
      if (result.sends === undefined) return [word(name), result];
      const sent = sentBy(name, result);
      return [name, { ...result, sends: { ...sent, type: word(sent.type) } }];
    };
    return { ...activity, results: renamed(activity.results, inWords) };
  }
  const both = { ...sends, ...activity.sends };
  return { ...activity, sends: renamed(both, (name, called) => [name, word(called)]) };
}
