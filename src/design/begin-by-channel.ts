import type { StateConfig } from './block.ts';
import type { Beginnings } from './read-channels.ts';

/** A part of a machine's config: where it begins. */
interface Beginning {
  readonly initial: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/**
 * Lets a machine begin where the caller's channel begins. Where channels differ in that, it begins in a state of no time
 * that looks at the `channel` of its input and leads on at once; an input that names none leads to the first channel.
 */
export function beginByChannel(states: Readonly<Record<string, unknown>>, beginnings: Beginnings): Beginning {
  const [[, first] = ['', ''], ...others] = beginnings;
  const elsewhere = others.filter(([, initial]) => initial !== first);
  if (elsewhere.length === 0) return { initial: first, states };
  let name = 'begin';
  while (Object.hasOwn(states, name)) name += '_';
  const begin: StateConfig = {
    always: [
      ...elsewhere.map(([channel, target]) => ({ target, guard: { type: 'comesBy', params: { channel } } })),
      { target: first },
    ],
  };
  return { initial: name, states: { [name]: begin, ...states } };
}

/** The guards of such a state. A machine is told its input by the event with which it starts. */
export const beginningGuards = {
  comesBy: ({ event }: { readonly event: unknown }, { channel }: { readonly channel: string }): boolean =>
    (event as { readonly input?: { readonly channel?: unknown } }).input?.channel === channel,
};
