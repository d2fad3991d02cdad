export type { FormulaWait, GivenWait, GivenWaits } from './given-waits.ts';
export { type PrismModel, toPrism } from './prism.ts';
export { type AskedProbability, type ProbabilityOptions, probability } from './probability.ts';
export type { Sensitivity, TimeEffect, WeightEffect } from './sensitivity.ts';
export { type AskedServiceLevel, type ServiceLevelOptions, serviceLevel } from './service-level-property.ts';
export { Solution } from './solution.ts';
export { type SolveOptions, solve } from './solve.ts';
export { SolveError } from './solve-error.ts';
export { type PerContact, SolvedFigures, type StayFigures } from './solved-figures.ts';
