import type { ContactRecord, Stay } from '../measure/stay.ts';
import { listed } from './listed.ts';
import type { Timestamps } from './timestamps.ts';
import { caseOf, resourceOf, waited } from './waited.ts';

/** What a cell holds; nothing where it is null. */
type Cell = string | number | boolean | null;

/** A column: what it says of a stay, in a contact that ended with some outcome, and what of the contact as a whole. */
interface Column {
  readonly name: string;
  readonly stay: (stay: Stay, outcome: string | null) => Cell;
  readonly contact: (contact: ContactRecord) => Cell;
}

/** The columns of a log of stays, in order. Without a date of the beginning there are no timestamps. */
export function csvColumns(timestamps: Timestamps | null): readonly Column[] {
  return timestamps === null ? columns : columns.flatMap((each) => withTime(each, timestamps));
}

const nothing = () => null;
const ofBoth = (name: string, cell: (record: Stay | ContactRecord) => Cell): Column => ({
  name,
  stay: cell,
  contact: cell,
});
const ofStay = (name: string, stay: Column['stay']): Column => ({ name, stay, contact: nothing });
const ofContact = (name: string, contact: Column['contact']): Column => ({ name, stay: nothing, contact });

const columns: readonly Column[] = [
  ofBoth('case', caseOf),
  { name: 'activity', stay: ({ state }) => state, contact: ({ outcome }) => outcome ?? 'unfinished' },
  { name: 'start', stay: ({ began }) => began, contact: ({ ended }) => ended },
  ofBoth('end', ({ ended }) => ended),
  ofStay('resource', resourceOf),
  ofBoth('persona', ({ persona }) => persona),
  ofBoth('contact', ({ contact }) => contact),
  { name: 'outcome', stay: (_, outcome) => outcome, contact: ({ outcome }) => outcome },
  ofStay('wait', waited),
  { name: 'kind', stay: ({ activity }) => activity, contact: () => 'contact' },
  ofStay('event', ({ event }) => event),
  ofBoth('need', ({ need }) => need),
  ofBoth('channel', ({ channel }) => channel),
  ofBoth('cause', ({ cause }) => cause),
  ofBoth('replication', ({ replication }) => replication),
  ofBoth('caller', ({ caller }) => caller),
  ofBoth('counted', ({ counted }) => counted),
  ofBoth('open', ({ open }) => open),
  ofStay('node', ({ node }) => node),
  ofStay('pool', ({ pool }) => pool),
  ofStay('agent', ({ agent }) => agent),
  ofStay('answeredBy', ({ answeredBy }) => answeredBy),
  ofStay('skill', ({ skill }) => skill),
  ofStay('colleaguePool', ({ colleague }) => colleague?.pool ?? null),
  ofStay('colleague', ({ colleague }) => colleague?.agent ?? null),
  ofStay('told', ({ told }) => listed(told)),
  ofStay('again', ({ again }) => listed(again)),
  ofStay('replay', ({ replay }) => replay),
  ofStay('misunderstood', ({ misunderstood }) => misunderstood),
  ofStay('offPhone', ({ offPhone }) => offPhone),
  ofContact('contactBegan', ({ began }) => began),
  ofContact('recorded', ({ recorded }) => recorded),
  ofContact('met', ({ met }) => met),
  ofContact('endedIn', ({ state }) => state),
  ofContact('deadEnd', ({ deadEnd }) => deadEnd),
  ofContact('doomedAt', ({ doomedAt }) => doomedAt),
  ofContact('cost', ({ cost }) => cost),
  ofContact('returns', ({ returns }) => returns),
];

function withTime(column: Column, timestamps: Timestamps): Column[] {
  const { name, stay, contact } = column;
  if (name !== 'start' && name !== 'end') return [column];
  const at = (cell: Cell) => timestamps.at(cell as number);
  const time: Column = {
    name: `${name}Time`,
    stay: (record, outcome) => at(stay(record, outcome)),
    contact: (record) => at(contact(record)),
  };
  return [column, time];
}
