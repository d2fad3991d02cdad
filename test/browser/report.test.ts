import { hours, simulate } from 'please-hold';
import { report } from 'please-hold/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erlangA, callers as impatient } from '../../examples/erlang-a/index.ts';
import { callers, maze, options } from '../../examples/maze/index.ts';
import { openBrowser } from './browser.ts';
import { hostileRun } from './hostile.ts';
import { misplacedIn, type Opened, openPage, seriousIn, unreadableIn } from './opened.ts';

const few = { ...options, replications: 5 };
const pages: Record<string, () => Promise<string>> = {
  'the maze': () => report(simulate(maze, callers, few)),
  'a queue that is known': () => report(simulate(erlangA, impatient, { horizon: hours(6), warmUp: hours(1), seed: 7 })),
  'names of all kinds': () => report(hostileRun(), { title: '<b>"', command: '</pre><script>alert(1)</script>' }),
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(Object.keys(pages))('the report of %s', (name) => {
  let text: string;
  beforeAll(async () => {
    text = await pages[name]!();
  });

  for (const width of [390, 768, 1440]) {
    for (const scheme of ['light', 'dark'] as const) {
      test(`opens from disk, ${width} pixels wide and ${scheme}: nothing asked for, nothing out of place, all readable`, async () => {
        const opened: Opened = await openPage(browser.context, text, { width, scheme });
        try {
          expect(opened.complaints).toEqual([]);
          expect(await misplacedIn(opened.page)).toEqual([]);
          expect(await unreadableIn(opened.page)).toEqual([]);
          expect(await seriousIn(opened.page)).toEqual([]);
        } finally {
          await opened.close();
        }
      });
    }
  }
});
