export type { Announcements, EstimateErrors } from './announcements.ts';
export type { Callbacks } from './callbacks.ts';
export type { CallerChange, CallerFigures, CallerMeasure } from './caller-change.ts';
export type { CaseFigures, OwnTime, PromiseFigures, Refusals, Turns } from './cases.ts';
export type { Change, ChangeVerdict } from './change.ts';
export { Changes } from './changes.ts';
export type { ChannelFigures } from './channel-figures.ts';
export type { Attempts, ComesBackFigures } from './comes-back.ts';
export { Comparison } from './comparison.ts';
export { type Cost, CustomerFigures, type Volume } from './customers.ts';
export type { DeadEnds } from './dead-ends.ts';
export type { Difference } from './difference.ts';
export type { Estimate } from './estimate.ts';
export type { FigureName } from './figure-description.ts';
export { IntervalFigures } from './interval-figures.ts';
export type { IntervalShape } from './interval-ledger.ts';
export { LineFigures } from './line-figures.ts';
export { LineWaits } from './line-waits.ts';
export { PatienceCurve } from './patience-curve.ts';
export { PoolFigures } from './pool-figures.ts';
export {
  judge,
  RegressionError,
  type RegressionOptions,
  regression,
  ToleranceError,
  type Tolerances,
} from './regression.ts';
export type { Repeats } from './repeats.ts';
export { Run, type RunSettings, type RunSteps } from './run.ts';
export type { ServiceLevel, ServiceLevelFormula } from './service-level.ts';
export type { CallerRecord, ContactRecord, JourneyEnd, Stay } from './stay.ts';
export type { KnownQueue, Theory, TheoryFigure } from './theory.ts';
export type { Judged, Tolerance, ToleranceVerdict } from './tolerance.ts';
export type { Until } from './until.ts';
export { Waits } from './waits.ts';
