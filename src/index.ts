export { formatMistake, type Mistake } from './errors/mistake.ts';
export { Refusal } from './errors/refusal.ts';
export { DurationError, days, hours, minutes, seconds } from './time/durations.ts';
