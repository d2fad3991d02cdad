import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { Change } from '../measure/change.ts';
import type { Estimate } from '../measure/estimate.ts';
import { type Match, type MatcherState, matched, undecided } from './match.ts';
import { MatcherError, notReceived } from './matcher-error.ts';

/** `expect(run.waits.mean).toBeAtMost(seconds(60))`: decided by the interval, not by the figure. */
export function toBeAtMost(this: MatcherState | undefined, received: unknown, bound: number): Match {
  const figure = figureOf('toBeAtMost', received);
  checkBound('toBeAtMost', 'bound', bound);
  return decided(this, figure, { most: bound }, `at most ${number(bound)}`);
}

/** `expect(run.waits.serviceLevel(20)).toBeAtLeast(0.8)`: decided by the interval. */
export function toBeAtLeast(this: MatcherState | undefined, received: unknown, bound: number): Match {
  const figure = figureOf('toBeAtLeast', received);
  checkBound('toBeAtLeast', 'bound', bound);
  return decided(this, figure, { least: bound }, `at least ${number(bound)}`);
}

/** `expect(run.pools.desk.occupancy).toBeWithin(0.7, 0.85)`: decided by the interval. */
export function toBeWithin(this: MatcherState | undefined, received: unknown, least: number, most: number): Match {
  const figure = figureOf('toBeWithin', received);
  checkBound('toBeWithin', 'least', least);
  checkBound('toBeWithin', 'most', most);
  if (least > most) {
    const problem = `${least} is above ${most}, so nothing lies between`;
    throw new MatcherError('toBeWithin', [mistake('least', problem, 'give the smaller one first')]);
  }
  return decided(this, figure, { least, most }, `within ${number(least)} and ${number(most)}`);
}

interface Range {
  readonly least?: number;
  readonly most?: number;
}

function decided(
  state: MatcherState | undefined,
  figure: Estimate,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Range,
  says: string,
): Match {
  const { value, low, high } = figure;
  const isAbove = low !== null && low > most;
  const isBelow = high !== null && high < least;
  const isIn =
    (least === -Infinity || (low !== null && low >= least)) && (most === Infinity || (high !== null && high <= most));
  if (Number.isNaN(value)) return undecided(state, `expected ${says}, but nothing was observed of it`);
  if (isIn || isAbove || isBelow) return matched(state, isIn, `to be ${says}`, `it is ${told(figure)}`);
  if (low === null && high === null) {
    const more = 'one replication gives no interval; ask for more, such as replications: 20';
    return undecided(state, `the run is too short to decide whether it is ${says}: it is ${number(value)}; ${more}`);
  }
  const nearest = value - least < most - value ? least : most;
  return undecided(
    state,
    `the run is too short to decide whether it is ${says}: it is ${told(figure)}; ${wanted(figure, nearest)}`,
  );
}

/** How many replications more it would take, as far as can be told: intervals narrow with the root of their number. */
function wanted({ value, low, high }: Estimate, bound: number): string {
  const away = Math.abs(value - bound);
  const reach = value < bound ? (high ?? value) - value : value - (low ?? value);
  const times = (reach / away) * (reach / away);
  if (!(times < 1000)) return 'it lies so near to the bound that no run may ever tell';
  return `about ${Math.max(2, Math.ceil(times * 1.2))} times as many replications might tell`;
}

function told({ value, low, high, confidence }: Estimate): string {
  const ends = [low, high].map((end) => (end === null ? '?' : number(end)));
  return `${number(value)} (${ends.join(' to ')}, ${Number((100 * confidence).toPrecision(6))} %)`;
}

const number = (value: number): string => String(Number(value.toPrecision(4)));

/** An estimate, or that by which a change has changed it. */
function figureOf(matcher: string, received: unknown): Estimate {
  if (isEstimate(received)) return received;
  if (typeof received === 'object' && received !== null && 'difference' in received) {
    const { difference } = received as Change;
    if (isEstimate(difference)) return difference;
  }
  throw notReceived(matcher, received, 'a figure of a run or of a comparison', 'give an estimate, as run.waits.mean');
}

function isEstimate(value: unknown): value is Estimate {
  if (typeof value !== 'object' || value === null) return false;
  const { value: figure, n, confidence } = value as Partial<Estimate>;
  return typeof figure === 'number' && typeof n === 'number' && typeof confidence === 'number';
}

function checkBound(matcher: string, path: string, bound: unknown): void {
  if (typeof bound === 'number' && !Number.isNaN(bound)) return;
  throw new MatcherError(matcher, [mistake(path, `expected a number, got ${shown(bound)}`, 'write seconds(60)')]);
}
