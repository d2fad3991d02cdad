import {
  type CustomerFigures,
  check,
  type Design,
  type Estimate,
  type Population,
  type Property,
  type Run,
  type Verdict,
} from 'please-hold';
import { figureText, type Unit } from '../src/measure/figure-text.ts';

/** A figure of an example's own: what it is about. */
export type OwnFigure = readonly [label: string, unit: Unit | 'whole', value: Estimate | number | undefined];

/** What every example exports. */
export interface Example {
  readonly callers: Population;
  /** What is to be proved of its designs. */
  readonly properties?: readonly Property[];
  /** Simulates one of its designs. */
  live(design: Design): {
    readonly run: Run;
    /** Of whom it tells, where it is not of all callers. */
    readonly whose?: CustomerFigures;
    readonly own: readonly OwnFigure[];
  };
}

/** What an example shows, as people read it. */
export interface Shown {
  /** One row for the table of all examples. */
  readonly row: readonly string[];
  /** Its own figures and what was proved, a column for each of its designs; and how the first comes to be violated. */
  readonly own: string;
}

export const heading = ['', 'in a line, mean', 'repeats', 'dead ends', 'need met', 'and what it is about'];

/** The designs of an example by name: as it is first, as it could be last. */
export function designsOf(example: object): Record<string, Design> {
  const exported = Object.entries(example).filter(([name, value]) => name !== 'default' && isDesign(value));
  const rank = (name: string) => (name === 'asIs' ? 0 : name === 'toBe' ? 2 : 1);
  return Object.fromEntries(exported.sort(([a], [b]) => rank(a) - rank(b)));
}

/** Simulates all designs of an example. */
export function show(name: string, example: Example): Shown {
  const designs = Object.entries(designsOf(example));
  const lived = designs.map(([, design]) => example.live(design));
  const all = (of: (figures: CustomerFigures) => Estimate, unit: Unit) =>
    arrows(lived.map(({ run, whose = run }) => text(of(whose), unit)));
  const labels = lived[0]!.own.map(([label]) => label);
  const own = labels.map((label, i) => [label, ...lived.map(({ own }) => text(own[i]?.[2], own[i]?.[1]))]);
  const [label = '', ...values] = own[0] ?? [];
  const { properties = [], callers } = example;
  const proved = properties.map((property) => designs.map(([, design]) => check(design, callers, property)));
  const verdicts = proved.map((each) => [`${each[0]!.property}: proved`, ...each.map(said)]);
  const shown = proved.flat().find(({ status }) => status === 'violated');
  return {
    row: [
      name,
      all(({ waits }) => waits.mean, 'duration'),
      all(({ repeats }) => repeats.perJourney, 'number'),
      all(({ deadEnds }) => deadEnds.rate, 'share'),
      all(({ resolution }) => resolution, 'share'),
      `${label}: ${arrows(values)}`,
    ],
    own: [
      table([['', ...designs.map(([each]) => each)], ...own, ...verdicts]),
      ...(shown ? ['', words(shown)] : []),
    ].join('\n'),
  };
}

/** Rows in columns; the first and, where they are long, the last to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

/** A verdict, by channel where that makes a difference. */
function said({ status, callers }: Verdict): string {
  const channels = [...new Set(callers.map(({ channel }) => channel))];
  const by = channels.map((channel) => {
    const all = callers.filter((caller) => caller.channel === channel).map((caller) => caller.status);
    return [channel, all.find((each) => each === 'violated') ?? all.find((each) => each === 'unknown') ?? 'holds'];
  });
  return new Set(by.map(([, each]) => each)).size > 1 ? by.map((each) => each.join(': ')).join(', ') : status;
}

/** A verdict with its witness, without the line that replays it. */
const words = (verdict: Verdict) =>
  `${verdict}`
    .split('\n')
    .filter((line) => !line.startsWith('    again: '))
    .join('\n');

const arrows = (values: readonly string[]) => (new Set(values).size === 1 ? values[0]! : values.join(' → '));

function text(figure: Estimate | number | undefined, unit: OwnFigure[1] = 'number'): string {
  if (figure === undefined) return '-';
  const value = typeof figure === 'number' ? figure : figure.value;
  return unit === 'whole' ? value.toFixed(0) : figureText(value, unit);
}

const isDesign = (value: unknown): value is Design =>
  typeof value === 'object' && value !== null && 'machine' in value && 'with' in value;
