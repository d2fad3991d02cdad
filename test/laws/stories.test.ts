import fc from 'fast-check';
import { designs, populations } from 'please-hold/testing';
import { expect, test } from 'vitest';
import { maze, callers as mazeCallers } from '../../examples/maze/index.ts';
import type { Design, Population } from '../../src/design/index.ts';
import type { ContactRecord, Stay } from '../../src/measure/index.ts';
import { simulate } from '../../src/simulate/index.ts';
import { type StoryContact, type StoryLine, story } from '../../src/story/index.ts';
import { days, hours } from '../../src/time/durations.ts';

interface Records {
  readonly stays: Stay[];
  readonly contacts: ContactRecord[];
}

/** What became of each caller of a run. */
function livesOf(design: Design, callers: Population, horizon: number): readonly Records[] {
  const lives = new Map<number, Records>();
  const of = (caller: number) => {
    const known = lives.get(caller) ?? { stays: [], contacts: [] };
    lives.set(caller, known);
    return known;
  };
  simulate(design, callers, {
    horizon,
    runOn: days(7),
    replications: 1,
    seed: 3,
    onStay: (stay) => of(stay.caller).stays.push(stay),
    onContact: (contact) => of(contact.caller).contacts.push(contact),
  });
  return [...lives.values()];
}

/** How long something of the story went on, what goes on at once counted once. */
function covered(lines: readonly StoryLine[]): number {
  let [total, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { at, took } of lines) {
    total += Math.max(0, at + took - Math.max(at, until));
    until = Math.max(until, at + took);
  }
  return total;
}

/** What is wrong with the story of a contact. */
function wrongWith({ record, lines, paid }: StoryContact, stays: readonly Stay[], isPriced: boolean): string[] {
  const { began, ended, cost, open } = record;
  const sum = (of: (line: StoryLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const differ = (a: number, b: number) => Math.abs(a - b) > 1e-6;
  const told = lines.flatMap((line) => line.stays);
  const set = new Set(told);
  const wrong: [boolean, string][] = [
    [lines.some(({ at }, i) => at < (lines[i - 1]?.at ?? began)), 'lines are out of order'],
    [differ(covered(lines), ended - began), 'lines do not cover the contact'],
    [
      lines.every(({ beside }) => !beside) &&
        differ(
          sum(({ took }) => took),
          ended - began,
        ),
      'durations do not add up',
    ],
    [lines.some(({ took, cost }) => took < 0 || cost < 0), 'less than nothing'],
    [lines.some(({ text }) => /[\r\n]/.test(text) || text.trim() === ''), 'a line that is none'],
    [
      differ(
        sum((line) => line.cost),
        paid,
      ),
      'costs do not add up',
    ],
    [!open && isPriced && differ(paid, cost), `${paid} is paid, not ${cost}`],
    [told.length !== stays.length || stays.some((stay) => !set.has(stay)), 'a stay is not told once'],
  ];
  return wrong.flatMap(([isWrong, what]) =>
    isWrong ? [`caller ${record.caller}, contact ${record.contact}: ${what}`] : [],
  );
}

/** Tells the stories of all callers; how many contacts that were. */
function tellAll(design: Design, callers: Population, horizon: number): number {
  const lives = livesOf(design, callers, horizon);
  const isPriced = Object.values(design.channels).some(({ tariff }) => tariff);
  const wrong = lives.flatMap((lived) =>
    story(design, lived).contacts.flatMap((contact) => {
      const own = lived.stays.filter((stay) => stay.contact === contact.record.contact);
      return wrongWith(contact, own, isPriced);
    }),
  );
  expect(wrong).toEqual([]);
  return lives.reduce((sum, { contacts }) => sum + contacts.length, 0);
}

test('each stay of the maze is told once, in order, and time and money add up', () => {
  expect(tellAll(maze as Design, mazeCallers, hours(34))).toBeGreaterThan(500);
});

test('so it is in designs of all sorts', { timeout: 60_000 }, () => {
  let contacts = 0;
  const cases = designs().chain((design) => populations(design).map((callers) => [design, callers] as const));
  fc.assert(
    fc.property(cases, ([design, callers]) => {
      contacts += tellAll(design, callers, hours(2));
    }),
    { seed: 5, numRuns: 15 },
  );
  expect(contacts).toBeGreaterThan(200);
});
