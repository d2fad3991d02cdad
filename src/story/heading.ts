import type { Design } from '../design/design.ts';
import type { ContactRecord } from '../measure/stay.ts';
import { channelWords } from './channel-words.ts';
import { counted, lengthText } from './length-text.ts';

const because: Readonly<Record<ContactRecord['cause'], string>> = {
  first: '',
  givingUp: ', having given up',
  refusal: ', having been refused',
  brokenPromise: ', as a promise was broken',
  otherwise: '',
  organisation: '',
};

/** How a contact began: over which channel, how long after the one before, and why. */
export function headingOf(
  { channels }: Pick<Design, 'channels'>,
  { channel, cause, began }: ContactRecord,
  before: ContactRecord | undefined,
): string {
  const { begins, isCalled } = channelWords(channel, channels[channel]);
  if (cause === 'organisation') return `${isCalled}${after(began, before)}`;
  return `${begins}${before === undefined ? '' : ' again'}${after(began, before)}${because[cause]}`;
}

function after(began: number, before: ContactRecord | undefined): string {
  if (before === undefined) return '';
  return began < before.ended || before.open ? ' meanwhile' : ` ${lengthText(began - before.ended)} later`;
}

/** How it went on after the last of the contacts. */
export function closingOf(contacts: readonly ContactRecord[]): string {
  const last = contacts[contacts.length - 1] as ContactRecord;
  const first = contacts[0] as ContactRecord;
  const found = contacts.find(({ met }) => met);
  if (found) {
    const took = lengthText(found.ended - first.began);
    return found === first
      ? ''
      : `the need is met after ${counted(contacts.indexOf(found) + 1, 'contact')} and ${took}`;
  }
  if (contacts.some(({ open }) => open)) return '';
  if (contacts.some(({ returns, contact }) => returns && contact >= last.contact))
    return 'comes back after the run has ended';
  return 'does not come back: the need is not met';
}
