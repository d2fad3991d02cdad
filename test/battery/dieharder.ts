import { spawnSync } from 'node:child_process';

/** How many 32-bit words the hungriest of the tests reads. */
export const MOST_WORDS = 128 * 1024 * 1024;

/** A test of dieharder: its number, and its options where they are not dieharder's own. */
interface DieharderTest {
  readonly number: number;
  /** How often it is repeated: from a few repeats alone, its p-values would not be uniform. */
  readonly repeats: number;
  /** Length of the tuples. */
  readonly tuple?: number;
  /** Size of a sample. */
  readonly size?: number;
}

const plain = (numbers: readonly number[], repeats: number): readonly DieharderTest[] =>
  numbers.map((number) => ({ number, repeats }));
const tuples = (number: number, lengths: readonly number[], repeats: number, size?: number): readonly DieharderTest[] =>
  lengths.map((tuple) => ({ number, repeats, tuple, ...(size && { size }) }));

/**
 * The tests that dieharder itself calls good, of a size that {@link MOST_WORDS} are enough for. Without 1, which fails
 * AES now and then, and the hungry 205 and 207.
 */
export const tests: readonly DieharderTest[] = [
  ...plain([0, 8, 10, 11, 12, 15, 100, 204], 100),
  ...plain([3, 4, 9, 16, 101, 102], 40),
  ...plain([2, 13], 20),
  ...tuples(200, [1, 2, 4, 8], 50, 20_000),
  ...tuples(201, [2, 3, 4, 5], 100),
  ...tuples(202, [2, 3, 4, 5], 100),
  ...tuples(203, [0, 1, 7, 16], 50, 100_000),
  { number: 17, repeats: 50, size: 1_000_000 },
  ...plain([206, 208, 209], 1),
];

/** One p-value, and of what. */
export interface Verdict {
  readonly test: string;
  readonly p: number;
}

/** The p-values of one test on the words in a file. */
export function dieharder(file: string, { number, repeats, tuple, size }: DieharderTest): Verdict[] {
  const columns = ['test_name', 'ntuple', 'pvalues'].flatMap((column) => ['-D', column]);
  const given = { g: 201, f: file, d: number, p: repeats, n: tuple, t: size };
  const options = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`-${name}`, `${value}`],
  );
  const { stdout, stderr, error } = spawnSync('dieharder', [...options, ...columns], { encoding: 'utf8' });
  if (error) throw error;
  if (/rewound/.test(stdout + stderr)) throw new Error(`dieharder -d ${number} read the words twice`);
  const rows = stdout.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.flatMap(([name, length, p]) =>
    p !== undefined && p !== '' && Number.isFinite(Number(p)) ? [{ test: `${name} ${length}`, p: Number(p) }] : [],
  );
}
