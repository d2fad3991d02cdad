export { OptionsError } from '../errors/options-error.ts';
export { compare } from './compare.ts';
export type { CompareOptions, ExtremesOptions } from './compare-options.ts';
export type { Progress, SimulateOptions } from './options.ts';
export { type ReplayOptions, replay } from './replay.ts';
export { simulate } from './simulate.ts';
export { SimulationError } from './simulation-error.ts';
