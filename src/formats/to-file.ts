import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { LogError } from './log-error.ts';
import type { Sink, Spool } from './sink.ts';

/** Characters that are gathered before they are written. */
const GATHERED = 1 << 16;

/**
 * A file that a log is written to, in UTF-8, or a named pipe. What is there is replaced, at once, so that a folder that is not there is
 * found before a long run and not after it. At most some 64,000 characters are in memory; the rest is handed to the system
 * before the run goes on.
 *
 * @throws LogError when the file cannot be opened, and, while it is written to, when the disk is full.
 *
 * @example
 * const log = csvLog(toFile('stays.csv'), { design });
 * @since 0.1.0
 */
export function toFile(path: string): Sink {
  return new File(path, 'w');
}

class File implements Sink {
  readonly #path: string;
  readonly #descriptor: number;
  #gathered = '';

  constructor(path: string, flags: 'w' | 'w+') {
    this.#path = path;
    try {
      this.#descriptor = openSync(path, flags);
    } catch (cause) {
      throw new LogError(`cannot open '${path}'`, { cause });
    }
  }

  write(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length >= GATHERED) this.flush();
  }

  close(): void {
    try {
      this.flush();
    } finally {
      closeSync(this.#descriptor);
    }
  }

  spool(): Spool {
    return new FileSpool(`${this.#path}.rest`);
  }

  protected flush(): void {
    let bytes: Uint8Array = Buffer.from(this.#gathered);
    this.#gathered = '';
    while (bytes.length > 0) bytes = bytes.subarray(written(this.#descriptor, bytes));
  }

  /** What was written, from the beginning. */
  protected *pieces(): Generator<string> {
    const buffer = Buffer.alloc(GATHERED);
    const decoder = new StringDecoder('utf8');
    for (let at = 0; ; ) {
      const length = readSync(this.#descriptor, buffer, 0, buffer.length, at);
      if (length === 0) return;
      at += length;
      yield decoder.write(buffer.subarray(0, length));
    }
  }
}

/** A file beside the log's own, which is gone in the end. */
class FileSpool extends File implements Spool {
  readonly #beside: string;

  constructor(path: string) {
    super(path, 'w+');
    this.#beside = path;
  }

  read(): Iterable<string> {
    this.flush();
    return this.pieces();
  }

  override close(): void {
    super.close();
    rmSync(this.#beside, { force: true });
  }
}

/** How many bytes were taken. Whoever reads a pipe may not be ready: ask again in a millisecond. */
function written(descriptor: number, bytes: Uint8Array): number {
  for (;;) {
    try {
      return writeSync(descriptor, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
