import { type Ending, endings } from '../lived/endings.ts';
import type { Path, PathContact } from '../lived/paths.ts';

/** A part of the journeys that are drawn together: of one persona, with one end. */
export interface Part {
  /** The persona's number among those that are told apart. */
  readonly who: number;
  readonly became: Ending;
  readonly journeys: number;
}

/** Where journeys are at one step of a contact: in a state, or ended already. */
export interface Box {
  readonly kind: 'state' | 'others' | 'goesOn' | 'ended';
  /** The state's name, or that of the ending. */
  readonly name: string;
  readonly ending?: Ending;
  journeys: number;
  /** Of those that ended so here, how many had another contact. */
  more: number;
}

export interface Link {
  readonly from: Box;
  readonly to: Box;
  /** The column of `from`. */
  readonly column: number;
  readonly parts: Part[];
  journeys: number;
}

/** One contact of all journeys that had it, step by step. */
export interface Flow {
  /** From 1. */
  readonly contact: number;
  readonly journeys: number;
  /** Boxes by step, in the order of the design; the last column has the endings only. */
  readonly columns: readonly (readonly Box[])[];
  readonly links: readonly Link[];
}

export interface FlowOptions {
  /** States in the order of the design. */
  readonly states: readonly string[];
  /** The personas that are told apart; all others are the one after the last. */
  readonly who: readonly string[];
  /** Most states told apart in a column; the rest are together, and so are those with less than a hundredth. */
  readonly most: number;
}

const SMALL = 0.01;

/** The `contact`-th contacts of journeys, from 1; undefined where nobody had one. */
export function flowOf(paths: readonly Path[], contact: number, options: FlowOptions): Flow | undefined {
  const had = paths.filter((path) => path.contacts.length >= contact);
  const journeys = had.reduce((sum, path) => sum + path.journeys, 0);
  if (journeys === 0) return undefined;
  const steps = Math.max(...had.map((path) => placesOf(at(path, contact)).length));
  const columns = Array.from({ length: steps + 1 }, (_, i) => new Column(i, had, contact, journeys, options));
  const links = new Map<string, Link>();
  for (const path of had) {
    const who = options.who.indexOf(path.persona);
    const part = { who: who < 0 ? options.who.length : who, became: path.became, journeys: path.journeys };
    const boxes = columns.map((column) => column.boxFor(at(path, contact)));
    for (const [i, box] of boxes.entries()) {
      box.journeys += path.journeys;
      if (path.contacts.length > contact || path.later) box.more += path.journeys;
      if (i > 0) join(links, boxes[i - 1] as Box, box, i - 1, part);
    }
  }
  return { contact, journeys, columns: columns.map(({ boxes }) => boxes), links: [...links.values()] };
}

const at = (path: Path, contact: number) => path.contacts[contact - 1] as PathContact;

/** The places of a contact: its states, and that it goes on beyond what is told. */
function placesOf({ states, goesOn }: PathContact): readonly (string | null)[] {
  return goesOn ? [...states, null] : states;
}

function join(links: Map<string, Link>, from: Box, to: Box, column: number, part: Part): void {
  const key = `${column} ${from.kind} ${from.name}\n${to.kind} ${to.name}`;
  let link = links.get(key);
  if (link === undefined) {
    link = { from, to, column, parts: [], journeys: 0 };
    links.set(key, link);
  }
  link.journeys += part.journeys;
  const same = link.parts.findIndex(({ who, became }) => who === part.who && became === part.became);
  if (same < 0) link.parts.push(part);
  else link.parts[same] = { ...part, journeys: part.journeys + (link.parts[same] as Part).journeys };
}

/** A step, and who is told apart in it. */
class Column {
  readonly boxes: readonly Box[];
  private readonly step: number;
  private readonly byName = new Map<string | null, Box>();
  private readonly byEnding = new Map<Ending, Box>();
  private readonly others: Box = { kind: 'others', name: 'others', journeys: 0, more: 0 };

  constructor(step: number, had: readonly Path[], contact: number, all: number, { states, most }: FlowOptions) {
    this.step = step;
    const counts = new Map<string | null, number>();
    const ended = new Set<Ending>();
    for (const path of had) {
      const places = placesOf(at(path, contact));
      const place = places[step];
      if (step >= places.length) ended.add(at(path, contact).ending);
      else counts.set(place as string | null, (counts.get(place as string | null) ?? 0) + path.journeys);
    }
    const told = [...counts]
      .filter(([name, count]) => name !== null && count >= SMALL * all)
      .sort(([, a], [, b]) => b - a)
      .slice(0, counts.size > most ? most - 1 : most)
      .map(([name]) => name as string)
      .sort((a, b) => states.indexOf(a) - states.indexOf(b));
    for (const name of told) this.byName.set(name, { kind: 'state', name, journeys: 0, more: 0 });
    if (counts.has(null)) this.byName.set(null, { kind: 'goesOn', name: 'goes on', journeys: 0, more: 0 });
    for (const ending of endings)
      if (ended.has(ending)) this.byEnding.set(ending, { kind: 'ended', name: ending, ending, journeys: 0, more: 0 });
    const isTold = [...counts.keys()].every((name) => this.byName.has(name));
    this.boxes = [...this.byName.values(), ...(isTold ? [] : [this.others]), ...this.byEnding.values()];
  }

  boxFor(contact: PathContact): Box {
    const places = placesOf(contact);
    if (this.step >= places.length) return this.byEnding.get(contact.ending) as Box;
    return this.byName.get(places[this.step] as string | null) ?? this.others;
  }
}
