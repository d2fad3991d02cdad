import { aligned } from './aligned.ts';
import type { CustomerFigures } from './customers.ts';
import { figureText, intervalText } from './figure-text.ts';
import { poolRows } from './pool-rows.ts';
import type { Run } from './run.ts';
import { timesText } from './sampling-unit.ts';
import { rowsOf } from './table-rows.ts';

/** More personas than this do not fit beside each other. */
const MOST_COLUMNS = 4;

/** A run as a table for people: what all callers met, with intervals, and each persona beside it. */
export function runTable(run: Run<string>): string {
  const personas = Object.entries<CustomerFigures>(run.personas);
  const columns = personas.length > 1 && personas.length <= MOST_COLUMNS ? personas : [];
  const { confidence } = run.settings;
  const cells: string[][] = [
    ['', 'all callers', `${Number((100 * confidence).toPrecision(6))} % interval`, ...columns.map(([name]) => name)],
  ];
  for (const row of rowsOf(run)) {
    if (typeof row === 'string') {
      cells.push([], [row]);
      continue;
    }
    const [label, unit, of] = row;
    const all = of(run);
    if (all === undefined) continue;
    const own = columns.map(([, figures]) => figureText(of(figures)?.value ?? Number.NaN, unit));
    cells.push([`  ${label}`, figureText(all.value, unit), intervalText(all, unit), ...own]);
  }
  if (run.tells.channels) {
    cells.push([], ['CHANNELS']);
    for (const [name, { contacts, waited, met }] of Object.entries(run.channels)) {
      cells.push([`  ${name}, contacts`, figureText(contacts.value, 'number'), intervalText(contacts, 'number')]);
      cells.push([`  ${name}, in lines`, figureText(waited.value, 'duration'), intervalText(waited, 'duration')]);
      cells.push([`  ${name}, need met`, figureText(met.value, 'share'), intervalText(met, 'share')]);
    }
  }
  cells.push([], ['POOLS']);
  for (const [label, unit, estimate] of Object.entries(run.pools).flatMap(([name, pool]) => poolRows(name, pool))) {
    cells.push([`  ${label}`, figureText(estimate.value, unit), intervalText(estimate, unit)]);
  }
  const { theory } = run;
  const exactly = theory.queue === undefined ? [] : ['', theory.toString()];
  return [heading(run), '', ...aligned(cells), ...exactly, ...notes(run)].join('\n');
}

function heading(run: Run<string>): string {
  const { horizon, warmUp, seed } = run.settings;
  const warm = warmUp > 0 ? ` after ${figureText(warmUp, 'duration')}` : '';
  const journeys = figureText(run.journeys.value, 'number');
  const contacts = figureText(run.contacts.value, 'number');
  return [
    `${run.design}: ${figureText(horizon - warmUp, 'duration')}${warm}, ${timesText(run.units)}, seed ${seed}`,
    `${journeys} journeys and ${contacts} contacts each time`,
  ].join('\n');
}

function notes(run: Run<string>): string[] {
  const lines: string[] = [];
  if (run.unfinished.n > 0) {
    lines.push(`${run.unfinished.n} of ${run.journeys.n} journeys were still open when the run ended.`);
  }
  if (run.batches !== null) {
    lines.push(
      `Mean waits of neighbouring batches: correlation ${run.batches.lag1.toFixed(2)}, large from ${run.batches.large.toFixed(2)} on.`,
    );
  }
  if (run.deadEndsBy === 'proved') {
    lines.push('Dead ends are proved with the data of the machine, not only found in its transitions.');
  }
  lines.push(...run.warnings.map((warning) => `Note: ${warning}`));
  return lines.length > 0 ? ['', ...lines] : [];
}
