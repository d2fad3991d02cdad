import type { Circumstances } from './circumstances.ts';
import { type Contact, type Journey, sum } from './journeys.ts';

type Span = readonly [from: number, to: number];

const WEEK = 7 * 86_400;

/** Time averages of the pools, over everybody who was there, counted or not. */
export function readPools(journeys: readonly Journey[], told: Circumstances) {
  const { warmUp, horizon, replications, agents, hours } = told;
  const whole: Span = [warmUp, horizon];
  const contacts = journeys.flat();
  const figures: Record<string, number> = {};
  for (const [pool, size] of Object.entries(agents)) {
    const inLine = contacts.flatMap(({ stays }) =>
      stays.filter((stay) => stay.activity === 'queue' && stay.pool === pool),
    );
    const waited = sum(inLine, ({ began, ended, open }) => overlap([began, open ? horizon : ended], whole));
    const held = contacts.flatMap((contact) => holding(contact, told)).filter((each) => each.pool === pool);
    const open = (hours[pool] ?? [[0, WEEK]]).flatMap(([from, to]) =>
      weeks(horizon).map((w): Span => [from + w, to + w]),
    );
    const inHours = (span: Span) => sum(open, (hour) => overlap(hour, clip(span, whole)));
    const busy = sum(held, ({ span }) => overlap(span, whole));
    const atWork = size * replications * inHours(whole) + busy - sum(held, ({ span }) => inHours(span));
    figures[`pools ${pool} line`] = waited / (replications * (horizon - warmUp));
    figures[`pools ${pool} occupancy`] = busy / atWork;
  }
  return figures;
}

/** When agents were busy: from the answer until the first conversation after it ends or the contact does, and wrap-up. */
function holding({ stays, ended, open }: Contact, { wrapUp, keeps }: Circumstances) {
  const found: { pool: string; span: Span }[] = [];
  let held: { pool: string; from: number } | undefined;
  const release = (at: number) => {
    if (held) found.push({ pool: held.pool, span: [held.from, at] });
    held = undefined;
  };
  let isKept = false;
  let due = 0;
  const events = stays.flatMap((stay) => [
    { at: stay.began, begins: true, stay },
    { at: stay.ended, begins: false, stay },
  ]);
  events.sort((a, b) => a.at - b.at);
  for (const { at, begins, stay } of events) {
    if (stay.activity === 'queue' && begins && !isKept) release(at);
    if (begins || stay.open) continue;
    if (stay.activity === 'queue' && stay.agent !== null) {
      release(at + due);
      due = 0;
      held = { pool: stay.pool ?? '', from: at };
      isKept = false;
    } else if (stay.activity === 'choice' && stay.agent !== null) {
      // Who stays on has the wrap-up still to do.
      const still = wrapUp[stay.state] ?? 0;
      isKept = stay.event !== null && keeps[stay.state] === stay.event;
      if (!isKept) release(at + still);
      due = isKept && held ? still : 0;
    }
  }
  release(open ? Number.POSITIVE_INFINITY : ended + due);
  return found;
}

const weeks = (horizon: number): number[] =>
  Array.from({ length: Math.ceil(horizon / WEEK) }, (_, week) => week * WEEK);
const clip = (span: Span, to: Span): Span => [Math.max(span[0], to[0]), Math.min(span[1], to[1])];

function overlap(a: Span, b: Span): number {
  const [from, to] = clip(a, b);
  return Math.max(0, to - from);
}
