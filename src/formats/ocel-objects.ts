import type { ContactRecord, Stay } from '../measure/stay.ts';
import type { ObjectType } from './ocel-types.ts';
import { caseOf } from './of-stay.ts';
import type { Spool } from './sink.ts';

/** As OCEL has it of attributes that never change. */
const ALWAYS = '1970-01-01T00:00:00Z';

/** How an event or an object is related to an object. */
export interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

export const callerId = (of: Stay | ContactRecord) => `caller ${caseOf(of)}`;
export const needId = (of: Stay | ContactRecord) => `need ${caseOf(of)}`;
export const contactId = (of: Stay | ContactRecord) => `contact ${caseOf(of)}-${of.contact}`;

/** The objects of a log, each written once, to where they wait for the end of the events. */
export class OcelObjects {
  readonly #spool: Spool;
  /** Callers whose journeys are open, with a record of each contact that is. */
  readonly #open = new Map<number, Map<number, Stay | ContactRecord>>();
  /** Pools and agents of the replication. */
  readonly #staff = new Set<string>();
  #any = false;

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** A record tells of a caller, a need and a contact. */
  meet(record: Stay | ContactRecord): void {
    let contacts = this.#open.get(record.caller);
    if (contacts === undefined) {
      contacts = new Map();
      this.#open.set(record.caller, contacts);
      const [caller, need] = [callerId(record), needId(record)];
      this.#write('caller', caller, { persona: record.persona }, []);
      this.#write('need', need, { need: record.need, counted: record.counted }, [
        { objectId: caller, qualifier: 'of' },
      ]);
    }
    contacts.set(record.contact, record);
  }

  /** The agent, by the pool and the number in it. */
  agent(replication: number, pool: string, number: number): string {
    const id = `agent r${replication} ${pool} ${number}`;
    if (this.#isNew(id))
      this.#write('agent', id, { number }, [{ objectId: this.pool(replication, pool), qualifier: 'in' }]);
    return id;
  }

  pool(replication: number, name: string): string {
    const id = `pool r${replication} ${name}`;
    if (this.#isNew(id)) this.#write('pool', id, { name }, []);
    return id;
  }

  contact(contact: ContactRecord): void {
    this.#contact(contact, contact);
    this.#open.get(contact.caller)?.delete(contact.contact);
  }

  /** Nothing more will be heard of the caller. */
  forget(caller: number): void {
    for (const record of this.#open.get(caller)?.values() ?? []) this.#contact(record, {});
    this.#open.delete(caller);
  }

  /** The replication is over. */
  flush(): void {
    for (const caller of [...this.#open.keys()]) this.forget(caller);
    this.#staff.clear();
  }

  #contact(
    record: Stay | ContactRecord,
    { outcome = null, met = false, deadEnd = null }: Partial<ContactRecord>,
  ): void {
    const { channel, cause } = record;
    const attributes = { channel, cause, outcome, met, deadEnd };
    this.#write('contact', contactId(record), attributes, [
      { objectId: callerId(record), qualifier: 'by' },
      { objectId: needId(record), qualifier: 'about' },
    ]);
  }

  #isNew(id: string): boolean {
    if (this.#staff.has(id)) return false;
    this.#staff.add(id);
    return true;
  }

  #write(
    type: ObjectType,
    id: string,
    attributes: Readonly<Record<string, string | number | boolean | null>>,
    relationships: readonly Relationship[],
  ): void {
    const said = Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value: String(value), time: ALWAYS }],
    );
    this.#spool.write(`${this.#any ? ',' : ''}\n${JSON.stringify({ id, type, attributes: said, relationships })}`);
    this.#any = true;
  }
}
