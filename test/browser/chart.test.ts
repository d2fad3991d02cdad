import type { Page } from 'playwright-core';
import { announcement, outcome, persona, poisson, population, service, simulate } from 'please-hold';
import { report } from 'please-hold/report';
import { expect, test } from 'vitest';
import { callers, maze, options } from '../../examples/maze/index.ts';
import { openBrowser } from './browser.ts';
import { misplacedIn, openPage, seriousIn, unreadableIn } from './opened.ts';

const maze3 = () => report(simulate(maze, callers, { ...options, replications: 3 }));

test.each([true, false])(
  'a chart is coloured by choice and scrolled by keyboard, with scripts: %s',
  async (scripts) => {
    const browser = await openBrowser({ scripts });
    try {
      const { page, close } = await openPage(browser.context, await maze3(), { width: 390, scheme: 'light' });
      const byTime = await shown(page);
      expect(byTime.texts).toContain('12.0 s each');
      await page.getByLabel('hung up and dead ends').focus();
      await page.keyboard.press('Space');
      const byLosses = await shown(page);
      expect(byLosses.texts).toContain('lost of 100');
      expect(byLosses.texts).not.toContain('12.0 s each');
      expect(byLosses.fills).not.toEqual(byTime.fills);
      expect(Number.parseFloat(byTime.size)).toBeGreaterThanOrEqual(11);
      await page.locator('.chart .scroll').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate(`document.querySelector('.chart .scroll').scrollLeft`)).toBeGreaterThan(0);
      await close();
    } finally {
      await browser.close();
    }
  },
);

test('with scripts what belongs to a box stands out, and its figures are shown', async () => {
  const browser = await openBrowser();
  try {
    const { page, complaints, close } = await openPage(browser.context, await maze3(), {
      width: 1440,
      scheme: 'light',
    });
    await page.locator('.chart [data-state=line]').hover();
    expect(await page.locator('.chart .arrow.on').count()).toBe(5);
    expect(await page.locator('.tip').textContent()).toMatch(/^line\nhold, pool desk\n/);
    await page.locator('#journeys .wide [data-box="1.1.0"]').hover();
    expect(await page.locator('#journeys .wide [data-from].on').count()).toBeGreaterThan(1);
    expect(await page.locator('.tip').textContent()).toMatch(/^menu: 100/);
    expect(complaints).toEqual([]);
    await close();
  } finally {
    await browser.close();
  }
});

/** 500 states in a row, with names that nobody should have. */
function hostile() {
  const name = (i: number) =>
    `${['<script>alert(1)</script>', '"\'&', 'مرحبا', '👩‍👩‍👧🎉', 'x'.repeat(300)][i % 5]} ${i}`;
  const states = Array.from({ length: 499 }, (_, i) => [
    name(i),
    announcement({ says: name(i + 1), lasts: 1, to: i < 498 ? name(i + 1) : 'end' }),
  ]);
  const design = service({
    ...{ id: 'hostile', needs: ['n'], facts: {}, pools: {}, channels: { phone: { initial: name(0) } } },
    states: { ...Object.fromEntries(states), end: outcome('resolved') },
  } as never);
  const who = persona({ needs: 'n', share: 1 });
  const others = population({ arrivals: poisson({ perHour: 20 }), personas: { '<b>&"': who } } as never);
  return simulate(design, others, { horizon: 3600, replications: 2, seed: 1 });
}

test.each([390, 1440])('500 states with names of any kind are shown in a page %s pixels wide', async (width) => {
  const browser = await openBrowser();
  try {
    const { page, complaints, close } = await openPage(browser.context, await report(hostile()), {
      width,
      scheme: 'dark',
    });
    expect(complaints).toEqual([]);
    expect(await misplacedIn(page)).toEqual([]);
    expect(await unreadableIn(page)).toEqual([]);
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.locator('.chart .box').count()).toBe(80);
    await close();
  } finally {
    await browser.close();
  }
});

/** What can be read in the chart, how it is filled, and how large its letters are. */
async function shown(page: Page) {
  return (await page.evaluate(`(() => {
    const texts = [...document.querySelectorAll('.chart svg .box text')].filter((text) => text.getBoundingClientRect().width > 0);
    return {
      texts: texts.map((text) => text.firstChild.nodeValue).join(' | '),
      fills: [...document.querySelectorAll('.chart svg .box .shape')].map((shape) => getComputedStyle(shape).fillOpacity + getComputedStyle(shape).fill),
      size: getComputedStyle(texts[0]).fontSize,
    };
  })()`)) as { texts: string; fills: readonly string[]; size: string };
}
