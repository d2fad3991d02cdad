import type { ContactRecord, Stay } from '../../src/measure/stay.ts';

/** What `simulate` told its listeners. */
export interface Records {
  readonly stays: readonly Stay[];
  readonly contacts: readonly ContactRecord[];
}

/** A contact with its stays, in the order in which they began. */
export interface Contact extends ContactRecord {
  readonly stays: readonly Stay[];
}

/** All contacts of one caller, the first first. */
export type Journey = readonly Contact[];

/** Puts stays to their contacts, and contacts to their journeys. */
export function journeysOf({ stays, contacts }: Records): readonly Journey[] {
  const byContact = grouped(stays, ({ replication, caller, contact }) => `${replication} ${caller} ${contact}`);
  const whole = contacts.map((contact): Contact => {
    const own = byContact.get(`${contact.replication} ${contact.caller} ${contact.contact}`) ?? [];
    return { ...contact, stays: [...own].sort((a, b) => a.began - b.began || a.ended - b.ended) };
  });
  const byCaller = grouped(whole, ({ replication, caller }) => `${replication} ${caller}`);
  return [...byCaller.values()].map((journey) => [...journey].sort((a, b) => a.contact - b.contact));
}

export function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

export function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

export const seconds = ({ began, ended }: { readonly began: number; readonly ended: number }): number => ended - began;
