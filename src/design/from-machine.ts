import { shown } from '../errors/shown.ts';
import type { Channel } from './channel.ts';
import { readKnown } from './check-options.ts';
import type { Fact } from './fact.ts';
import { gateEnds } from './gate.ts';
import { isMachine, OwnMachine } from './own-machine.ts';
import type { ServiceParts } from './parts.ts';
import { queueEnds } from './queue.ts';
import { readCalendar } from './read-calendar.ts';
import { readChannels } from './read-channels.ts';
import { isRecord, type Reader } from './reader.ts';

const options = [
  'machine',
  'needs',
  'facts',
  'pools',
  'channels',
  'activities',
  'outcomes',
  'sends',
  'input',
  'zone',
  'holidays',
];
const events = [...Object.keys(queueEnds), ...Object.keys(gateEnds), 'caller.hungUp'];

/** Reads a service around a team's own machine, which stays as it is. */
export function fromMachine(read: Reader, given: unknown): ServiceParts | undefined {
  const {
    machine,
    channels = { phone: {} },
    facts = {},
    sends: named,
    input,
    ...rest
  } = read.options('', given, options);
  const { known, pools } = readKnown(read, { ...rest, facts, channels });
  const calendar = readCalendar(read, rest);
  readChannels(read, channels);
  const { sends = {} } = read.sends('sends', named, events);
  if (input !== undefined && typeof input !== 'function') {
    read.wrong('input', `expected a function of the caller, got ${shown(input)}`, 'write ({ traits }) => ({ … })');
  }
  if (!isMachine(machine)) {
    return read.wrong(
      'machine',
      `expected a machine made by XState, got ${shown(machine)}`,
      'use createMachine() or setup()',
    );
  }
  const bound = new OwnMachine(read, machine, known);
  bound.bindActivities(rest.activities, sends);
  bound.bindOutcomes(rest.outcomes);
  bound.checkEmpty();
  if (read.mistakes.length > 0) return undefined;

  const initial = machine.root.initial?.target[0]?.key ?? '';
  const begun = Object.entries(isRecord(channels) ? channels : {}).map(([name, channel]) => [
    name,
    { initial, ...(channel as object) },
  ]);
  return {
    machine,
    facts: facts as Readonly<Record<string, Fact>>,
    pools,
    channels: Object.fromEntries(begun) as Readonly<Record<string, Channel>>,
    calendar,
    sends,
    ...(typeof input === 'function' && { input: input as NonNullable<ServiceParts['input']> }),
    bound,
  };
}
