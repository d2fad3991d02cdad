// Erlang A over many seeds, every figure against what it is exactly: npm run theory, or npm run theory 20.
import { hours, simulate } from 'please-hold';
import { callers as storyCallers, erlangA as storyDesign } from '../examples/erlang-a/index.ts';
import { erlangAFigures, fifty, impatientLine, story } from '../test/theory/lines/erlang-a-figures.ts';
import { type Figure, halfWidth } from '../test/theory/lines/figure.ts';
import { callers, design } from '../test/theory/lines/line.ts';

const seeds = Number(process.argv[2] ?? 200);
const line = impatientLine(fifty);
const cases = [
  {
    name: 'examples/erlang-a: 21 agents, 10 calls a minute, 2 minutes of service, patience of 3 minutes',
    exact: story,
    live: (seed: number) =>
      simulate(storyDesign, storyCallers, { warmUp: hours(1), horizon: hours(11), replications: 20, seed }),
  },
  {
    name: '50 agents, 48 calls a minute, 1 minute of service, patience of 2 minutes',
    exact: fifty,
    live: (seed: number) =>
      simulate(design(line), callers(line), { warmUp: hours(0.5), horizon: hours(4), replications: 20, seed }),
  },
];

const widths = [28, 13, 15, 8, 13, 13];
const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(''));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

/** Prints a figure, one a seed; returns how many standard errors their mean is from the truth. */
function print(figures: readonly Figure[]): number {
  const { name, truth } = figures[0]!;
  const values = figures.map(({ estimate }) => estimate.value);
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (seeds - 1);
  const error = Math.sqrt(variance / seeds);
  const z = (centre - truth) / error;
  const [own, ofMean] = [mean(figures.map(halfWidth)), (1.96 * error) / truth];
  row(name, truth.toPrecision(8), centre.toPrecision(8), z.toFixed(2), percent(ofMean), percent(own));
  return Math.abs(z);
}

let farthest = 0;
for (const { name, exact, live } of cases) {
  /** By figure, one a seed. */
  const found: Figure[][] = [];
  let journeys = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const run = live(seed);
    journeys += run.journeys.n;
    for (const [index, figure] of erlangAFigures(run, exact).entries()) {
      found[index] ??= [];
      found[index].push(figure);
    }
  }
  console.log(`${name}\n${seeds} seeds, ${journeys.toLocaleString('en')} journeys`);
  row('', 'exactly', 'mean of seeds', 'its z', 'half-width', 'of one seed');
  farthest = Math.max(farthest, ...found.map(print));
  console.log();
}
console.log('Half-widths of 95 % intervals over the figure: of the mean of seeds, and the one that a seed states.');
console.log(`Largest z ${farthest.toFixed(2)}, to be below 4.`);
if (!(farthest < 4)) process.exitCode = 1;
