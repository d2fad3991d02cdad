/**
 * Examples give the same figures to the last bit: on every version of Node, and tomorrow. When figures are meant
 * to change, `npx vitest run test/guarantees/SameBits.test.ts -u` writes the new hashes here, and a commit says why.
 */
import { expect, test } from 'vitest';
import { bitsOf, pinned } from './bits.ts';

test('the figures of the examples are these, bit for bit', { timeout: 60_000 }, async () => {
  const found: Record<string, Record<string, string>> = {};
  for (const name of pinned) {
    found[name] = bitsOf((await import(`../../examples/${name}/index.ts`)) as object);
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "erlang-a": {
        "erlangA, callers": "9ce6d3094951beda",
      },
      "maze": {
        "maze, callers": "9f24e9b5c1248892",
      },
      "own-machine": {
        "cardLine, callers": "faa256e90e750fd9",
      },
    }
  `);
});
