// Erlang A, every caller a machine, all measures on, against a loop written by hand for this one queue.
import { simulate } from 'please-hold';
import { callers, erlangA } from '../examples/erlang-a/index.ts';
import { handWritten } from './hand-written.ts';
import { cpuSeconds, paired, shown } from './paired.ts';

// So many that setting a run up, some milliseconds, is nothing beside them.
const expected = 1_000_000;
const horizon = expected / (10 / 60);
let seed = 1;

/** CPU seconds a caller. */
function byHand(): number {
  let done = 0;
  const seconds = cpuSeconds(() => {
    done = handWritten(21, 10 / 60, 120, 180, horizon, seed++).callers;
  });
  return seconds / done;
}

function simulated(): number {
  let done = 0;
  const seconds = cpuSeconds(() => {
    done = simulate(erlangA, callers, { horizon, replications: 1, seed: seed++ }).journeys.n;
  });
  return seconds / done;
}

const found = paired(9, byHand, simulated);
console.log(`by hand              ${(found.one * 1e6).toFixed(2)} µs a caller`);
console.log(`simulated            ${(found.other * 1e6).toFixed(2)} µs a caller`);
console.log(`speed by hand = 1    ${shown(found)}`);
