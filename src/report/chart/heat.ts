import type { Estimate } from '../../measure/estimate.ts';
import { figureText } from '../../measure/figure-text.ts';
import type { VisitedState } from '../lived/visited.ts';

/** By what a chart may be coloured. */
export type HeatName = (typeof heats)[number]['name'];

export interface Heat {
  readonly name: 'time' | 'stays' | 'losses';
  readonly title: string;
  readonly of: (state: VisitedState) => Estimate;
  /** The figure as it stands in a box. */
  readonly text: (state: VisitedState) => string;
  /** The figure as it stands in the legend. */
  readonly most: (value: number) => string;
}

export const heats: readonly Heat[] = [
  {
    name: 'time',
    title: 'time',
    of: ({ shareOfTime }) => shareOfTime,
    text: ({ shareOfTime, meanTime }) =>
      Number.isNaN(meanTime.value)
        ? 'no time'
        : `${figureText(shareOfTime.value, 'share')}, ${figureText(meanTime.value, 'duration')} each`,
    most: (value) => `${figureText(value, 'share')} of the time of all stays`,
  },
  {
    name: 'stays',
    title: 'stays',
    of: ({ staysPerJourney }) => staysPerJourney,
    text: ({ staysPerJourney }) => `${figureText(staysPerJourney.value, 'number')} stays a journey`,
    most: (value) => `${figureText(value, 'number')} stays a journey`,
  },
  {
    name: 'losses',
    title: 'hung up and dead ends',
    of: ({ lossesPerJourney }) => lossesPerJourney,
    text: ({ lossesPerJourney }) => `${figureText(100 * lossesPerJourney.value, 'number')} lost of 100 journeys`,
    most: (value) => `${figureText(100 * value, 'number')} contacts lost of 100 journeys`,
  },
];

/** Steps of a colour, beside none at all. */
export const LEVELS = 5;

/** How dark a value is, from 0 where there is none, up to {@link LEVELS} for the greatest. */
export function levelOf(value: number, most: number): number {
  if (!(value > 0) || !(most > 0)) return 0;
  return Math.min(LEVELS, 1 + Math.floor((LEVELS * value) / most));
}

/** The greatest value of a heat. */
export const mostOf = (heat: Heat, states: Iterable<VisitedState>): number =>
  [...states].reduce((most, state) => Math.max(most, heat.of(state).value || 0), 0);
