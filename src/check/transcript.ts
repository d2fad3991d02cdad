import type { Design } from '../design/design.ts';
import type { Persona } from '../design/persona.ts';
import { unknownName } from '../errors/nearest.ts';
import { Relevance } from '../statechart/relevance.ts';
import type { CallerKind, KnownCaller } from './caller-kind.ts';
import { ContactSteps, sharedSteps } from './contact-steps.ts';
import type { FieldChange } from './field-change.ts';
import type { Move } from './move.ts';
import { PropertyError } from './names.ts';
import { transcriptText } from './transcript-text.ts';
import { Walk } from './walk.ts';

/**
 * One step of a transcript: who did what, what the caller heard then, and what changed in the data.
 *
 * @since 0.1.0
 */
export interface TranscriptStep {
  /** Our name of the event, such as `caller.pressed.2`; `caller.began` for the beginning. */
  readonly event: string;
  readonly by: Move['by'];
  /** Who did it, and what, in words: `caller` `presses 2 (cancel)`. */
  readonly who: string;
  readonly text: string;
  /** The pool, where a line moves or a pool is found open or closed. */
  readonly pool?: string;
  readonly slip?: Move['slip'];
  /** Where it leads, in words. */
  readonly to: string;
  /** Paths of the states in which the machine is then: `menu`, `menu.play2`. */
  readonly states: readonly string[];
  /** What the caller hears or reads there. */
  readonly heard: readonly string[];
  readonly changes: readonly FieldChange[];
}

/** How a contact ended, or that it is still open. */
export interface TranscriptEnd {
  readonly kind: 'outcome' | 'abandoned' | 'stuck' | 'open';
  /** Name of the outcome. */
  readonly outcome?: string;
  readonly met: boolean;
}

/** Who a transcript is about. */
export interface TranscriptCaller extends CallerKind {
  readonly traits?: Readonly<Record<string, unknown>>;
}

/**
 * What became of one contact, step by step.
 *
 * @since 0.1.0
 */
export interface Transcript {
  readonly design: string;
  readonly caller: TranscriptCaller;
  /** The events after the beginning, by name. */
  readonly events: readonly string[];
  readonly steps: readonly TranscriptStep[];
  readonly end: TranscriptEnd;
  toString(): string;
}

/**
 * Lets one contact go the way that these events say, whatever their probability: a witness of `check`, replayed. Events are
 * found by name, so that what was added elsewhere in the design does not matter.
 *
 * @throws PropertyError where an event cannot happen there, naming those that can.
 * @example
 * transcript(design, { persona: 'leaving', need: 'cancel', channel: 'phone' }, ['organisation.said', 'caller.pressed.2']);
 * @since 0.1.0
 */
export function transcript(design: Design, caller: TranscriptCaller, events: readonly string[]): Transcript {
  const who = known(design, caller);
  const walk = new Walk(new ContactSteps(design, sharedSteps(design, new Relevance(undefined)), who), who);
  for (const [at, event] of events.entries()) {
    const { possible } = walk;
    if (!walk.take(event)) throw new PropertyError([impossible(at, event, possible)]);
  }
  return transcriptOf(design, caller, events, walk);
}

/** What a walk has come to, as a transcript. */
export function transcriptOf(
  design: Design,
  caller: TranscriptCaller,
  events: readonly string[],
  { taken, end }: Walk,
): Transcript {
  const told = { design: design.id, caller, events, steps: taken, end };
  return { ...told, toString: () => transcriptText(told) };
}

function impossible(at: number, event: string, possible: readonly string[]) {
  const { problem: _, ...rest } = unknownName(`events.${at}`, 'event', event, possible);
  return { ...rest, problem: `'${event}' cannot happen here` };
}

/** A caller who may do whatever a design lets callers do: of any slip, however patient. */
function known(design: Design, { persona, need, channel, traits = {} }: TranscriptCaller): KnownCaller {
  const input = { need, channel, persona, traits };
  const any: Persona = {
    name: persona,
    needs: { [need]: 1 },
    share: 1,
    slips: { wrongKey: 0.1, wrongChoice: 0.1, silence: 0.1 },
    comesBack: {},
    bears: { repeats: 0 },
    traits,
  };
  return {
    persona,
    need,
    channel,
    traits: any,
    input: design.input ? design.input(input) : input,
    later: { abandoned: [], ended: [] },
    returns: {},
  };
}
