import { posix } from 'node:path';
import ts from 'typescript';
import { sources } from './sources.ts';

const byPath = new Map(sources().map((file) => [file.fileName, file]));

/** What a module loads when it is loaded: its static imports, and theirs; types and `import()` are left for later. */
export function loadedBy(path: string): Set<string> {
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
