import type { Agents } from './agents.ts';
import type { Ongoing } from './ongoing.ts';

/** Put a record into the chain of a line, behind another one, or in front where that is -1. */
export function putBehind(last: number, record: number, agents: Agents, ongoing: Ongoing): void {
  const next = last === agents.back ? -1 : last < 0 ? agents.front : (ongoing.behind[last] as number);
  ongoing.ahead[record] = last;
  ongoing.behind[record] = next;
  if (last >= 0) ongoing.behind[last] = record;
  else agents.front = record;
  if (next >= 0) ongoing.ahead[next] = record;
  else agents.back = record;
}

/** How many are before one who is in the chain. */
export function countAhead(record: number, { ahead }: Ongoing): number {
  let count = 0;
  for (let at = ahead[record] as number; at >= 0; at = ahead[at] as number) count++;
  return count;
}

/** Take a record out of the chain of a line. */
export function takeOutOf(record: number, agents: Agents, ongoing: Ongoing): void {
  const ahead = ongoing.ahead[record] as number;
  const behind = ongoing.behind[record] as number;
  if (ahead >= 0) ongoing.behind[ahead] = behind;
  else agents.front = behind;
  if (behind >= 0) ongoing.ahead[behind] = ahead;
  else agents.back = ahead;
}
