import type { CustomerFigures } from './customers.ts';
import type { Estimate } from './estimate.ts';
import { figureText, type Unit } from './figure-text.ts';
import type { Run } from './run.ts';

type Row = readonly [label: string, unit: Unit, of: (figures: CustomerFigures) => Estimate | undefined];

/** More personas than this do not fit beside each other. */
const MOST_COLUMNS = 4;

const returning: readonly Row[] = [
  ['given up for good', 'share', ({ comesBack }) => comesBack.givenUp],
  ['again after giving up', 'number', ({ comesBack }) => comesBack.because.givingUp],
  ['again after a refusal', 'number', ({ comesBack }) => comesBack.because.refusal],
  ['again after a broken promise', 'number', ({ comesBack }) => comesBack.because.brokenPromise],
  ['again otherwise', 'number', ({ comesBack }) => comesBack.because.otherwise],
];

const refused: readonly Row[] = [
  ['told no', 'number', ({ refusals }) => refusals.perJourney],
  ['again after being told no', 'number', ({ refusals }) => refusals.recontacts],
];

const promised: readonly Row[] = [
  ['promises made', 'number', ({ promises }) => promises.made],
  ['  kept', 'number', ({ promises }) => promises.kept],
  ['  kept late', 'number', ({ promises }) => promises.late],
  ['  broken', 'number', ({ promises }) => promises.broken],
];

const kept: readonly Row[] = [
  ['case closed', 'share', ({ cases }) => cases.closed],
  ['case closed with the need unmet', 'share', ({ cases }) => cases.closedUnmet],
  ['resolved at first, as recorded', 'share', (figures) => figures.recordedResolution],
  ['two employees on it at once', 'share', ({ cases }) => cases.twoAtOnce],
  ['contacts after the need was met', 'number', ({ cases }) => cases.inVain],
];

const own: readonly Row[] = [
  ['waited for the organisation', 'duration', ({ turns }) => turns.organisation],
  ['waited for the customer', 'duration', ({ turns }) => turns.customer],
  ['kept free', 'duration', ({ ownTime }) => ownTime.keptFree],
  ['  times', 'number', ({ ownTime }) => ownTime.times],
  ['  times in vain', 'number', ({ ownTime }) => ownTime.inVain],
  ['visits and talks for nothing', 'number', ({ ownTime }) => ownTime.nothingDone],
];

function rowsOf(run: Run<string>): readonly (string | Row)[] {
  const { threshold } = run.waits.serviceLevel();
  const { currency } = run.cost;
  const states = Object.keys(run.deadEnds.byState);
  return [
    'WAITS',
    ['in a line, mean', 'duration', ({ waits }) => waits.mean],
    ['in a line, nine in ten within', 'duration', ({ waits }) => waits.p90],
    ['in lines, a journey', 'duration', ({ waits }) => waits.perJourney],
    ...(run.waits.outside.value > 0
      ? [['  outside, before opening', 'duration', ({ waits }) => waits.outside] satisfies Row]
      : []),
    ['until a human answers', 'duration', ({ waits }) => waits.untilHuman],
    [`answered within ${threshold} s`, 'share', ({ waits }) => waits.serviceLevel(threshold)],
    ['gave up in a line', 'share', ({ waits }) => waits.abandonment],
    'REPEATS, a journey',
    ['all together', 'number', ({ repeats }) => repeats.perJourney],
    ['  facts told again', 'number', ({ repeats }) => repeats.retold],
    ['  prompts replayed', 'number', ({ repeats }) => repeats.replayed],
    ['  misunderstandings', 'number', ({ repeats }) => repeats.misunderstood],
    ['  contacts again', 'number', ({ repeats }) => repeats.recontacts],
    ['because of transfers', 'number', ({ repeats }) => repeats.causes.transfers],
    'DEAD ENDS',
    ['journeys with one', 'share', ({ deadEnds }) => deadEnds.rate],
    ['contacts', 'share', ({ deadEnds }) => deadEnds.perContact],
    ...states.map((state): Row => [`  in ${state}`, 'share', ({ deadEnds }) => deadEnds.byState[state]]),
    'JOURNEYS',
    ['contacts a journey', 'number', (figures) => figures.contactsPerJourney],
    ['need met in the end', 'share', ({ resolution }) => resolution],
    ['need met in the first contact', 'share', (figures) => figures.firstContactResolution],
    ...(run.tells.comesBack ? returning : []),
    ...(run.tells.refusals ? refused : []),
    ...(run.tells.promises ? promised : []),
    ...(run.tells.cases ? kept : []),
    ...(run.tells.ownTime ? own : []),
    ...(currency === null
      ? []
      : [[`cost a journey, ${currency}`, 'money', ({ cost }) => cost.perJourney] satisfies Row]),
    'CONTACTS THAT ENDED',
    ...Object.keys(run.outcomes).map((name): Row => [name, 'share', ({ outcomes }) => outcomes[name]]),
  ];
}

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
    cells.push([`  ${label}`, figureText(all.value, unit), interval(all, unit), ...own]);
  }
  if (run.tells.channels) {
    cells.push([], ['CHANNELS']);
    for (const [name, { contacts, waited, met }] of Object.entries(run.channels)) {
      cells.push([`  ${name}, contacts`, figureText(contacts.value, 'number'), interval(contacts, 'number')]);
      cells.push([`  ${name}, in lines`, figureText(waited.value, 'duration'), interval(waited, 'duration')]);
      cells.push([`  ${name}, need met`, figureText(met.value, 'share'), interval(met, 'share')]);
    }
  }
  cells.push([], ['POOLS']);
  for (const [name, { occupancy, line }] of Object.entries(run.pools)) {
    cells.push([`  ${name}, occupancy`, figureText(occupancy.value, 'share'), interval(occupancy, 'share')]);
    cells.push([`  ${name}, callers in line`, figureText(line.value, 'number'), interval(line, 'number')]);
  }
  return [heading(run), '', ...aligned(cells), ...notes(run)].join('\n');
}

function heading(run: Run<string>): string {
  const { horizon, warmUp, seed } = run.settings;
  const warm = warmUp > 0 ? ` after ${figureText(warmUp, 'duration')}` : '';
  const times = run.replications === 1 ? 'once' : `${run.replications} times`;
  const journeys = figureText(run.journeys.value, 'number');
  const contacts = figureText(run.contacts.value, 'number');
  return [
    `${run.design}: ${figureText(horizon - warmUp, 'duration')}${warm}, ${times}, seed ${seed}`,
    `${journeys} journeys and ${contacts} contacts each time`,
  ].join('\n');
}

function interval({ low, high }: Estimate, unit: Unit): string {
  if (low === null && high === null) return '-';
  if (low === null) return `up to ${figureText(high, unit)}`;
  if (high === null) return `from ${figureText(low, unit)}`;
  return `${figureText(low, unit)} to ${figureText(high, unit)}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (row.length > 1) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[i] ?? 0) + 3)))
      .join('')
      .trimEnd(),
  );
}

function notes(run: Run<string>): string[] {
  const lines: string[] = [];
  if (run.unfinished.n > 0) {
    lines.push(`${run.unfinished.n} of ${run.journeys.n} journeys were still open when the run ended.`);
  }
  lines.push(...run.warnings.map((warning) => `Note: ${warning}`));
  return lines.length > 0 ? ['', ...lines] : [];
}
