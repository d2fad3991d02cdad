import ts from 'typescript';
import { root } from './pages.ts';

/** What the compiler says of some programs, under the project's own options; by program. */
export function diagnose(codes: readonly string[]): string[][] {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const texts = new Map(codes.map((code, at) => [`${root}program-${at}.ts`, `${code}\nexport {};\n`]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].map((path) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ start, messageText }) => {
      const line = start === undefined || !file ? '' : `line ${file.getLineAndCharacterOfPosition(start).line + 1}: `;
      return line + ts.flattenDiagnosticMessageText(messageText, '\n');
    });
  });
}
