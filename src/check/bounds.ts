import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { clock } from './clock.ts';

/** How far an exploration has come. */
export interface ExploreProgress {
  /** Of which kind of caller, such as `leaving, about 'cancel', by phone`. */
  readonly caller: string;
  readonly states: number;
  /** Found and not yet looked at. */
  readonly open: number;
}

/**
 * How far to explore; what is not decided by then is `unknown`.
 *
 * @since 0.1.0
 */
export interface Bounds {
  /** Most states for each kind of caller; 2,000,000 unless said. */
  readonly states?: number;
  /** Most seconds in all; no bound unless said. */
  readonly seconds?: number;
  /** Most memory of the process, megabytes; 2,000 unless said. */
  readonly megabytes?: number;
  /** Called now and then; false stops, and keeps what was found. */
  readonly onProgress?: (progress: ExploreProgress) => unknown;
}

const names = ['states', 'seconds', 'megabytes', 'onProgress'];

export function wrongBounds(given: object): readonly Mistake[] {
  const { states, seconds, megabytes, onProgress } = given as Readonly<Record<string, unknown>>;
  const strange = Object.keys(given).filter((name) => !names.includes(name));
  const isPositive = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value > 0);
  const isWhole = states === undefined || states === Infinity || (Number.isInteger(states) && (states as number) > 0);
  const wrong = (path: string, value: unknown, remedy: string) =>
    mistake(path, `${shown(value)} is not possible`, remedy);
  return [
    ...strange.map((name) => unknownName(name, 'option', name, names)),
    ...(isWhole ? [] : [wrong('states', states, 'give a whole number from 1')]),
    ...(isPositive(seconds) ? [] : [wrong('seconds', seconds, 'give seconds above 0')]),
    ...(isPositive(megabytes) ? [] : [wrong('megabytes', megabytes, 'give megabytes above 0')]),
    ...(onProgress === undefined || typeof onProgress === 'function'
      ? []
      : [wrong('onProgress', onProgress, 'give a function')]),
  ];
}

/** Looks at the clock, at memory and at who listens are this many states apart. */
const PAUSE = 1024;

/** Watches over an exploration. */
export class Watch {
  private readonly bounds: Bounds;
  private readonly until: number;
  private stopped = false;

  constructor(bounds: Bounds) {
    this.bounds = bounds;
    this.until = bounds.seconds === undefined ? Infinity : clock() + bounds.seconds;
  }

  /** Which bound is met, in words, if one is. */
  look(caller: string, states: number, open: number): string | undefined {
    const { states: most = 2_000_000, seconds, megabytes = 2000, onProgress } = this.bounds;
    if (this.stopped) return 'it was stopped';
    if (states >= most) return `the bound of ${most.toLocaleString('en-GB')} states was met`;
    const looked = states - open;
    if (looked % PAUSE !== 0) return undefined;
    if (seconds !== undefined && clock() > this.until) return `the bound of ${seconds} seconds was met`;
    if (looked % (16 * PAUSE) === PAUSE && memory() > megabytes) return `the bound of ${megabytes} megabytes was met`;
    this.stopped = onProgress?.({ caller, states, open }) === false;
    return this.stopped ? 'it was stopped' : undefined;
  }
}

/** Megabytes of this process, where it can be asked. */
function memory(): number {
  if (typeof process === 'undefined' || !process.memoryUsage) return 0;
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
