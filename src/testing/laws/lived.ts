import type { Design } from '../../design/design.ts';
import { type Population, population } from '../../design/population.ts';
import type { Estimate } from '../../measure/estimate.ts';
import type { Run } from '../../measure/run.ts';
import type { ContactRecord, Stay } from '../../measure/stay.ts';
import { simulate } from '../../simulate/simulate.ts';
import type { Arrivals } from '../../stochastic/arrivals.ts';

/** How a law is put to the test. */
export interface LivedOptions {
  /** Callers come for so many seconds, then no more; a day unless said. */
  readonly rush?: number;
  /** When it is over, seconds; thirty days unless said. */
  readonly horizon?: number;
  /** The date on which it begins, where the design needs one. */
  readonly start?: string;
  /** 1 unless said. */
  readonly seed?: number;
}

/**
 * A rush of callers, from the first until all have gone, with every stay and contact.
 *
 * @since 0.1.0
 */
export interface Lived {
  readonly design: Design;
  readonly run: Run;
  readonly stays: readonly Stay[];
  readonly contacts: readonly ContactRecord[];
  /** Whether all journeys have ended: what figures say of the others is not seen in stays. */
  readonly isOver: boolean;
  /** The same once more. */
  again(): Run;
}

const DAY = 86_400;

/**
 * Lets a rush of callers live through a design, and keeps all that was seen.
 *
 * @throws PopulationError, OptionsError, SimulationError and StepError as `simulate()` does.
 * @since 0.1.0
 */
export function lived(design: Design, callers: Population, options: LivedOptions = {}): Lived {
  const { rush = DAY, horizon = 30 * DAY, seed = 1, start } = options;
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const rushing = population({ ...callers.options, arrivals: until(callers.arrivals, rush) });
  const asked = { horizon, runOn: 0, replications: 1, seed, ...(start !== undefined && { start }) };
  const run = simulate(design, rushing, {
    ...asked,
    onStay: (stay) => stays.push(stay),
    onContact: (contact) => contacts.push(contact),
  });
  const isOver = run.unfinished.value === 0 && contacts.every(({ open }) => !open);
  return { design, run, stays, contacts, isOver, again: () => simulate(design, rushing, asked) };
}

/** Arrivals that come to an end. */
function until(arrivals: Arrivals, end: number): Arrivals {
  const ended = (of: Pick<Arrivals, 'next'>): Pick<Arrivals, 'next'> => ({
    next(previous, index, stream) {
      const time = of.next(previous, index, stream);
      return time < end ? time : Number.POSITIVE_INFINITY;
    },
  });
  const { begin } = arrivals;
  return {
    kind: arrivals.kind,
    expected: (from, to) => arrivals.expected(Math.min(from, end), Math.min(to, end)),
    ...ended(arrivals),
    ...(begin && { begin: (occasion) => ended(begin.call(arrivals, occasion)) }),
    toString: () => `${arrivals} for ${end} s`,
  };
}

/** Which contact a stay belongs to. */
export const contactOf = ({ caller, contact }: { readonly caller: number; readonly contact: number }): string =>
  `${caller}:${contact}`;

/** Seconds of a stay or a contact. */
export const lengthOf = ({ began, ended }: { readonly began: number; readonly ended: number }): number => ended - began;

/** The sum behind a figure: what was observed, altogether. */
export const sumBehind = ({ value, n }: Estimate): number => (n === 0 ? 0 : value * n);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** But for rounding. */
export const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
