import type { Design } from '../design/design.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { AGAIN } from './product.ts';
import { type Transcript, type TranscriptCaller, transcript } from './transcript.ts';
import { transcriptText } from './transcript-text.ts';
import { calledAgain, nameOf } from './walk.ts';

/**
 * What shows that a property does not hold: the shortest transcript, in words.
 *
 * @since 0.1.0
 */
export interface Witness {
  readonly transcript: Transcript;
  /** Names of the events after the beginning. */
  readonly events: readonly string[];
  /** After how many of them nothing could help the caller any more. */
  readonly doomedFrom?: number;
  /** After how many of them the rest goes round for ever. */
  readonly loopFrom?: number;
  /** A line of code that replays it: `transcript(maze, { … }, ['organisation.said', …])`. */
  readonly line: string;
  toString(): string;
}

/** The witness of what was found; undefined where nothing shows it. */
export function witnessOf(design: Design, graph: Graph, { way, doomedFrom, loopFrom }: Finding): Witness | undefined {
  if (!way) return undefined;
  const caller = callerOf(graph.caller);
  const events = way.map((edge) => {
    if (edge === AGAIN) return calledAgain;
    const next = graph.going(graph.from(edge)).moves ?? [];
    return nameOf(
      graph.moveOf(edge),
      next.map(({ move }) => move),
    );
  });
  const told = transcript(design, caller, events);
  const line = replayLine(design, caller, events);
  return {
    transcript: told,
    events,
    ...(doomedFrom !== undefined && { doomedFrom }),
    ...(loopFrom !== undefined && { loopFrom }),
    line,
    toString: () => `${transcriptText(told, { doomedFrom, loopFrom })}\n  again: ${line}`,
  };
}

/** A kind of caller as a transcript tells of them. */
export function callerOf({ persona, need, channel, traits }: KnownCaller): TranscriptCaller {
  const extra = Object.keys(traits.traits).length > 0 ? { traits: traits.traits } : {};
  return { persona, need, channel, ...extra };
}

/** A line of code that replays these events. */
export function replayLine({ id }: Design, caller: TranscriptCaller, events: readonly string[]): string {
  // An id may be no name in code.
  const name = /^[A-Za-z_$][\w$]*$/.test(id) ? id : 'design';
  return `transcript(${name}, ${literal(caller)}, ${literal(events)});`;
}

/** A plain value as it is written in code. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([key, each]) => `${/^[\w$]+$/.test(key) ? key : literal(key)}: ${literal(each)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  return String(value);
}
