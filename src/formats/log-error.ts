/**
 * Thrown when a log cannot be written: the disk is full, the folder is not there, it was handed a second run. What was
 * written until then is on the disk.
 *
 * @since 0.1.0
 */
export class LogError extends Error {
  /** Stays and contacts written before. */
  readonly written: number;

  constructor(what: string, { written = 0, cause }: { readonly written?: number; readonly cause?: unknown } = {}) {
    const why = cause === undefined ? '' : `: ${cause instanceof Error ? cause.message : String(cause)}`;
    super(`${what}${why}`, cause === undefined ? {} : { cause });
    this.name = 'LogError';
    this.written = written;
  }
}
