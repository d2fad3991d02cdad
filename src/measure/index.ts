export { type Cost, CustomerFigures, type Volume } from './customers.ts';
export type { DeadEnds } from './dead-ends.ts';
export type { Estimate } from './estimate.ts';
export type { PoolFigures } from './pool-figures.ts';
export type { Repeats } from './repeats.ts';
export { Run, type RunSettings, type RunSteps } from './run.ts';
export type { ServiceLevel, ServiceLevelFormula } from './service-level.ts';
export type { CallerRecord, ContactRecord, Stay } from './stay.ts';
export { Waits } from './waits.ts';
