import { aligned } from '../measure/aligned.ts';
import { figureText } from '../measure/figure-text.ts';
import type { Solution } from './solution.ts';
import type { SolvedFigures } from './solved-figures.ts';

const MOST_COLUMNS = 4;

type Unit = Parameters<typeof figureText>[1];
type Row = readonly [label: string, unit: Unit, of: (figures: SolvedFigures) => number];

const rows: readonly (string | Row)[] = [
  'JOURNEYS',
  ['need met', 'share', ({ resolution }) => resolution],
  ['need met in the first contact', 'share', ({ firstContactResolution }) => firstContactResolution],
  ['contacts', 'number', ({ contactsPerJourney }) => contactsPerJourney],
  ['with a dead end', 'share', ({ deadEnds }) => deadEnds.rate],
  ['repeats', 'number', ({ repeats }) => repeats.perJourney],
  ['facts told again', 'number', ({ repeats }) => repeats.retold],
  ['in lines', 'duration', ({ waits }) => waits.perJourney],
  ['in contacts', 'duration', ({ time }) => time.perJourney],
  'CONTACTS',
  ['steps', 'number', ({ steps }) => steps.perContact],
  ['lasts', 'duration', ({ time }) => time.perContact],
  ['in lines', 'duration', ({ waits }) => waits.perContact],
  ['with agents', 'duration', ({ agentTime }) => agentTime.perContact],
];

/** A solution as a table for people: all callers, and each persona beside it. */
export function solutionText(solution: Solution): string {
  const { design, size, method, residual, waitsTaken } = solution;
  const personas = Object.entries(solution.personas);
  const columns = personas.length > 1 && personas.length <= MOST_COLUMNS ? personas : [];
  const all: readonly SolvedFigures[] = [solution, ...columns.map(([, figures]) => figures)];
  const cells: string[][] = [['', 'all callers', ...columns.map(([name]) => name)]];
  const add = (label: string, unit: Unit, of: (figures: SolvedFigures) => number): void => {
    cells.push([`  ${label}`, ...all.map((figures) => figureText(of(figures), unit))]);
  };
  for (const row of rows) {
    if (typeof row === 'string') cells.push([], [row]);
    else add(...row);
  }
  const { currency } = solution.cost;
  if (currency !== null) add(`cost, ${currency}`, 'money', ({ cost }) => cost.perContact);
  cells.push([], ['OUTCOMES OF CONTACTS']);
  for (const name of Object.keys(solution.outcomes)) add(name, 'share', ({ outcomes }) => outcomes[name] ?? 0);
  const count = (number: number): string => number.toLocaleString('en-GB');
  const off = residual === 0 ? '' : `, no probability off by more than ${residual.toExponential(0)}`;
  const given = waitsTaken === 'none' ? 'nobody waits' : waitsTaken === 'given' ? 'waits as given' : 'waits of a run';
  return [
    `${design}, exactly: ${given}`,
    `${count(size.states)} states, ${count(size.steps)} steps; ${method === 'direct' ? 'solved directly' : 'solved by iteration'}${off}`,
    '',
    ...aligned(cells),
  ].join('\n');
}
