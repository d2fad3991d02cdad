import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, place, sources, walk } from './sources.ts';

// What ECMAScript defines exactly, or what V8 has computed with the same fdlibm code since Node 20.
const exact = ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];
const stable = [
  'cos',
  'exp',
  'expm1',
  'log',
  'log1p',
  'sin',
  'tan',
  'atan',
  'E',
  'LN2',
  'LN10',
  'PI',
  'SQRT1_2',
  'SQRT2',
];
const allowed = new Set([...exact, ...stable]);

/** What may differ between two runs, or in the last bit between two versions of Node. */
function offences(file: ts.SourceFile): string[] {
  return [...walk(file)].filter(differs).map((node) => `${place(node)} ${node.parent.getText().slice(0, 60)}`);
}

function differs(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) return true;
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return true;
  if (!ts.isIdentifier(node) || ts.isTypeReferenceNode(node.parent)) return false;
  const { parent } = node;
  const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
  if (node.text === 'Math') return member === undefined || !allowed.has(member);
  if (node.text === 'performance' || node.text === 'crypto') return member !== undefined;
  if (node.text !== 'Date') return false;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return false;
  const dated = ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0;
  return !dated && member !== 'UTC' && member !== 'parse';
}

test('nothing that computes uses the clock, unkeyed chance, or functions whose last bit differs', () => {
  // The clock of an exploration decides when to give up, which is then said.
  const excepted = /^src\/(cli\/|report\/|check\/clock\.ts$)/;
  const computing = sources().filter((file) => !excepted.test(file.fileName));
  expect(computing.flatMap(offences)).toEqual([]);
});

test.each([
  'const a = Math.random();',
  'const a = [1].map(Math.random);',
  "const a = Math['random']();",
  'const { pow } = Math;',
  'const a = globalThis.Math.pow(2, 3);',
  'const a = Math.log10(2);',
  'const a = 2 ** 3;',
  'let a = 2; a **= 3;',
  'const a = Date.now();',
  'const a = new Date();',
  'const a = performance.now();',
  'const a = crypto.randomUUID();',
])('found: %s', (text) => {
  expect(offences(parse('src/simulate/run.ts', text))).toHaveLength(1);
});

test.each([
  'const a = Math.exp(3 * Math.log(2));',
  'const day = new Date(Date.UTC(2024, 0, 1));',
  'let a: Date;',
  'const a = 1 instanceof Date;',
])('let through: %s', (text) => {
  expect(offences(parse('src/logs/readCsv.ts', text))).toEqual([]);
});
