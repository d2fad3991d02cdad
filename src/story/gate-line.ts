import type { GateActivity, GateQuestion } from '../design/activity.ts';
import type { Stay } from '../measure/stay.ts';
import { lengthText } from './length-text.ts';
import { oneLine } from './spoken.ts';
import type { Happening } from './story-line.ts';

/** What a gate found, with the pool that it asked about as the subject. */
export function gateLine(stay: Stay, { question }: GateActivity): Happening {
  const { began: at, ended, state, event } = stay;
  const isSo = event === 'gate.open' || event === 'gate.yes';
  const text = answer(question, isSo);
  return { kind: 'found', at, took: ended - at, by: 'line', who: oneLine(question.pool), text, state, stays: [stay] };
}

/** What is so, or is not. */
export function answer(question: GateQuestion, isSo: boolean): string {
  if (question.asks === 'open') return isSo ? 'open' : 'closed';
  if (question.asks === 'line') return `${isSo ? 'more than' : 'at most'} ${question.longerThan} in line`;
  if (question.asks === 'place') return `${isSo ? '' : 'not '}place ${question.from} in line, or later`;
  return `${isSo ? 'more than' : 'at most'} ${lengthText(question.above)} of waiting to be expected`;
}
