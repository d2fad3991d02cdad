/**
 * Where a log is written to. A run does not wait for anybody, so `write` has taken the text when it returns: what it
 * lasts is what holds the run back. A stream that only queues what it is given makes memory grow with the log; write to a file, or
 * to a named pipe that the stream reads from.
 *
 * @since 0.1.0
 */
export interface Sink {
  /** Takes some more of the text, of any length. What it throws ends the run, as a {@link LogError}. */
  write(text: string): unknown;
  /** Nothing more will come; called once. */
  close?(): unknown;
  /** Keeps text apart that belongs to the end; in memory where there is no such method. */
  spool?(): Spool;
}

/** Text that is kept until the rest has been written. */
export interface Spool extends Required<Pick<Sink, 'write' | 'close'>> {
  /** What was written, in order, piece by piece. */
  read(): Iterable<string>;
}

/** A spool in memory. */
export class Kept implements Spool {
  readonly #pieces: string[] = [];

  write(text: string): void {
    this.#pieces.push(text);
  }

  read(): Iterable<string> {
    return this.#pieces;
  }

  close(): void {
    this.#pieces.length = 0;
  }
}
