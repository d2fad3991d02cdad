// Writes the report of an example, and says how long it took and how large it is: npm run report, npm run report maze FILE
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as library from 'please-hold';
import * as queueing from 'please-hold/queueing';
import { report } from 'please-hold/report';
import * as xstate from 'xstate';
import type { Example } from './gallery.ts';

const virtualModules = { 'please-hold': library, 'please-hold/queueing': queueing, xstate };
const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false, virtualModules });
const [name = 'maze', file = `${name}.html`] = process.argv.slice(2);
const example = await jiti.import<Example & Record<string, library.Design>>(resolve('examples', name, 'index.ts'));
const design = Object.values(example).find((each) => each?.machine !== undefined) as library.Design;
const { run } = example.live(design);
const begun = performance.now();
const page = await report(run, { command: `npm run report ${name}` });
const took = (performance.now() - begun) / 1000;
writeFileSync(file, page);
console.log(`${file}: ${(page.length / 1024).toFixed(0)} KB, made in ${took.toFixed(2)} s`);
