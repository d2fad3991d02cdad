import type { ContactRecord, Stay } from '../../src/measure/stay.ts';
import type { Records } from './journeys.ts';
import { namesOf } from './names-of.ts';
import { unescaped } from './unescaped.ts';

/** Fields of a text as RFC 4180 has it. */
export function readCsv(text: string, separator = ','): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] === '"') at++;
        field += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') field += text[at++];
      if (/["\n]/.test(field)) throw new Error(`a field is not quoted: ${field}`);
    }
    row.push(field);
    if (text[at] === separator) {
      at++;
    } else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line break at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) throw new Error('the last line does not end');
  return rows;
}

/** Reads a log of stays back, by the names of its columns. */
export function readCsvLog(text: string, separator = ','): Records {
  const [header = [], ...rows] = readCsv(text, separator);
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  for (const row of rows) {
    if (row.length !== header.length) throw new Error(`${row.length} fields under ${header.length} names`);
    const cell = (name: string) => {
      const column = header.indexOf(name);
      if (column < 0) throw new Error(`no column ${name}`);
      return row[column] as string;
    };
    if (cell('kind') === 'contact') contacts.push(contactOf(cell));
    else stays.push(stayOf(cell));
  }
  return { stays, contacts };
}

type Cell = (name: string) => string;

const text = (cell: string) => unescaped(cell.replace(/^'/, ''));
const orNull = (cell: string) => (cell === '' ? null : text(cell));
const flag = (cell: string) => {
  if (cell !== 'true' && cell !== 'false') throw new Error(`${cell} is neither true nor false`);
  return cell === 'true';
};

function whoOf(cell: Cell) {
  return {
    replication: Number(cell('replication')),
    caller: Number(cell('caller')),
    persona: text(cell('persona')),
    need: text(cell('need')),
    counted: flag(cell('counted')),
    contact: Number(cell('contact')),
    channel: text(cell('channel')),
    cause: cell('cause') as Stay['cause'],
    ended: Number(cell('end')),
    open: flag(cell('open')),
  };
}

function stayOf(cell: Cell): Stay {
  const agent = cell('agent');
  return {
    ...whoOf(cell),
    began: Number(cell('start')),
    state: text(cell('activity')),
    node: text(cell('node')),
    activity: cell('kind') as Stay['activity'],
    event: orNull(cell('event')),
    pool: orNull(cell('pool')),
    agent: agent === '' ? null : Number(agent),
    answeredBy: orNull(cell('answeredBy')),
    skill: orNull(cell('skill')),
    colleague:
      cell('colleague') === '' ? null : { pool: text(cell('colleaguePool')), agent: Number(cell('colleague')) },
    told: namesOf(orNull(cell('told'))),
    again: namesOf(orNull(cell('again'))),
    replay: flag(cell('replay')),
    misunderstood: flag(cell('misunderstood')),
    offPhone: flag(cell('offPhone')),
  };
}

function contactOf(cell: Cell): ContactRecord {
  return {
    ...whoOf(cell),
    began: Number(cell('contactBegan')),
    outcome: orNull(cell('outcome')),
    recorded: orNull(cell('recorded')),
    met: flag(cell('met')),
    state: orNull(cell('endedIn')),
    deadEnd: orNull(cell('deadEnd')),
    doomedAt: cell('doomedAt') === '' ? null : Number(cell('doomedAt')),
    cost: Number(cell('cost')),
    returns: flag(cell('returns')),
  };
}
