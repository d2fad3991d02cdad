export { OptionsError, type Progress, type SimulateOptions } from './options.ts';
export { simulate } from './simulate.ts';
export { SimulationError } from './simulation-error.ts';
