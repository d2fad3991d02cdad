import { didYouMean } from '../../errors/nearest.ts';
import { figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { live } from '../lived/lived.ts';
import { type PersonaStages, type Stage, Stages } from '../lived/stages.ts';
import { type Content, html, named } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { scale } from './scale.ts';
import { clipped, px, Svg } from './svg.ts';

/** A stage, with what a journey of the persona has come to by its end. */
export interface MapRow extends Stage {
  /** The share of the persona's journeys that come there. */
  readonly reached: number;
  /** A journey's minutes on the phone and repeats, in this and all stages before it. */
  readonly effort: number;
  /** A journey's cost, likewise. */
  readonly costSoFar: number;
  /** What is heard there; nothing where no prompt is. */
  readonly says: string | undefined;
}

/** Stages that fewer reach are folded into one sentence. */
const REACHED = 0.05;
/** More stages than this are in the table only. */
const SHOWN = 16;
const HEAD = 36;

/** A state that few come to. */
export interface MapRows {
  readonly rows: readonly MapRow[];
  readonly folded: number;
}

/** The rows of a map: stages in the order in which callers meet them. */
export function mapRows({ journeys, stages }: PersonaStages, says: ReadonlyMap<string, string>): MapRows {
  let [effort, cost] = [0, 0];
  const rows = stages
    .filter((stage) => stage.journeys >= REACHED * journeys)
    .map((stage): MapRow => {
      effort += (stage.seconds / 60 + stage.repeats) / journeys;
      cost += stage.cost / journeys;
      const reached = stage.journeys / journeys;
      return { ...stage, reached, effort, costSoFar: cost, says: says.get(stage.state) };
    });
  return { rows, folded: stages.length - rows.length };
}

/** The journey of one persona, stage by stage. */
export function journeyMapPicture(
  map: PersonaStages,
  says: ReadonlyMap<string, string>,
  currency: string | null,
): Picture {
  const { rows, folded } = mapRows(map, says);
  const { persona, journeys } = map;
  const last = rows.at(-1);
  const share = (count: number) => figureText(count / journeys, 'share');
  const more =
    folded > 0
      ? ` ${folded} ${folded === 1 ? 'state that fewer than 5 % reach is' : 'states that fewer than 5 % reach are'} left out.`
      : '';
  const first = rows.length > SHOWN ? ` The first ${SHOWN} of ${rows.length} stages.` : '';
  return {
    title: `The journey of ${persona}`,
    says: `From top to bottom, in the order in which callers first meet the states. Bars: mean time of a journey that comes there, waiting told apart. The line: effort so far, ${figureText(last?.effort ?? 0, 'number')} in the end.${more}${first}`,
    draw: (width) => drawn(rows.slice(0, SHOWN), width),
    table: {
      caption: `The stages of ${persona}, of ${journeys.toLocaleString('en-GB')} journeys`,
      columns: [
        ...['Stage', 'Reach it', 'Time there', 'of it waiting', 'Phone down', 'Repeats there', 'Effort so far'],
        ...(currency === null ? [] : [`Cost so far, ${currency}`]),
        ...['End there, need met', 'End there, unmet', 'Is told'],
      ],
      rows: rows.map((row) => [
        named(row.state),
        figureText(row.reached, 'share'),
        figureText(row.seconds / row.journeys, 'duration'),
        figureText(row.waited / row.journeys, 'duration'),
        row.offPhone > 0 ? figureText(row.offPhone / row.journeys, 'duration') : '-',
        figureText(row.repeats / row.journeys, 'number'),
        figureText(row.effort, 'number'),
        ...(currency === null ? [] : [figureText(row.costSoFar, 'money')]),
        share(row.leftMet),
        share(row.leftUnmet),
        row.says === undefined ? '-' : html`<q>${named(row.says)}</q>`,
      ]),
    },
  };
}

function drawn(rows: readonly MapRow[], width: number): Svg {
  const isWide = width >= 500;
  const ROW = isWide ? 62 : 78;
  const height = HEAD + Math.max(1, rows.length) * ROW + 6;
  const effortLeft = width - (isWide ? 170 : 96);
  const most = Math.max(1, ...rows.map(({ seconds, journeys }) => seconds / journeys));
  const time = scale(most, 'duration', 3, 0, effortLeft - (isWide ? 130 : 90));
  const effort = scale(Math.max(0.1, ...rows.map((row) => row.effort)), 'number', 2, effortLeft, width - 12);
  const points = rows.map((row, at) => `${px(effort(row.effort))} ${px(HEAD + at * ROW + ROW / 2)}`);
  return new Svg(width, height, [
    html`<text class="soft" x="0" y="14">stage and mean time there</text>
<text class="soft end" x="${width}" y="14">effort so far</text>`,
    effort.ticks.map(
      ({ at }, i) =>
        (i === 0 || at === effort.to) &&
        html`<path class="grid" d="M${px(effort(at))} ${HEAD - 4}V${height}"/>
<text class="soft${i === 0 ? '' : ' end'}" x="${px(i === 0 ? effort(at) : width)}" y="${HEAD - 10}">${effort.ticks[i]!.label}</text>`,
    ),
    rows.map((row, at) => stage(row, HEAD + at * ROW, { time, room: effortLeft - 12, isWide })),
    rows.length > 0 &&
      html`<path class="line effort" data-values="${rows.map((row) => row.effort).join(' ')}" d="M${px(effort(0))} ${HEAD}L${points.join('L')}"/>
${rows.map((row, at) => html`<circle class="solid effort" cx="${px(effort(row.effort))}" cy="${px(HEAD + at * ROW + ROW / 2)}" r="4"/>`)}`,
  ]);
}

function stage(
  row: MapRow,
  top: number,
  { time, room, isWide }: { time: (value: number) => number; room: number; isWide: boolean },
): Content {
  const { state, journeys, seconds, waited, reached, says, leftUnmet } = row;
  const reach = `${figureText(reached, 'share')} reach it`;
  const y = top + (isWide ? 24 : 38);
  const [waits, all] = [time(waited / journeys), time(seconds / journeys)];
  const left = leftUnmet / journeys;
  const said = says === undefined ? '' : `“${says}”`;
  const gone = left >= 0.005 ? `${figureText(left, 'share')} of them end here, unmet` : '';
  const below = y + 26;
  return html`<text x="0" y="${top + 16}">${clipped(state, isWide ? room - 120 : room)}</text>
<text class="soft${isWide ? ' end' : ''}" x="${isWide ? room : 0}" y="${top + (isWide ? 16 : 31)}">${reach}</text>
<path class="fill wait" data-value="${waited / journeys}" d="M0 ${y}h${px(waits)}v10h-${px(waits)}z"/>
<path class="fill grey" data-value="${seconds / journeys}" d="M${px(waits)} ${y}h${px(all - waits)}v10h-${px(all - waits)}z"/>
<text class="soft" x="${px(all + 6)}" y="${y + 10}">${figureText(seconds / journeys, 'duration')}</text>
${gone !== '' ? html`<text class="lost" x="0" y="${below}">${clipped(gone, isWide ? 210 : room)}</text>` : ''}
${said !== '' && (isWide || gone === '') && html`<text class="quote" x="${gone === '' ? 0 : 220}" y="${below}">${clipped(said, room - (gone === '' ? 0 : 220))}</text>`}`;
}

/** What is said in each state of a run's design, for quotes. */
export function promptsOf(
  states: readonly { readonly block: string; readonly activity?: { readonly says?: string } | object }[],
): ReadonlyMap<string, string> {
  const prompts = new Map<string, string>();
  for (const { block, activity } of states) {
    const says = activity && 'says' in activity ? activity.says : undefined;
    if (typeof says === 'string' && !prompts.has(block)) prompts.set(block, says);
  }
  return prompts;
}

/**
 * A picture of the journey of one persona, as SVG: the states in the order in which callers meet them, who comes there, how long it
 * takes, and the effort so far: minutes on the phone and repeats, added up.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels, and where there is no such persona.
 * @throws TypeError of a run that was not made here, by simulate().
 * @example
 * writeFileSync('leaving.svg', journeyMap(simulate(design, callers, { horizon: days(5) }), 'leaving'));
 * @since 0.1.0
 */
export function journeyMap<Name extends string>(run: Run<Name>, persona: Name, options?: PictureOptions): string {
  const width = widthAsked(options);
  const names = Object.keys(run.personas);
  if (!names.includes(persona)) throw new RangeError(`no persona '${persona}'; ${didYouMean(String(persona), names)}`);
  const stages = new Stages();
  const lived = live(run, [stages]);
  if (lived === undefined) throw new TypeError('journeyMap() takes a run that simulate() made in this program');
  const map = stages.all.find((each) => each.persona === persona) ?? { persona, journeys: 0, stages: [] };
  const { title, says, draw } = journeyMapPicture(map, promptsOf(lived.design.states), run.cost.currency);
  return draw(width).alone(title, says);
}
