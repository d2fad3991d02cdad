import { type JourneyEnd, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { bureau } from '../../reading/bureau.ts';
import { cardLineCase, mazeCase } from '../../reading/examples.ts';
import { kiosk } from '../../reading/kiosk.ts';

const cases = { maze: mazeCase, 'card line': cardLineCase, bureau, kiosk };

describe.each(Object.entries(cases))('%s', (_, { design, callers, options }) => {
  const ends: JourneyEnd[] = [];
  /** By replication and caller: contacts that have ended, and whether the journey has. */
  const journeys = new Map<string, { contacts: number; over: boolean }>();
  const strange: string[] = [];
  const note = (
    { replication, caller }: { readonly replication: number; readonly caller: number },
    contacts: number,
  ) => {
    const name = `${replication} ${caller}`;
    const known = journeys.get(name) ?? { contacts: 0, over: false };
    if (known.over) strange.push(name);
    journeys.set(name, { ...known, contacts: known.contacts + contacts });
    return name;
  };
  const run = simulate(design, callers, {
    ...options,
    onStay: (stay) => note(stay, 0),
    onContact: (contact) => note(contact, 1),
    onJourney: (journey) => {
      ends.push(journey);
      const name = note(journey, 0);
      const contacts = journeys.get(name)?.contacts ?? 0;
      if (contacts !== journey.contacts) strange.push(`${name}: ${contacts} contacts, not ${journey.contacts}`);
      journeys.set(name, { contacts, over: true });
    },
  });

  test('every journey ends once, after all of its stays and contacts', () => {
    expect(strange).toEqual([]);
    expect(ends).toHaveLength(journeys.size);
    expect(ends.length).toBeGreaterThan(500);
  });

  test('those that count are the journeys of the run, and none of them is open but the unfinished', () => {
    const counted = ends.filter((end) => end.counted);
    expect(counted).toHaveLength(run.journeys.n);
    expect(counted.filter(({ open }) => open).length).toBeGreaterThanOrEqual(run.unfinished.value);
  });

  test('open ones come last in their replication', () => {
    for (const replication of new Set(ends.map((end) => end.replication))) {
      const own = ends.filter((end) => end.replication === replication);
      const first = own.findIndex(({ open }) => open);
      if (first >= 0) expect(own.slice(first).every(({ open }) => open)).toBe(true);
    }
  });
});
