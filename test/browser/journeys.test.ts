import type { Page } from 'playwright-core';
import { simulate } from 'please-hold';
import { report } from 'please-hold/report';
import { beforeAll, expect, test } from 'vitest';
import { callers, maze, options } from '../../examples/maze/index.ts';
import { openBrowser } from './browser.ts';
import { misplacedIn, openPage } from './opened.ts';

let text: string;
beforeAll(async () => {
  text = await report(simulate(maze, callers, { ...options, replications: 3 }));
});

test.each([true, false])('journeys are filtered by mouse and by keyboard, with scripts: %s', async (scripts) => {
  const browser = await openBrowser({ scripts });
  try {
    const { page, close } = await openPage(browser.context, text, { width: 1440, scheme: 'light' });
    expect(await shown(page)).toEqual({ faded: 0, says: expect.stringMatching(/^100.0 % of all/) });
    await page.locator('#journeys').getByLabel('leaving', { exact: true }).check();
    const leaving = await shown(page);
    await page.locator('#journeys').getByLabel('dead end', { exact: true }).focus();
    await page.keyboard.press('Space');
    const both = await shown(page);
    expect(leaving.faded).toBeGreaterThan(0);
    expect(both.faded).toBeGreaterThan(leaving.faded);
    expect(leaving.says).not.toBe(both.says);
    expect(both.says).toMatch(/^\d+\.\d+ % of all journeys \(/);
    await page.keyboard.press('ArrowUp');
    expect((await shown(page)).says).not.toBe(both.says);
    expect(await misplacedIn(page)).toEqual([]);
    await close();
  } finally {
    await browser.close();
  }
});

/** How many bands are faded, and the sentence that is shown. */
async function shown(page: Page) {
  const faded = await page.evaluate(`[...document.querySelectorAll('#journeys .wide path[data-value]')]
    .filter((path) => Number(getComputedStyle(path).strokeOpacity) < 0.2).length`);
  return { faded: faded as number, says: await page.locator('.picked > span > span:visible').textContent() };
}
