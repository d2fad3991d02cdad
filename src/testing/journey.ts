import type { KnownCaller } from '../check/caller-kind.ts';
import { ContactSteps, type SharedSteps, sharedSteps } from '../check/contact-steps.ts';
import type { Moment } from '../check/moment.ts';
import { type Transcript, transcriptOf } from '../check/transcript.ts';
import { Walk } from '../check/walk.ts';
import { callerOf, replayLine } from '../check/witness.ts';
import type { Design } from '../design/design.ts';
import { Relevance } from '../statechart/relevance.ts';
import { shownAs } from './shown-as.ts';

/**
 * What may become of one caller: a transcript, and where the machine was after each of its steps.
 *
 * @since 0.1.0
 */
export interface Journey extends Transcript {
  /** After the beginning, and after each event. */
  readonly moments: readonly Moment[];
}

/** Makes journeys by letting callers walk through a design. */
export class Journeying {
  readonly callers: readonly KnownCaller[];
  private readonly design: Design;
  private readonly walks: (Walk | undefined)[] = [];
  private shared: SharedSteps | undefined;

  constructor(design: Design, callers: readonly KnownCaller[]) {
    this.design = design;
    this.callers = callers;
  }

  /** One caller at the beginning; there is only one walk at a time for each. */
  begin(caller: number): Walk {
    const known = this.walks[caller];
    known?.start();
    const walk = known ?? this.walkOf(this.callers[caller]!);
    this.walks[caller] = walk;
    return walk;
  }

  /** The journey on which `next` leads, until it gives no event. */
  journey(caller: number, next: (walk: Walk) => string | undefined): Journey {
    const walk = this.begin(caller);
    const moments = [walk.moment];
    const events: string[] = [];
    for (let event = next(walk); event !== undefined; event = next(walk)) {
      if (!walk.take(event)) continue;
      events.push(event);
      moments.push(walk.moment);
    }
    const { design } = this;
    const who = callerOf(this.callers[caller]!);
    const told = transcriptOf(design, who, events, walk);
    const text = () => `${told}\n  again: ${replayLine(design, who, events)}`;
    return shownAs({ ...told, moments, toString: text }, () => `\n${text()}\n`);
  }

  /** The journey of these events; those that cannot happen are left out. */
  replay(caller: number, events: readonly string[]): Journey {
    let at = 0;
    return this.journey(caller, () => events[at++]);
  }

  /** Where the caller is after so many of these events. */
  places(caller: number, events: readonly string[]): readonly string[] {
    const walk = this.begin(caller);
    const places = [walk.place];
    for (const event of events) {
      walk.take(event);
      places.push(walk.place);
    }
    return places;
  }

  private walkOf(caller: KnownCaller): Walk {
    this.shared ??= sharedSteps(this.design, new Relevance(undefined));
    const { abandoned, ended } = caller.later;
    const mayCallAgain = ({ kind }: Transcript['end']) => (kind === 'abandoned' ? abandoned : ended).includes(caller);
    return new Walk(new ContactSteps(this.design, this.shared, caller), caller, mayCallAgain);
  }
}
