import { type Channel, type ChannelKind, kindOf } from '../design/channel.ts';
import { oneLine } from './spoken.ts';

/** What people do over a channel of a kind. */
interface ChannelWords {
  readonly begins: string;
  readonly isCalled: string;
  readonly leaves: string;
}

const words: Readonly<Record<ChannelKind, ChannelWords>> = {
  phone: { begins: 'calls', isCalled: 'is called', leaves: 'hangs up' },
  chat: { begins: 'opens a chat', isCalled: 'is asked into a chat', leaves: 'closes the chat' },
  mail: { begins: 'writes a mail', isCalled: 'gets a mail', leaves: 'gives up' },
  letter: { begins: 'writes a letter', isCalled: 'gets a letter', leaves: 'gives up' },
  portal: { begins: 'goes to the portal', isCalled: 'gets a message in the portal', leaves: 'leaves' },
  desk: { begins: 'comes to the desk', isCalled: 'is asked to the desk', leaves: 'leaves' },
  visit: { begins: 'comes', isCalled: 'is visited', leaves: 'leaves' },
};

/** How people say what is done over a channel: `calls`, `calls (sales)`, `comes to the table`. */
export function channelWords(name: string, channel: Pick<Channel, 'kind'> | undefined): ChannelWords {
  const kind = kindOf(name, channel ?? {});
  const { begins, isCalled, leaves } = words[kind];
  if (name === kind) return words[kind];
  const own = oneLine(name);
  const named = (text: string) => {
    const inPlace = text.replace(/(the) (portal|desk)$/, `$1 ${own}`);
    return inPlace === text ? `${text} (${own})` : inPlace;
  };
  return { begins: named(begins), isCalled: named(isCalled), leaves };
}
