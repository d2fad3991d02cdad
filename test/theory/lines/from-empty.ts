import { after, type Moves } from '../queueing/chain.ts';

/** A line that begins empty, whose callers arrive at one rate after another. */
export interface Beginning {
  /** Seconds, and calls a second in them. */
  readonly pieces: readonly (readonly [lasts: number, arrivals: number])[];
  readonly service: number;
  readonly patience: number;
  readonly agents: number;
}

/** Expectations: sums over those who arrive, and over time. */
export interface Sums {
  readonly callers: number;
  readonly delayed: number;
  /** Seconds. */
  readonly waited: number;
  readonly abandoned: number;
  /** Agent-seconds and caller-seconds. */
  readonly busy: number;
  readonly inLine: number;
  /** Of those who have to wait: how many find so many ahead of them in line. */
  readonly ahead: Float64Array;
}

const STATES = 120;
/** Seconds: of a step of Simpson's rule, and of the Runge-Kutta steps within. */
const STEP = 2;
const WITHIN = 0.25;

/** By integrating the chain of callers present, knowing nothing of the engine. */
export function sumsOf({ pieces, service, patience, agents }: Beginning): Sums {
  const rates = { service: agents / service, patience: 1 / patience };
  const sums = { callers: 0, delayed: 0, waited: 0, abandoned: 0, busy: 0, inLine: 0 };
  const ahead = new Float64Array(STATES);
  const add = (p: Float64Array, seconds: number, arrivals: number) => {
    const come = arrivals * seconds;
    sums.callers += come;
    for (let n = 0; n < STATES; n++) {
      const share = p[n] as number;
      sums.busy += Math.min(n, agents) * share * seconds;
      sums.inLine += Math.max(0, n - agents) * share * seconds;
      if (n < agents) continue;
      const line = n - agents;
      // Each step ahead is taken by a service or by one of those before who hang up, unless one hangs up oneself.
      const abandons = ((line + 1) * rates.patience) / (rates.service + (line + 1) * rates.patience);
      sums.delayed += share * come;
      sums.abandoned += abandons * share * come;
      sums.waited += patience * abandons * share * come;
      (ahead[line] as number) += share * come;
    }
  };
  let p = new Float64Array(STATES);
  p[0] = 1;
  for (const [lasts, arrivals] of pieces) {
    const moves = (n: number): Moves => [
      ...(n < STATES - 1 ? [[n + 1, arrivals] as const] : []),
      ...(n > 0 ? [[n - 1, Math.min(n, agents) / service + Math.max(0, n - agents) / patience] as const] : []),
    ];
    for (let done = 0; done < lasts; done += STEP) {
      add(p, STEP / 6, arrivals);
      const middle = after(STEP / 2, p, moves, WITHIN);
      add(middle, (4 * STEP) / 6, arrivals);
      p = after(STEP / 2, middle, moves, WITHIN) as Float64Array<ArrayBuffer>;
      add(p, STEP / 6, arrivals);
    }
  }
  return { ...sums, ahead };
}

/** The share of callers who wait longer than `t` seconds. */
export function longerThan(t: number, { service, patience, agents }: Beginning, { ahead, callers }: Sums): number {
  const rates = { service: agents / service, patience: 1 / patience };
  // State n: still in line with n - 1 ahead; 0: not any more.
  const start = Float64Array.from({ length: STATES + 1 }, (_, n) => (n === 0 ? 0 : (ahead[n - 1] as number)));
  const moves = (n: number): Moves =>
    n === 0
      ? []
      : [
          [n - 1, rates.service + (n - 1) * rates.patience],
          [0, rates.patience],
        ];
  const left = after(t, start, moves, WITHIN);
  return left.reduce((sum, share, n) => (n === 0 ? sum : sum + share), 0) / callers;
}
