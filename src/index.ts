export * from './design/index.ts';
export { formatMistake, type Mistake } from './errors/mistake.ts';
export { Refusal } from './errors/refusal.ts';
export * from './measure/index.ts';
export * from './simulate/index.ts';
export { ChartRefusal } from './statechart/chart-refusal.ts';
export { StepError, type StepFailure } from './statechart/step-error.ts';
export * from './stochastic/index.ts';
export * from './time/index.ts';
