import type { Arguments } from './command.ts';
import { parseDuration } from './duration.ts';
import type { CheckBounds } from './job.ts';
import { outputPaths } from './output-paths.ts';
import { runJob } from './run-job.ts';
import { typedFile } from './typed-file.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold check FILE` */
export async function checkFile(args: Arguments): Promise<number> {
  const { values } = args;
  const named = typedFile(args, 'check');
  return runJob({
    ...named,
    task: 'check',
    options: {},
    bounds: boundsOf(values, 'check'),
    ...outputPaths(values, [named.file], 'check'),
  });
}

/** How far to explore, as it was typed. */
export function boundsOf({ states, time }: Arguments['values'], command: string): CheckBounds {
  const bounds: { states?: number; seconds?: number } = {};
  if (typeof states === 'string') {
    if (!/^[1-9]\d*$/.test(states)) throw new WrongUsage(`--states: '${states}' is not a whole number from 1`, command);
    bounds.states = Number(states);
  }
  if (typeof time === 'string') {
    const seconds = parseDuration(time);
    if (!seconds) throw new WrongUsage(`--time: '${time}' is no duration such as 30s or 5m`, command);
    bounds.seconds = seconds;
  }
  return bounds;
}
