import type { Estimate } from '../../measure/estimate.ts';
import type { IntervalFigures } from '../../measure/interval-figures.ts';
import { type Content, html } from '../page/html.ts';
import type { PanelPlace } from './panels.ts';
import { px } from './svg.ts';

type Of<Figure> = (interval: IntervalFigures) => Figure;

const rounded = (value: number): number => Number(value.toPrecision(6));

/** A bar for each interval. */
export function bars(
  intervals: readonly IntervalFigures[],
  of: Of<number>,
  { x, y, bottom }: PanelPlace,
  kind: string,
) {
  const shown = intervals.filter((each) => of(each) > 0);
  if (shown.length === 0) return null;
  const path = shown.map((each) => {
    const gap = Math.min(1, (x(each.to) - x(each.from)) / 6);
    return `M${px(x(each.from) + gap)} ${bottom}V${px(y(of(each)))}H${px(x(each.to) - gap)}V${bottom}Z`;
  });
  return html`<path class="fill ${kind}" data-values="${shown.map((each) => rounded(of(each))).join(' ')}" d="${path.join('')}"/>`;
}

/** What holds all through each interval: a line of steps. */
export function stepLine(intervals: readonly IntervalFigures[], of: Of<number>, { x, y }: PanelPlace, kind: string) {
  const path = intervals.map(
    (each, at) => `${at === 0 ? 'M' : 'L'}${px(x(each.from))} ${px(y(of(each)))}H${px(x(each.to))}`,
  );
  return html`<path class="line thin ${kind}" data-values="${intervals.map((each) => rounded(of(each))).join(' ')}" d="${path.join('')}"/>`;
}

/** Estimates in the middle of their intervals, with a band; where nothing was observed the line is broken. */
export function estimates(
  intervals: readonly IntervalFigures[],
  of: Of<Estimate>,
  { x, y }: PanelPlace,
  kind: string,
): Content {
  const known: (readonly [at: number, figure: Estimate])[][] = [[]];
  for (const each of intervals) {
    const figure = of(each);
    if (Number.isNaN(figure.value)) known.push([]);
    else known.at(-1)!.push([x((each.from + each.to) / 2), figure]);
  }
  const parts = known.filter(({ length }) => length > 0);
  if (parts.length === 0) return null;
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([at, value]) => `${px(at)} ${px(y(value))}`).join('L');
  const band = parts.map((part) => {
    const high = part.map(([at, { high: end, value }]) => [at, end ?? value] as const);
    const low = part.map(([at, { low: end, value }]) => [at, end ?? value] as const).reverse();
    return `M${line([...high, ...low])}Z`;
  });
  // A point by itself is a dot: a line of no length with round ends.
  const path = parts.map(
    (part) => `M${line(part.map(([at, { value }]) => [at, value] as const))}${part.length === 1 ? 'h0' : ''}`,
  );
  const values = parts.flat().map(([, { value }]) => rounded(value));
  return html`<path class="band ${kind}" d="${band.join('')}"/><path class="line round ${kind}" data-values="${values.join(' ')}" d="${path.join('')}"/>`;
}

/** Where nobody is at work, a part of the busiest interval that is hardly anybody. */
const HARDLY = 0.05;

/** From the first to the last interval in which somebody is at work, or more than hardly anybody asks for a line. */
export function busyHours(intervals: readonly IntervalFigures[]): readonly IntervalFigures[] {
  const most = Math.max(0, ...intervals.map(({ offered }) => offered.value));
  const isBusy = ({ offered, atWork }: IntervalFigures) => atWork.value > 0 || offered.value > HARDLY * most;
  const first = intervals.findIndex(isBusy);
  return first < 0 ? [] : intervals.slice(first, intervals.findLastIndex(isBusy) + 1);
}

/** The highest of the values of some figures, its interval included where it is not beyond all measure. */
export function highest(figures: readonly Estimate[]): number {
  const values = figures.map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const most = Math.max(0, ...values);
  const ends = figures.flatMap(({ high }) => (high !== null && high <= 2 * most ? [high] : []));
  return Math.max(most, ...ends);
}
