import type { Design } from '../design/design.ts';
import type { Persona } from '../design/persona.ts';
import { unknownName } from '../errors/nearest.ts';
import { Relevance } from '../statechart/relevance.ts';
import type { CallerKind, KnownCaller } from './caller-kind.ts';
import { ContactSteps, sharedSteps } from './contact-steps.ts';
import { changesOf, type FieldChange } from './field-change.ts';
import type { Going } from './going.ts';
import type { Move } from './move.ts';
import { PropertyError } from './names.ts';
import { transcriptText } from './transcript-text.ts';

/**
 * One step of a transcript: who did what, what the caller heard then, and what changed in the data.
 *
 * @since 0.1.0
 */
export interface TranscriptStep {
  /** Our name of the event, such as `caller.pressed.2`; `caller.began` for the beginning. */
  readonly event: string;
  readonly by: Move['by'];
  /** The pool, where a line moves or a pool is found open or closed. */
  readonly pool?: string;
  readonly slip?: Move['slip'];
  /** Where it leads. */
  readonly to: string;
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
  const steps = new ContactSteps(design, sharedSteps(design, new Relevance(undefined)), known(design, caller));
  const taken: TranscriptStep[] = [];
  let context: unknown;
  let before: Going | undefined;
  const tell = (move: Pick<Move, 'event' | 'by' | 'pool' | 'slip'>): void => {
    const { configuration, going } = steps;
    const begun = going.activities.filter((each) => !before?.activities.includes(each));
    taken.push({
      event: move.event,
      by: move.by,
      ...(move.pool !== undefined && { pool: move.pool }),
      ...(move.slip && { slip: move.slip }),
      to: configuration < 0 ? '' : steps.placeOf(configuration),
      heard: begun.flatMap(({ activity }) => ('says' in activity && activity.says) || []),
      changes: changesOf(context, steps.context),
    });
    context = steps.context;
    before = going;
  };
  steps.begin();
  context = steps.context;
  tell({ event: 'caller.began', by: 'caller' });
  for (const [at, event] of events.entries()) {
    const { kind, met } = endOf(steps);
    if (event === calledAgain && kind !== 'open' && !met) {
      steps.begin();
      context = steps.context;
      before = undefined;
      tell({ event, by: 'caller' });
      continue;
    }
    const next = steps.moves.next(steps.going);
    const found =
      next.find(
        (each) =>
          nameOf(
            each.move,
            next.map(({ move }) => move),
          ) === event,
      ) ?? next.find(({ move }) => move.event === event || move.sends.type === event);
    if (!found)
      throw new PropertyError([
        impossible(
          at,
          event,
          next.map(({ move }) =>
            nameOf(
              move,
              next.map((each) => each.move),
            ),
          ),
        ),
      ]);
    steps.take(steps.configuration, steps.context, found);
    tell(found.move);
  }
  const told = { design: design.id, caller, events, steps: taken, end: endOf(steps) };
  return { ...told, toString: () => transcriptText(told) };
}

/** A caller whose contact is over with the need unmet begins another. */
export const calledAgain = 'caller.calledAgain';

/** An event by its name; where two activities may send the same, with the state. */
export function nameOf(move: Move, possible: readonly Move[]): string {
  const isOne = possible.every((each) => each === move || each.event !== move.event);
  return isOne ? move.event : `${move.event} in ${move.state}`;
}

function impossible(at: number, event: string, possible: readonly string[]) {
  const { problem: _, ...rest } = unknownName(`events.${at}`, 'event', event, possible);
  return { ...rest, problem: `'${event}' cannot happen here` };
}

function endOf(steps: ContactSteps): TranscriptEnd {
  const { going, configuration } = steps;
  if (going.over === undefined || going.over === 'between') return { kind: 'open', met: false };
  if (going.over !== 'outcome') return { kind: going.over, met: false };
  const outcome = steps.outcomeOf(configuration)?.outcome?.name;
  return { kind: 'outcome', ...(outcome !== undefined && { outcome }), met: steps.isMet(configuration) };
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
