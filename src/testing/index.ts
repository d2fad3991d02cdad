export { designs } from './designs.ts';
export type { Journey } from './journey.ts';
export { type JourneysOfCallers, type JourneysOfPersona, journeys } from './journeys.ts';
export { JourneysArbitrary } from './journeys-arbitrary.ts';
export { personas } from './personas.ts';
export { type PopulationsOptions, populations } from './populations.ts';
export type { Coverage, Covered } from './sampling-coverage.ts';
export { TestingError } from './testing-error.ts';
