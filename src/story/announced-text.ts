import type { ChoiceActivity } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';
import { lengthText } from './length-text.ts';

/** So many places or waits are told one by one. */
const MOST = 4;

/** What was said of a caller's place in line, each time that a message was heard: `place 5, then 3`; empty where nothing was. */
export function announcedText(stays: readonly Stay[], { announces }: ChoiceActivity): string {
  const told = stays.flatMap(({ announced }) => (announced !== undefined && announced < Infinity ? [announced] : []));
  if (announces === undefined || told.length === 0) return '';
  const words = told.map((each) => (announces.what === 'place' ? `${each}` : lengthText(each)));
  const [first = '', ...later] = words.filter((word, i) => word !== words[i - 1]);
  const named = announces.what === 'place' ? `place ${first}` : `${first} to wait`;
  const last = later[later.length - 1];
  if (last === undefined) return named;
  return later.length < MOST ? [named, ...later].join(', then ') : `${named}, at last ${last}`;
}
