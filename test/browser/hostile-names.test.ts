import { check, compare, noDeadEnds, simulate } from 'please-hold';
import { report } from 'please-hold/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostile, hostileCallers, hostileDesign } from '../unit/report/hostile.ts';
import { openBrowser } from './browser.ts';
import { expectFine, openPage } from './opened.ts';

const day = { horizon: 86_400, replications: 2, seed: 3 };
/** Of names that would break a page that believes them. */
const hostilePages: Record<string, () => Promise<string>> = {
  'a run': () =>
    report(simulate(hostileDesign(), hostileCallers, day), {
      title: hostile.close,
      command: hostile.script,
      verdicts: [check(hostileDesign(), hostileCallers, noDeadEnds())],
    }),
  'a comparison': () => report(compare({ before: hostileDesign(), after: hostileDesign(3) }, hostileCallers, day)),
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(Object.keys(hostilePages))('the report of %s with hostile names', (name) => {
  let text: string;
  beforeAll(async () => {
    text = await hostilePages[name]!();
  });

  test.each([390, 768, 1440])('is as fine as any other, %s pixels wide', async (width) => {
    await expectFine(await openPage(browser.context, text, { width, scheme: 'light' }));
  });

  test('holds no element and no attribute that a name made', async () => {
    const { page, close } = await openPage(browser.context, text, { width: 1440, scheme: 'light' });
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    const made = await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => [
      ...(['IMG', 'IFRAME', 'OBJECT', 'LINK', 'BASE'].includes(element.tagName) ? [element.outerHTML] : []),
      ...[...element.attributes].filter(({ name }) => name.startsWith('on') || name === 'src').map(({ name }) => name),
    ])`);
    expect(made).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main > section').count()).toBeGreaterThan(3);
    for (const each of ['script', 'image', 'rtl', 'emoji'] as const)
      expect(await page.evaluate(`document.body.textContent.includes(${JSON.stringify(hostile[each])})`)).toBe(true);
    await close();
  });
});
