// What an event costs in a machine of 1,000 states against one of 10, once every step has been learned.
import { choice, outcome, poisson, population, service, simulate } from 'please-hold';
import { learnedApart, paired, shown } from './paired.ts';

/** From each state two ways on, so that callers come through all of them alike; one event in fifty ends it. */
function wandering(count: number) {
  const places = Array.from({ length: count }, (_, i) => [
    `place${i}`,
    choice({
      by: 'caller',
      lasts: 1,
      results: {
        'caller.left': { weight: 49, to: `place${(2 * i + 1) % count}` },
        'caller.right': { weight: 49, to: `place${(2 * i + 2) % count}` },
        'caller.ready': { weight: 2, to: 'done' },
      },
    }),
  ]);
  return service({
    id: `wandering${count}`,
    needs: ['help'],
    channels: { phone: { initial: 'place0' } },
    states: { ...Object.fromEntries(places), done: outcome('resolved') },
  });
}

const callers = population({
  arrivals: poisson({ perSecond: 1 }),
  personas: { caller: { needs: 'help', share: 1 } },
});

const replications = 4;

/** CPU seconds an event. */
function perEvent(design: ReturnType<typeof wandering>): () => number {
  return () => {
    let steps = 0;
    const seconds = learnedApart((onProgress) => {
      steps = simulate(design, callers, { horizon: 4000, replications, onProgress }).steps.steps;
    });
    return seconds / ((steps * (replications - 1)) / replications);
  };
}

const found = paired(9, perEvent(wandering(1000)), perEvent(wandering(10)));
console.log(`1,000 states         ${(found.one * 1e9).toFixed(0)} ns an event`);
console.log(`10 states            ${(found.other * 1e9).toFixed(0)} ns an event`);
console.log(`1,000 over 10        ${shown(found)}`);
