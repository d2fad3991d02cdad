import { check, compare, noDeadEnds, simulate } from 'please-hold';
import { deadEndBars, differences, journeyMap, report, waitCurve, waitCurves } from 'please-hold/report';
import { expect, test } from 'vitest';
import { hostile, hostileCallers, hostileDesign } from './hostile.ts';

const day = { horizon: 86_400, replications: 2, seed: 3 };
const [before, after] = [hostileDesign(), hostileDesign(3)];
const run = simulate(before, hostileCallers, day);
const comparison = compare({ before, after }, hostileCallers, day);
const verdict = check(before, hostileCallers, noDeadEnds());

const texts: Record<string, () => Promise<string> | string> = {
  'a run': () => report(run, { title: hostile.close, command: hostile.script, verdicts: [verdict] }),
  'a comparison': () => report(comparison),
  'what was proved': () => report(verdict),
  'dead ends, as a picture': () => deadEndBars(run),
  'journeys, as a picture': () => journeyMap(run, hostile.script as never),
  'waits, as a picture': () => waitCurve(run),
  'differences, as a picture': () => differences(comparison),
  'waits before and after, as a picture': () => waitCurves(comparison),
};

test.each(Object.keys(texts))('no name opens or closes anything: %s', async (name) => {
  const text = await texts[name]!();
  expect(text).not.toMatch(/<script>globalThis|<img|<h1>not ours|<\/script><h1|onerror="/);
  expect(text.match(/<\/title>/g)?.length ?? 0).toBe(text.match(/<title>/g)?.length ?? 0);
  expect(text).not.toContain('\u0000');
});

test('names are there as they are, and nobody is lost for being called __proto__', async () => {
  const text = await texts['a run']!();
  expect(text).toContain('&lt;script&gt;globalThis.hacked = true&lt;/script&gt;');
  expect(text).toContain(hostile.rtl);
  expect(text).toContain(hostile.emoji);
  expect(text).toContain('<bdi>__proto__</bdi>');
  expect(Object.keys(run.personas)).toContain('__proto__');
});
