import { shown } from '../errors/shown.ts';
import { constant, isDistribution } from '../stochastic/constant.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import type { Bears, PatienceOptions, Persona, Redials, Slips } from './persona.ts';
import { isRecord, join, type Reader } from './reader.ts';

const probability = { least: 0, most: 1 };
const none = constant(0);

/** Reads one persona of a population. Where there are mistakes, what comes back is not to be used. */
export function readPersona(read: Reader, path: string, name: string, value: unknown): Persona {
  const at = (option: string) => join(path, option);
  const options = ['needs', 'share', 'patience', 'slips', 'redials', 'bears', 'traits'];
  const { needs, share, patience, slips, redials, bears, traits } = read.options(path, value, options);
  if (!isRecord(value))
    return { name, needs: {}, share: 0, slips: readSlips(read, '', undefined), bears: {}, traits: {} };
  return {
    name,
    needs: readNeeds(read, at('needs'), needs),
    share: read.number(at('share'), share, probability) ?? 0,
    ...(patience !== undefined && { patience: readPatience(read, at('patience'), patience) }),
    slips: readSlips(read, at('slips'), slips),
    ...(redials !== undefined && { redials: readRedials(read, at('redials'), redials) }),
    bears: bears === undefined ? {} : readBears(read, at('bears'), bears),
    traits: traits === undefined ? {} : read.options(at('traits'), traits),
  };
}

/** How likely each need is, summing to 1. */
function readNeeds(read: Reader, path: string, value: unknown): Readonly<Record<string, number>> {
  if (typeof value === 'string' && value !== '') return { [value]: 1 };
  if (!isRecord(value)) {
    read.wrong(path, `expected a need, got ${shown(value)}`, "write 'fault', or weights as { fault: 2, cancel: 1 }");
    return {};
  }
  const weights = Object.entries(value).map(
    ([need, weight]) => [need, read.number(join(path, need), weight, { least: 0 }) ?? 1] as const,
  );
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) read.wrong(path, `the weights sum to ${sum}`, 'give some need a weight above 0');
  return Object.fromEntries(weights.map(([need, weight]) => [need, weight / sum]));
}

function readPatience(read: Reader, path: string, value: unknown): Required<PatienceOptions> {
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

function readSlips(read: Reader, path: string, value: unknown): Slips {
  const never = { wrongKey: 0, wrongChoice: 0, silence: 0 };
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

function readRedials(read: Reader, path: string, value: unknown): Redials {
  const given = read.options(path, value, ['probability', 'after', 'most']);
  if (!isRecord(value)) return { probability: 0, after: 0, most: 0 };
  return {
    probability: read.number(`${path}.probability`, given.probability, probability) ?? 0,
    after: read.duration(`${path}.after`, given.after),
    most: read.number(`${path}.most`, given.most, { least: 0, whole: true }) ?? 0,
  };
}

function readBears(read: Reader, path: string, value: unknown): Bears {
  const { automation, repeats } = read.options(path, value, ['automation', 'repeats']);
  return {
    ...(automation !== undefined && { automation: readTime(read, `${path}.automation`, automation) }),
    ...(repeats !== undefined && { repeats: read.number(`${path}.repeats`, repeats, { least: 0, whole: true }) ?? 0 }),
  };
}
