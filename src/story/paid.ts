import { type Channel, isAway } from '../design/channel.ts';
import type { Design } from '../design/design.ts';
import { Meter } from '../design/meter.ts';
import type { ContactRecord, Stay } from '../measure/stay.ts';
import { Timeline } from '../time/timeline.ts';
import type { Moments } from './moments.ts';
import type { Happening } from './story-line.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a contact has cost, as it goes on. */
export class Paid {
  private readonly meter: Meter;
  private readonly began: number;
  private readonly isFree: boolean;
  private readonly off: readonly Span[];

  constructor(design: Design, contact: ContactRecord, stays: readonly Stay[], moments: Moments) {
    const channel: Channel = design.channels[contact.channel] ?? { initial: '' };
    this.meter = new Meter(channel);
    this.began = contact.began;
    // Whoever is called does not pay, nor whoever hears a busy tone.
    this.isFree = contact.cause === 'organisation' || contact.outcome === 'blocked';
    const all = isAway(contact.channel, channel) ? [{ from: contact.began, to: contact.ended }] : [];
    this.off = joined([...all, ...stays.flatMap((stay) => offPhone(stay, design, moments))]);
  }

  /** Until a moment of the contact. */
  until(at: number): number {
    if (this.isFree) return 0;
    const off = this.off.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0);
    return this.meter.cost(at - this.began - off);
  }
}

/** What a line adds to what was paid before it, and all that is paid then. */
export function costs(lines: readonly Happening[], paid: Paid): { readonly cost: number; readonly paid: number }[] {
  let [until, before] = [Number.NEGATIVE_INFINITY, 0];
  return lines.map(({ at, took }) => {
    until = Math.max(until, at + took);
    const now = paid.until(until);
    const line = { cost: now - before, paid: now };
    before = now;
    return line;
  });
}

/** When the phone is down in a stay, or the caller stands in front of a door that is not open yet. */
function offPhone(stay: Stay, { pools, states }: Design, { clock }: Moments): Span[] {
  const { began: from, ended: to } = stay;
  if (stay.offPhone) return [{ from, to }];
  if (stay.activity !== 'queue' || stay.pool === null) return [];
  const activity = states.find(({ id }) => id === stay.node)?.activity;
  const opens = pools[stay.pool]?.opens;
  if (activity?.kind !== 'queue' || activity.beforeOpening === undefined || opens === undefined) return [];
  const hours = new Timeline(opens.pattern, clock);
  return hours.at(from) > 0 ? [] : [{ from, to: Math.min(to, hours.nextChange(from)) }];
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all[all.length - 1];
    if (last && span.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else all.push(span);
  }
  return all;
}
