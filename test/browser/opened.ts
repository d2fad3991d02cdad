import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page that was opened from disk, and what went wrong meanwhile. */
export interface Opened {
  readonly page: Page;
  /** Whatever was asked for beside the file itself, and whatever the page complained of. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPage(
  context: BrowserContext,
  text: string,
  { width, scheme }: { width: number; scheme: 'light' | 'dark' },
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, text);
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const address = pathToFileURL(file).href;
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(`asks for ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.goto(address);
  const close = async () => {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, complaints, close };
}

/** What axe-core finds that is serious or critical. */
export async function seriousIn(page: Page): Promise<readonly string[]> {
  // The page forbids scripts from elsewhere; what the tool evaluates is not one of its scripts.
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')))`,
  )) as string[];
  return found;
}

/** Texts that stick out of the page, or of their picture, or lie over each other in it. */
export async function misplacedIn(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push('the page is ' + root.scrollWidth + ' wide in ' + root.clientWidth);
    const own = (text) => text.firstChild?.nodeValue ?? '';
    for (const svg of document.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const texts = [...svg.querySelectorAll('text')].filter((text) => own(text).trim() !== '').map((text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      const name = svg.getAttribute('aria-label');
      for (const [at, { text, box }] of texts.entries()) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
          found.push(name + ': "' + own(text) + '" sticks out');
        for (const other of texts.slice(at + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1.5 && down > 0.3 * Math.min(box.height, other.box.height))
            found.push(name + ': "' + own(text) + '" lies over "' + own(other.text) + '"');
        }
      }
    }
    for (const element of document.querySelectorAll('h1,h2,h3,h4,p,li,dt,dd,summary,figcaption')) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline' && element.clientWidth > 0)
        found.push(element.tagName + ' "' + element.textContent.slice(0, 60) + '" is wider than its place');
    }
    return found;
  })()`)) as string[];
}

/** Pictures without an accessible name, or without a table behind them. */
export async function unreadableIn(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('svg')]
    .filter((svg) => !(svg.getAttribute('aria-hidden') === 'true') && (!svg.getAttribute('aria-label') || !svg.closest('figure')?.querySelector('table tbody td')))
    .map((svg) => svg.getAttribute('aria-label') ?? svg.outerHTML.slice(0, 200))`)) as string[];
}

/** A page is as it ought to be: nothing asked for or complained of, all in its place and readable. It is closed. */
export async function expectFine({ page, complaints, close }: Opened): Promise<void> {
  try {
    expect(complaints).toEqual([]);
    expect(await misplacedIn(page)).toEqual([]);
    expect(await unreadableIn(page)).toEqual([]);
    expect(await seriousIn(page)).toEqual([]);
  } finally {
    await close();
  }
}
