import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { WrongUsage } from './wrong-usage.ts';

/** What was written for a beginning, and what is left to the user. */
export interface Starter {
  /** Names of the files, in the folder. */
  readonly written: readonly string[];
  /** What the package.json that was there already does not ask for. */
  readonly lacks: readonly string[];
  /** The design's file. */
  readonly design: string;
}

type Language = 'ts' | 'js';

/**
 * Writes a design and its test to a folder, and what it takes to run them where that is not there yet. Nothing is ever
 * written over: either all goes in or nothing does.
 *
 * @param from where the two files are that ship with the package
 * @throws WrongUsage naming what is in the way
 */
export function writeStarter(from: string, folder: string, language: Language): Starter {
  const design = `design.${language}`;
  const own = new Map([
    [design, shipped(from, 'design.ts', language)],
    [`design.test.${language}`, shipped(from, 'design.test.ts', language)],
  ]);
  const blocked = fileOnTheWay(folder);
  if (blocked !== undefined) throw new WrongUsage(`'${blocked}' is a file; name a folder`, 'init');
  const taken = [...own.keys()].filter((name) => exists(join(folder, name)));
  if (taken.length > 0) {
    const names = taken.map((name) => `'${name}'`).join(' and ');
    const told = taken.length > 1 ? 'are there already, and stay' : 'is there already, and stays';
    throw new WrongUsage(`${names} ${told}; name another folder`, 'init');
  }
  const beside = language === 'ts' ? [packageFile(folder, design), tsconfig] : [packageFile(folder, design)];
  const missing = beside.filter(([name]) => !exists(join(folder, name)));
  const lacks = missing.some(([name]) => name === 'package.json') ? [] : lacking(join(folder, 'package.json'));
  mkdirSync(folder, { recursive: true });
  const written = [...own, ...missing];
  // Whatever came meanwhile is not written over.
  for (const [name, text] of written) writeFileSync(join(folder, name), text, { flag: 'wx' });
  return { written: written.map(([name]) => name), lacks, design };
}

type File = readonly [name: string, text: string];

const tools = ['please-hold', 'vitest', 'xstate'] as const;
const versions: Record<(typeof tools)[number], string> = {
  'please-hold': `^${packageJson.version}`,
  vitest: packageJson.peerDependencies.vitest,
  xstate: packageJson.peerDependencies.xstate,
};

/** The files are written without a type, so that they are JavaScript but for their names. */
function shipped(from: string, name: string, language: Language): string {
  const text = readFileSync(join(from, name), 'utf8');
  return language === 'ts' ? text : text.replace(/\bdesign\.ts\b/g, 'design.js');
}

function packageFile(folder: string, design: string): File {
  const name =
    basename(resolve(folder))
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'my-service';
  const content = {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    scripts: {
      simulate: `please-hold simulate ${design}`,
      check: `please-hold check ${design}`,
      watch: `please-hold watch ${design}`,
      test: 'vitest run',
    },
    devDependencies: versions,
  };
  return ['package.json', `${JSON.stringify(content, null, 2)}\n`];
}

const tsconfig: File = [
  'tsconfig.json',
  `${JSON.stringify(
    {
      compilerOptions: {
        target: 'ES2022',
        module: 'NodeNext',
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        skipLibCheck: true,
      },
    },
    null,
    2,
  )}\n`,
];

function lacking(file: string): string[] {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    return tools.filter((name) => !Object.hasOwn({ ...dependencies, ...devDependencies }, name));
  } catch {
    return [...tools];
  }
}

const exists = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** What lies where the folder, or one above it, would have to be. */
function fileOnTheWay(folder: string): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    try {
      const found = statSync(each, { throwIfNoEntry: false });
      if (found) return found.isDirectory() ? undefined : each;
    } catch (error) {
      // A file further up: `design.ts/folder`.
      if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    }
    if (dirname(each) === each) return undefined;
  }
}
