import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sources } from './sources.ts';

/** What a module loads when it is loaded: its static imports, and theirs; types and `import()` are left for later. */
function loadedBy(path: string, byPath = new Map(sources().map((file) => [file.fileName, file]))): Set<string> {
  const loaded = new Set<string>();
  const visit = (each: string) => {
    if (loaded.has(each)) return;
    loaded.add(each);
    for (const statement of byPath.get(each)?.statements ?? []) {
      const specifier = runtimeSpecifier(statement);
      if (specifier) visit(specifier.startsWith('.') ? posix.join(posix.dirname(each), specifier) : specifier);
    }
  };
  visit(path);
  return loaded;
}

function runtimeSpecifier(statement: ts.Statement): string | undefined {
  if (ts.isImportDeclaration(statement)) {
    if (statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
    return (statement.moduleSpecifier as ts.StringLiteral).text;
  }
  if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) return undefined;
  return (statement.moduleSpecifier as ts.StringLiteral).text;
}

test('the shell loads nothing but its own words until a command is asked for', () => {
  const loaded = [...loadedBy('src/cli/main.ts')];
  expect(loaded.filter((path) => !/^(node:|package\.json$|src\/cli\/|src\/errors\/)/.test(path))).toEqual([]);
  expect(loaded.filter((path) => path.startsWith('node:'))).toEqual(['node:util']);
});

test('what a command loads would be seen', () => {
  const loaded = loadedBy('src/cli/worker.ts');
  expect(loaded).toContain('src/simulate/simulate.ts');
  expect(loaded).toContain('jiti');
});
