import { DAY, DAY_NAMES, HOLIDAY } from '../../time/week.ts';
import type { WeekPattern } from '../../time/week-pattern.ts';

/** A pattern of the week as people write it: `mon-fri 08:00-12:00: 3, 12:00-17:00: 5; sat 10:00-14:00: 2`. */
export function weekText(pattern: WeekPattern, value: (held: number) => string = String): string {
  const days = Array.from({ length: HOLIDAY + 1 }, (_, day) => dayText(pattern, day, value));
  const parts: string[] = [];
  for (let first = 0; first < days.length; ) {
    let last = first;
    while (last + 1 < HOLIDAY && first < HOLIDAY && days[last + 1] === days[first]) last++;
    const names = last === first ? DAY_NAMES[first] : `${DAY_NAMES[first]}-${DAY_NAMES[last]}`;
    if (days[first] !== '') parts.push(`${names} ${days[first]}`);
    first = last + 1;
  }
  return parts.length === 0 ? 'never' : parts.join('; ');
}

/** When it is open. */
export const hoursText = (pattern: WeekPattern): string => weekText(pattern, () => '');

function dayText(pattern: WeekPattern, day: number, value: (held: number) => string): string {
  const spans: string[] = [];
  for (let second = 0; second < DAY; ) {
    const held = pattern.at(day, second);
    const end = pattern.nextChange(day, second);
    const text = value(held);
    if (held !== 0) spans.push(`${clock(second)}-${clock(end)}${text === '' ? '' : `: ${text}`}`);
    second = end;
  }
  return spans.join(', ');
}

function clock(second: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}`;
}
