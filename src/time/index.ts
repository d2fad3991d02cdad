export { DurationError, days, hours, minutes, seconds } from './durations.ts';
export type { HoursEntry, HoursSpec } from './hours.ts';
export { type ShiftEntry, Shifts, type ShiftsSpec, shifts } from './shifts.ts';
export { WeekError, type WeeklyRate, type WeeklySpec, weekly } from './weekly.ts';
