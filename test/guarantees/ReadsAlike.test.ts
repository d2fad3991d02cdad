import { type Estimate, type Run, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import type { ContactRecord, Stay } from '../../src/measure/stay.ts';
import { bureau } from '../reading/bureau.ts';
import type { Case } from '../reading/case.ts';
import { deadEnd } from '../reading/dead-ends.ts';
import { cardLineCase, mazeCase } from '../reading/examples.ts';
import { type Journey, journeysOf } from '../reading/journeys.ts';
import { kiosk } from '../reading/kiosk.ts';
import { readPools } from '../reading/pools.ts';
import { read } from '../reading/read.ts';
import { expectedTold } from '../reading/told.ts';
import { readLineWaits, waitsInOrder } from '../reading/waits.ts';

type Figures = Run['personas'][string];
type Waits = Run['pools'][string]['waits'];

const cases: Readonly<Record<string, Case>> = { maze: mazeCase, 'card line': cardLineCase, bureau, kiosk };

function lived({ design, callers, options }: Case) {
  const stays: Stay[] = [];
  const contacts: ContactRecord[] = [];
  const run: Run<string> = simulate(design, callers, {
    ...options,
    onStay: (stay) => stays.push(stay),
    onContact: (contact) => contacts.push(contact),
  });
  return { run, stays, contacts };
}

/** What the run says under a name of the reading. */
function told(figures: Pick<Figures, 'waits'> | { readonly waits: Waits }, name: string): number | undefined {
  const [path = '', ...rest] = name.split(' ');
  if (path === 'waits.serviceLevel') {
    return figures.waits.serviceLevel(Number(rest[0]), { formula: rest[1] as 'offered' }).value;
  }
  if (path === 'waits.longerThan') return figures.waits.longerThan(Number(rest[0])).value;
  let at: unknown = figures;
  for (const key of [...path.split('.'), ...rest]) at = (at as Record<string, unknown> | undefined)?.[key];
  return (at as Estimate | undefined)?.value;
}

function differences(
  figures: Figures | { readonly waits: Waits },
  reading: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(reading).flatMap(([name, read]) => {
    const said = told(figures, name);
    if (Object.is(said, read)) return [];
    const isSame = said !== undefined && Math.abs(said - read) <= 1e-9 * Math.abs(read);
    return isSame ? [] : [`${name}: the run says ${said}, its records ${read}`];
  });
}

describe.each(Object.entries(cases))('%s', (_, each) => {
  const { run, stays, contacts } = lived(each);
  const { circumstances } = each;
  const all = journeysOf({ stays, contacts });
  const counted = all.filter(([first]) => first?.counted);
  const reading = read(counted, circumstances);
  const personas = Object.keys(run.personas);
  const staysOf = (journeys: readonly Journey[]) =>
    journeys.flatMap((journey) => journey.flatMap(({ stays }) => stays));

  test('there is something to read', () => {
    expect(counted.length).toBeGreaterThan(500);
    expect(all.length).toBeGreaterThan(counted.length);
  });

  test('every figure about customers is that of the records', () => {
    expect(Object.keys(reading).length).toBeGreaterThan(35);
    expect(differences(run, reading)).toEqual([]);
  });

  test.each(personas)('so is every figure of %s', (name) => {
    const own = counted.filter(([first]) => first?.persona === name);
    expect(differences(run.personas[name] as Figures, read(own, circumstances))).toEqual([]);
  });

  test('nothing that the run counted is missing in the reading', () => {
    const unread = (part: Readonly<Record<string, Estimate>>, prefix: string) =>
      Object.entries(part).filter(([name, { value }]) => value !== 0 && !(`${prefix} ${name}` in reading));
    expect(unread(run.outcomes, 'outcomes')).toEqual([]);
    expect(unread(run.deadEnds.byState, 'deadEnds.byState')).toEqual([]);
  });

  test('waits of each line, lines over time and agents at work too', () => {
    for (const [name, pool] of Object.entries(run.pools)) {
      const own = staysOf(counted).filter((stay) => stay.pool === name);
      expect(differences(pool, readLineWaits(own, circumstances))).toEqual([]);
    }
    const pools = Object.entries(readPools(all, circumstances)).flatMap(([name, read]) => {
      const [, pool = '', figure] = name.split(' ');
      const said = run.pools[pool]?.[figure as 'line'].value ?? Number.NaN;
      return Math.abs(said - read) <= 1e-9 * read ? [] : [`${name}: the run says ${said}, its records ${read}`];
    });
    expect(pools).toEqual([]);
  });

  test('quantiles lie within the error of the histogram', () => {
    const waits = waitsInOrder(staysOf(counted));
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]) {
      const at = p * waits.length;
      const [below = 0, above = 0] = [waits[Math.max(0, Math.floor(at) - 1)], waits[Math.ceil(at)]];
      const { value } = run.waits.quantile(p);
      expect(value).toBeGreaterThanOrEqual(below * 0.99);
      expect(value).toBeLessThanOrEqual(above * 1.01);
    }
  });

  test('what is told, and told again, is what whoever asks does not have', () => {
    let asked = 0;
    for (const journey of all) {
      const before = new Set<string>();
      for (const [stay, expected] of expectedTold(journey, circumstances)) {
        expect(stay.told).toEqual(expected);
        expect(stay.again).toEqual(expected.filter((fact) => before.has(fact)));
        for (const fact of stay.told) before.add(fact);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  test('dead ends are where the records have them', () => {
    for (const contact of counted.flat()) expect(contact.deadEnd).toBe(deadEnd(contact, circumstances) ?? null);
  });
});
