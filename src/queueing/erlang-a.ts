import { mistake } from '../errors/mistake.ts';
import { inverseBlocking } from './erlang-b.ts';
import { allBusy, termsOf } from './impatient-line.ts';
import { checkParameters, checkTime, count, duration, rate, refuse } from './parameters.ts';

/** A line with impatience: Poisson arrivals, exponential service and patience, first come first served. */
export interface ErlangAParameters {
  /** Calls a second. */
  readonly arrivals: number;
  /** Mean service, seconds. */
  readonly service: number;
  /** Mean patience in line, seconds. */
  readonly patience: number;
  readonly agents: number;
}

/** Waits are seconds in line, zero included, of those served and those who hang up alike unless said. */
export interface ErlangA {
  /** Offered load: arrivals times service, in agents (erlang). */
  readonly load: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
  /** Probability of having to wait. */
  readonly delayProbability: number;
  /** Probability of hanging up in line. */
  readonly abandonProbability: number;
  readonly meanWait: number;
  /** Of those who have to wait. */
  readonly meanWaitDelayed: number;
  /** Of those served: the average speed of answer. */
  readonly meanWaitServed: number;
  /** Of those who hang up. */
  readonly meanWaitAbandoned: number;
  /** Mean number in line. */
  readonly meanLine: number;
  /** Probability of waiting longer than `t` seconds. */
  waitTail(t: number): number;
  /** Probability that someone who is served waited longer than `t` seconds. */
  waitTailServed(t: number): number;
  /** Probability that someone who hung up waited longer than `t` seconds. */
  waitTailAbandoned(t: number): number;
  /** Probability of being answered within `t` seconds, over all who call. */
  serviceLevel(t: number): number;
}

/** Terms that take about a tenth of a second to sum over. */
const MOST_TERMS = 1e7;

/**
 * The line with impatience in steady state, at any load. All sums are of positive terms, so nothing cancels, and are
 * scaled, so thousands of agents are fine.
 *
 * Source: C. Palm (1946); O. Garnett, A. Mandelbaum and M. Reiman, "Designing a call center with impatient customers",
 * M&SOM 4 (2002); waits as in S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers", Queueing Systems
 * 51 (2005).
 *
 * @example erlangA({ arrivals: 10 / 60, service: 120, patience: 180, agents: 21 }).abandonProbability // 0.0587…
 * @throws QueueingError
 * @since 0.1.0
 */
export function erlangA(parameters: ErlangAParameters): ErlangA {
  checkParameters('erlangA', parameters, { arrivals: rate, service: duration, patience: duration, agents: count });
  const { arrivals, service, patience, agents } = parameters;
  if (tooPatient(parameters)) {
    const problem = 'a line of ten million and more would build up before so patient callers hang up';
    refuse('erlangA', [mistake('patience', problem, 'take less patience, or more agents')]);
  }
  const load = arrivals * service;
  const { a, y } = inPatience(parameters);
  const busy = allBusy(a, y);
  // Of all agents busy to some free.
  const odds = Math.exp(busy.log - Math.log(inverseBlocking(load, agents - 1) / (load / agents)));
  const delayProbability = odds === Infinity ? 1 : odds / (1 + odds);
  const served = 1 / (1 + odds) + delayProbability * busy.served;

  /**
   * The share of those who had to wait that still does after t, and what awaits it: the line ahead has only shrunk, which
   * makes it distributed as one that a caller finds on joining when arrivals are fewer by the factor `left`.
   */
  const after = (t: number) => {
    checkTime(t);
    const left = Math.exp(-t / patience);
    const rest = allBusy(a, y * left);
    const log = -y * Math.expm1(-t / patience) - ((a + 1) * t) / patience + rest.log - busy.log;
    return { waiting: Math.exp(log), rest };
  };
  const lateServed = (t: number) => {
    const { waiting, rest } = after(t);
    return delayProbability * waiting * rest.served;
  };
  return {
    load,
    occupancy: Math.min(1, (load * served) / agents),
    delayProbability,
    abandonProbability: delayProbability * busy.abandoned,
    meanWait: delayProbability * busy.abandoned * patience,
    meanWaitDelayed: busy.abandoned * patience,
    meanWaitServed: (delayProbability * busy.waitServed * patience) / served,
    meanWaitAbandoned: (busy.waitAbandoned * patience) / busy.abandoned,
    meanLine: delayProbability * busy.abandoned * y,
    waitTail: (t) => delayProbability * after(t).waiting,
    waitTailServed: (t) => lateServed(t) / served,
    waitTailAbandoned: (t) => {
      const { waiting, rest } = after(t);
      return (waiting * rest.abandoned) / busy.abandoned;
    },
    serviceLevel: (t) => Math.max(0, served - lateServed(t)),
  };
}

/** In a mean patience: services completed when all are busy, and arrivals. */
function inPatience({ arrivals, service, patience, agents }: ErlangAParameters): { a: number; y: number } {
  return { a: (agents * patience) / service, y: arrivals * patience };
}

/** Whether {@link erlangA} refuses because its sums would take too long. */
export function tooPatient(parameters: ErlangAParameters): boolean {
  const { a, y } = inPatience(parameters);
  return termsOf(a, y) > MOST_TERMS;
}
