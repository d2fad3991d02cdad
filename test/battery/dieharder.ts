import { spawnSync } from 'node:child_process';

/** A test of dieharder: its number, the length of the tuples where it has one, and how often it is repeated. */
interface DieharderTest {
  readonly number: number;
  readonly tuple?: number;
  readonly repeats: number;
}

const tuples = (number: number, lengths: readonly number[], repeats: number): readonly DieharderTest[] =>
  lengths.map((tuple) => ({ number, tuple, repeats }));
const plain = (numbers: readonly number[], repeats: number): readonly DieharderTest[] =>
  numbers.map((number) => ({ number, repeats }));

/** The tests that dieharder itself calls good, but for three that take a minute each; the hungry ones repeated less often. */
export const tests: readonly DieharderTest[] = [
  ...plain([0, 8, 10, 11, 12, 15, 100, 204], 100),
  ...plain([1, 3, 9, 13, 16, 101, 102], 20),
  ...plain([2, 4], 10),
  ...tuples(200, [1, 2, 4, 8], 5),
  ...tuples(201, [2, 3, 4, 5], 50),
  ...tuples(202, [2, 3, 4, 5], 20),
  ...tuples(203, [0, 1, 7, 16], 3),
  ...plain([17, 206, 209], 1),
];

/** One p-value, and of what. */
export interface Verdict {
  readonly test: string;
  readonly p: number;
}

/** The p-values of one test on the words that a shell command writes. */
export function dieharder(command: string, { number, tuple, repeats }: DieharderTest): Verdict[] {
  const columns = ['test_name', 'ntuple', 'pvalues'].map((column) => `-D ${column}`).join(' ');
  const options = `-g 200 -d ${number} -p ${repeats} ${tuple === undefined ? '' : `-n ${tuple}`} ${columns}`;
  const { stdout, error } = spawnSync('bash', ['-c', `${command} | dieharder ${options}`], { encoding: 'utf8' });
  if (error) throw error;
  const rows = stdout.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const verdicts = rows.flatMap(([name, length, p]) =>
    p !== undefined && p !== '' && Number.isFinite(Number(p)) ? [{ test: `${name} ${length}`, p: Number(p) }] : [],
  );
  if (verdicts.length === 0) throw new Error(`dieharder -d ${number} gave no p-value: is it installed?\n${stdout}`);
  return verdicts;
}
