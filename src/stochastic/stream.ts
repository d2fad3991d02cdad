/** A source of uniform random numbers: what a distribution samples from. */
export interface Stream {
  /** The next draw, uniform on the open interval (0, 1), 53 bits. */
  next(): number;
}
