import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page of documentation: README and what is under docs/. */
export interface Page {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Fence {
  readonly page: string;
  /** The line of its first code. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `run`, `output`, `continued`. */
  readonly flags: readonly string[];
  readonly code: string;
}

export function pages(): Page[] {
  const under = existsSync(`${root}docs`) ? readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }) : [];
  const paths = ['README.md', 'CONTRIBUTING.md', ...under.map((path) => `docs/${path.replaceAll('\\', '/')}`)];
  return paths
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

export function fences({ path, text }: Page): Fence[] {
  const found: Fence[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, info = ''] = /^(```+)(.*)$/.exec(lines[at] ?? '') ?? [];
    if (ticks === undefined) continue;
    const end = lines.indexOf(ticks, at + 1);
    if (end < 0) throw new Error(`${path}:${at + 1}: a fence without an end`);
    const [language = '', ...flags] = info.trim().split(/\s+/);
    found.push({ page: path, line: at + 2, language, flags, code: lines.slice(at + 1, end).join('\n') });
    at = end;
  }
  return found;
}

/** Everything but fenced code, line by line. */
export function prose({ text }: Page): string {
  return text.replace(/^(```+).*\n[\s\S]*?^\1$/gm, (block) => block.replace(/[^\n]/g, ''));
}
