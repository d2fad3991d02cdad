import { endings } from '../lived/endings.ts';
import type { Box, Flow, Link, Part } from './flow.ts';

/** A box with its place across the flow, pixels. */
export interface PlacedBox {
  readonly box: Box;
  readonly column: number;
  readonly start: number;
  /** As much as its journeys take. */
  readonly size: number;
  /** As much as there is for its label. */
  readonly room: number;
  /** Whether it has a label: an ending is named in the last column only. */
  readonly isNamed: boolean;
}

/** Journeys between two columns, as a band of so many pixels. */
export interface Ribbon extends Part {
  readonly size: number;
  /** Middles, across the flow. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedLink {
  readonly link: Link;
  readonly ribbons: readonly Ribbon[];
}

export interface FlowLayout {
  /** Pixels across; more than was asked for where names need it. */
  readonly across: number;
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

export interface FlowSpace {
  /** Pixels across the flow. */
  readonly across: number;
  /** Least pixels for a box with a name, and for an ending, of which more is said. */
  readonly named: number;
  readonly ended: number;
}

const GAP = 4;
const THIN = 1.5;

/** Places boxes and ribbons: states from one side in the order of the design, those whose contact has ended at the other. */
export function flowLayout(flow: Flow, { across: asked, named, ended }: FlowSpace): FlowLayout {
  const last = flow.columns.length - 1;
  const least = (box: Box, column: number) => (box.kind !== 'ended' ? named : column === last ? ended : THIN);
  const needed = (per: number) =>
    Math.max(
      ...flow.columns.map((boxes, column) =>
        boxes.reduce((sum, box) => sum + Math.max(per * box.journeys, least(box, column)) + GAP, -GAP),
      ),
    );
  const across = Math.max(asked, needed(0));
  const per = greatest((value) => needed(value) <= across, across / flow.journeys);
  const placed = new Map<Box, PlacedBox>();
  for (const [column, boxes] of flow.columns.entries()) {
    const place = (box: Box, start: number, room: number) => {
      const isNamed = box.kind !== 'ended' || column === last;
      placed.set(box, { box, column, start, size: per * box.journeys, room, isNamed });
    };
    const roomOf = (box: Box) => Math.max(per * box.journeys, least(box, column));
    let start = 0;
    for (const box of boxes.filter(({ kind }) => kind !== 'ended')) {
      place(box, start, roomOf(box));
      start += roomOf(box) + GAP;
    }
    let end = across;
    for (const box of boxes.filter(({ kind }) => kind === 'ended')) {
      place(box, end - roomOf(box), roomOf(box));
      end -= roomOf(box) + GAP;
    }
  }
  return { across, boxes: [...placed.values()], links: ribbons(flow.links, placed, per) };
}

/** The greatest number up to `most` that is possible; all below a possible one are. */
function greatest(possible: (value: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (possible(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function ribbons(links: readonly Link[], placed: ReadonlyMap<Box, PlacedBox>, per: number): readonly PlacedLink[] {
  const startOf = (box: Box) => (placed.get(box) as PlacedBox).start;
  const from = offsets(
    links,
    (link) => link.from,
    (link) => link.to,
    startOf,
    per,
  );
  const to = offsets(
    links,
    (link) => link.to,
    (link) => link.from,
    startOf,
    per,
  );
  return links.map((link) => {
    let [begin, end] = [from.get(link) as number, to.get(link) as number];
    const parts = [...link.parts].sort(
      (a, b) => endings.indexOf(a.became) - endings.indexOf(b.became) || a.who - b.who,
    );
    return {
      link,
      ribbons: parts.map((part) => {
        const size = per * part.journeys;
        begin += size;
        end += size;
        return { ...part, size, from: begin - size / 2, to: end - size / 2 };
      }),
    };
  });
}

/** Where each link begins along the side of its box, so that links which leave it do not cross there. */
function offsets(
  links: readonly Link[],
  own: (link: Link) => Box,
  other: (link: Link) => Box,
  startOf: (box: Box) => number,
  per: number,
): ReadonlyMap<Link, number> {
  const used = new Map<Box, number>();
  const sorted = [...links].sort((a, b) => startOf(other(a)) - startOf(other(b)));
  return new Map(
    sorted.map((link) => {
      const begin = used.get(own(link)) ?? startOf(own(link));
      used.set(own(link), begin + per * link.journeys);
      return [link, begin];
    }),
  );
}
