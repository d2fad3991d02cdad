import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What the compiler must refuse, in a design around it, and a part of what it must say. */
const refused: readonly (readonly [code: string, message: string])[] = [
  ["service({ ...small, channels: { phone: { initial: 'lnie' } }, states: rest })", "no state 'lnie'"],
  ["service({ ...small, states: { line: hold({ pool: 'desk', answered: 'end' }) } })", "no state 'end'"],
  ["state(announcement({ says: 'Hello.', lasts: 3, to: 'edn' }))", "no state 'edn'"],
  ["state(pause({ lasts: 3, to: 'edn' }))", "no state 'edn'"],
  ["state(menu({ ...prompt, options: { 1: { label: 'fault', to: 'lnie' } }, otherwise: 'line' }))", "no state 'lnie'"],
  ["state(menu({ ...prompt, options: { 1: { label: 'fault', to: 'line' } }, otherwise: 'lnie' }))", "no state 'lnie'"],
  [
    "state(menu({ ...prompt, options: { 1: { label: 'fault', serves: ['order'], to: 'line' } }, otherwise: 'line' }))",
    "no need 'order'",
  ],
  ["state(chatbot({ ...bot, serves: ['order'], understood: 'end', gaveUp: 'line' }))", "no need 'order'"],
  ["state(chatbot({ ...bot, understood: 'edn', gaveUp: 'line' }))", "no state 'edn'"],
  ["state(chatbot({ ...bot, understood: 'end', gaveUp: 'lnie' }))", "no state 'lnie'"],
  ["state(hold({ pool: 'deks', answered: 'end' }))", "no pool 'deks'"],
  ["state(hold({ pool: 'desk', answered: 'edn' }))", "no state 'edn'"],
  ["state(hold({ pool: 'desk', answered: 'end', closed: 'shut' }))", "no state 'shut'"],
  ["state(hold({ pool: 'desk', answered: 'end', skill: 'tehc' }))", "no skill 'tehc'"],
  ["state(hold({ pool: 'desk', answered: 'end', skill: { fault: 'tehc', otherwise: 'tech' } }))", "no skill 'tehc'"],
  ["state(hold({ pool: 'desk', answered: 'end', overflow: { to: 'bakc' } }))", "no pool 'bakc'"],
  ["state(hold({ pool: 'desk', answered: 'end', priorityRises: 2 }))", 'PriorityRises'],
  ["state(queue({ pool: 'deks', answered: 'end' }))", "no pool 'deks'"],
  ["state(ifOpen({ pool: 'deks', open: 'line', closed: 'end' }))", "no pool 'deks'"],
  ["state(ifLine({ pool: 'deks', longerThan: 3, yes: 'line', no: 'end' }))", "no pool 'deks'"],
  ["state(ifExpectedWait({ pool: 'desk', above: 60, yes: 'lnie', no: 'end' }))", "no state 'lnie'"],
  ["state(gate({ asks: 'line', pool: 'desk', longerThan: 3, yes: 'lnie' }))", "no state 'lnie'"],
  ["gate({ asks: 'line', pool: 'desk', yes: 'line' })", "Property 'longerThan' is missing"],
  ["gate({ asks: 'open', pool: 'desk', yes: 'line' })", "'yes' does not exist"],
  [
    "state(hold({ pool: 'desk', answered: 'end', callback: { offer: { place: 3 }, accepts: 0.5, to: 'bakc' } }))",
    "no state 'bakc'",
  ],
  ["state(callback({ pool: 'deks', answered: 'end', missed: 'line' }))", "no pool 'deks'"],
  ["state(callback({ pool: 'desk', answered: 'end', missed: 'lnie' }))", "no state 'lnie'"],
  ["state(scheduledCallback({ pool: 'desk', within: 60, answered: 'edn', missed: 'line' }))", "no state 'edn'"],
  ["state(consult({ pool: 'deks', lasts: 3, results: { advised: { weight: 1, to: 'end' } } }))", "no pool 'deks'"],
  ["state(consult({ pool: 'desk', lasts: 3, results: { advised: { weight: 1, to: 'edn' } } }))", "no state 'edn'"],
  [
    "state(consult({ pool: 'desk', lasts: 3, closed: 'shut', results: { advised: { weight: 1, to: 'end' } } }))",
    "no state 'shut'",
  ],
  ["state(ticket({ pool: 'deks', lasts: 3, results: { done: { weight: 1, to: 'end' } } }))", "no pool 'deks'"],
  ["state(ticket({ pool: 'desk', lasts: 3, results: { done: { weight: 1, to: 'edn' } } }))", "no state 'edn'"],
  [
    "state(ticket({ pool: 'desk', lasts: 3, forgets: 1, forgotten: 'lots', results: { done: { weight: 1, to: 'end' } } }))",
    "no state 'lots'",
  ],
  ["scheduledCallback({ pool: 'desk', answered: 'end', missed: 'line' })", "Property 'within' is missing"],
  ["state(gate({ asks: 'open', pool: 'desk', open: 'lnie' }))", "no state 'lnie'"],
  ["state(ask({ facts: ['story'], to: 'end' }))", "no fact 'story'"],
  [
    "state(conversation({ lasts: 3, mandate: ['order'], refused: 'end', results: { resolved: { weight: 1, to: 'end' } } }))",
    "no need 'order'",
  ],
  [
    "state(conversation({ lasts: 3, mandate: ['fault'], refused: 'edn', results: { resolved: { weight: 1, to: 'end' } } }))",
    "no state 'edn'",
  ],
  [
    "state(conversation({ lasts: 3, results: { noted: { weight: 1, to: 'end', promises: { by: 60, keptBy: 'edn' } } } }))",
    "no state 'edn'",
  ],
  [
    "state(conversation({ lasts: 3, results: { noted: { weight: 1, to: 'end', alsoStarts: { channel: 'fone', after: 60 } } } }))",
    "no channel 'fone'",
  ],
  ["state(outcome('noted', { promises: { by: 60, keptBy: 'edn' } }))", "no state 'edn'"],
  ["state(outcome('noted', { alsoStarts: [{ channel: 'fone', after: 60 }] }))", "no channel 'fone'"],
  [
    "state(conversation({ lasts: 3, asks: ['story'], results: { resolved: { weight: 1, to: 'end' } } }))",
    "no fact 'story'",
  ],
  [
    "state(conversation({ lasts: 3, results: { resolved: { weight: 1, to: 'end', carries: ['story'] } } }))",
    "no fact 'story'",
  ],
  ["state(conversation({ lasts: 3, results: { resolved: { weight: 1, to: 'edn' } } }))", "no state 'edn'"],
  [
    "state(conversation({ lasts: 3, results: { resolved: { weight: { order: 1, otherwise: 2 }, to: 'end' } } }))",
    "no need 'order'",
  ],
  [
    "state(choice({ by: 'agent', lasts: 3, results: { 'agent.resolved': { weight: 1, to: 'edn' } } }))",
    "no state 'edn'",
  ],
  ["state(outcome('handled', { meets: ['order'] }))", "no need 'order'"],
  ["announcement({ says: 'Hello.', lasts: 3 })", "Property 'to' is missing"],
  ["pause({ lasts: '3 s', to: 'end' })", 'Distribution'],
  ["menu({ ...prompt, otherwise: 'line', options: { '*': { label: 'again', to: 'menu' } } })", "'*'"],
  ["menu({ ...prompt, options: { 1: { label: 'fault', to: 'line' } } })", "Property 'otherwise' is missing"],
  ["choice({ by: 'boss', lasts: 3, results: { 'boss.spoke': { weight: 1 } } })", 'Doer'],
  ["persona({ needs: 'fault', share: 1, slips: { wrongkey: 0.1 } })", "Did you mean to write 'wrongKey'?"],
  ["persona({ needs: 'fault', share: 1, patience: 300 })", 'Distribution'],
  ['const strange: Design<"order"> = design', '"order"'],
  ['simulate(design, strangers, { horizon: 1 })', "no need 'order' in the design"],
  ['compare({ before: design, after: design }, strangers, { horizon: 1 })', "no need 'order' in the design"],
  ['replay(design, callers, { horizon: 1, caller: 3 })', "Property 'replication' is missing"],
  ["comparison.figure('waits.maen')", 'waits.maen'],
  ["comparison.figure('personas.b.waits.mean')", 'personas.b.waits.mean'],
  ["regression(comparison, { 'waits.maen': { atMost: 5 } })", 'waits.maen'],
  ["regression(comparison, { 'waits.mean': { most: 5 } })", "'most' does not exist"],
  [
    "population({ arrivals, personas: { a: persona({ needs: 'fault', share: 1 }) } }).personas.b",
    "Property 'b' does not exist",
  ],
];

