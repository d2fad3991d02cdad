import { shown } from '../errors/shown.ts';
import { constant, isDistribution } from '../stochastic/constant.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import type { Bears, PatienceOptions, Slips } from './persona.ts';
import { isRecord, join, type Reader } from './reader.ts';

const probability = { least: 0, most: 1 };
const none = constant(0);

/** Nothing goes wrong. */
export const never: Slips = { wrongKey: 0, wrongChoice: 0, silence: 0 };

export function readPatience(read: Reader, path: string, value: unknown): Required<PatienceOptions> {
  if (isDistribution(value)) return { time: readTime(read, path, value), per: 'stay' };
  if (!isRecord(value)) {
    read.wrong(
      path,
      `expected a distribution of seconds, got ${shown(value)}`,
      'write exponential({ mean: minutes(5) })',
    );
  }
  const { time, per = 'stay' } = isRecord(value) ? read.options(path, value, ['time', 'per']) : {};
  if (per !== 'stay' && per !== 'contact' && per !== 'journey') {
    read.wrong(`${path}.per`, `expected 'stay', 'contact' or 'journey', got ${shown(per)}`);
  }
  return {
    time: isRecord(value) ? readTime(read, `${path}.time`, time) : none,
    per: per as Required<PatienceOptions>['per'],
  };
}

function readTime(read: Reader, path: string, value: unknown): Distribution {
  if (!isDistribution(value)) {
    read.wrong(
      path,
      `expected a distribution of seconds, got ${shown(value)}`,
      'write exponential({ mean: minutes(5) })',
    );
    return none;
  }
  read.duration(path, value);
  return value;
}

export function readSlips(read: Reader, path: string, value: unknown): Slips {
  if (value === undefined) return never;
  const given = read.options(path, value, Object.keys(never));
  const share = (slip: keyof Slips) =>
    given[slip] === undefined ? 0 : (read.number(join(path, slip), given[slip], probability) ?? 0);
  const slips = { wrongKey: share('wrongKey'), wrongChoice: share('wrongChoice'), silence: share('silence') };
  const sum = slips.wrongKey + slips.wrongChoice + slips.silence;
  if (sum > 1 + 1e-9)
    read.wrong(path, `the shares sum to ${sum}, more than 1`, 'they are exclusive shares of one play');
  return slips;
}

export function readBears(read: Reader, path: string, value: unknown): Bears {
  const { automation, repeats } = read.options(path, value, ['automation', 'repeats']);
  return {
    ...(automation !== undefined && { automation: readTime(read, `${path}.automation`, automation) }),
    ...(repeats !== undefined && { repeats: read.number(`${path}.repeats`, repeats, { least: 0, whole: true }) ?? 0 }),
  };
}
