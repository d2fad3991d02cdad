import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, place, sources, walk } from './sources.ts';

const layers = [
  ['errors'],
  ['time'],
  ['statechart', 'stochastic', 'queueing'],
  ['measure', 'design', 'logs'],
  ['story'],
  ['simulate'],
  ['check'],
  ['solve', 'calibrate'],
  ['report', 'formats', 'testing', 'vitest', 'scale'],
  ['cli'],
];
const heightOf = new Map(layers.flatMap((folders, height) => folders.map((folder) => [folder, height] as const)));
const entry = 'src/index.ts';
/** From where a report has the version that made it. */
const description = 'package.json';

const folderOf = (path: string) => path.split('/')[1] ?? '';

function upwardImports(file: ts.SourceFile): string[] {
  if (file.fileName === entry) return [];
  const from = folderOf(file.fileName);
  const found: string[] = [];
  for (const node of walk(file)) {
    const target = specifierOf(node);
    if (!target?.startsWith('.')) continue;
    const path = posix.join(posix.dirname(file.fileName), target);
    if (from === 'cli' || (from === 'report' && path === description)) continue;
    if (!path.startsWith('src/') || path === entry) {
      found.push(`${place(node)} imports ${path}, which is outside its layer`);
      continue;
    }
    const to = folderOf(path);
    if (from === to) continue;
    const [low, high] = [heightOf.get(to), heightOf.get(from)];
    if (low === undefined || high === undefined || low >= high)
      found.push(`${place(node)} imports ${to}/ from ${from}/`);
  }
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

const isReExport = (statement: ts.Statement) =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

test('every folder of src has its place in the layers', () => {
  const strangers = sources()
    .map((file) => file.fileName)
    .filter((path) => path !== entry && !heightOf.has(folderOf(path)));
  expect(strangers).toEqual([]);
});

test('imports go only downwards, and never between folders of one layer', () => {
  expect(sources().flatMap(upwardImports)).toEqual([]);
});

test.each([
  ['src/time/hours.ts', "import { simulate } from '../simulate/simulate.ts';"],
  ['src/measure/waits.ts', "import type { Design } from '../design/design.ts';"],
  ['src/design/hold.ts', "const { report } = await import('../report/report.ts');"],
  ['src/design/hold.ts', "export * from '../check/index.ts';"],
  ['src/check/check.ts', "type Solution = import('../solve/solve.ts').Solution;"],
  ['src/simulate/run.ts', "import { seconds } from '../index.ts';"],
  ['src/errors/new/deep.ts', "import { hours } from '../../time/hours.ts';"],
])('an import that goes up is found: %s with %s', (path, text) => {
  expect(upwardImports(parse(path, text))).toHaveLength(1);
});

test('index.ts files only re-export', () => {
  const indexes = sources().filter((file) => file.fileName.endsWith('/index.ts'));
  const own = indexes.flatMap((file) => file.statements.filter((statement) => !isReExport(statement)).map(place));
  expect(own).toEqual([]);
});

test('no file is longer than 300 lines, and none collects strangers', () => {
  const long = sources()
    .filter((file) => file.getLineStarts().length > 301)
    .map((file) => file.fileName);
  const bags = sources()
    .map((file) => file.fileName)
    .filter((path) => /\/(types|utils|helpers)\.ts$/.test(path));
  expect([...long, ...bags]).toEqual([]);
});
