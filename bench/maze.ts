// How many contacts and steps of the main example a second of CPU lives through.
import { days, simulate } from 'please-hold';
import { callers, maze } from '../examples/maze/index.ts';
import { cpuSeconds, median } from './paired.ts';

const contacts: number[] = [];
const steps: number[] = [];
for (let round = 0; round < 8; round++) {
  let run: ReturnType<typeof simulate> | undefined;
  const seconds = cpuSeconds(() => {
    run = simulate(maze, callers, { horizon: days(5), replications: 30, seed: round });
  });
  // The first round warms up.
  if (run === undefined || round === 0) continue;
  contacts.push(run.contacts.n / seconds);
  steps.push(run.steps.steps / seconds);
}
console.log(`contacts a second    ${Math.round(median(contacts)).toLocaleString('en')}`);
console.log(`steps a second       ${Math.round(median(steps)).toLocaleString('en')}`);
