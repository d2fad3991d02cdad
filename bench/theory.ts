// Every figure of examples/erlang-a over many seeds, against what it is exactly: npm run theory, or npm run theory 20.
import { hours, simulate } from 'please-hold';
import { callers, erlangA } from '../examples/erlang-a/index.ts';
import { erlangAFigures, story } from '../test/theory/lines/erlang-a-figures.ts';
import { type Figure, halfWidth } from '../test/theory/lines/figure.ts';

const seeds = Number(process.argv[2] ?? 200);
const options = { warmUp: hours(1), horizon: hours(11), replications: 20 };

/** By figure, one a seed. */
const found: Figure[][] = [];
let journeys = 0;
for (let seed = 1; seed <= seeds; seed++) {
  const run = simulate(erlangA, callers, { ...options, seed });
  journeys += run.journeys.n;
  for (const [index, figure] of erlangAFigures(run, story).entries()) {
    found[index] ??= [];
    found[index].push(figure);
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const columns = [28, 14, 14, 8, 13, 13];
const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(columns[i]!) : cell.padStart(columns[i]!))).join(''));

console.log(`erlang-a: ${seeds} seeds, ${journeys.toLocaleString('en')} journeys`);
row('', 'exactly', 'mean of seeds', 'its z', 'half-width', 'of one seed');
let far = 0;
for (const figures of found) {
  const { name, truth } = figures[0]!;
  const values = figures.map(({ estimate }) => estimate.value);
  const centre = mean(values);
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (seeds - 1));
  const error = spread / Math.sqrt(seeds);
  const z = (centre - truth) / error;
  far = Math.max(far, Math.abs(z));
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const digits = (value: number) => value.toPrecision(8);
  row(
    name,
    digits(truth),
    digits(centre),
    z.toFixed(2),
    percent((1.96 * error) / truth),
    percent(mean(figures.map(halfWidth))),
  );
}
console.log('Half-widths of 95 % intervals as shares of the figure: of the mean, and of one seed, by its own run.');
console.log(`Largest z ${far.toFixed(2)}, to be below 4.`);
if (!(far < 4)) process.exitCode = 1;
