// Every example simulated: its own figures, then one table of all. With a name, that example alone:
// npm run examples, or npm run examples maze
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as library from 'please-hold';
import * as queueing from 'please-hold/queueing';
import * as xstate from 'xstate';
import { type Example, heading, show, table } from './gallery.ts';

const virtualModules = { 'please-hold': library, 'please-hold/queueing': queueing, xstate };
const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false, virtualModules });
const asked = process.argv.slice(2);
const rows = [heading];
for (const name of asked.length > 0 ? asked : readdirSync('examples').sort()) {
  const { row, own } = show(name, await jiti.import<Example>(resolve('examples', name, 'index.ts')));
  console.log(`${name}\n${own}\n`);
  rows.push([...row]);
}
console.log(table(rows));
