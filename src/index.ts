export * from './design/index.ts';
export { formatMistake, type Mistake } from './errors/mistake.ts';
export { Refusal } from './errors/refusal.ts';
export * from './measure/index.ts';
export * from './simulate/index.ts';
export { StepError } from './statechart/step-error.ts';
export * from './stochastic/index.ts';
export * from './time/index.ts';
