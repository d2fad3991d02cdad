import {
  choice,
  conversation,
  exponential,
  type HoldOptions,
  hold,
  hours,
  outcome,
  poisson,
  population,
  service,
  simulate,
} from 'please-hold';
import { mmcPriorities } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from '../lines/expect-theory.ts';
import { type Figure, tail } from '../lines/figure.ts';

const talk = 60;
const replications = 500;
type Line = Partial<HoldOptions<never, never, never>>;

/** Two classes, each with a way of its own into the line of one pool, lived through; calls a minute. */
function live(
  agents: number,
  first: Line & { perMinute: number },
  second: Line & { perMinute: number },
  seed: number,
  long: number,
) {
  const { perMinute: one, ...gold } = first;
  const { perMinute: two, ...plain } = second;
  const to = (need: string) => ({ weight: { [need]: 1, otherwise: 0 }, to: need });
  const design = service({
    id: 'classes',
    needs: ['gold', 'plain'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'which' } },
    states: {
      which: choice({ by: 'organisation', lasts: 0, results: { 'x.gold': to('gold'), 'x.plain': to('plain') } }),
      gold: hold({ pool: 'desk', answered: 'agent', ...gold }),
      plain: hold({ pool: 'desk', answered: 'agent', ...plain }),
      agent: conversation({ lasts: exponential({ mean: talk }), results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  } as never);
  const callers = population({
    arrivals: poisson({ perMinute: one + two }),
    personas: {
      gold: { needs: 'gold', share: one / (one + two) },
      plain: { needs: 'plain', share: two / (one + two) },
    },
  });
  return simulate(design, callers as never, {
    warmUp: hours(1),
    horizon: hours(1 + long),
    replications,
    seed,
    verify: false,
  }).personas as Readonly<Record<'gold' | 'plain', { readonly waits: { readonly mean: Figure['estimate'] } }>>;
}

function waits({ gold, plain }: ReturnType<typeof live>, first: number, second: number): Figure[] {
  return [
    tail('wait of the first, s', gold.waits.mean, first),
    tail('wait of the second, s', plain.waits.mean, second),
  ];
}

// Error probability: four figures beyond four standard errors, less than one in three thousand; at these seeds none is.
describe('two classes, nobody interrupted', { timeout: 120_000 }, () => {
  test('one goes before the other: Cobham, Kella and Yechiali', () => {
    const [one, two] = [0.72, 1.08];
    const found = live(3, { perMinute: one, priority: 2 }, { perMinute: two, priority: 1 }, 21, 20);
    const { classes } = mmcPriorities({ arrivals: [one / 60, two / 60], service: talk, agents: 3 });
    expectTheory(waits(found, classes[0]!.meanWait, classes[1]!.meanWait), replications);
  });

  test('both rise with waiting, one three times as fast as the other', () => {
    const [one, two] = [0.25, 0.3];
    const rises = (perMinute: number) => ({ priorityRises: { perMinute } });
    const found = live(1, { perMinute: one, ...rises(3) }, { perMinute: two, ...rises(1) }, 22, 40);
    // L. Kleinrock, "A delay dependent queue discipline", Naval Research Logistics Quarterly 11 (1964).
    const firstComeWait = ((one + two) * talk) / (1 - one - two);
    const second = firstComeWait / (1 - one * (1 - 1 / 3));
    const first = firstComeWait - two * second * (1 - 1 / 3);
    expectTheory(waits(found, first, second), replications);
  });
});
