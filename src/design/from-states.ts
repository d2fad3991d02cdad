import { type AnyStateMachine, createMachine } from 'xstate';
import { beginByChannel, beginningGuards } from './begin-by-channel.ts';
import type { Channel } from './channel.ts';
import { readKnown } from './check-options.ts';
import { checkStates } from './check-states.ts';
import type { Fact } from './fact.ts';
import type { ServiceParts } from './parts.ts';
import { readCalendar } from './read-calendar.ts';
import { readChannels } from './read-channels.ts';
import { isRecord, type Reader } from './reader.ts';
import { Targets } from './targets.ts';
import { readTree } from './tree.ts';

const options = ['id', 'needs', 'facts', 'pools', 'channels', 'states', 'context', 'zone', 'holidays'];

/** Reads a service made of blocks and states, and checks everything before XState sees any of it. */
export function fromStates(read: Reader, given: unknown): ServiceParts | undefined {
  const { id, states, context, channels, facts = {}, ...rest } = read.options('', given, options);
  if (!isRecord(given)) return undefined;
  const machineId = readId(read, id);
  const { known, pools } = readKnown(read, { ...rest, facts, channels });
  const calendar = readCalendar(read, rest);
  if (context !== undefined && typeof context !== 'function') read.options('context', context);
  const root = readTree(read, { states: states ?? null });
  if (isRecord(states) && Object.keys(states).length === 0) {
    read.wrong('states', 'no state', 'a design has at least one block and an outcome');
  }
  const beginnings = readChannels(read, channels, [...root.children.keys()]);
  checkStates(read, root, new Targets(root, machineId), known);
  if (read.mistakes.length > 0) return undefined;

  const begun = beginByChannel(states as Readonly<Record<string, unknown>>, beginnings);
  const config = { id: machineId, ...begun, ...(context !== undefined && { context }) };
  return {
    machine: createMachine(config as never, { guards: beginningGuards } as never) as AnyStateMachine,
    facts: facts as Readonly<Record<string, Fact>>,
    pools,
    channels: channels as Readonly<Record<string, Channel>>,
    calendar,
  };
}

function readId(read: Reader, id: unknown): string {
  const text = read.text('id', id) ?? '';
  if (/[.#\\]/.test(text)) read.wrong('id', "an id has no '.', '#' or '\\'", 'machines are found by it');
  return text;
}
