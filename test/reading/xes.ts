import type { ContactRecord, Stay } from '../../src/measure/stay.ts';
import type { Records } from './journeys.ts';
import { namesOf } from './names-of.ts';
import { unescaped } from './unescaped.ts';
import { type Element, readXml } from './xml.ts';

/** Attributes of a log, trace or event by key, each as what its type says. */
export function xesAttributes({ children }: Element): Readonly<Record<string, string | number | boolean>> {
  const found: Record<string, string | number | boolean> = Object.create(null);
  for (const { name, attributes } of children) {
    const { key, value } = attributes;
    if (key === undefined || value === undefined) continue;
    if (key in found) throw new Error(`${key} is there twice`);
    if (name === 'string') found[key] = unescaped(value);
    else if (name === 'float' || name === 'int') found[key] = Number(value);
    else if (name === 'boolean') found[key] = value === 'true';
    else if (name === 'date') found[key] = value;
    else throw new Error(`an attribute of type ${name}`);
  }
  return found;
}

/** Reads a log of journeys back. */
export function readXesLog(text: string): Records {
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const seen = new Set<unknown>();
  for (const trace of readXml(text).children.filter(({ name }) => name === 'trace')) {
    const of = xesAttributes(trace);
    if (seen.has(of['concept:name'])) throw new Error(`two traces of ${of['concept:name']}`);
    seen.add(of['concept:name']);
    const started = new Map<unknown, Attributes>();
    for (const each of trace.children.filter(({ name }) => name === 'event')) {
      const event = xesAttributes(each);
      if (event['lifecycle:transition'] === 'start') started.set(event['concept:instance'], event);
      else if (event.kind === 'contact') contacts.push(contactOf(of, event));
      else {
        const start = started.get(event['concept:instance']);
        if (start?.['concept:name'] !== event['concept:name'])
          throw new Error(`${event['concept:name']} did not start`);
        stays.push(stayOf(of, event));
        started.delete(event['concept:instance']);
      }
    }
    if (started.size > 0) throw new Error('a stay does not end');
  }
  return { stays, contacts };
}

type Attributes = ReturnType<typeof xesAttributes>;

const text = (value: Attributes[string] | undefined) => (value === undefined ? null : String(value));
const count = (value: Attributes[string] | undefined) => (value === undefined ? null : Number(value));

function whoOf(trace: Attributes, event: Attributes) {
  return {
    replication: trace.replication as number,
    caller: trace.caller as number,
    persona: event.persona as string,
    need: event.need as string,
    counted: trace.counted === true,
    contact: event.contact as number,
    channel: event.channel as string,
    cause: event.cause as Stay['cause'],
    began: event.began as number,
    ended: event.ended as number,
    open: event['lifecycle:transition'] === 'unknown',
  };
}

function stayOf(trace: Attributes, event: Attributes): Stay {
  const pool = text(event.colleaguePool);
  return {
    ...whoOf(trace, event),
    state: event['concept:name'] as string,
    node: event.node as string,
    activity: event.kind as Stay['activity'],
    event: text(event.event),
    pool: text(event['org:group']),
    agent: count(event.agent),
    answeredBy: text(event.answeredBy),
    skill: text(event.skill),
    colleague: pool === null ? null : { pool, agent: event.colleague as number },
    told: namesOf(text(event.told)),
    again: namesOf(text(event.again)),
    replay: event.replay === true,
    misunderstood: event.misunderstood === true,
    offPhone: event.offPhone === true,
  };
}

function contactOf(trace: Attributes, event: Attributes): ContactRecord {
  return {
    ...whoOf(trace, event),
    outcome: text(event.outcome),
    recorded: text(event.recorded),
    met: event.met === true,
    state: text(event.endedIn),
    deadEnd: text(event.deadEnd),
    doomedAt: event.doomedAt === undefined ? null : (event.doomedAt as number),
    cost: event.cost as number,
    returns: event.returns === true,
  };
}
