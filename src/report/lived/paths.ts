import type { ContactRecord } from '../../measure/stay.ts';
import { grownInts } from '../../simulate/grown.ts';
import { type Ending, endingOf, endings } from './endings.ts';
import type { Visit, WalkFold } from './walks.ts';

/** One contact of a path: the states that were visited, at most {@link STEPS}, and how it ended. */
export interface PathContact {
  readonly states: readonly string[];
  /** There were more states than are told. */
  readonly goesOn: boolean;
  readonly ending: Ending;
}

/** A way that journeys of a persona took, and what became of them. */
export interface Path {
  /** At most {@link CONTACTS}, in the order in which they ended; none where the way is not told. */
  readonly contacts: readonly PathContact[];
  /** More contacts followed. */
  readonly later: boolean;
  readonly persona: string;
  readonly became: Ending;
  /** Journeys that went it, and all contacts that these had. */
  readonly journeys: number;
  readonly allContacts: number;
  /** The same journeys by replication, from 1: those in which there were any. */
  readonly byReplication: ReadonlyMap<number, number>;
}

/** States of a contact that are told, and contacts of a journey. */
export const STEPS = 6;
export const CONTACTS = 3;

/** So many different beginnings of paths are kept; journeys that go ways beyond are counted without their way. */
const MOST_NODES = 100_000;
const ROOT = 0;
const UNTOLD = 1;
/** Marks in the tree beside the numbers of states: a contact goes on, or ends. */
const GOES_ON = -1;
const LATER = -2;
const endMark = (ending: number) => -3 - ending;
const RADIX = 2 ** 20;

interface Tally {
  readonly node: number;
  readonly persona: number;
  readonly became: number;
  journeys: number;
  contacts: number;
  readonly byReplication: Map<number, number>;
}

/** The paths of journeys as a tree of steps: its size follows the different ways that there are, not the journeys. */
export class Paths implements WalkFold {
  private readonly states = new Names();
  private readonly personas = new Names();
  private readonly ways = new Map<number, number>();
  private readonly parents: number[] = [ROOT, ROOT];
  private readonly marks: number[] = [0, 0];
  private readonly tallies = new Map<number, Tally>();
  /** By number of the caller: where in the tree they are, plus one, how many contacts ended, and more; see `walk`. */
  private at = new Int32Array(1024);
  private contacts = new Int32Array(1024);
  private became = new Int32Array(1024);
  private persona = new Int32Array(1024);
  private callers = 0;
  private replication = 0;

  walk(visits: readonly Visit[], contact: ContactRecord): void {
    if (contact.replication !== this.replication) this.settle(contact.replication);
    const { caller } = contact;
    while (caller >= this.at.length) this.grow();
    if (caller >= this.callers) this.callers = caller + 1;
    const isFirst = this.at[caller] === 0;
    const wasMet = !isFirst && this.became[caller] === 0;
    const ending = endings.indexOf(endingOf(contact, wasMet));
    if (isFirst) {
      this.at[caller] = ROOT + 1;
      this.persona[caller] = this.personas.number(contact.persona);
    }
    const ended = this.contacts[caller] as number;
    const at = (this.at[caller] as number) - 1;
    if (ended < CONTACTS) this.at[caller] = this.after(at, visits, ending) + 1;
    else if (ended === CONTACTS) this.at[caller] = this.child(at, LATER) + 1;
    this.contacts[caller] = ended + 1;
    if (!wasMet) this.became[caller] = ending === 1 || ending === 2 ? this.waiting(contact, ending) : ending;
  }

  /** All ways, those of most journeys first. */
  get all(): readonly Path[] {
    this.settle(0);
    const paths = [...this.tallies.values()].map(
      ({ node, persona, became, journeys, contacts, byReplication }): Path => ({
        contacts: this.told(node),
        later: this.marks[node] === LATER,
        persona: this.personas.name(persona),
        became: endings[became] as Ending,
        journeys,
        allContacts: contacts,
        byReplication,
      }),
    );
    return paths.sort((a, b) => b.journeys - a.journeys);
  }

  /** Who comes back, but not within the run, is still going. */
  private waiting({ returns }: ContactRecord, ending: number): number {
    return returns ? endings.indexOf('open') : ending;
  }

  private after(node: number, visits: readonly Visit[], ending: number): number {
    let at = node;
    for (const { state } of visits.slice(0, STEPS)) at = this.child(at, this.states.number(state));
    if (visits.length > STEPS) at = this.child(at, GOES_ON);
    return this.child(at, endMark(ending));
  }

  private child(node: number, mark: number): number {
    if (node === UNTOLD) return UNTOLD;
    const key = node * RADIX + mark + 16;
    const known = this.ways.get(key);
    if (known !== undefined) return known;
    const made = this.parents.length;
    if (made >= MOST_NODES) return UNTOLD;
    this.ways.set(key, made);
    this.parents.push(node);
    this.marks.push(mark);
    return made;
  }

  /** The replication is over: its journeys are counted, and the next begins. */
  private settle(next: number): void {
    for (let caller = 0; caller < this.callers; caller++) {
      const at = this.at[caller] as number;
      if (at > 0) this.count(at - 1, caller);
    }
    this.at.fill(0, 0, this.callers);
    this.contacts.fill(0, 0, this.callers);
    this.callers = 0;
    this.replication = next;
  }

  private count(node: number, caller: number): void {
    const persona = this.persona[caller] as number;
    const became = this.became[caller] as number;
    const key = node * RADIX + persona * endings.length + became;
    let tally = this.tallies.get(key);
    if (tally === undefined) {
      tally = { node, persona, became, journeys: 0, contacts: 0, byReplication: new Map() };
      this.tallies.set(key, tally);
    }
    tally.journeys++;
    tally.contacts += this.contacts[caller] as number;
    tally.byReplication.set(this.replication, (tally.byReplication.get(this.replication) ?? 0) + 1);
  }

  private told(node: number): readonly PathContact[] {
    const marks: number[] = [];
    for (let at = node; at > UNTOLD; at = this.parents[at] as number) marks.unshift(this.marks[at] as number);
    const contacts: PathContact[] = [];
    let states: string[] = [];
    let goesOn = false;
    for (const mark of marks) {
      if (mark >= 0) states.push(this.states.name(mark));
      else if (mark === GOES_ON) goesOn = true;
      else if (mark !== LATER) {
        contacts.push({ states, goesOn, ending: endings[-3 - mark] as Ending });
        states = [];
        goesOn = false;
      }
    }
    return contacts;
  }

  private grow(): void {
    this.at = grownInts(this.at);
    this.contacts = grownInts(this.contacts);
    this.became = grownInts(this.became);
    this.persona = grownInts(this.persona);
  }
}

/** Names by number. */
class Names {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  name(number: number): string {
    return this.names[number] as string;
  }
}
