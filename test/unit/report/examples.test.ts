import { readdirSync } from 'node:fs';
import {
  check,
  compare,
  type Design,
  type Population,
  type Property,
  type SimulateOptions,
  simulate,
} from 'please-hold';
import { report } from 'please-hold/report';
import { expect, test } from 'vitest';
import { designsOf } from '../../../bench/gallery.ts';

interface Example {
  readonly callers: Population;
  readonly options: SimulateOptions;
  readonly properties?: readonly Property[];
}

const folder = new URL('../../../examples/', import.meta.url);
const names = readdirSync(folder);

test('all examples are here', () => {
  expect(names.length).toBeGreaterThanOrEqual(16);
});

test.each(names)(
  'the report of %s is made, of one replication, with what was proved; and of what it could be',
  async (name) => {
    const example = (await import(new URL(`${name}/index.ts`, folder).href)) as Example;
    const { callers, options, properties = [] } = example;
    const [before, ...others] = Object.values(designsOf(example)) as [Design, ...Design[]];
    const once = { ...options, replications: 1 };
    const verdicts = properties.map((property) => check(before, callers, property));
    expectWhole(await report(simulate(before, callers, once), { verdicts }), before.id);
    const after = others.at(-1);
    if (after)
      expectWhole(await report(compare({ before, after }, callers, { ...once, extremes: { most: 1 } })), before.id);
  },
  240_000,
);

function expectWhole(page: string, id: string): void {
  expect(page).toContain(id);
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
  expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/\bNaN\b|\bundefined\b|\[object |Infinity/);
  expect(page.length).toBeLessThan(500_000);
}
