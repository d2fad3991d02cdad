import type { Estimate } from './estimate.ts';

/** How a figure is written: seconds as minutes and hours, a share in per cent, a plain number, or money. */
export type Unit = 'duration' | 'share' | 'number' | 'money';

/** A figure as people read it, to about three digits; a dash where nothing was observed. */
export function figureText(value: number | null, unit: Unit): string {
  if (value === null || Number.isNaN(value)) return '-';
  if (unit === 'duration') return durationText(value);
  if (unit === 'share') return `${digits(100 * value)} %`;
  if (unit === 'money') return value.toFixed(2);
  return digits(value);
}

/** A whole number, thousands apart. */
export function countText(count: number): string {
  return grouped(String(count));
}

/** The two ends of an interval; a dash where there is none. */
export function intervalText({ low, high }: Pick<Estimate, 'low' | 'high'>, unit: Unit): string {
  if (low === null && high === null) return '-';
  if (low === null) return `up to ${figureText(high, unit)}`;
  if (high === null) return `from ${figureText(low, unit)}`;
  return `${figureText(low, unit)} to ${figureText(high, unit)}`;
}

function durationText(seconds: number): string {
  // From there on it would be rounded to sixty.
  if (seconds < 59.95) return `${digits(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 2880) return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
  return `${digits(seconds / 86_400)} days`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function digits(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4) return value.toExponential(1);
  if (size < 0.001) return value.toFixed(5);
  return grouped(value.toFixed(size < 0.1 ? 4 : size < 1 ? 3 : size < 10 ? 2 : size < 1000 ? 1 : 0));
}

/** Thousands apart, whatever the locale of the machine. */
function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? spaced : `${spaced}.${part}`;
}
