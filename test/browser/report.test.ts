import { check, compare, hours, noDeadEnds, noUnproductiveLoops, simulate } from 'please-hold';
import { report } from 'please-hold/report';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { erlangA, callers as impatient } from '../../examples/erlang-a/index.ts';
import { callers, maze, options } from '../../examples/maze/index.ts';
import { openBrowser } from './browser.ts';
import { hostileRun } from './hostile.ts';
import { expectFine, openPage } from './opened.ts';

const few = { ...options, replications: 3 };
const staffed = maze.with({ pools: { desk: { agents: 7 } } });
const verdicts = () => check(maze, callers, noDeadEnds(), noUnproductiveLoops());
const pages: Record<string, () => Promise<string>> = {
  'the maze, with what was proved': () => report(simulate(maze, callers, few), { verdicts: verdicts() }),
  'a comparison': () => report(compare({ before: maze, after: staffed }, callers, few)),
  'what was proved': () => report(verdicts()),
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
        await expectFine(await openPage(browser.context, text, { width, scheme }));
      });
    }
  }
});
