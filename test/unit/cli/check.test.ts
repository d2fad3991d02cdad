import { expect, test } from 'vitest';
import { checkFile } from '../../../src/cli/check.ts';

const typed = (values: Record<string, string>, ...positionals: string[]) => checkFile({ values, positionals });

test.each<[Record<string, string>, string[], string]>([
  [{}, [], 'which file?'],
  [{}, ['a.ts', 'b.ts'], "one file at a time; what is 'b.ts'?"],
  [{}, ['no-such-file.ts'], "no file 'no-such-file.ts'"],
  [{ states: '0' }, ['examples/maze/index.ts'], "--states: '0' is not a whole number from 1"],
  [{ states: 'many' }, ['examples/maze/index.ts'], "--states: 'many' is not a whole number from 1"],
  [{ time: '30' }, ['examples/maze/index.ts'], "--time: '30' is no duration such as 30s or 5m"],
])('wrong usage is told: %j %j', async (values, positionals, says) => {
  await expect(typed(values, ...positionals)).rejects.toThrow(says);
});
