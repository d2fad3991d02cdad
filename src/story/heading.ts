import { type ChannelKind, kindOf } from '../design/channel.ts';
import type { Design } from '../design/design.ts';
import type { ContactRecord } from '../measure/stay.ts';
import { counted, lengthText } from './length-text.ts';
import { oneLine } from './spoken.ts';

const begins: Readonly<Record<ChannelKind, string>> = {
  phone: 'calls',
  chat: 'opens a chat',
  mail: 'writes a mail',
  letter: 'writes a letter',
  portal: 'goes to the portal',
  desk: 'comes to the desk',
  visit: 'comes',
};

const isCalled: Readonly<Record<ChannelKind, string>> = {
  phone: 'is called',
  chat: 'is asked into a chat',
  mail: 'gets a mail',
  letter: 'gets a letter',
  portal: 'gets a message in the portal',
  desk: 'is asked to the desk',
  visit: 'is visited',
};

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
  const kind = kindOf(channel, channels[channel] ?? {});
  const name = channel === kind ? '' : `, by ${oneLine(channel)}`;
  if (cause === 'organisation') return `${isCalled[kind]}${after(began, before)}${name}`;
  const again = before === undefined ? '' : ' again';
  return `${begins[kind]}${again}${after(began, before)}${name}${because[cause]}`;
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
