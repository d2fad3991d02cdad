import type { Persona, Redials } from './persona.ts';
import { readComesBack, readShares } from './read-coming-back.ts';
import { never, readBears, readPatience, readSlips } from './read-ways.ts';
import { isRecord, join, type Reader } from './reader.ts';

const options = ['needs', 'share', 'channel', 'patience', 'slips', 'redials', 'comesBack', 'bears', 'traits'];
const probability = { least: 0, most: 1 };

/** Reads one persona of a population. Where there are mistakes, what comes back is not to be used. */
export function readPersona(read: Reader, path: string, name: string, value: unknown): Persona {
  const at = (option: string) => join(path, option);
  const { needs, share, channel, patience, slips, bears, traits, ...returning } = read.options(path, value, options);
  if (!isRecord(value)) return { name, needs: {}, share: 0, slips: never, comesBack: {}, bears: {}, traits: {} };
  return {
    name,
    needs: readShares(read, at('needs'), needs, 'need'),
    share: read.number(at('share'), share, probability) ?? 0,
    ...(channel !== undefined && { channel: readShares(read, at('channel'), channel, 'channel') }),
    ...(patience !== undefined && { patience: readPatience(read, at('patience'), patience) }),
    slips: readSlips(read, at('slips'), slips),
    ...readReturning(read, path, returning),
    bears: bears === undefined ? {} : readBears(read, at('bears'), bears),
    traits: traits === undefined ? {} : read.options(at('traits'), traits),
  };
}

function readReturning(
  read: Reader,
  path: string,
  given: Readonly<Record<string, unknown>>,
): Pick<Persona, 'redials' | 'comesBack'> {
  const redials = given.redials === undefined ? undefined : readRedials(read, join(path, 'redials'), given.redials);
  const comesBack = readComesBack(read, join(path, 'comesBack'), redials, given.comesBack);
  return { ...(redials && { redials }), comesBack };
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
