// Ratios of one draw: a caller's stream against a plain one and against the built-in one. Compiled first, as a program is:
// npx esbuild bench/streams.ts --bundle --platform=node --format=esm | node --input-type=module
import { CallerStream, callerKey } from '../src/stochastic/caller-stream.ts';
import { randomStream } from '../src/stochastic/random-stream.ts';

const DRAWS = 4_000_000;
const ROUNDS = 15;

const caller = new CallerStream();
const plain = randomStream(7);
const words = new Uint32Array(2);

/** What is timed: the sum keeps the draws from being optimised away. */
const contenders: Readonly<Record<string, () => number>> = {
  'plain (sfc32)': () => {
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw++) sum += plain.next();
    return sum;
  },
  'caller, run on': () => {
    let sum = 0;
    caller.key(1, 2).at(3, 0);
    for (let draw = 0; draw < DRAWS; draw++) sum += caller.next();
    return sum;
  },
  'caller, turned each draw': () => {
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw++)
      sum += caller
        .key(draw, 2)
        .at(draw & 15, draw & 3)
        .next();
    return sum;
  },
  'caller, keyed each draw': () => {
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      callerKey(7, 0, draw, words);
      sum += caller.key(words[0]!, words[1]!).at(3, 0).next();
    }
    return sum;
  },
  'built-in': () => {
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw++) sum += Math.random();
    return sum;
  },
};

const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const begun = process.hrtime.bigint();
    run();
    const nanoseconds = Number(process.hrtime.bigint() - begun) / DRAWS;
    times.set(name, [...(times.get(name) ?? []), nanoseconds]);
  }
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const reference = times.get('plain (sfc32)')!;
for (const [name, list] of times) {
  const ratio = median(list.map((time, round) => time / reference[round]!));
  console.log(`${name.padEnd(26)} ${median(list).toFixed(1).padStart(6)} ns a draw, ${ratio.toFixed(2)} times plain`);
}
