import { figureText } from '../../measure/figure-text.ts';
import { isDistribution } from '../../stochastic/constant.ts';
import type { Distribution } from '../../stochastic/distribution.ts';
import { OpeningHours } from '../../time/hours.ts';
import { Shifts } from '../../time/shifts.ts';
import { WeekPattern } from '../../time/week-pattern.ts';
import { hoursText, weekText } from './week-text.ts';

/** A parameter by its name, the way to it, and what it is. */
export type ToldRow = readonly [name: string, value: string];

/** Options that are seconds where they are numbers. */
const durations: ReadonlySet<string> = new Set(
  'takes lasts wrapUp longestWait beforeOpening after above queueLength horizon warmUp runOn shortAbandon recontactWithin thresholds length every by time automation'.split(
    ' ',
  ),
);

/** Deeper things are named and not opened. */
const DEEPEST = 7;

/**
 * All parameters in a thing, each by the way to it. What cannot be written down, such as a function, is named; nothing is
 * left out but what was not said.
 */
export function toldRows(thing: unknown, name = ''): readonly ToldRow[] {
  const rows: ToldRow[] = [];
  const around = new Set<object>();
  const tell = (value: unknown, path: string, key: string, depth: number): void => {
    if (value === undefined) return;
    const text = leafText(value, key);
    if (text !== undefined) {
      rows.push([path, text]);
      return;
    }
    const object = value as object;
    if (around.has(object)) rows.push([path, 'what it stands in itself']);
    else if (depth === DEEPEST) rows.push([path, 'more, not shown']);
    else {
      around.add(object);
      const isList = Array.isArray(object);
      const names = Object.keys(object);
      if (names.length === 0 && path !== '') rows.push([path, 'nothing']);
      for (const own of names) {
        const at = path === '' ? own : `${path}.${own}`;
        try {
          tell((object as Record<string, unknown>)[own], at, isList ? key : own, depth + 1);
        } catch {
          rows.push([at, 'cannot be read']);
        }
      }
      around.delete(object);
    }
  };
  tell(thing, name, name.slice(name.lastIndexOf('.') + 1), 0);
  return rows;
}

/** A value in one text; undefined where it has parts of its own. */
function leafText(value: unknown, key: string): string | undefined {
  switch (typeof value) {
    case 'number':
      return numberText(value, durations.has(key));
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'function':
      return value.name === '' || value.name === key
        ? 'a function, not shown'
        : `the function ${value.name}, not shown`;
    case 'object':
      return value === null ? 'none' : objectText(value, key);
    default:
      return String(value);
  }
}

function objectText(value: object, key: string): string | undefined {
  if (isDistribution(value)) return distributionText(value);
  if (value instanceof OpeningHours) return hoursText(value.pattern);
  if (value instanceof Shifts) return weekText(value.pattern);
  if (value instanceof WeekPattern) return weekText(value);
  if (Array.isArray(value)) {
    const texts = value.map((each) => (typeof each === 'object' && each !== null ? undefined : leafText(each, key)));
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
  }
  const isPlain = Object.prototype.toString === value.toString || typeof value.toString !== 'function';
  return isPlain ? undefined : String(value);
}

function distributionText(distribution: Distribution): string {
  const text = String(distribution);
  const { mean } = distribution;
  const called = text.startsWith('[object') ? `${distribution.kind ?? 'own'}, drawn by a function, not shown` : text;
  return distribution.kind === 'constant' ? numberText(mean, true) : `${called}: mean ${figureText(mean, 'duration')}`;
}

function numberText(value: number, isDuration: boolean): string {
  if (value === Number.POSITIVE_INFINITY) return 'no limit';
  if (!isDuration) return String(value);
  return value < 60 ? `${value} s` : `${figureText(value, 'duration')} (${value} s)`;
}
