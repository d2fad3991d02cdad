import type { Persona } from '../design/persona.ts';
import type { Population } from '../design/population.ts';
import { isExponential } from '../stochastic/exponential.ts';
import { steadyRate } from '../stochastic/poisson.ts';
import { strangeParts } from './strange-parts.ts';

/** What the formulas ask of callers, and what is in the way of them. */
export interface RecognisedCallers {
  /** A second. */
  readonly arrivals: number;
  /** Mean, seconds; undefined for ever. */
  readonly patience: number | undefined;
  readonly reasons: readonly string[];
}

// Slips, traits and needs change nothing where there is no choice to make and every need is talked about alike.
const known = ['name', 'needs', 'share', 'channel', 'patience', 'slips', 'redials', 'comesBack', 'bears', 'traits'];

/** @param isLoss whether nobody waits, so that it does not matter how patient they are. */
export function recogniseCallers(population: Population, isLoss: boolean): RecognisedCallers {
  const personas = Object.values(population.personas).filter(({ share }) => share > 0);
  const rate = steadyRate(population.arrivals);
  const means = new Set(personas.map(({ patience }) => patience?.time.mean));
  const alike = isLoss || means.size === 1 ? [] : ['personas differ in patience'];
  return {
    arrivals: rate ?? Number.NaN,
    patience: personas[0]?.patience?.time.mean,
    reasons: [
      ...(rate === undefined ? [`arrivals are ${population.arrivals}, not Poisson at one rate`] : []),
      ...strangeParts('the population', population, ['arrivals', 'personas', 'options']),
      ...personas.flatMap((persona) => reasonsOf(persona, isLoss)),
      ...alike,
    ],
  };
}

function reasonsOf(persona: Persona, isLoss: boolean): readonly string[] {
  const { name, patience, comesBack, bears } = persona;
  const rules = Object.values(comesBack);
  const mayReturn = rules.some(({ probability, most }) => most > 0 && probability.some((each) => each > 0));
  const { time, per } = patience ?? {};
  const isFit = time === undefined || isExponential(time);
  return [
    ...(isLoss || isFit ? [] : [`patience of '${name}' is ${time}, not exponential`]),
    ...(isLoss || per === undefined || per === 'stay' ? [] : [`'${name}' has one patience per ${per}`]),
    ...(mayReturn ? [`'${name}' comes back`] : []),
    ...(Object.keys(bears).length > 0 ? [`'${name}' hangs up for other reasons than waiting`] : []),
    ...strangeParts(`'${name}'`, persona, known),
  ];
}
