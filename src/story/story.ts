import type { Design } from '../design/design.ts';
import { mistake } from '../errors/mistake.ts';
import { OptionsError } from '../errors/options-error.ts';
import type { CallerRecord, ContactRecord, Stay } from '../measure/stay.ts';
import { parseDate } from '../time/date.ts';
import { contactLines } from './contact-lines.ts';
import { closingOf, headingOf } from './heading.ts';
import { Moments } from './moments.ts';
import { costs, Paid } from './paid.ts';
import type { Happening, StoryLine } from './story-line.ts';
import { storyText } from './story-text.ts';

/** What is known of one caller: their stays and contacts, as `onStay` and `onContact` tell them. */
export interface Lived {
  readonly stays: readonly Stay[];
  readonly contacts: readonly ContactRecord[];
}

/** How a story is told. */
export interface StoryOptions {
  /** The date on which the run began, if it had one: the `start` of its options. */
  readonly start?: string;
}

/**
 * One contact of a story.
 *
 * @since 0.1.0
 */
export interface StoryContact {
  readonly record: ContactRecord;
  /** The day on which it began: `Monday`, `Monday of week 3` or `Monday 2026-12-21`. */
  readonly day: string;
  /** The time of day: `10:34`. */
  readonly time: string;
  /** What began it: `calls`, `calls again 2 hours later, having given up`. */
  readonly heading: string;
  readonly lines: readonly StoryLine[];
  /** What the caller paid for it, in the design's currency; so far, where it is open. */
  readonly paid: number;
}

/**
 * What became of one caller, told in the words of the design.
 *
 * @since 0.1.0
 */
export interface Story {
  /** From 1. */
  readonly replication: number;
  /** The caller's number in the replication, from 0. */
  readonly caller: number;
  readonly persona: string;
  readonly need: string;
  readonly met: boolean;
  /** In which is paid; null where contacts cost nothing. */
  readonly currency: string | null;
  readonly contacts: readonly StoryContact[];
  /** How it went on after the last contact: `does not come back`. Empty where there is nothing to tell. */
  readonly closing: string;
  /** The whole story, a line for each thing that happened. */
  toString(): string;
}

/**
 * Tells what a caller lived through: what was said and pressed, waits, what was told and told again, what it cost, from where on
 * nothing helped. Takes a {@link JourneyRecord}, or stays and contacts of one caller of a run, in any order.
 *
 * @throws OptionsError where `start` is no date, or the records are of more callers than one or of none.
 * @example
 * const told = story(design, replay(design, callers, { ...options, replication: 1, caller: 12 }));
 * told.contacts[0].lines.filter(({ kind }) => kind === 'waited');
 * @since 0.1.0
 */
export function story(design: Design, { stays, contacts }: Lived, { start }: StoryOptions = {}): Story {
  const { replication, caller, persona, need } = oneCaller([...contacts, ...stays]);
  const moments = new Moments(design, dateOf(start));
  const inOrder = [...contacts].sort((a, b) => a.contact - b.contact || a.began - b.began);
  const states = new Map(design.states.map((state) => [state.id, state]));
  const told = inOrder.map((record, i): StoryContact => {
    const own = stays
      .filter(({ contact }) => contact === record.contact)
      .sort((a, b) => a.began - b.began || a.ended - b.ended);
    const happened = contactLines(design, states, record, own);
    const lines = withCosts(happened, new Paid(design, record, own, moments), moments);
    return {
      record,
      day: moments.dayText(record.began),
      time: moments.timeText(record.began),
      heading: headingOf(design, record, inOrder[i - 1]),
      lines,
      paid: lines[lines.length - 1]?.paid ?? 0,
    };
  });
  const currency = Object.values(design.channels).find(({ tariff }) => tariff !== undefined)?.tariff?.currency ?? null;
  const met = inOrder.some((contact) => contact.met);
  const parts = { replication, caller, persona, need, met, currency, contacts: told, closing: closingOf(inOrder) };
  return { ...parts, toString: () => storyText(parts, moments) };
}

function withCosts(lines: readonly Happening[], paid: Paid, moments: Moments): StoryLine[] {
  const cost = costs(lines, paid);
  let until = Number.NEGATIVE_INFINITY;
  return lines.map((line, i) => {
    const beside = line.took > 0 && line.at < until;
    until = Math.max(until, line.at + line.took);
    const { says = null, times = 1, stays = [] } = line;
    return { ...line, says, times, stays, time: moments.timeText(line.at), beside, ...cost[i]! };
  });
}

/** Whose records they are. */
function oneCaller(records: readonly CallerRecord[]): CallerRecord {
  const [first] = records;
  const wrong = (problem: string) => new OptionsError([mistake('contacts', problem, 'give the records of one caller')]);
  if (first === undefined) throw wrong('none are given');
  const { caller, replication } = first;
  if (records.every((each) => each.caller === caller && each.replication === replication)) return first;
  throw wrong('they are of several callers');
}

function dateOf(start: unknown): number | null {
  if (start === undefined) return null;
  const date = parseDate(start, 'start');
  if (typeof date !== 'number') throw new OptionsError([date]);
  return date;
}
