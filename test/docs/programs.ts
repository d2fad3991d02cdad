import { type Fence, fences, type Page } from './pages.ts';

/** Code of a page as it stands, and what it is said to print. */
export interface Program {
  /** `README.md:12` */
  readonly name: string;
  /** The block. */
  readonly own: string;
  /** The block with all that it continues before it. */
  readonly code: string;
  /** Name of the block with which it begins, and how many it goes on from. */
  readonly chain: string;
  readonly part: number;
  readonly runs: boolean;
  readonly output: string | undefined;
}

/** Printed where a block goes on from another: so a chain runs once, and each block has its part of what is printed. */
export const cut = '- - 8< - -';

/**
 * The programs of a page. ```` ```ts ```` must compile by itself, ```` ```ts continued ```` together with the block before
 * it, ```` ```ts run ```` must also run, and print exactly the ```` ```text output ```` that follows it.
 */
export function programs(page: Page): Program[] {
  const found: Program[] = [];
  const all = fences(page);
  let before = '';
  for (const [at, fence] of all.entries()) {
    if (fence.language !== 'ts') continue;
    before = fence.flags.includes('continued') ? `${before}\nconsole.log('${cut}');${fence.code}` : fence.code;
    const name = `${fence.page}:${fence.line}`;
    const previous = fence.flags.includes('continued') ? found.at(-1) : undefined;
    found.push({
      name,
      own: fence.code,
      code: before,
      chain: previous?.chain ?? name,
      part: (previous?.part ?? -1) + 1,
      runs: fence.flags.includes('run'),
      output: printed(all[at + 1]),
    });
  }
  return found;
}

const printed = (next: Fence | undefined) => (next?.flags.includes('output') ? next.code : undefined);
