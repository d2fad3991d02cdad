import { figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { type Ending, endingNames, fates } from '../lived/endings.ts';
import { type Lived, live } from '../lived/lived.ts';
import { CONTACTS, type Path, Paths, STEPS } from '../lived/paths.ts';
import { Walks } from '../lived/walks.ts';
import { type Content, type Html, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { type Flow, flowOf } from './flow.ts';
import { drawFlow, mostStates } from './flow-drawing.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { stepTable } from './step-table.ts';
import { clipped, Svg } from './svg.ts';

/** What a picture of paths is made from. */
export interface Travelled {
  readonly paths: readonly Path[];
  /** The states in the order of the design. */
  readonly states: readonly string[];
  readonly confidence: number;
  /** Whether intervals are over mirrored pairs of replications. */
  readonly antithetic: boolean;
}

/** So many personas are told apart in a picture; the others are together. */
const WHO = 8;
const numbers = ['First', 'Second', 'Third'];
const HEAD = 30;
const BETWEEN = 26;
const ALL_STATES = 500;

/** Where journeys go, contact by contact and step by step. */
export function pathsPicture({ paths, states }: Travelled): Picture {
  const who = toldApart(paths);
  const flows = (most: number): readonly Flow[] =>
    Array.from({ length: CONTACTS }, (_, i) => flowOf(paths, i + 1, { states, who, most })).filter(
      (flow) => flow !== undefined,
    );
  return {
    title: 'Where journeys go',
    says: saysOf(paths),
    draw: (width) => drawn(flows(mostStates(width)), paths, width),
    table: stepTable(flows(ALL_STATES)),
  };
}

/** The personas of most journeys, in the order of their names where there are few. */
export function toldApart(paths: readonly Path[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { persona, journeys } of paths) counts.set(persona, (counts.get(persona) ?? 0) + journeys);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, WHO)
    .map(([name]) => name);
}

export const journeysOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + path.journeys, 0);

function saysOf(paths: readonly Path[]): string {
  const all = journeysOf(paths);
  if (all === 0) return 'Nobody called.';
  const parts = fates.flatMap((fate) => {
    const count = journeysOf(paths.filter(({ became }) => became === fate));
    return count === 0 ? [] : [`${endingNames[fate]} ${figureText(count / all, 'share')}`];
  });
  return `What became of journeys in the end: ${parts.join(', ')}. Bands are as wide as there are callers; shares are of the journeys that had the contact.`;
}

function drawn(flows: readonly Flow[], paths: readonly Path[], width: number): Svg {
  const legend = legendOf(paths, width);
  const all = journeysOf(paths);
  let top = legend.height;
  const parts: Content[] = [legend.parts];
  for (const flow of flows) {
    const { parts: own, height } = drawFlow(flow, width);
    const share = figureText(flow.journeys / all, 'share');
    const of = flow.contact === 1 ? '' : `${share} of journeys`;
    parts.push(html`<g transform="translate(0 ${top})"><text class="strong" x="0" y="14">${numbers[flow.contact - 1] ?? ''} contact</text>
<text class="soft" x="120" y="14">${clipped(of, width - 120)}</text>
<g transform="translate(0 ${HEAD})">${own}</g></g>
`);
    top += HEAD + Math.ceil(height) + BETWEEN;
  }
  const later = journeysOf(paths.filter((path) => path.later));
  const untold = journeysOf(paths.filter(({ contacts }) => contacts.length === 0));
  const notes = [
    later > 0 && `${figureText(later / all, 'share')} of journeys had more than ${CONTACTS} contacts.`,
    untold > 0 && `${figureText(untold / all, 'share')} went ways too rare to be drawn.`,
  ].filter((note) => note !== false);
  for (const note of notes) {
    parts.push(html`<text class="soft" x="0" y="${top}">${clipped(note, width)}</text>`);
    top += 18;
  }
  return new Svg(width, Math.max(40, top), parts);
}

/** What the looks of bands mean: those that there are. */
function legendOf(paths: readonly Path[], width: number): { readonly parts: Html; readonly height: number } {
  const there = fates.filter((fate) => paths.some(({ became }) => became === fate));
  const each = width < 480 ? width / 2 : 120;
  const across = Math.max(1, Math.floor(width / each));
  const sample = (fate: Ending, i: number) => {
    const [x, y] = [(i % across) * each, 10 + Math.floor(i / across) * 20];
    return html`<path class="${fate}" stroke-width="12" d="M${x} ${y}h26"/><text x="${x + 32}" y="${y + 4}">${endingNames[fate]}</text>`;
  };
  return { parts: html`<g>${there.map(sample)}</g>`, height: 20 * Math.ceil(there.length / across) + 14 };
}

/** What is gathered for a picture of paths: listens to stays and contacts that are lived through again. */
export function pathsFold(): { readonly fold: Walks; readonly paths: Paths } {
  const paths = new Paths();
  return { fold: new Walks([paths]), paths };
}

/** What was gathered from a run that was lived through again. */
export function travelledOf({ design, settings }: Lived, paths: Paths): Travelled {
  const states = [...new Set(design.states.map(({ block }) => block))];
  return { paths: paths.all, states, confidence: settings.confidence, antithetic: settings.antithetic };
}

/**
 * A picture of where journeys go, as SVG: contact by contact and step by step, as bands that are as wide as there are callers.
 * Past six steps of a contact, and past three contacts, it is only said how many go on.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @throws TypeError where the run was not made in this process: its journeys are lived through again.
 * @example
 * writeFileSync('paths.svg', paths(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function paths(run: Run<string>, options?: PictureOptions): string {
  const width = widthAsked(options);
  const { fold, paths: travelled } = pathsFold();
  const lived = live(run, [fold]);
  if (lived === undefined)
    throw new TypeError('run: expected what simulate() gave, in the process in which it was made');
  const { title, says, draw } = pathsPicture(travelledOf(lived, travelled));
  return draw(width).alone(title, `${says} A contact is told by its first ${STEPS} steps.`);
}
