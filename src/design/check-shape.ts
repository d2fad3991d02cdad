import { shown } from '../errors/shown.ts';
import { isRecord, join, type Reader } from './reader.ts';
import type { TreeNode } from './tree.ts';

type Shape = readonly [expected: string, is: (value: unknown) => boolean];

const text: Shape = ['a text', (value) => typeof value === 'string' && value !== ''];
const record: Shape = ['a record', isRecord];
const action = (value: unknown) => typeof value === 'function' || typeof value === 'string' || isRecord(value);
const actions: Shape = ['actions', (value) => each(value, action)];
const ways: Shape = ['transitions', (value) => each(value, (one) => typeof one === 'string' || isRecord(one))];
const kinds: readonly unknown[] = ['atomic', 'compound', 'parallel', 'final', 'history'];

/** What XState takes for each option of a state; others are left to it. */
const shapes: Readonly<Record<string, Shape>> = {
  id: ['an id without dots', (value) => typeof value === 'string' && /^[^.\\#]+$/.test(value)],
  type: ["'parallel', 'final', 'history'", (value) => kinds.includes(value)],
  initial: ['the name of a state', (value) => typeof value === 'string' || isRecord(value)],
  on: ["transitions by event ('always' for none)", (value) => isRecord(value) && !Object.hasOwn(value, '')],
  after: record,
  always: ways,
  onDone: ways,
  invoke: ['an invoke', (value) => each(value, (one) => isRecord(one) && one.src !== undefined)],
  entry: actions,
  exit: actions,
  history: ["'shallow' or 'deep'", (value) => typeof value === 'boolean' || value === 'shallow' || value === 'deep'],
  meta: record,
  tags: ['tags', (value) => each(value, text[1])],
  description: text,
};

/** Whether the options of a state are what XState takes them for; it does not look. */
export function checkShape(read: Reader, { path, config }: TreeNode): boolean {
  const before = read.mistakes.length;
  for (const [option, [expected, is]] of Object.entries(shapes)) {
    const value = config[option];
    if (value !== undefined && !is(value)) read.wrong(join(path, option), `expected ${expected}, got ${shown(value)}`);
  }
  return read.mistakes.length === before;
}

function each(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) ? value.every(is) : is(value);
}
