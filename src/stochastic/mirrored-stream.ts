import { CallerStream } from './caller-stream.ts';

/** 1 less a unit of the last of the 53 bits of a draw. */
const LARGEST = 1 - Number.EPSILON / 2;
/** What a draw is in place of 0. */
const SMALLEST = Number.EPSILON / 4;

/**
 * The draws of callers in a mirror: 1 - u where they would be u, but for the last bit, so that they stay strictly between 0
 * and 1. A class of its own, so that the draws of other runs cost what they cost without.
 */
class MirroredStream extends CallerStream {
  override next(): number {
    return LARGEST - super.next() || SMALLEST;
  }
}

export function streamOfCallers(isMirrored: boolean): CallerStream {
  return isMirrored ? new MirroredStream() : new CallerStream();
}
