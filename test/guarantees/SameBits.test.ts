/**
 * Every example gives the same figures to the last bit: on every version of Node, and tomorrow. When figures are meant
 * to change, `npx vitest run test/guarantees/SameBits.test.ts -u` writes the new hashes here, and a commit says why.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bitsOf } from './bits.ts';

test('the figures of the examples are these, bit for bit', { timeout: 60_000 }, async () => {
  const found: Record<string, Record<string, string>> = {};
  for (const name of readdirSync('examples').sort()) {
    found[name] = bitsOf((await import(`../../examples/${name}/index.ts`)) as object);
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "bank-1999": {
        "bank, callers": "192b9578d0ecc57f",
      },
      "delivery-window": {
        "asIs, callers": "3efc7601d9b6e19d",
        "toBe, callers": "b67d64fea241bbe2",
      },
      "dinner-dance": {
        "asIs, callers": "9df2a93ed4deff52",
        "toBe, callers": "e1cf692cda00ed15",
      },
      "erlang-a": {
        "erlangA, callers": "9ce6d3094951beda",
      },
      "maze": {
        "maze, callers": "9f24e9b5c1248892",
      },
      "own-machine": {
        "cardLine, callers": "faa256e90e750fd9",
      },
      "people-first": {
        "asIs, callers": "9f24e9b5c1248892",
        "sameWait, callers": "80a1e7ffcfcc75c3",
        "toBe, callers": "ed910511eff6d114",
      },
      "scripted-helpdesk": {
        "asIs, callers": "dc13fe3d65fc702f",
        "toBe, callers": "3f46134aa16fa0ca",
      },
      "system-says-no": {
        "asIs, callers": "da1b1364f735b51b",
        "toBe, callers": "c40d03734f1b5bd8",
      },
      "tick-the-boxes": {
        "asIs, callers": "6c3574c20e227382",
        "toBe, callers": "2cfc67e228a6113f",
      },
    }
  `);
});
