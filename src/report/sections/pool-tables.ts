import type { CustomerFigures } from '../../measure/customers.ts';
import { countText, figureText } from '../../measure/figure-text.ts';
import type { PoolFigures } from '../../measure/pool-figures.ts';
import type { Run } from '../../measure/run.ts';
import { figureCell } from '../page/figure-cell.ts';
import { html, named } from '../page/html.ts';
import type { Table } from '../page/table.ts';

/** The pools, with their lines. Figures of a replication are means. */
export function poolsTable(run: Run<string>): Table {
  const pools = Object.entries<PoolFigures>(run.pools);
  const threshold = run.settings.thresholds[0] ?? 20;
  const overflows = pools.some(([, { overflowed }]) => overflowed.value > 0);
  const longest = Math.max(0, ...pools.map(([, { waits }]) => waits.mean.value || 0));
  return {
    caption: 'Pools and the lines in front of them; numbers are means of a replication',
    columns: [
      'Pool',
      'Occupancy',
      'In line',
      'Asked for it',
      'Answered',
      ...(overflows ? ['By another pool', 'Helped others'] : []),
      'Mean wait',
      'Nine in ten',
      `Within ${threshold} s`,
      'Gave up',
    ],
    rows: pools.map(([name, { kind, occupancy, line, offered, answered, overflowed, helped, waits }]) => [
      html`${named(name)}<span class="interval">${kind}s</span>`,
      figureCell(occupancy, 'share', 1),
      figureCell(line, 'number'),
      figureText(offered.value, 'number'),
      figureText(answered.value, 'number'),
      ...(overflows ? [figureText(overflowed.value, 'number'), figureText(helped.value, 'number')] : []),
      figureCell(waits.mean, 'duration', longest),
      figureCell(waits.p90, 'duration'),
      figureCell(waits.serviceLevel(threshold), 'share'),
      figureCell(waits.abandonment, 'share'),
    ]),
  };
}

/** Longer tables are not read. */
const MOST_ROWS = 40;

/** What each persona met in each line, where there is more than one pair. */
export function linesTable(run: Run<string>): Table | undefined {
  const personas = Object.keys(run.personas as Readonly<Record<string, CustomerFigures>>);
  const pools = Object.keys(run.pools);
  if (personas.length * pools.length < 2) return undefined;
  const pairs = personas.flatMap((persona) =>
    pools.map((pool) => {
      const waits = run.lineOf(persona, pool);
      return { persona, pool, waits, mean: waits.mean, counts: waits.counts };
    }),
  );
  const met = pairs.filter(({ counts }) => counts.came > 0);
  if (met.length < 2) return undefined;
  const shown = met.sort((a, b) => b.counts.waited - a.counts.waited).slice(0, MOST_ROWS);
  const longest = Math.max(0, ...shown.map(({ mean }) => mean.value || 0));
  const rest = met.length > shown.length ? `; the ${shown.length} of ${met.length} that waited longest together` : '';
  return {
    caption: `Who waited in which line${rest}; numbers are of all replications`,
    columns: ['Persona', 'Pool', 'Came', 'Answered', 'Gave up', 'Not let in', 'Mean wait', 'Nine in ten'],
    rows: shown.map(({ persona, pool, waits, mean, counts }) => [
      named(persona),
      named(pool),
      countText(counts.came),
      countText(counts.answered),
      countText(counts.abandoned),
      countText(counts.turnedAway),
      figureCell(mean, 'duration', longest),
      figureCell(waits.p90, 'duration'),
    ]),
  };
}
