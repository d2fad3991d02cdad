import { aligned } from './aligned.ts';
import { figureText } from './figure-text.ts';
import type { ContactRecord, Stay } from './stay.ts';

export interface JourneyParts {
  readonly replication: number;
  readonly caller: number;
  readonly stays: readonly Stay[];
  readonly contacts: readonly ContactRecord[];
}

/**
 * What one caller lived through: every stay in every contact.
 *
 * @since 0.1.0
 */
export class JourneyRecord {
  /** From 1. */
  readonly replication: number;
  /** The caller's number in the replication, from 0. */
  readonly caller: number;
  readonly persona: string;
  readonly need: string;
  /** Whether figures count the journey. */
  readonly counted: boolean;
  /** In the order of beginning. */
  readonly contacts: readonly ContactRecord[];
  /** In the order of beginning, those that begin together in the order of ending. */
  readonly stays: readonly Stay[];

  constructor({ replication, caller, stays, contacts }: JourneyParts) {
    const inOrder = <T extends Stay | ContactRecord>(records: readonly T[]) =>
      [...records].sort((a, b) => a.contact - b.contact || a.began - b.began);
    this.replication = replication;
    this.caller = caller;
    this.contacts = inOrder(contacts);
    this.stays = inOrder(stays);
    const [{ persona = '', need = '', counted = false } = {}] = this.contacts;
    this.persona = persona;
    this.need = need;
    this.counted = counted;
  }

  /** Whether the need was met in the end. */
  get met(): boolean {
    return this.contacts.some(({ met }) => met);
  }

  /** A story for people. */
  toString(): string {
    const { replication, caller, persona, need, contacts } = this;
    return [
      `caller ${caller} of replication ${replication}: ${persona}, wants ${need}`,
      ...contacts.flatMap((contact) => ['', ...this.#contact(contact)]),
    ].join('\n');
  }

  #contact({ contact, channel, began, ended, outcome, met, deadEnd }: ContactRecord): string[] {
    const own = this.stays.filter((stay) => stay.contact === contact);
    const rows = own.map((stay) => [
      `  ${figureText(stay.began - began, 'duration')}`,
      stay.state,
      figureText(stay.ended - stay.began, 'duration'),
      stay.open ? '(goes on)' : (stay.event ?? '(left)'),
      ...remarks(stay),
    ]);
    const lasted = figureText(ended - began, 'duration');
    const end = outcome === null ? `open after ${lasted}` : `${outcome} after ${lasted}, need ${met ? '' : 'not '}met`;
    const trap = deadEnd === null ? '' : `, a dead end in ${deadEnd}`;
    return [`contact ${contact}, by ${channel}, ${clock(began)}`, ...aligned(rows), `  ${end}${trap}`];
  }
}

function remarks({ pool, agent, told, again }: Stay): string[] {
  const tells = told.map((fact) => `tells ${fact}${again.includes(fact) ? ' again' : ''}`);
  const said = [...(pool !== null && agent !== null ? [`${pool} ${agent}`] : []), ...tells];
  return said.length > 0 ? [said.join(', ')] : [];
}

/** Day from 1, and the time of day. */
function clock(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const [hour, minute, second] = [3600, 60, 1].map((unit, i) =>
    String(Math.floor((seconds % [86_400, 3600, 60][i]!) / unit)).padStart(2, '0'),
  );
  return `day ${day + 1}, ${hour}:${minute}:${second}`;
}
