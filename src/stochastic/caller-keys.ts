import { callerKey } from './caller-stream.ts';

/** Keys are made so many at once: none needs another, so that a processor works at several. A power of two. */
const AT_ONCE = 16;

/** The keys of the callers of a replication, in the order in which they call; see {@link callerKey}. */
export class CallerKeys {
  /** The two words of the caller turned to. */
  low = 0;
  high = 0;
  private readonly seed: number;
  private readonly replication: number;
  private readonly key = new Int32Array(2);
  private readonly lows = new Int32Array(AT_ONCE);
  private readonly highs = new Int32Array(AT_ONCE);

  constructor(seed: number, replication: number) {
    this.seed = seed;
    this.replication = replication;
  }

  /** Turn to a caller: the first is 0, each other follows the one before. */
  turn(caller: number): void {
    const at = caller & (AT_ONCE - 1);
    if (at === 0) this.make(caller);
    this.low = this.lows[at] as number;
    this.high = this.highs[at] as number;
  }

  private make(first: number): void {
    const { key, lows, highs } = this;
    for (let at = 0; at < AT_ONCE; at++) {
      callerKey(this.seed, this.replication, first + at, key);
      lows[at] = key[0] as number;
      highs[at] = key[1] as number;
    }
  }
}
