import type { ContactRecord, JourneyEnd, Stay } from '../measure/stay.ts';
import { LogError } from './log-error.ts';
import type { Sink } from './sink.ts';

/** How one format writes what a run tells. */
export interface LogWriter {
  /** What stands before all stays. */
  begin(): void;
  stay(stay: Stay): void;
  contact(contact: ContactRecord): void;
  journey(journey: JourneyEnd): void;
  /** Nothing more will come: what was kept is written, and what was begun is ended. */
  end(): void;
}

/**
 * An event log that is written while a run goes on. Spread into the options of `simulate` it listens to the run, whatever the
 * format; `end` closes it, well-formed, also where the run was broken off. A log is of one run.
 *
 * @example
 * const log = xesLog(toFile('journeys.xes'), { design });
 * try {
 *   simulate(design, callers, { horizon: days(5), ...log });
 * } finally {
 *   log.end();
 * }
 * @since 0.1.0
 */
export class EventLog {
  /** For `simulate`. */
  readonly onStay: (stay: Stay) => void;
  readonly onContact: (contact: ContactRecord) => void;
  readonly onJourney: (journey: JourneyEnd) => void;
  readonly #writer: LogWriter;
  readonly #sinks: readonly Pick<Sink, 'close'>[];
  #state: 'open' | 'broken' | 'ended' = 'open';
  #replication = 0;
  #written = 0;

  constructor(writer: LogWriter, sinks: readonly Pick<Sink, 'close'>[]) {
    this.#writer = writer;
    this.#sinks = sinks;
    this.onStay = (stay) => this.#take(stay, () => writer.stay(stay));
    this.onContact = (contact) => this.#take(contact, () => writer.contact(contact));
    this.onJourney = (journey) => this.#take(journey, () => writer.journey(journey), 0);
    this.#guard(() => writer.begin());
  }

  /** Stays and contacts so far. */
  get written(): number {
    return this.#written;
  }

  /**
   * Writes what is still kept and closes the log; the second time it does nothing. After an error of the disk it only closes.
   *
   * @throws LogError when that cannot be written.
   */
  end(): void {
    if (this.#state === 'ended') return;
    const isWhole = this.#state === 'open';
    this.#state = 'ended';
    try {
      if (isWhole) this.#guard(() => this.#writer.end());
    } finally {
      for (const sink of this.#sinks) this.#close(sink, isWhole);
    }
  }

  #take({ replication }: { readonly replication: number }, write: () => void, one = 1): void {
    if (this.#state !== 'open') throw new LogError('the log has ended', { written: this.#written });
    if (replication < this.#replication) {
      throw new LogError('the log is of another run: make one for each', { written: this.#written });
    }
    this.#replication = replication;
    this.#guard(write);
    this.#written += one;
  }

  #guard(write: () => void): void {
    try {
      write();
    } catch (cause) {
      this.#state = this.#state === 'ended' ? 'ended' : 'broken';
      throw cause instanceof LogError ? cause : this.#failure(cause);
    }
  }

  /** What closing a broken log throws is no news. */
  #close(sink: Pick<Sink, 'close'>, isWhole: boolean): void {
    try {
      sink.close?.();
    } catch (cause) {
      if (isWhole) throw this.#failure(cause);
    }
  }

  #failure(cause: unknown): LogError {
    const after = `after ${this.#written} stays and contacts`;
    return new LogError(`the log could not be written any further, ${after}`, { written: this.#written, cause });
  }
}
