import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design, Population } from '../../../src/design/index.ts';
import { Meter } from '../../../src/design/meter.ts';
import { Ledger } from '../../../src/measure/ledger.ts';
import { Doomed } from '../../../src/simulate/doomed.ts';
import { Journeys } from '../../../src/simulate/journeys.ts';
import { Memory } from '../../../src/simulate/memory.ts';
import { Plan } from '../../../src/simulate/plan.ts';
import { Replication } from '../../../src/simulate/replication.ts';
import type { Uses } from '../../../src/simulate/uses.ts';
import { visitsOf } from '../../../src/simulate/visits.ts';
import { World } from '../../../src/simulate/world.ts';
import { tracingStepper } from '../../../src/statechart/tracing-stepper.ts';
import { maze } from '../design/maze.ts';
import { callersAt, inTurn, lineDesign } from './tiny.ts';

type Command = { readonly do: 'begin' | 'end' | 'note'; readonly journey: number; readonly number: number };

const commands = fc.array(
  fc.record({
    do: fc.constantFrom('begin', 'end', 'note', 'note', 'note', 'note'),
    journey: fc.nat(100),
    number: fc.nat(7),
  }) as fc.Arbitrary<Command>,
  { maxLength: 300, size: 'max' },
);

const all: Uses = {
  facts: true,
  bears: true,
  bearsRepeats: true,
  keeps: true,
  handsOver: true,
  offPhone: true,
  outside: true,
  tariff: true,
  onHold: true,
  bots: true,
  offPhoneLines: true,
  keptPlaces: true,
  callbacks: true,
  promises: true,
  consults: true,
  estimates: true,
  announcements: true,
  channels: true,
  away: true,
  refusals: true,
  several: true,
  together: true,
  routing: true,
  patiencePerContact: true,
  patiencePerJourney: true,
};

/** Journeys that begin and end at random; `note` is asked of the open ones. */
function livesOf(
  list: readonly Command[],
  note: (journeys: Journeys, slot: number, id: number, number: number) => void,
  forget: (journeys: Journeys, slot: number) => void,
): void {
  const journeys = new Journeys(all);
  const open: { readonly id: number; readonly slot: number }[] = [];
  let id = 0;
  for (const { do: what, journey, number } of list) {
    if (what === 'begin') {
      const slot = journeys.begin(id, 0, 0, 0);
      journeys.attempts[slot] = 1;
      open.push({ id: id++, slot });
    } else if (open.length > 0) {
      const at = journey % open.length;
      const { slot, id: own } = open[at] as (typeof open)[number];
      if (what === 'note') {
        note(journeys, slot, own, number);
      } else {
        forget(journeys, slot);
        journeys.end(slot);
        open.splice(at, 1);
      }
    }
    expect(new Set(open.map(({ slot }) => slot)).size).toBe(open.length);
    expect(journeys.open).toBe(open.length);
  }
}

describe.each([4, 40])('visits to %i places', (places) => {
  test('are counted by journey and place, and forgotten with the journey', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const visits = visitsOf(places);
        const seen = new Map<string, number>();
        livesOf(
          list,
          (journeys, slot, id, number) => {
            const place = (number * 5) % places;
            const key = `${id}:${place}`;
            const before = seen.get(key) ?? 0;
            expect(visits.count(journeys, slot, 1, place)).toBe(before);
            expect(visits.seenIn).toBe(before > 0 ? 1 : 0);
            seen.set(key, before + 1);
          },
          (journeys, slot) => visits.forget(journeys, slot),
        );
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

test('what is remembered is so by journey and holder, and forgotten with the journey', () => {
  fc.assert(
    fc.property(commands, (list) => {
      const memory = new Memory();
      const told = new Map<string, number>();
      livesOf(
        list,
        (journeys, slot, id, number) => {
          const holder = (number % 4) - 2;
          const key = `${id}:${holder}`;
          expect(memory.recall(journeys, slot, holder)).toBe(told.get(key) ?? 0);
          memory.remember(journeys, slot, holder, 1 << number);
          told.set(key, (told.get(key) ?? 0) | (1 << number));
        },
        (journeys, slot) => memory.forget(journeys, slot),
      );
    }),
    { seed: 4, numRuns: 60 },
  );
});

function lived(design: Design, callers: Population, horizon: number): World {
  const watched = new Set(design.states.map(({ id }) => id));
  const stepper = tracingStepper(design.machine, { watch: (id) => watched.has(id), verify: false });
  const plan = new Plan(design, callers, stepper);
  const ledger = new Ledger({
    personas: plan.personas,
    pools: plan.pools.map(({ name }) => name),
    lines: plan.cells,
    routed: plan.routing !== null,
    blocks: plan.blocks,
    outcomes: plan.endings,
    thresholds: [20],
    shortAbandon: 0,
  });
  const world = new World(plan, ledger, { warmUp: 0, horizon, recontactWithin: 0 }, null);
  const doomed = new Doomed(plan, stepper.configurations);
  const meters = Object.values(design.channels).map((channel) => new Meter(channel));
  new Replication(world, { population: callers, seed: 1, meters, doomed, leaves: [], runOn: 86_400 }, 0).run();
  return world;
}

describe('when all have ended', () => {
  test('nothing is left open, and nothing is scheduled but opening hours', () => {
    const redials = { probability: 0.5, after: 100, most: 3 };
    const callers = callersAt(
      Array.from({ length: 200 }, (_, i) => 32_000 + 7 * i),
      { needs: { fault: 1, cancel: 1 }, patience: inTurn(100, 200, 30), redials, slips: { silence: 0.3 } },
    );
    const world = lived(maze, callers, 86_400);
    expect([world.contacts.open, world.journeys.open, world.countedOpen]).toEqual([0, 0, 0]);
    for (let contact = 0; contact < world.contacts.slots; contact++) expect(world.contacts.isOpen(contact)).toBe(false);
    expect(world.ongoing.timers.size).toBe(0);
    expect(world.calendar.size).toBeLessThanOrEqual(1);
  });

  test('memory has followed those who were open at once, not those who called', () => {
    const callers = callersAt(
      Array.from({ length: 2000 }, (_, i) => 30 * i),
      { patience: inTurn(1, 50) },
    );
    const world = lived(
      lineDesign({ talk: 45, line: { messages: [{ says: 'Hold.', after: 5, lasts: 2 }] } }),
      callers,
      86_400,
    );
    expect(world.journeys.slots).toBeLessThan(8);
    expect(world.contacts.slots).toBeLessThan(8);
    expect(world.ongoing.contact.length).toBe(16);
  });
});
