// What a caller costs with 200 pools of five agents against one pool of a thousand, at the same load: with the same
// machine around them, so that only the pools differ, and with a machine of one line.
import {
  choice,
  conversation,
  exponential,
  hold,
  minutes,
  outcome,
  poisson,
  population,
  service,
  simulate,
} from 'please-hold';
import { learnedApart, paired, shown } from './paired.ts';

const agents = 1000;

function design(lines: number, pools: number) {
  const numbers = Array.from({ length: lines }, (_, i) => i);
  const route = choice({
    by: 'caller',
    lasts: 1,
    results: Object.fromEntries(numbers.map((i) => [`caller.chose.${i}`, { weight: 1, to: `line${i}` }])),
  });
  const served = numbers.flatMap((i) => [
    [`line${i}`, hold({ pool: `pool${i % pools}`, answered: `agent${i}` })] as const,
    [
      `agent${i}`,
      conversation({
        lasts: exponential({ mean: minutes(2) }),
        results: { resolved: { weight: 1, to: 'done' } },
      }),
    ] as const,
  ]);
  return service({
    id: 'pools',
    needs: ['help'],
    pools: Object.fromEntries(Array.from({ length: pools }, (_, i) => [`pool${i}`, { agents: agents / pools }])),
    channels: { phone: { initial: 'route' } },
    states: { route, ...Object.fromEntries<(typeof served)[number][1]>(served), done: outcome('resolved') },
  });
}

const callers = population({
  arrivals: poisson({ perMinute: 450 }),
  personas: { caller: { needs: 'help', share: 1, patience: exponential({ mean: minutes(3) }) } },
});

const replications = 4;

/** CPU seconds a caller. */
function perCaller(made: ReturnType<typeof design>): () => number {
  return () => {
    let lived = 0;
    const seconds = learnedApart((onProgress) => {
      lived = simulate(made, callers, { horizon: minutes(100), replications, onProgress }).journeys.value;
    });
    return seconds / (lived * (replications - 1));
  };
}

const many = perCaller(design(200, 200));
const sameStates = paired(9, many, perCaller(design(200, 1)));
const oneLine = paired(9, many, perCaller(design(1, 1)));
console.log(`200 pools            ${(sameStates.one * 1e6).toFixed(2)} µs a caller`);
console.log(`1 pool, 200 lines    ${(sameStates.other * 1e6).toFixed(2)} µs a caller`);
console.log(`1 pool, 1 line       ${(oneLine.other * 1e6).toFixed(2)} µs a caller`);
console.log(`200 pools over 1     ${shown(sameStates)}`);
console.log(`and 400 states more  ${shown(oneLine)}`);