const before = `
import {
  announcement, ask, callback, chatbot, choice, compare, consult, conversation, type Design, gate, hold, ifExpectedWait, ifLine, ifOpen,
  menu, outcome, pause, persona, poisson, population, queue, regression, replay, scheduledCallback, service, simulate, ticket,
} from 'please-hold';

declare const design: Design<'fault' | 'cancel'>;
const arrivals = poisson({ perHour: 60 });
const strangers = population({ arrivals, personas: { a: persona({ needs: 'order', share: 1 }) } });
const callers = population({ arrivals, personas: { a: persona({ needs: 'fault', share: 1 }) } });
const comparison = compare({ before: design, after: design }, callers, { horizon: 1 });
const rest = { line: hold({ pool: 'desk', answered: 'end' }), end: outcome('resolved') };
const prompt = { says: 'Press 1.', lasts: 3 } as const;
const bot = { questions: 2, understands: 0.5, gaveUpAfter: 3, lasts: 3 } as const;
const small = {
  id: 'small',
  needs: ['fault', 'cancel'],
  facts: { identity: { takes: 40, kept: 'file' } },
  pools: { desk: { groups: { all: { agents: 1, skills: ['tech', 'billing'] } } } },
  channels: { phone: { initial: 'line' } },
} as const;
`;

/** Each piece of code on a line of its own; `state(x)` is a design with that state in it. */
function written(): string {
  const lines = refused.map(([code], index) => {
    const inPlace = code.startsWith('state(')
      ? `service({ ...small, states: { ...rest, more: ${code.slice(6, -1)} } })`
      : code;
    return `export function case${index}() { ${inPlace}; }`;
  });
  return `${before}\n${lines.join('\n')}\n`;
}

/** What the compiler says, by line of the code. */
function complaints(code: string): ReadonlyMap<number, string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const file = `${root}test/types/refusals.ts`;
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, code, target) : getSourceFile(name, target);
  const program = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(file);
  const said = new Map<number, string>();
  for (const { start, messageText } of source ? program.getSemanticDiagnostics(source) : []) {
    const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    said.set(line, `${said.get(line) ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}\n`);
  }
  return said;
}

describe('the compiler refuses, and says why', () => {
  const code = written();
  const said = complaints(code);
  const first = code.split('\n').findIndex((line) => line.startsWith('export function case0'));

  test('nothing in what is around it', () => {
    expect([...said.keys()].filter((line) => line < first)).toEqual([]);
  });
  for (const [index, [piece, message]] of refused.entries()) {
    test(piece, () => expect(said.get(first + index)).toContain(message));
  }
});
