export type { FormulaWait, GivenWait, GivenWaits } from './given-waits.ts';
export type { Sensitivity, TimeEffect, WeightEffect } from './sensitivity.ts';
export { Solution } from './solution.ts';
export { type SolveOptions, solve } from './solve.ts';
export { SolveError } from './solve-error.ts';
export { type PerContact, SolvedFigures, type StayFigures } from './solved-figures.ts';
