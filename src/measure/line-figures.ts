import type { Estimate } from './estimate.ts';
import { LineSum } from './ledger.ts';
import { LineWaits } from './line-waits.ts';
import type { Sample } from './sample.ts';

/** The figures of one line, or of those in it who need one skill; numbers are means of a replication. @since 0.1.0 */
export class LineFigures {
  /** Times that callers asked for the line, let in or not. */
  readonly offered: Estimate;
  /** Times that they were answered, by agents of whatever pool. */
  readonly answered: Estimate;
  /** Times that they were answered by agents of another pool. */
  readonly overflowed: Estimate;
  /** Of the callers counted, in this line. */
  readonly waits: LineWaits;

  constructor(sample: Sample) {
    const turnedAway = sample.lineSums(LineSum.turnedAway);
    const stays = sample.lineSums(LineSum.stays);
    this.offered = sample.number(stays.map((count, r) => count + (turnedAway[r] as number)));
    this.answered = sample.number(sample.lineSums(LineSum.answered));
    this.overflowed = sample.number(sample.lineSums(LineSum.overflowed));
    this.waits = new LineWaits(sample);
  }

  toJSON(): object {
    const { offered, answered, overflowed, waits } = this;
    return { offered, answered, overflowed, waits: waits.toJSON() };
  }
}
