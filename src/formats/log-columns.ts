import type { ContactRecord, Stay } from '../measure/stay.ts';
import { listed } from './listed.ts';
import { activityOf, caseOf, isOffPhone, resourceOf, waited } from './of-stay.ts';
import type { Timestamps } from './timestamps.ts';

/** What a cell holds; nothing where it is null. */
export type Cell = string | number | boolean | null;

/** What is written of a stay, in a contact that ended with some outcome, and of the contact as a whole. */
export interface LogColumn {
  readonly name: string;
  readonly type: 'string' | 'float' | 'integer' | 'boolean';
  readonly stay: (stay: Stay, outcome: string | null) => Cell;
  readonly contact: (contact: ContactRecord) => Cell;
}

/** The columns of a log of stays, in order. Without a date of the beginning there are no timestamps. */
export function logColumns(timestamps: Timestamps | null = null): readonly LogColumn[] {
  return timestamps === null ? columns : columns.flatMap((each) => withTime(each, timestamps));
}

type Of<Record> = (record: Record) => Cell;

const nothing = () => null;

/** What a column is, by whose it is and what it holds. */
const column = (type: LogColumn['type']) => ({
  both: (name: string, cell: Of<Stay | ContactRecord>): LogColumn => ({ name, type, stay: cell, contact: cell }),
  stay: (name: string, stay: Of<Stay>): LogColumn => ({ name, type, stay, contact: nothing }),
  contact: (name: string, contact: Of<ContactRecord>): LogColumn => ({ name, type, stay: nothing, contact }),
});
const [text, float, integer, flag] = [column('string'), column('float'), column('integer'), column('boolean')];

const columns: readonly LogColumn[] = [
  text.both('case', caseOf),
  { name: 'activity', type: 'string', stay: ({ state }) => state, contact: activityOf },
  { name: 'start', type: 'float', stay: ({ began }) => began, contact: ({ ended }) => ended },
  float.both('end', ({ ended }) => ended),
  text.stay('resource', resourceOf),
  text.both('persona', ({ persona }) => persona),
  integer.both('contact', ({ contact }) => contact),
  { name: 'outcome', type: 'string', stay: (_, outcome) => outcome, contact: ({ outcome }) => outcome },
  float.stay('wait', waited),
  { name: 'kind', type: 'string', stay: ({ activity }) => activity, contact: () => 'contact' },
  text.stay('event', ({ event }) => event),
  text.both('need', ({ need }) => need),
  text.both('channel', ({ channel }) => channel),
  text.both('cause', ({ cause }) => cause),
  integer.both('replication', ({ replication }) => replication),
  integer.both('caller', ({ caller }) => caller),
  flag.both('counted', ({ counted }) => counted),
  flag.both('open', ({ open }) => open),
  text.stay('node', ({ node }) => node),
  text.stay('pool', ({ pool }) => pool),
  integer.stay('agent', ({ agent }) => agent),
  text.stay('answeredBy', ({ answeredBy }) => answeredBy),
  text.stay('skill', ({ skill }) => skill),
  text.stay('colleaguePool', ({ colleague }) => colleague?.pool ?? null),
  integer.stay('colleague', ({ colleague }) => colleague?.agent ?? null),
  text.stay('told', ({ told }) => listed(told)),
  text.stay('again', ({ again }) => listed(again)),
  flag.stay('replay', ({ replay }) => replay),
  flag.stay('misunderstood', ({ misunderstood }) => misunderstood),
  flag.stay('offPhone', isOffPhone),
  float.contact('contactBegan', ({ began }) => began),
  text.contact('recorded', ({ recorded }) => recorded),
  flag.contact('met', ({ met }) => met),
  text.contact('endedIn', ({ state }) => state),
  text.contact('deadEnd', ({ deadEnd }) => deadEnd),
  float.contact('doomedAt', ({ doomedAt }) => doomedAt),
  float.contact('cost', ({ cost }) => cost),
  flag.contact('returns', ({ returns }) => returns),
];

function withTime(column: LogColumn, timestamps: Timestamps): LogColumn[] {
  const { name, stay, contact } = column;
  if (name !== 'start' && name !== 'end') return [column];
  const at = (cell: Cell) => timestamps.at(cell as number);
  const time: LogColumn = {
    name: `${name}Time`,
    type: 'string',
    stay: (record, outcome) => at(stay(record, outcome)),
    contact: (record) => at(contact(record)),
  };
  return [column, time];
}
