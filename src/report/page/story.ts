import { moneyText } from '../../story/money-text.ts';
import type { Story, StoryContact } from '../../story/story.ts';
import type { StoryKind, StoryLine } from '../../story/story-line.ts';
import { type Html, html } from './html.ts';

export interface StoryHtmlOptions {
  /** Only this contact of the journey; all of them unless said. */
  readonly contact?: number;
}

/** More lines than this of a contact are folded in the middle. */
const SHOWN = 36;
const LAST = 8;

/** Kinds of lines that have a meaning of their own, by the colour of what they mean. */
const meanings: Partial<Readonly<Record<StoryKind, string>>> = {
  waited: 'waits',
  again: 'repeats',
  misunderstood: 'repeats',
  silent: 'repeats',
  turnedAway: 'doom',
  deadEnd: 'doom',
  hungUp: 'doom',
  met: 'helped',
};

/** What a caller lived through, a line for each thing that happened: when, who, what, and what it had cost. */
export function storyHtml(story: Story, { contact }: StoryHtmlOptions = {}): Html {
  const all = story.contacts;
  const told = contact === undefined ? all : all.filter(({ record }) => record.contact === contact);
  const longest = Math.max(
    0,
    ...told.flatMap(({ lines }) => lines.map(({ kind, took }) => (kind === 'waited' ? took : 0))),
  );
  const isWhole = told.length === all.length;
  return html`<div class="story">${told.map((each) => contactHtml(each, story.currency, longest))}
${!isWhole && html`<p class="soft">One of ${all.length} contacts of this caller.</p>`}
${isWhole && story.closing !== '' && html`<p class="closing">${story.closing}.</p>`}</div>`;
}

function contactHtml({ day, time, heading, lines }: StoryContact, currency: string | null, longest: number): Html {
  const isLong = lines.length > SHOWN + LAST;
  const parts = isLong ? [lines.slice(0, SHOWN), lines.slice(-LAST)] : [lines];
  const hidden = lines.length - SHOWN - LAST;
  let paid = 0;
  const shown = (line: StoryLine): Html => {
    const isMore = line.paid > paid + 0.005;
    if (isMore) paid = line.paid;
    return lineHtml(line, isMore && currency !== null ? moneyText(line.paid, currency) : '', longest);
  };
  return html`<p class="heading"><strong>${day} ${time}</strong> <bdi>${heading}</bdi></p>
<ol>${parts[0]!.map(shown)}${isLong && html`<li class="folded">and ${hidden} more things happened</li>`}${parts[1]?.map(shown)}</ol>`;
}

function lineHtml({ kind, time, who, text, took, beside }: StoryLine, paid: string, longest: number): Html {
  const classes = [meanings[kind] ?? '', beside ? 'beside' : ''].filter((name) => name !== '').join(' ');
  const width = kind === 'waited' && longest > 0 ? Math.round((100 * took) / longest) : 0;
  return html`
<li${classes !== '' && html` class="${classes}"`}><time>${time}</time> <span class="line">${who !== '' && html`<bdi class="who">${who}</bdi> `}<span class="what"><bdi>${text}</bdi></span>${width > 0 && html`<span class="length" style="width:${width}%"></span>`}</span>${paid !== '' && html` <span class="paid">${paid}</span>`}</li>`;
}
