import { shown } from '../errors/shown.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { type ChoiceResult, type Counted, countable, type Weight } from './activity.ts';
import { type Consequences, consequences, readConsequences } from './consequences.ts';
import type { Reader } from './reader.ts';

/** One way in which a conversation or a choice may end. */
export interface ResultOptions extends Consequences {
  /** Relative to the other results: a number from 0, or one by need with `otherwise`. */
  readonly weight: Weight;
  readonly to: string;
  /** Seconds, instead of the activity's own. */
  readonly lasts?: Distribution | number;
  /** Facts that whoever takes over is told by whoever transfers. */
  readonly carries?: readonly string[];
  /** The agent stays with the caller (a warm transfer) instead of going to wrap-up. */
  readonly keeps?: boolean;
  /**
   * How it ends at once when the agent's shift does: the caller is handed over. With a weight of 0 it happens then only.
   * Without such a result agents finish before they go.
   */
  readonly atShiftEnd?: boolean;
  /** The caller is told no: counted, and a reason to come back. */
  readonly refuses?: boolean;
  /** Nothing came of it: counted. */
  readonly inVain?: boolean;
  /** What people call it in a story: `'does not find the caller in the list'`; its name, in words, unless said. */
  readonly label?: string;
}

/** The names of a list, for the compiler. */
export type NamesIn<List> = List extends readonly (infer Name extends string)[] ? Name : never;

/** The needs that a weight tells apart, for the compiler. */
export type NeedsWeighed<W> = W extends number | ((...caller: never) => unknown)
  ? never
  : W extends object
    ? Exclude<keyof W & string, 'otherwise'>
    : never;

/** Reads one result; its weight is not yet held against the needs, its `to` is not looked up. */
export function readResult(
  read: Reader,
  path: string,
  value: unknown,
  more: readonly string[] = [],
): { result: ChoiceResult; to: unknown } {
  const known = [
    'weight',
    'to',
    'lasts',
    'carries',
    'keeps',
    'atShiftEnd',
    'refuses',
    'inVain',
    'counts',
    'label',
    ...consequences,
    ...more,
  ];
  const given = read.options(path, value, known);
  const { weight, to, lasts, carries, keeps, atShiftEnd, refuses, inVain, counts, label } = given;
  const taken = read.optionalDuration(`${path}.lasts`, lasts);
  const carried = read.optionalNames('fact', `${path}.carries`, carries);
  const counted = counts === undefined ? undefined : readCounted(read, `${path}.counts`, counts);
  return {
    result: {
      weight: read.weight(`${path}.weight`, weight),
      ...(taken !== undefined && { lasts: taken }),
      ...(carried.length > 0 && { carries: carried }),
      ...(read.yesNo(`${path}.keeps`, keeps) && { keeps: true }),
      ...(read.yesNo(`${path}.atShiftEnd`, atShiftEnd) && { atShiftEnd: true }),
      ...(counted && { counts: counted }),
      ...(read.yesNo(`${path}.refuses`, refuses) && { refuses: true }),
      ...(read.yesNo(`${path}.inVain`, inVain) && { inVain: true }),
      ...(label !== undefined && { label: read.text(`${path}.label`, label) ?? '' }),
      ...readConsequences(read, (option) => `${path}.${option}`, given),
    },
    to,
  };
}

/** Checks which result is that of the end of a shift: one at most, and of an agent who goes. */
export function checkShiftEnd(
  read: Reader,
  by: unknown,
  results: readonly (readonly [name: string, result: ChoiceResult])[],
): void {
  const ends = results.filter(([, { atShiftEnd }]) => atShiftEnd);
  for (const [index, [name, { keeps }]] of ends.entries()) {
    const path = `results.${name}.atShiftEnd`;
    if (by !== 'agent') read.wrong(path, 'only agents have shifts');
    if (index > 0) read.wrong(path, `a second one beside '${ends[0]?.[0]}'`, 'a talk is handed over in one way');
    if (keeps) read.wrong(path, 'an agent who goes cannot stay with the caller', 'leave out keeps');
  }
}

function readCounted(read: Reader, path: string, given: unknown): Counted | undefined {
  const there = countable.map((name) => `'${name}'`).join(', ');
  return (
    countable.find((name) => name === given) ??
    read.wrong(path, `${shown(given)} cannot be counted`, `there is ${there}`)
  );
}
