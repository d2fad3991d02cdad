/** How far some work has come. */
export interface Progressed {
  /** What is worked on. */
  readonly name: string;
  /** Seconds since it began. */
  readonly elapsed: number;
  readonly replication: number;
  readonly replications: number;
  /** Whether it may end sooner, which nobody can tell ahead. */
  readonly atMost: boolean;
  readonly journeys: number;
  /** What else there is to say. */
  readonly remark?: string;
}

/** Widths of the bar, the widest that fits. */
const bars = [24, 16, 8];
const LEAST_NAME = 8;

/**
 * `maze ━━━━━━──── 12/30 · 3 s left · 9,600 journeys a second`, in so many columns at most. Where there is no room, the bar
 * gets shorter first, and then what is said last is left out.
 */
export function progressText(work: Progressed, columns: number): string {
  const said = saidOf(work);
  for (let kept = said.length; kept > 0; kept--) {
    for (const width of bars) {
      const line = lineOf(work, said.slice(0, kept), work.name, width);
      if (line.length <= columns) return line;
    }
  }
  // The name of a design may be of any length.
  const room = columns - lineOf(work, said.slice(0, 1), '', 8).length;
  const name = room >= LEAST_NAME ? clipped(work.name, room) : '';
  return clipped(lineOf(work, said.slice(0, 1), name, 8).trimStart(), columns);
}

function lineOf(
  { replication, replications, atMost }: Progressed,
  said: readonly string[],
  name: string,
  width: number,
) {
  const full = Math.min(width, Math.floor((width * replication) / replications));
  const bar = atMost || replications === 0 ? [] : ['━'.repeat(full) + '─'.repeat(width - full)];
  return [name, ...bar, said.join(' · ')].join(' ');
}

/** What is said behind the bar, what matters most first. */
function saidOf({ elapsed, replication, replications, atMost, journeys, remark }: Progressed): string[] {
  const begun = replication > 0 && elapsed > 0;
  const left = begun ? (elapsed / replication) * (replications - replication) : 0;
  const done = atMost
    ? `${count(replication)} of at most ${count(replications)}`
    : `${count(replication)}/${count(replications)}`;
  return [
    ...(replications > 0 ? [done] : []),
    ...(remark === undefined ? [] : [remark]),
    begun && !atMost ? `${timeText(left)} left` : timeText(elapsed),
    ...(begun ? [`${count(journeys / elapsed)} journeys a second`, `${count(journeys)} journeys`] : []),
  ];
}

/** `9 s`, `3 min 20 s`, `2 h 05 min`: as much as anybody wants to know. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const [large, small, unit, part] =
    whole < 3600
      ? [Math.floor(whole / 60), whole % 60, 'min', 's']
      : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), 'h', 'min'];
  return `${count(large)} ${unit} ${String(small).padStart(2, '0')} ${part}`;
}

const count = (number: number) => Math.round(number).toLocaleString('en-GB');

const clipped = (text: string, columns: number) =>
  text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
