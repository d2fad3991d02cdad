import { shown } from '../errors/shown.ts';
import { type BecomesOptions, type Becoming, type ComesBack, type Return, returnCauses } from './coming-back.ts';
import type { Redials } from './persona.ts';
import { readBears, readPatience, readSlips } from './read-ways.ts';
import { isRecord, join, type Reader } from './reader.ts';

const probability = { least: 0, most: 1 };

/** Reads how callers come back: by one rule, `redials`, or by what has happened. */
export function readComesBack(read: Reader, path: string, redials: Redials | undefined, value: unknown): ComesBack {
  if (value === undefined) {
    if (redials === undefined) return {};
    return { otherwise: { ...redials, probability: [redials.probability] } };
  }
  if (redials !== undefined) {
    read.wrong(path, 'stands beside redials', 'leave out redials: what it said is comesBack: { otherwise: … }');
  }
  const given = read.options(path, value, returnCauses);
  if (isRecord(value) && Object.keys(value).length === 0) {
    read.wrong(path, 'says nothing', 'write { otherwise: { probability: 0.7, after: hours(2), most: 6 } }');
  }
  const rules = Object.entries(given).map(([cause, rule]) => [cause, readReturn(read, join(path, cause), rule)]);
  return Object.fromEntries(rules);
}

function readReturn(read: Reader, path: string, value: unknown): Return {
  const given = read.options(path, value, ['probability', 'after', 'most', 'channel', 'becomes']);
  if (!isRecord(value)) return { probability: [0], after: 0, most: 0 };
  return {
    probability: readProbabilities(read, `${path}.probability`, given.probability),
    after: read.duration(`${path}.after`, given.after),
    most: read.number(`${path}.most`, given.most, { least: 0, whole: true }) ?? 0,
    ...(given.channel !== undefined && { channel: readShares(read, `${path}.channel`, given.channel, 'channel') }),
    ...(given.becomes !== undefined && { becomes: readBecomes(read, `${path}.becomes`, given.becomes) }),
  };
}

function readProbabilities(read: Reader, path: string, value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [read.number(path, value, probability) ?? 0];
  if (value.length === 0) read.wrong(path, 'an empty list', 'say it for the first contact at least');
  return value.map((each, index) => read.number(join(path, String(index)), each, probability) ?? 0);
}

function readBecomes(read: Reader, path: string, value: unknown): string | Becoming {
  if (typeof value === 'string' && value !== '') return value;
  const { patience, slips, bears, traits }: Partial<Record<keyof BecomesOptions, unknown>> = isRecord(value)
    ? read.options(path, value, ['patience', 'slips', 'bears', 'traits'])
    : {};
  if (!isRecord(value)) read.wrong(path, `expected a persona or ways that change, got ${shown(value)}`);
  return {
    ...(patience !== undefined && { patience: readPatience(read, `${path}.patience`, patience) }),
    ...(slips !== undefined && { slips: readSlips(read, `${path}.slips`, slips) }),
    ...(bears !== undefined && { bears: readBears(read, `${path}.bears`, bears) }),
    ...(traits !== undefined && { traits: read.options(`${path}.traits`, traits) }),
  };
}

/** One name, or how likely each is relative to the others: as probabilities that sum to 1. */
export function readShares(
  read: Reader,
  path: string,
  value: unknown,
  what: 'need' | 'channel',
): Readonly<Record<string, number>> {
  if (typeof value === 'string' && value !== '') return { [value]: 1 };
  const [one, several] =
    what === 'need' ? ["'fault'", '{ fault: 2, cancel: 1 }'] : ["'phone'", '{ phone: 4, desk: 1 }'];
  if (!isRecord(value)) {
    read.wrong(path, `expected a ${what}, got ${shown(value)}`, `write ${one}, or weights as ${several}`);
    return {};
  }
  const weights = Object.entries(value).map(
    ([name, weight]) => [name, read.number(join(path, name), weight, { least: 0 }) ?? 1] as const,
  );
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) {
    read.wrong(path, `the weights sum to ${sum}`, `give some ${what} a weight above 0`);
  }
  return Object.fromEntries(weights.map(([name, weight]) => [name, weight / sum]));
}
