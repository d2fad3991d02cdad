import type { Channel } from '../design/channel.ts';
import { ValueKeys } from '../statechart/value-keys.ts';
import { channelWords } from '../story/channel-words.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { ContactSteps } from './contact-steps.ts';
import { changesOf } from './field-change.ts';
import type { Going, NextMove } from './going.ts';
import type { Moment } from './moment.ts';
import type { Move } from './move.ts';
import { type ToldMove, toldBeginning, toldMove } from './told-move.ts';
import type { TranscriptEnd, TranscriptStep } from './transcript.ts';

/** A caller whose contact is over with the need unmet begins another. */
export const calledAgain = 'caller.calledAgain';

/** The contacts of one caller, one after the other, step by step, and what there is to tell of them. */
export class Walk {
  taken: TranscriptStep[] = [];
  private readonly steps: ContactSteps;
  private readonly caller: KnownCaller;
  private readonly mayCallAgain: (end: TranscriptEnd) => boolean;
  private readonly keys = new ValueKeys();
  private context: unknown;
  private before: Going | undefined;

  /** @param mayCallAgain whether they call again after a contact that has ended so, with the need unmet. */
  constructor(steps: ContactSteps, caller: KnownCaller, mayCallAgain: (end: TranscriptEnd) => boolean = () => true) {
    this.steps = steps;
    this.caller = caller;
    this.mayCallAgain = mayCallAgain;
    this.start();
  }

  /** From the beginning; what was taken so far is another list. */
  start(): void {
    this.taken = [];
    this.begin('caller.began');
  }

  /** What may happen next, by name. */
  get possible(): readonly string[] {
    const moves = this.moves.map(({ move }) => move);
    const again = this.isAgainPossible ? [calledAgain] : [];
    return [...moves.map((move) => nameOf(move, moves)), ...again];
  }

  /** Lets something happen; false where it cannot. */
  take(event: string): boolean {
    if (event === calledAgain && this.isAgainPossible) {
      this.begin(event);
      return true;
    }
    const next = this.moves;
    const all = next.map(({ move }) => move);
    const found =
      next.find(({ move }) => nameOf(move, all) === event) ??
      next.find(({ move }) => move.event === event || move.sends.type === event);
    if (!found) return false;
    const { steps } = this;
    const ended = steps.going.activities[found.ends]?.activity;
    steps.take(steps.configuration, steps.context, found);
    this.tell(found.move, toldMove(found.move, ended, channelWords(this.caller.channel, this.channel).leaves));
    return true;
  }

  get end(): TranscriptEnd {
    const { going, configuration } = this.steps;
    if (going.over === undefined || going.over === 'between') return { kind: 'open', met: false };
    if (going.over !== 'outcome') return { kind: going.over, met: false };
    const outcome = this.steps.outcomeOf(configuration)?.outcome?.name;
    const met = this.steps.isMet(configuration);
    return { kind: 'outcome', ...(outcome !== undefined && { outcome }), met };
  }

  get moment(): Moment {
    const { context } = this.steps;
    const { persona, need, channel } = this.caller;
    const { kind, outcome, met } = this.end;
    return { caller: { persona, need, channel }, states: this.states, context, outcome, met, over: kind !== 'open' };
  }

  /** The same where all that may follow is the same. */
  get place(): string {
    const { configuration, going, context } = this.steps;
    return `${configuration} ${going.index} ${this.keys.tokenOf(context)}`;
  }

  private get states(): readonly string[] {
    const { configuration } = this.steps;
    return configuration < 0 ? [] : this.steps.pathsOf(configuration);
  }

  private get moves(): readonly NextMove[] {
    return this.steps.moves.next(this.steps.going);
  }

  private get isAgainPossible(): boolean {
    const { end } = this;
    return end.kind !== 'open' && !end.met && this.mayCallAgain(end);
  }

  private begin(event: string): void {
    this.steps.begin();
    this.context = this.steps.context;
    this.before = undefined;
    const { channel } = this.caller;
    this.tell({ event, by: 'caller' }, toldBeginning(channel, this.channel, event === calledAgain));
  }

  private get channel(): Channel | undefined {
    return this.steps.design.channels[this.caller.channel];
  }

  private tell({ event, by, pool, slip }: Pick<Move, 'event' | 'by' | 'pool' | 'slip'>, told: ToldMove): void {
    const { steps, before } = this;
    const { configuration, going } = steps;
    const begun = going.activities.filter((each) => !before?.activities.includes(each));
    this.taken.push({
      event,
      by,
      ...told,
      ...(pool !== undefined && { pool }),
      ...(slip && { slip }),
      to: configuration < 0 ? '' : steps.placeOf(configuration),
      states: this.states,
      // A line says its music, and so does the state in it that plays it.
      heard: [...new Set(begun.flatMap(({ activity }) => ('says' in activity && activity.says) || []))],
      changes: changesOf(this.context, steps.context),
    });
    this.context = steps.context;
    this.before = going;
  }
}

/** An event by its name; where two activities may send the same, with the state. */
export function nameOf(move: Move, possible: readonly Move[]): string {
  const isOne = possible.every((each) => each === move || each.event !== move.event);
  return isOne ? move.event : `${move.event} in ${move.state}`;
}
