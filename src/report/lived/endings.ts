import type { ContactRecord } from '../../measure/stay.ts';

/** How a contact ended; of the last contact, what became of the journey. */
export type Ending = (typeof endings)[number];

export const endings = ['met', 'hungUp', 'deadEnd', 'open', 'inVain'] as const;

/** What became of a journey: nothing is in vain once the need is met. */
export const fates = ['met', 'hungUp', 'deadEnd', 'open'] as const;

export const endingNames: Readonly<Record<Ending, string>> = {
  met: 'met',
  hungUp: 'hung up',
  deadEnd: 'dead end',
  open: 'still going',
  inVain: 'in vain',
};

/** How a contact ended, in a journey whose need may have been met by another contact before. */
export function endingOf({ met, outcome, deadEnd }: ContactRecord, wasMet: boolean): Ending {
  if (met) return 'met';
  if (deadEnd !== null) return 'deadEnd';
  if (outcome === null) return 'open';
  if (outcome === 'abandoned') return 'hungUp';
  return wasMet ? 'inVain' : 'deadEnd';
}
