import type { Design } from '../../design/design.ts';
import type { Run } from '../../measure/run.ts';
import { live } from '../lived/lived.ts';
import { Visited } from '../lived/visited.ts';
import { Walks } from '../lived/walks.ts';
import { html } from '../page/html.ts';
import { Svg } from '../pictures/svg.ts';
import { chartSvg, type Figures, sizesFor } from './drawing.ts';
import { type ChartGraph, graphOf } from './graph.ts';
import { type HeatName, heats } from './heat.ts';
import { type LoadLayout, loadElk, placed } from './layout.ts';
import { shownOf } from './shown.ts';

/** A design as a statechart. */
export interface DrawnChart {
  /** All of it, whatever is drawn. */
  readonly graph: ChartGraph;
  /** Undefined where the library that lays charts out is not installed. */
  readonly svg: Svg | undefined;
  /** What was left out of the drawing; empty where nothing was. */
  readonly cut: string;
}

/** What has to be typed where charts cannot be laid out. */
export const INSTALL = 'npm install elkjs';

/** Draws the design's machine, with what is known of its states. */
export async function drawnChart(design: Design, figures: Figures, load: LoadLayout = loadElk): Promise<DrawnChart> {
  const graph = graphOf(design);
  const { graph: shown, says } = shownOf(graph, ({ state }) => figures.get(state)?.staysPerJourney.value ?? 0);
  const places = await placed(shown, sizesFor(figures), load);
  return { graph, svg: places && chartSvg(shown, places, figures), cut: says };
}

/**
 * How a chart is coloured.
 *
 * @since 0.1.0
 */
export interface ChartOptions {
  /** Where callers spend their time, where they come, or where contacts are lost; time unless said. */
  readonly heat?: HeatName;
}

/**
 * A design as a statechart, as SVG: states with what is said in them, and transitions in words. Blocks are one box. With a run
 * it is coloured by where callers spend their time, where they come, or where they are lost; each box says its figure. It
 * has the size that it needs to be read.
 *
 * @throws RangeError where there is no such heat.
 * @throws TypeError where the run was not made in this process: its journeys are lived through again.
 * @throws Error where elkjs, which lays charts out, is not installed.
 * @example
 * writeFileSync('chart.svg', await chart(design, simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export async function chart(design: Design, run?: Run<string>, { heat = 'time' }: ChartOptions = {}): Promise<string> {
  if (!heats.some(({ name }) => name === heat)) {
    throw new RangeError(
      `heat: '${String(heat)}' is none; there is ${heats.map(({ name }) => `'${name}'`).join(', ')}`,
    );
  }
  const { svg, cut } = await drawnChart(design, run === undefined ? new Map() : figuresOf(run));
  if (svg === undefined) throw new Error(`charts are laid out by elkjs, which is not installed; ${INSTALL}`);
  const says = `States are boxes, transitions arrows.${run ? ` Darker means more, of ${heat}.` : ''} ${cut}`;
  const coloured = new Svg(svg.width, svg.height, html`<g class="by-${heat}">${svg.parts}</g>`);
  return coloured.alone(`The design ${design.id}`, says.trim());
}

function figuresOf(run: Run<string>): Figures {
  const visited = new Visited();
  const lived = live(run, [visited, new Walks([visited])]);
  if (lived === undefined)
    throw new TypeError('run: expected what simulate() gave, in the process in which it was made');
  return visited.figures(lived.settings);
}
