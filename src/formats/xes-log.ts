import type { ContactRecord, JourneyEnd, Stay } from '../measure/stay.ts';
import { EventLog, type LogWriter } from './event-log.ts';
import { checkLogOptions, type LogOptions } from './log-options.ts';
import { caseOf } from './of-stay.ts';
import type { Sink } from './sink.ts';
import { Timestamps } from './timestamps.ts';
import { xesFlag, xesInt, xesString } from './xes-attribute.ts';
import { type Instance, xesComplete, xesContact, xesStart } from './xes-event.ts';
import { xesHead } from './xes-head.ts';

/** A Monday, as the first day of a run is where nothing is said. */
export const ANY_MONDAY = '2001-01-01';

/**
 * A log as XES (IEEE 1849): a trace for each journey, with two events for each stay, `start` and `complete`, and one that closes each
 * contact. Timestamps are ISO 8601 to the millisecond, from `start` on, or from Monday 2001-01-01 where it is not said; `began`,
 * `ended` and `wait` are seconds in full precision. What is kept in memory are the stays of journeys that are open.
 *
 * @throws FormatsError when an option is not possible; LogError when the sink takes no more.
 *
 * @example
 * const log = xesLog(toFile('journeys.xes'), { design, start: '2026-12-21' });
 * simulate(design, callers, { horizon: days(5), start: '2026-12-21', ...log });
 * log.end();
 * @since 0.1.0
 */
export function xesLog(sink: Sink, options: LogOptions = {}): EventLog {
  checkLogOptions('xesLog', sink, options);
  return new EventLog(new XesWriter(sink, options), [sink]);
}

type Told = Stay | ContactRecord;
type Journey = Pick<JourneyEnd, 'replication' | 'caller' | 'persona' | 'need' | 'counted'>;

class XesWriter implements LogWriter {
  readonly #sink: Sink;
  readonly #design: string;
  readonly #timestamps: Timestamps;
  /** What was told of journeys that are open, by caller, in order. */
  readonly #kept = new Map<number, Told[]>();
  #replication = 0;

  constructor(sink: Sink, { design, start = ANY_MONDAY }: LogOptions) {
    this.#sink = sink;
    this.#design = design?.id ?? 'please-hold';
    this.#timestamps = new Timestamps({ start, zone: design?.zone });
  }

  begin(): void {
    this.#sink.write(xesHead(this.#design));
  }

  stay(stay: Stay): void {
    this.#keep(stay);
  }

  contact(contact: ContactRecord): void {
    this.#keep(contact);
  }

  journey(journey: JourneyEnd): void {
    const told = this.#kept.get(journey.caller) ?? [];
    this.#kept.delete(journey.caller);
    this.#trace(journey, told);
  }

  end(): void {
    this.#flush();
    this.#sink.write('</log>\n');
  }

  #keep(record: Told): void {
    if (record.replication !== this.#replication) this.#flush();
    this.#replication = record.replication;
    const kept = this.#kept.get(record.caller);
    if (kept) kept.push(record);
    else this.#kept.set(record.caller, [record]);
  }

  /** Journeys that were broken off together with their run. */
  #flush(): void {
    for (const told of this.#kept.values()) this.#trace(told.at(-1) as Told, told);
    this.#kept.clear();
  }

  #trace(journey: Journey, told: readonly Told[]): void {
    const { replication, caller, persona, need, counted } = journey;
    const name = caseOf(journey);
    const own = [
      xesString('concept:name', name),
      xesString('persona', persona),
      xesString('need', need),
      xesInt('replication', replication),
      xesInt('caller', caller),
      xesFlag('counted', counted),
    ];
    this.#sink.write(`<trace>\n${own.join('')}\n${this.#events(name, told)}</trace>\n`);
  }

  /** In the order of time; what happens at one moment, in the order in which the run told of it. */
  #events(name: string, told: readonly Told[]): string {
    const events: { readonly at: number; readonly nth: number; readonly text: string }[] = [];
    for (const [nth, record] of told.entries()) {
      const instance: Instance = { name: `${name}-${nth + 1}`, timestamps: this.#timestamps };
      if ('outcome' in record) {
        events.push({ at: record.ended, nth, text: xesContact(record, instance) });
      } else {
        events.push({ at: record.began, nth, text: xesStart(record, instance) });
        events.push({ at: record.ended, nth, text: xesComplete(record, instance) });
      }
    }
    return events
      .sort((a, b) => a.at - b.at || a.nth - b.nth)
      .map(({ text }) => text)
      .join('');
  }
}
