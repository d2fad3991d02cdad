export { compare } from './compare.ts';
export type { CompareOptions, ExtremesOptions } from './compare-options.ts';
export { OptionsError, type Progress, type SimulateOptions } from './options.ts';
export { type ReplayOptions, replay } from './replay.ts';
export { simulate } from './simulate.ts';
export { SimulationError } from './simulation-error.ts';
