export { DurationError, days, hours, minutes, seconds } from './durations.ts';
export type { HoursEntry, HoursSpec } from './hours.ts';
export { WeekError, type WeeklyRate, type WeeklySpec, weekly } from './weekly.ts';
