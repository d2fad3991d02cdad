import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { channelKinds, isAway } from './channel.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** Where contacts over each channel begin, by its name, the first channel first. */
export type Beginnings = ReadonlyMap<string, string>;

/**
 * Checks the channels of a design; gives the states in which contacts begin. Without `states` a machine of its own says
 * where they begin.
 */
export function readChannels(read: Reader, given: unknown, states?: readonly string[]): Beginnings {
  const entries = Object.entries(read.options('channels', given));
  if (isRecord(given) && entries.length === 0) {
    read.wrong('channels', 'no channel', "write { phone: { initial: 'welcome' } }");
  }
  const beginnings = new Map<string, string>();
  let currency: string | undefined;
  for (const [name, value] of entries) {
    const path = join('channels', name);
    const known = [...(states ? ['initial'] : []), 'kind', 'tariff', 'trunks'];
    const { initial, kind, tariff, trunks } = read.options(path, value, known);
    if (!isRecord(value)) continue;
    if (trunks !== undefined) readTrunks(read, name, path, value);
    if (states && typeof initial !== 'string') {
      read.wrong(`${path}.initial`, `expected the name of a state, got ${shown(initial)}`);
    } else if (states && typeof initial === 'string' && states.length > 0 && !states.includes(initial)) {
      read.mistakes.push(unknownName(`${path}.initial`, 'state', initial, states));
    }
    if (kind !== undefined && !channelKinds.some((each) => each === kind)) {
      const named = typeof kind === 'string' ? kind : shown(kind);
      read.mistakes.push(unknownName(`${path}.kind`, 'kind of channel', named, channelKinds));
    }
    if (typeof initial === 'string') beginnings.set(name, initial);
    if (tariff === undefined) continue;
    const paid = readTariff(read, `${path}.tariff`, tariff);
    if (paid !== undefined && currency !== undefined && paid !== currency) {
      read.wrong(`${path}.tariff.currency`, `${shown(paid)} beside ${shown(currency)}`, 'use one currency a design');
    }
    currency ??= paid;
  }
  return beginnings;
}

/** Checks how many contacts there may be at once. */
function readTrunks(read: Reader, name: string, path: string, { kind, trunks }: Readonly<Record<string, unknown>>) {
  read.number(`${path}.trunks`, trunks, { least: 1, most: 1e6, whole: true });
  const of = channelKinds.find((each) => each === kind);
  if (isAway(name, of === undefined ? {} : { kind: of })) {
    read.wrong(`${path}.trunks`, 'nobody holds a trunk by mail or letter', 'leave it out');
  }
}

/** Checks a tariff; gives its currency. */
function readTariff(read: Reader, path: string, given: unknown): string | undefined {
  const tariff = read.options(path, given, ['perMinute', 'perContact', 'currency', 'rounding']);
  if (!isRecord(given)) return undefined;
  for (const price of ['perMinute', 'perContact']) {
    if (tariff[price] !== undefined) read.number(join(path, price), tariff[price], { least: 0 });
  }
  const { rounding = 'second' } = tariff;
  if (rounding !== 'second' && rounding !== 'minute') {
    read.wrong(`${path}.rounding`, `expected 'second' or 'minute', got ${shown(rounding)}`);
  }
  return read.text(`${path}.currency`, tariff.currency);
}
