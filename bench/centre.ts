// Contacts a second of a centre with 20 pools and 40 skills, whose callers ring again and are called back, over those of
// Erlang A: both simulated, in turns in one process.
import {
  callback,
  choice,
  conversation,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  poisson,
  population,
  seconds,
  service,
  simulate,
} from 'please-hold';
import { erlangA, callers as erlangCallers } from '../examples/erlang-a/index.ts';
import { learnedApart, paired, shown } from './paired.ts';

const pools = Array.from({ length: 20 }, (_, i) => i);
const needs = pools.flatMap((i) => [`a${i}`, `b${i}`]);
const perPool = (weight: (i: number) => Readonly<Record<string, number>>) =>
  Object.fromEntries(pools.map((i) => [`to.${i}`, { weight: { ...weight(i), otherwise: 0 }, to: `line${i}` }]));
const results = { resolved: { weight: 9, to: 'done' }, transferred: { weight: 1, to: 'which' } } as const;

/** Each pool has two skills, seniors who have both, and helps the next one. */
const centre = service({
  id: 'centre',
  needs,
  pools: Object.fromEntries(
    pools.map((i) => [
      `pool${i}`,
      {
        groups: {
          a: { agents: 8, skills: [`a${i}`] },
          b: { agents: 8, skills: [`b${i}`] },
          both: { agents: 5, skills: [`a${i}`, `b${i}`, `a${(i + 19) % 20}`] },
        },
        routing: 'mostSpecific' as const,
      },
    ]),
  ),
  channels: { phone: { initial: 'which' } },
  states: {
    which: choice({ by: 'organisation', lasts: 0, results: perPool((i) => ({ [`a${i}`]: 1, [`b${i}`]: 1 })) }),
    ...Object.fromEntries(
      pools.flatMap((i) => {
        const skill = { [`a${i}`]: `a${i}`, otherwise: `b${i}` };
        return [
          [
            `line${i}`,
            hold({
              pool: `pool${i}`,
              skill,
              priority: { [`a${i}`]: 1, otherwise: 0 },
              priorityRises: { perMinute: 0.5 },
              overflow: { to: `pool${(i + 1) % 20}`, after: seconds(30) },
              callback: {
                offer: { place: 6 },
                accepts: 0.5,
                says: 'Shall we call you back?',
                lasts: 5,
                to: `back${i}`,
              },
              answered: `agent${i}`,
            }),
          ],
          [`back${i}`, callback({ pool: `pool${i}`, skill, reached: 0.9, answered: `agent${i}`, missed: 'missed' })],
          [`agent${i}`, conversation({ lasts: exponential({ mean: minutes(2) }), wrapUp: seconds(10), results })],
        ] as const;
      }),
    ),
    done: outcome('resolved'),
    missed: outcome('missed'),
  },
} as never);
const callers = population({
  arrivals: poisson({ perMinute: 160 }),
  personas: {
    caller: {
      needs: Object.fromEntries(needs.map((need) => [need, 1])),
      share: 1,
      patience: exponential({ mean: minutes(3) }),
      redials: { probability: 0.6, after: exponential({ mean: minutes(10) }), most: 5 },
    },
  },
});

const replications = 4;

/** CPU seconds a contact. */
function perContact(live: (onProgress: Parameters<Parameters<typeof learnedApart>[0]>[0]) => number): () => number {
  return () => {
    let contacts = 0;
    const time = learnedApart((onProgress) => {
      contacts = live(onProgress);
    });
    return time / (contacts * (replications - 1));
  };
}

const options = { replications, seed: 1 };
const ratio = paired(
  9,
  perContact(
    (onProgress) => simulate(erlangA, erlangCallers, { ...options, horizon: hours(100), onProgress }).contacts.value,
  ),
  perContact(
    (onProgress) =>
      simulate(centre as never, callers as never, { ...options, horizon: hours(4), onProgress }).contacts.value,
  ),
);
console.log(`Erlang A             ${(ratio.one * 1e6).toFixed(2)} µs a contact`);
console.log(`the centre           ${(ratio.other * 1e6).toFixed(2)} µs a contact`);
console.log(`rate over Erlang A   ${shown(ratio)}`);
const { journeys, contacts, callbacks } = simulate(centre as never, callers as never, {
  ...options,
  horizon: hours(4),
});
console.log(
  `of ${contacts.value} contacts ${contacts.value - journeys.value} are rung again; ` +
    `${callbacks.offered.value} callbacks offered, ${callbacks.reached.value} callers reached`,
);
