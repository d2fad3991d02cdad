import type { ChoiceActivity } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';
import { counted } from './length-text.ts';
import { quoted } from './spoken.ts';
import type { Happening } from './story-line.ts';

/**
 * A row of turns with a bot, in one line.
 *
 * @param isLeft whether the caller is elsewhere after the last of them, and has not hung up
 */
export function turnLines(stays: readonly Stay[], { says }: ChoiceActivity, isLeft: boolean): Happening[] {
  const first = stays[0] as Stay;
  const last = stays[stays.length - 1] as Stay;
  const number = (event: string) => stays.filter((stay) => stay.event === event).length;
  const [understood, not] = [number('bot.understood'), number('bot.misunderstood')];
  const told = { by: 'bot', who: 'bot', state: first.state } as const;
  const prompt = says === undefined ? '' : `${quoted(says)}: `;
  const lines: Happening[] = [
    {
      ...told,
      kind: not > 0 ? 'misunderstood' : 'understood',
      at: first.began,
      took: last.ended - first.began,
      text: `${prompt}${outcomeOf(stays.length, understood, not)}`,
      times: stays.length,
      stays,
      ...(says !== undefined && { says }),
    },
  ];
  if (isLeft && last.event === 'bot.misunderstood') {
    lines.push({ ...told, kind: 'did', at: last.ended, took: 0, text: 'gives up' });
  }
  return lines;
}

function outcomeOf(turns: number, understood: number, not: number): string {
  if (not === 0) {
    const asks = turns === 1 ? 'asks something' : `asks ${turns} questions`;
    return understood === turns ? `${asks}, and understands` : asks;
  }
  if (understood === 0) return `does not understand${not === 1 ? '' : `, ${not} times`}`;
  return `asks ${turns} times, understands ${counted(understood, 'answer')} and does not understand ${not}`;
}
