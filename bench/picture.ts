// Draws what the README shows, the top of the maze's report: npm run picture. Needs Chromium, as the tests in a browser do.
import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as library from 'please-hold';
import { report } from 'please-hold/report';
import * as xstate from 'xstate';
import { openBrowser } from '../test/browser/browser.ts';
import { openPage } from '../test/browser/opened.ts';
import type { Example } from './gallery.ts';

const file = process.argv[2] ?? 'docs/report.png';
const size = { width: 960, height: 800 };
const jiti = createJiti(import.meta.url, {
  fsCache: false,
  interopDefault: false,
  virtualModules: { 'please-hold': library, xstate },
});
const { maze, live } = await jiti.import<Example & { readonly maze: library.Design }>(
  resolve('examples/maze/index.ts'),
);
const text = await report(live(maze).run);
const { context, close } = await openBrowser();
try {
  const { page } = await openPage(context, text, { width: size.width, scheme: 'light' });
  writeFileSync(file, await page.screenshot({ clip: { x: 0, y: 0, ...size } }));
} finally {
  await close();
}
console.log(`${file}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
