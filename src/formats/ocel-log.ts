import type { ContactRecord, JourneyEnd, Stay } from '../measure/stay.ts';
import { EventLog, type LogWriter } from './event-log.ts';
import type { Cell, LogColumn } from './log-columns.ts';
import { checkLogOptions, type LogOptions } from './log-options.ts';
import { callerId, contactId, needId, OcelObjects, type Relationship } from './ocel-objects.ts';
import { declaredEvents, declaredObjects, eventColumns } from './ocel-types.ts';
import { activityOf } from './of-stay.ts';
import { Kept, type Sink, type Spool } from './sink.ts';
import { Timestamps } from './timestamps.ts';
import { ANY_MONDAY } from './xes-log.ts';

/**
 * A log as OCEL 2.0 JSON: callers, needs, contacts, agents and pools are objects, a stay is an event that is related to them, and so
 * is the end of each contact. An event has the time at which it ended, by the clock as in {@link xesLog}; `start`, `end` and `wait`
 * are seconds in full precision. Objects stand behind the events in the file, and are kept in a second file beside it until then,
 * `….rest`, or in memory where the sink has no `spool`.
 *
 * @throws FormatsError when an option is not possible; LogError when the sink takes no more.
 *
 * @example
 * const log = ocelLog(toFile('service.jsonocel'), { design });
 * simulate(design, callers, { horizon: days(5), ...log });
 * log.end();
 * @since 0.1.0
 */
export function ocelLog(sink: Sink, options: LogOptions = {}): EventLog {
  checkLogOptions('ocelLog', sink, options);
  const spool = sink.spool?.() ?? new Kept();
  return new EventLog(new OcelWriter(sink, spool, options), [sink, spool]);
}

class OcelWriter implements LogWriter {
  readonly #sink: Sink;
  readonly #spool: Spool;
  readonly #objects: OcelObjects;
  readonly #timestamps: Timestamps;
  readonly #types = new Set<string>();
  #events = 0;
  #replication = 0;

  constructor(sink: Sink, spool: Spool, { design, start = ANY_MONDAY }: LogOptions) {
    this.#sink = sink;
    this.#spool = spool;
    this.#objects = new OcelObjects(spool);
    this.#timestamps = new Timestamps({ start, zone: design?.zone });
  }

  begin(): void {
    this.#sink.write(`{"objectTypes":${declaredObjects()},\n"events":[`);
  }

  stay(stay: Stay): void {
    this.#meet(stay);
    this.#event(stay.state, stay, this.#staffOf(stay), (column) => column.stay(stay, null));
  }

  contact(contact: ContactRecord): void {
    this.#meet(contact);
    this.#event(activityOf(contact), contact, [], (column) => column.contact(contact));
    this.#objects.contact(contact);
  }

  journey({ caller }: JourneyEnd): void {
    this.#objects.forget(caller);
  }

  end(): void {
    this.#objects.flush();
    this.#sink.write('],\n"objects":[');
    for (const piece of this.#spool.read()) this.#sink.write(piece);
    this.#sink.write(`],\n"eventTypes":[${declaredEvents(this.#types)}]}\n`);
  }

  #meet(record: Stay | ContactRecord): void {
    if (record.replication !== this.#replication) this.#objects.flush();
    this.#replication = record.replication;
    this.#objects.meet(record);
  }

  #staffOf({ replication, pool, agent, answeredBy, activity, colleague }: Stay): Relationship[] {
    const related: Relationship[] = [];
    if (pool !== null) {
      const qualifier = activity === 'choice' ? 'of pool' : 'in line of';
      related.push({ objectId: this.#objects.pool(replication, pool), qualifier });
    }
    const ofAgent = activity === 'choice' ? pool : answeredBy;
    if (agent !== null && ofAgent !== null) {
      const qualifier = activity === 'choice' ? 'with agent' : 'answered by';
      related.push({ objectId: this.#objects.agent(replication, ofAgent, agent), qualifier });
    }
    if (colleague !== null) {
      const objectId = this.#objects.agent(replication, colleague.pool, colleague.agent);
      related.push({ objectId, qualifier: 'with colleague' });
    }
    return related;
  }

  #event(
    type: string,
    record: Stay | ContactRecord,
    staff: readonly Relationship[],
    cell: (column: LogColumn) => Cell,
  ): void {
    this.#types.add(type);
    const attributes: { readonly name: string; readonly value: string }[] = [];
    for (const column of eventColumns) {
      const value = cell(column);
      if (value !== null) attributes.push({ name: column.name, value: String(value) });
    }
    const time = this.#timestamps.at(record.ended);
    const relationships: readonly Relationship[] = [
      { objectId: callerId(record), qualifier: 'of caller' },
      { objectId: needId(record), qualifier: 'about need' },
      { objectId: contactId(record), qualifier: 'in contact' },
      ...staff,
    ];
    const id = `event ${++this.#events}`;
    const event = JSON.stringify({ id, type, time, attributes, relationships });
    this.#sink.write(`${this.#events > 1 ? ',' : ''}\n${event}`);
  }
}
