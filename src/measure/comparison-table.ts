import { aligned } from './aligned.ts';
import type { CallerChange, CallerFigures } from './caller-change.ts';
import { cellsOf, changeRows } from './change-rows.ts';
import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { FigureName } from './figure-description.ts';
import { figureText } from './figure-text.ts';
import { timesText } from './sampling-unit.ts';

/** What is said in words above the table. */
const main: readonly FigureName[] = [
  'waits.mean',
  'waits.serviceLevel',
  'waits.abandonment',
  'repeats.perJourney',
  'deadEnds.rate',
  'resolution',
];
/** So many of those who gained and who lost are shown. */
const SHOWN = 3;

/** A comparison as text for people: sentences, a table, and who gained and lost most. */
export function comparisonTable(comparison: Comparison<string>): string {
  const { before, after } = comparison;
  const { confidence } = before.settings;
  const cells: string[][] = [
    ['', 'before', 'after', 'difference', `${Number((100 * confidence).toPrecision(6))} % interval`, ''],
    ...cellsOf(changeRows({ before, after, changes: comparison, pools: Object.keys(before.pools) })),
  ];
  return [
    heading(comparison),
    '',
    ...main.map((name) => comparison.figure(name).sentence),
    '',
    ...aligned(cells),
    ...callers(comparison),
    ...notes(comparison),
  ].join('\n');
}

function heading({ before, after }: Comparison<string>): string {
  const { horizon, warmUp, seed } = before.settings;
  const warm = warmUp > 0 ? ` after ${figureText(warmUp, 'duration')}` : '';
  const names =
    before.design === after.design ? `${before.design}, before and after` : `${before.design}, then ${after.design}`;
  return [
    `${names}: ${figureText(horizon - warmUp, 'duration')}${warm}, ${timesText(before.units)}, seed ${seed}`,
    `the same ${figureText(before.journeys.value, 'number')} callers in both each time`,
  ].join('\n');
}

function callers({ gained, lost, share }: Comparison<string>): string[] {
  if (gained.length + lost.length === 0) return [];
  return [
    '',
    'CALLERS',
    `  ${figureText(share.gained.value, 'share')} gained, ${figureText(share.lost.value, 'share')} lost`,
    ...gained.slice(0, SHOWN).map((caller) => `  gained: ${callerText(caller)}`),
    ...lost.slice(0, SHOWN).map((caller) => `  lost: ${callerText(caller)}`),
  ];
}

function callerText({ replication, caller, persona, before, after }: CallerChange): string {
  return `${persona}, caller ${caller} of replication ${replication}: ${figuresText(before)}; then ${figuresText(after)}`;
}

function figuresText({ waited, contacts, met }: CallerFigures): string {
  const often = contacts === 1 ? '1 contact' : `${contacts} contacts`;
  return `${figureText(waited, 'duration')} in line, ${often}, need ${met ? '' : 'not '}met`;
}

function notes(comparison: Comparison<string>): string[] {
  const { pairing } = comparison.difference.waits.mean as Difference;
  const worth =
    pairing === null
      ? []
      : [
          `With callers of their own, the two would need ${figureText(pairing, 'number')} times as many replications to know waits.mean as well.`,
        ];
  const lines = [...worth, ...comparison.warnings.map((warning) => `Note: ${warning}`)];
  return lines.length > 0 ? ['', ...lines] : [];
}
