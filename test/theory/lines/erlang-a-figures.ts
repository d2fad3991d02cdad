import { exponential, poisson, type Run } from 'please-hold';
import { type ErlangAParameters, erlangA } from 'please-hold/queueing';
import { type Figure, figure, otherwise, tail } from './figure.ts';
import type { Line } from './line.ts';

/** The line that the formula is about. */
export function impatientLine({ arrivals, service, patience, agents }: ErlangAParameters): Line {
  return {
    arrivals: poisson({ perSecond: arrivals }),
    talk: exponential({ mean: service }),
    agents,
    caller: { patience: exponential({ mean: patience }) },
  };
}

/** Of one line with exponential service and patience: what a run says, and what is true. */
export function erlangAFigures({ waits, pools }: Run, line: ErlangAParameters): Figure[] {
  const exact = erlangA(line);
  const desk = pools.desk as (typeof pools)[string];
  const servedWithin20 = waits.serviceLevel(20, { formula: 'answered' });
  return [
    figure('P(delay)', waits.delayed, exact.delayProbability),
    figure('mean wait, s', waits.mean, exact.meanWait),
    figure('P(abandon)', waits.abandonment, exact.abandonProbability),
    tail('P(wait > 20 s)', waits.longerThan(20), exact.waitTail(20)),
    figure('P(served within 20 s)', waits.serviceLevel(20), exact.serviceLevel(20)),
    figure('mean line', desk.line, exact.meanLine),
    figure('occupancy', desk.occupancy, exact.occupancy),
    figure('mean wait of the served, s', waits.asa, exact.meanWaitServed),
    figure('mean wait of who hung up, s', waits.untilGivingUp, exact.meanWaitAbandoned),
    tail('P(wait > 20 s | served)', otherwise(servedWithin20), exact.waitTailServed(20)),
  ];
}

/** Published beside it: 50 agents, 48 calls a minute, a minute of service, two of patience. */
export const fifty: ErlangAParameters = { arrivals: 48 / 60, service: 60, patience: 120, agents: 50 };

/** The figures of `examples/erlang-a`: 10 calls a minute, 2 minutes of service, 21 agents, patience of 3 minutes. */
export const story: ErlangAParameters = { arrivals: 10 / 60, service: 120, patience: 180, agents: 21 };
