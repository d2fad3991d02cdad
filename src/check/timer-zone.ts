import type { EventObject } from 'xstate';

/** A delayed event that the machine waits for. */
export interface PendingTimer {
  /** Number of its id; below -1 where another took that id over (-2 less the id), -1 without one. */
  readonly timer: number;
  readonly event: EventObject;
  /** Tells events apart. */
  readonly key: number;
}

/** The difference of two moments is at most `most`; less than that where `strict`. */
interface Bound {
  readonly most: number;
  readonly strict: boolean;
}

const never: Bound = { most: Number.POSITIVE_INFINITY, strict: false };
const zero: Bound = { most: 0, strict: false };

const sum = (a: Bound, b: Bound): Bound => ({ most: a.most + b.most, strict: a.strict || b.strict });
const isTighter = (a: Bound, b: Bound): boolean => a.most < b.most || (a.most === b.most && a.strict && !b.strict);
const tighter = (a: Bound, b: Bound): Bound => (isTighter(b, a) ? b : a);

/**
 * The timers that run, and all that is known of when they are due relative to now and to each other: the zones of timed
 * automata (difference bounds), in milliseconds. Activities take any time, so between two timers any time may pass, but
 * of two started together the shorter one fires first, and of two due at one moment the one set first.
 */
export class TimerZone {
  static readonly empty = new TimerZone([], [[zero]]);

  /** In the order in which they were set. */
  readonly timers: readonly PendingTimer[];
  /** `bounds[i][j]`: how much later moment i is than moment j at most. Moment 0 is now, 1 the first timer's due time. */
  private readonly bounds: readonly (readonly Bound[])[];

  private constructor(timers: readonly PendingTimer[], bounds: readonly (readonly Bound[])[]) {
    this.timers = timers;
    this.bounds = bounds;
  }

  /** The same for zones that are the same, and for no others. */
  get key(): string {
    const timers = this.timers.map(({ timer, key }) => `${timer}:${key}`).join(' ');
    const bounds = this.bounds.map((row) => row.map(({ most, strict }) => `${strict ? '<' : ''}${most}`).join(' '));
    return `${timers}|${bounds.join(';')}`;
  }

  /** In how many milliseconds a timer is due at the latest: where it was just set, that is when. */
  latest(at: number): number {
    return this.bounds[at + 1]![0]!.most;
  }

  /** A timer is set now; one under the same id can no longer be cancelled. */
  start(set: PendingTimer, delay: number): TimerZone {
    const timers = this.timers.map((each) =>
      set.timer >= 0 && each.timer === set.timer ? { ...each, timer: -2 - each.timer } : each,
    );
    const after = { most: delay, strict: false };
    const before = { most: -delay, strict: false };
    const bounds = this.bounds.map((row) => [...row, sum(row[0]!, before)]);
    bounds.push([...this.bounds[0]!.map((bound) => sum(after, bound)), zero]);
    return new TimerZone([...timers, set], bounds);
  }

  /** The timer of that id is taken back, if there is one. */
  cancel(timer: number): TimerZone {
    const at = timer < 0 ? -1 : this.timers.findIndex((each) => each.timer === timer);
    return at < 0 ? this : this.without(at);
  }

  /** Time passes, up to the first timer. */
  elapse(): TimerZone {
    if (this.timers.length === 0) return this;
    const now = this.bounds[0]!.map((_, j) =>
      j === 0 ? zero : this.bounds.slice(1).reduce((least, row) => tighter(least, row[j]!), zero),
    );
    return new TimerZone(this.timers, [now, ...this.bounds.slice(1)]);
  }

  /** The timer at a place fires: the rest; undefined where another has to fire before. */
  fire(at: number): TimerZone | undefined {
    const due = at + 1;
    const bounds = this.bounds.map((row) => [...row]);
    for (let j = 0; j < bounds.length; j++) {
      if (j !== due) bounds[due]![j] = tighter(bounds[due]![j]!, { most: 0, strict: j > 0 && j < due });
    }
    bounds[0]![due] = tighter(bounds[0]![due]!, zero);
    if (!close(bounds)) return undefined;
    const fired = this.timers[at]!.timer;
    const rest = new TimerZone(this.timers, bounds).without(at);
    if (fired >= -1) return rest;
    // XState forgets an id when the first of its timers fires: another with it can no longer be cancelled.
    const timers = rest.timers.map((each) => (each.timer === -2 - fired ? { ...each, timer: fired } : each));
    return new TimerZone(timers, rest.bounds);
  }

  private without(at: number): TimerZone {
    const isOther = (_: unknown, index: number): boolean => index !== at + 1;
    return new TimerZone(
      this.timers.filter((_, index) => index !== at),
      this.bounds.filter(isOther).map((row) => row.filter(isOther)),
    );
  }
}

/** Draw all conclusions from bounds; false where they contradict each other. */
function close(bounds: Bound[][]): boolean {
  const size = bounds.length;
  for (let via = 0; via < size; via++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const through = sum(bounds[i]![via] ?? never, bounds[via]![j] ?? never);
        if (isTighter(through, bounds[i]![j]!)) bounds[i]![j] = through;
      }
    }
  }
  return bounds.every((row, i) => !isTighter(row[i]!, zero));
}
