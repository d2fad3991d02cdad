export type { Clock } from './clock.ts';
export { DurationError, days, hours, minutes, seconds } from './durations.ts';
export type { HoursEntry, HoursSpec } from './hours.ts';
export { type ShiftEntry, Shifts, type ShiftsSpec, shifts } from './shifts.ts';
export { WeekError, type WeeklySpec, weekly } from './weekly.ts';
export { weeklyLine } from './weekly-line.ts';
export type { WeeklyRate } from './weekly-rate.ts';
