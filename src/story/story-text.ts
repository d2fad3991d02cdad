import { columns, padded, wrapped } from './columns.ts';
import { cycles } from './cycles.ts';
import type { Moments } from './moments.ts';
import { moneyText } from './money-text.ts';
import { inWords, oneLine } from './spoken.ts';
import type { Story, StoryContact } from './story.ts';
import type { StoryLine } from './story-line.ts';

/** Columns in all, and the fewest for what happened. */
const WIDTH = 100;
const LEAST = 30;

/** A story as text: a paragraph for each contact, a line for each thing that happened. */
export function storyText(told: Omit<Story, 'toString'>, moments: Moments): string {
  const { replication, caller, persona, need, contacts, closing } = told;
  const lines = contacts.flatMap((contact) => contact.lines);
  const [most, currency] = [Math.max(0, ...lines.map(({ paid }) => paid)), told.currency ?? ''];
  const money = most > 0 ? columns(moneyText(most, currency)) : 0;
  const who = Math.max(...lines.map((line) => columns(line.who)));
  const layout = { money, who, currency };
  return [
    `${oneLine(persona)}, about '${inWords(need)}' (caller ${caller} of replication ${replication})`,
    ...cycles(contacts, keyOfContact).flatMap((each) => {
      if ('item' in each) return ['', ...paragraph(each.item, moments, layout)];
      const { day, time } = each.again[each.again.length - 1] as StoryContact;
      return ['', `and so on, ${each.times} times more, the last on ${day} ${time}`];
    }),
    ...(closing === '' ? [] : ['', closing]),
  ].join('\n');
}

/** What contacts and lines have in common that tell of the same, whatever it took, and whoever answered. */
const keyOfContact = ({ heading, lines }: StoryContact) =>
  [withoutLengths(heading), ...lines.map(keyOfLine)].join('\n');
const keyOfLine = ({ kind, who, text }: StoryLine) => `${kind} ${who.replace(/ \d+$/, '')} ${withoutLengths(text)}`;
const withoutLengths = (text: string) =>
  text.replace(/[ ,]*\(?(?:\b\d+ (?:second|minute|hour|day|week)s?\b ?)+\)?(?:later)?/g, '');

interface Layout {
  readonly money: number;
  readonly who: number;
  readonly currency: string;
}

function paragraph({ day, time, heading, lines, record }: StoryContact, moments: Moments, layout: Layout): string[] {
  let today = moments.day(record.began);
  let paid = 0;
  return [
    `${day} ${time}: ${heading}`,
    ...cycles(lines, keyOfLine).flatMap((each) => {
      const line = 'item' in each ? each.item : (each.again[each.again.length - 1] as StoryLine);
      const isNew = moments.day(line.at) !== today;
      today = moments.day(line.at);
      const shown = line.paid > paid + 0.005 ? moneyText(line.paid, layout.currency) : '';
      paid = shown === '' ? paid : line.paid;
      const told = 'item' in each ? line : { ...line, who: '', text: `and so on, ${each.times} times more` };
      return [...(isNew ? [`  ${moments.dayText(line.at)}`] : []), ...rows(told, shown, layout)];
    }),
  ];
}

function rows({ time, who, text }: StoryLine, paid: string, layout: Layout): string[] {
  const money = layout.money === 0 ? '' : `${padded(paid, -layout.money)}  `;
  const start = `  ${time}  ${money}${padded(who, layout.who)}  `;
  const width = Math.max(LEAST, WIDTH - columns(start));
  return wrapped(text, width).map((line, i) =>
    (i === 0 ? `${start}${line}` : `${' '.repeat(columns(start))}${line}`).trimEnd(),
  );
}
