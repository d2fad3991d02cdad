import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { Reader } from './reader.ts';

/**
 * Which of several idle agents answers:
 * - `longestIdle`: whoever has been idle longest;
 * - `mostSpecific`: of those with the fewest skills;
 * - `preference`: of those whose `preference` for the caller's skill is highest;
 * - `random`: any of them, each as likely;
 * - `roundRobin`: the next in turn, in the order of their groups and numbers, whoever answered last.
 *
 * In the second and third, of several the one idle longest.
 */
export type Routing = 'longestIdle' | 'mostSpecific' | 'preference' | 'random' | 'roundRobin';

const routings: readonly string[] = [
  'longestIdle',
  'mostSpecific',
  'preference',
  'random',
  'roundRobin',
] satisfies Routing[];

export function readRouting(read: Reader, path: string, value: unknown): Routing | undefined {
  if (routings.includes(value as string)) return value as Routing;
  read.mistakes.push(unknownName(path, 'routing', typeof value === 'string' ? value : shown(value), routings));
  return undefined;
}
