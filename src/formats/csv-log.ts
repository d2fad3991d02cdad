import type { ContactRecord, Stay } from '../measure/stay.ts';
import { type CsvText, csvField } from './csv-field.ts';
import { EventLog, type LogWriter } from './event-log.ts';
import { type Cell, type LogColumn, logColumns } from './log-columns.ts';
import { checkLogOptions, type LogOptions, type OwnOptions } from './log-options.ts';
import type { Sink } from './sink.ts';
import { Timestamps } from './timestamps.ts';

/**
 * How a log is written as CSV.
 *
 * @since 0.1.0
 */
export interface CsvLogOptions extends LogOptions {
  /** Whether the first line names the columns; true unless said. */
  readonly header?: boolean;
  /** What stands between fields: `,` unless said, `;` or a tab. */
  readonly separator?: ',' | ';' | '\t';
  /**
   * What is done to names that a spreadsheet would take for a formula, those that begin with `=`, `+`, `-` or `@`: `escape` puts an
   * apostrophe in front, which is what is done unless said; `keep` leaves them as they are.
   */
  readonly formulas?: 'escape' | 'keep';
}

const own: OwnOptions = {
  header: (value) => (typeof value === 'boolean' ? undefined : 'give true or false'),
  separator: (value) => ([',', ';', '\t'].includes(value as string) ? undefined : "give ',', ';' or '\\t'"),
  formulas: (value) => (['escape', 'keep'].includes(value as string) ? undefined : "give 'escape' or 'keep'"),
};

/**
 * A log of stays as CSV (RFC 4180, UTF-8): a row for each stay, and one of kind `contact` that closes each contact. Times are
 * seconds from the beginning of the run, in full precision, so that what is read back is what was; `startTime` and `endTime` beside them
 * where `start` says the date. What is kept in memory are the stays of contacts that are open.
 *
 * @throws FormatsError when an option is not possible; LogError when the sink takes no more.
 *
 * @example
 * const log = csvLog(toFile('stays.csv'), { design });
 * simulate(design, callers, { horizon: days(5), ...log });
 * log.end();
 * @since 0.1.0
 */
export function csvLog(sink: Sink, options: CsvLogOptions = {}): EventLog {
  checkLogOptions('csvLog', sink, options, own);
  return new EventLog(new CsvWriter(sink, options), [sink]);
}

class CsvWriter implements LogWriter {
  readonly #sink: Sink;
  readonly #text: CsvText;
  readonly #columns: readonly LogColumn[];
  /** Stays of open contacts, by caller. */
  readonly #kept = new Map<number, Stay[]>();

  readonly #header: boolean;

  constructor(sink: Sink, { design, start, separator = ',', formulas = 'escape', header = true }: CsvLogOptions) {
    this.#sink = sink;
    this.#header = header;
    this.#text = { separator, escapesFormulas: formulas === 'escape' };
    this.#columns = logColumns(start === undefined ? null : new Timestamps({ start, zone: design?.zone }));
  }

  begin(): void {
    if (this.#header) this.#row(({ name }) => name);
  }

  stay(stay: Stay): void {
    const kept = this.#kept.get(stay.caller);
    if (kept) kept.push(stay);
    else this.#kept.set(stay.caller, [stay]);
  }

  contact(contact: ContactRecord): void {
    const kept = this.#kept.get(contact.caller) ?? [];
    const others: Stay[] = [];
    for (const stay of kept) {
      if (stay.contact !== contact.contact) others.push(stay);
      else this.#row((column) => column.stay(stay, contact.outcome));
    }
    if (others.length > 0) this.#kept.set(contact.caller, others);
    else this.#kept.delete(contact.caller);
    this.#row((column) => column.contact(contact));
  }

  journey(): void {}

  /** Where the run was broken off there are stays of contacts that nobody knows the outcome of. */
  end(): void {
    for (const stay of [...this.#kept.values()].flat()) this.#row((column) => column.stay(stay, null));
    this.#kept.clear();
  }

  #row(cell: (column: LogColumn) => Cell): void {
    const { separator } = this.#text;
    let row = '';
    for (const [i, column] of this.#columns.entries()) {
      const value = cell(column);
      if (i > 0) row += separator;
      if (typeof value === 'string') row += csvField(value, this.#text);
      else if (value !== null) row += value;
    }
    this.#sink.write(`${row}\r\n`);
  }
}
