import { formatMistake } from '../errors/mistake.ts';
import { parseDate } from '../time/date.ts';
import type { Arguments } from './command.ts';
import { parseDuration } from './duration.ts';
import type { JobOptions } from './job.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The options of a run that were typed, and no others. */
export function jobOptions(values: Arguments['values'], command: string): JobOptions {
  const options = {
    horizon: duration(values, 'horizon', command),
    ...start(values, command),
    warmUp: values['warm-up'] === 'auto' ? ('auto' as const) : duration(values, 'warm-up', command),
    replications: whole(values, 'replications', 1, command),
    seed: whole(values, 'seed', 0, command),
    antithetic: values.antithetic === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** A name that was typed after an option. */
export const named = (value: Arguments['values'][string]) => (typeof value === 'string' ? value : undefined);

/** The date of the start, if one was typed. */
function start({ start: text }: Arguments['values'], command: string): Pick<JobOptions, 'start'> {
  if (typeof text !== 'string') return {};
  const day = parseDate(text, '--start');
  if (typeof day !== 'number') throw new WrongUsage(formatMistake(day), command);
  return { start: text };
}

function duration(values: Arguments['values'], name: string, command: string): number | undefined {
  const text = values[name];
  if (typeof text !== 'string') return undefined;
  const seconds = parseDuration(text);
  if (seconds !== undefined) return seconds;
  const unitless = /^\d+(\.\d+)?$/.test(text) ? `; days, hours, minutes or seconds? --${name} ${text}h` : '';
  throw new WrongUsage(`--${name}: '${text}' is no duration such as 5d, 10h, 30m, 20s or "1d 12h"${unitless}`, command);
}

function whole(values: Arguments['values'], name: string, least: number, command: string): number | undefined {
  const text = values[name];
  if (typeof text !== 'string') return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= Number.MAX_SAFE_INTEGER) return number;
  throw new WrongUsage(`--${name}: '${text}' is not a whole number from ${least}`, command);
}
