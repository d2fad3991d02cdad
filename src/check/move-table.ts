import type { EventObject } from 'xstate';
import type { Design } from '../design/design.ts';
import { possibleEvents } from '../design/possible-events.ts';
import { sentBy } from '../design/sent-event.ts';
import type { TracingStepper } from '../statechart/tracing-stepper.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { Going, Goings, NextMove, Ongoing } from './going.ts';
import type { Move } from './move.ts';

/** What may happen to a contact, by what goes on in it. */
export class MoveTable {
  /** Every move met, by number. */
  readonly all: Move[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly stepper: TracingStepper;
  private readonly goings: Goings;
  private readonly caller: KnownCaller;
  /** By pool, that it is closed at times. */
  private readonly closes: ReadonlyMap<string, string | undefined>;
  private readonly neverOpen: ReadonlySet<string>;
  private readonly hungUp: EventObject;

  constructor(design: Design, stepper: TracingStepper, goings: Goings, caller: KnownCaller) {
    this.caller = caller;
    this.stepper = stepper;
    this.goings = goings;
    const holidays = design.holidays !== undefined;
    const times = Object.entries(design.pools).map(([name, { opens, shifts }]) => {
      const open = opens?.pattern ?? shifts;
      return [name, open ? open.values({ holidays }) : [1]] as const;
    });
    this.closes = new Map(times.map(([name, open]) => [name, open.includes(0) ? 'is closed at times' : undefined]));
    this.neverOpen = new Set(times.flatMap(([name, open]) => (open.some((agents) => agents > 0) ? [] : [name])));
    this.hungUp = { type: design.sends['caller.hungUp'] ?? 'caller.hungUp' };
  }

  /** What may happen where this goes on. */
  next(going: Going): readonly NextMove[] {
    going.moves ??= going.over ? [] : [...this.ends(going), ...this.timers(going), ...this.hangingUp(going)];
    return going.moves;
  }

  /** The caller says nothing, whatever their slips; undefined where the choice knows no silence. */
  silence({ activities, zone }: Going, ongoing: Ongoing): NextMove | undefined {
    const { activity, state } = ongoing;
    const name = 'caller.silent';
    const result = activity.kind === 'choice' ? activity.results[name] : undefined;
    if (!result) return undefined;
    const rest = this.goings.of(
      activities.filter((each) => each !== ongoing),
      zone,
    );
    const move: Move = {
      kind: 'choice',
      event: name,
      sends: sentBy(name, result),
      by: 'caller',
      state,
      slip: 'silence',
    };
    return this.known(move, activities.indexOf(ongoing), rest, `silence ${ongoing.node}`);
  }

  /** Activities that end. A gate answers at once: nothing that takes time ends before it. */
  private *ends(going: Going): Generator<NextMove> {
    const { activities, zone } = going;
    const isUrgent = activities.some(({ activity }) => activity.kind === 'gate');
    for (const [ends, ongoing] of activities.entries()) {
      const { activity } = ongoing;
      if (isUrgent && activity.kind === 'choice' && activity.lasts !== 0) continue;
      const rest = this.goings.of(
        activities.filter((each) => each !== ongoing),
        zone,
      );
      for (const move of this.movesOf(ongoing)) yield this.known(move, ends, rest, `${ongoing.key} ${move.event}`);
    }
  }

  private movesOf(ongoing: Ongoing): Move[] {
    const { state, activity, results } = ongoing;
    if (activity.kind === 'choice') {
      return results.map(({ name, result, slip }) => ({
        kind: 'choice',
        event: name,
        sends: sentBy(name, result),
        by: activity.by,
        state,
        ...(slip && { slip }),
      }));
    }
    const pool = activity.kind === 'queue' ? activity.pool : activity.question.pool;
    const possible = possibleEvents(activity, { pools: this.closes });
    const never = this.neverOpen.has(pool) ? ['agent.answered', 'gate.open', 'queue.full', 'queue.timedOut'] : [];
    return possible
      .filter(({ type }) => !never.includes(type))
      .map(({ type, event }) => ({
        kind: activity.kind,
        event: type,
        sends: { type: event },
        by: 'world',
        state,
        pool,
      }));
  }

  private *timers({ activities, zone }: Going): Generator<NextMove> {
    for (const [at, { event, key }] of zone.timers.entries()) {
      const rest = zone.fire(at);
      if (!rest) continue;
      const move: Move = { kind: 'timer', event: event.type, sends: event, by: 'world', state: '' };
      yield this.known(move, -1, this.goings.of(activities, rest), `timer ${key}`);
    }
  }

  /** Callers hang up where they bear no more: in a line, or with machines; never where they have put down the phone. */
  private *hangingUp({ activities }: Going): Generator<NextMove> {
    const { patience, bears } = this.caller.traits;
    const isInLine = activities.some(({ activity }) => activity.kind === 'queue' && activity.offPhone !== true);
    const isHeld = activities.some(
      ({ activity }) => activity.kind === 'choice' && activity.by !== 'agent' && activity.offPhone !== true,
    );
    const bearsNoMore = (isInLine && patience) || (isHeld && !isInLine && bears.automation);
    if (!bearsNoMore && !(bears.repeats !== undefined && activities.length > 0)) return;
    const move: Move = { kind: 'hungUp', event: 'caller.hungUp', sends: this.hungUp, by: 'caller', state: '' };
    yield this.known(move, -1, this.goings.over('abandoned'), 'hungUp');
  }

  private known(move: Move, ends: number, rest: Going, key: string): NextMove {
    const known = this.numbers.get(key);
    const index = known ?? this.all.push(move) - 1;
    this.numbers.set(key, index);
    return { move: this.all[index]!, index, ends, rest, eventClass: this.stepper.classOf(move.sends.type) };
  }
}
