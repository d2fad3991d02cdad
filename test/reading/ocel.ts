import type { ContactRecord, Stay } from '../../src/measure/stay.ts';
import type { Records } from './journeys.ts';
import { namesOf } from './names-of.ts';

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly time?: string;
}

interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

interface Thing {
  readonly id: string;
  readonly type: string;
  readonly time?: string;
  readonly attributes: readonly Attribute[];
  readonly relationships: readonly Relationship[];
}

interface Type {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

export interface OcelLog {
  readonly objectTypes: readonly Type[];
  readonly eventTypes: readonly Type[];
  readonly objects: readonly Thing[];
  readonly events: readonly Thing[];
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What a text has to look like to be a value of a type. */
const isValue: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  float: (value) => value !== '' && !Number.isNaN(Number(value)),
  integer: (value) => /^-?\d+$/.test(value),
  boolean: (value) => value === 'true' || value === 'false',
  time: (value) => dateTime.test(value),
};

/** Rules of OCEL 2.0 that a log breaks: those of its JSON schema, and those that a schema cannot say. */
export function ocelMistakes(log: OcelLog): readonly string[] {
  const wrong: string[] = [];
  const need = (holds: boolean, what: string) => holds || wrong.push(what);
  const isText = (value: unknown) => typeof value === 'string';
  for (const part of ['objectTypes', 'eventTypes', 'objects', 'events'] as const)
    need(Array.isArray(log[part]), `${part} is no list`);
  const ids = new Set<string>();
  const objects = new Set(log.objects.map(({ id }) => id));
  for (const [types, things] of [
    [log.objectTypes, log.objects],
    [log.eventTypes, log.events],
  ] as const) {
    const declared = new Map(
      types.map(({ name, attributes }) => [name, new Map(attributes.map((a) => [a.name, a.type]))]),
    );
    need(declared.size === types.length, 'a type is declared twice');
    for (const { id, type, time, attributes, relationships } of things) {
      need(isText(id) && isText(type) && !ids.has(id), `${id} has no id of its own`);
      ids.add(id);
      const known = declared.get(type);
      need(known !== undefined, `${type} is not declared`);
      if (things === log.events) need(isText(time) && dateTime.test(time as string), `${id} has the time ${time}`);
      for (const { name, value, time } of attributes) {
        const kind = known?.get(name);
        need(isText(value) && isValue[kind ?? '']?.(value) === true, `${id}: ${name} is ${value}, not ${kind}`);
        if (things === log.objects) need(isText(time) && dateTime.test(time as string), `${id}: ${name} has no time`);
      }
      need(new Set(attributes.map(({ name }) => name)).size === attributes.length, `${id} says something twice`);
      for (const { objectId, qualifier } of relationships)
        need(isText(qualifier) && objects.has(objectId), `${id} is related to ${objectId}, which is not there`);
    }
  }
  return wrong;
}

/** Reads the records back from the events, and refuses a log that breaks a rule. */
export function readOcelLog(text: string): Records {
  const log = JSON.parse(text) as OcelLog;
  const wrong = ocelMistakes(log);
  if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const outcomes = new Map(
    log.objects.flatMap(({ id, type, attributes }) =>
      type === 'contact' ? [[id, attributes.find(({ name }) => name === 'outcome')?.value ?? null]] : [],
    ),
  );
  for (const { type, attributes, relationships } of log.events) {
    const said = new Map(attributes.map(({ name, value }) => [name, value]));
    const contact = relationships.find(({ qualifier }) => qualifier === 'in contact')?.objectId ?? '';
    if (said.get('kind') === 'contact') contacts.push(contactOf(said, outcomes.get(contact) ?? null));
    else stays.push(stayOf(type, said));
  }
  return { stays, contacts };
}

type Said = ReadonlyMap<string, string>;

const orNull = (value: string | undefined) => value ?? null;
const count = (value: string | undefined) => (value === undefined ? null : Number(value));

function whoOf(said: Said) {
  return {
    replication: Number(said.get('replication')),
    caller: Number(said.get('caller')),
    persona: said.get('persona') as string,
    need: said.get('need') as string,
    counted: said.get('counted') === 'true',
    contact: Number(said.get('contact')),
    channel: said.get('channel') as string,
    cause: said.get('cause') as Stay['cause'],
    ended: Number(said.get('end')),
    open: said.get('open') === 'true',
  };
}

function stayOf(state: string, said: Said): Stay {
  const pool = said.get('colleaguePool');
  return {
    ...whoOf(said),
    began: Number(said.get('start')),
    state,
    node: said.get('node') as string,
    activity: said.get('kind') as Stay['activity'],
    event: orNull(said.get('event')),
    pool: orNull(said.get('pool')),
    agent: count(said.get('agent')),
    answeredBy: orNull(said.get('answeredBy')),
    skill: orNull(said.get('skill')),
    colleague: pool === undefined ? null : { pool, agent: Number(said.get('colleague')) },
    told: namesOf(orNull(said.get('told'))),
    again: namesOf(orNull(said.get('again'))),
    replay: said.get('replay') === 'true',
    misunderstood: said.get('misunderstood') === 'true',
    offPhone: said.get('offPhone') === 'true',
  };
}

function contactOf(said: Said, outcome: string | null): ContactRecord {
  return {
    ...whoOf(said),
    began: Number(said.get('contactBegan')),
    outcome,
    recorded: orNull(said.get('recorded')),
    met: said.get('met') === 'true',
    state: orNull(said.get('endedIn')),
    deadEnd: orNull(said.get('deadEnd')),
    doomedAt: count(said.get('doomedAt')),
    cost: Number(said.get('cost')),
    returns: said.get('returns') === 'true',
  };
}
