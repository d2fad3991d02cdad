import { simulate } from 'please-hold';
import { paths } from 'please-hold/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import type { ContactRecord } from '../../../src/measure/stay.ts';
import { type Lived, live } from '../../../src/report/lived/lived.ts';
import { CONTACTS, type Path, Paths, STEPS } from '../../../src/report/lived/paths.ts';
import type { Visit } from '../../../src/report/lived/walks.ts';
import { pathsFold, pathsPicture, travelledOf } from '../../../src/report/pictures/paths.ts';

const run = simulate(maze, callers, { ...options, replications: 3 });
const sum = (some: readonly Path[], of: (path: Path) => number) => some.reduce((total, path) => total + of(path), 0);
const journeysOf = (some: readonly Path[]) => sum(some, ({ journeys }) => journeys);

describe('the paths of the maze', () => {
  let lived: Lived;
  let all: readonly Path[];
  beforeAll(() => {
    const { fold, paths: gathered } = pathsFold();
    lived = live(run, [fold])!;
    all = travelledOf(lived, gathered).paths;
  });

  test('are those of all journeys and contacts, by persona and replication', () => {
    expect(journeysOf(all)).toBe(run.journeys.n);
    expect(sum(all, ({ allContacts }) => allContacts)).toBe(run.contacts.n);
    for (const [persona, { journeys, contacts }] of Object.entries(run.personas)) {
      const own = all.filter((path) => path.persona === persona);
      expect(journeysOf(own)).toBe(journeys.n);
      expect(sum(own, ({ allContacts }) => allContacts)).toBe(contacts.n);
    }
    const inReplications = sum(all, ({ byReplication }) => [...byReplication.values()].reduce((a, b) => a + b));
    expect(inReplications).toBe(run.journeys.n);
  });

  test('end as journeys do', () => {
    const share = (some: readonly Path[]) => journeysOf(some) / journeysOf(all);
    expect(share(all.filter(({ became }) => became === 'met'))).toBeCloseTo(run.resolution.value, 9);
    const hadOne = all.filter(({ contacts }) => contacts.some(({ ending }) => ending === 'deadEnd'));
    expect(share(hadOne)).toBeLessThanOrEqual(run.deadEnds.rate.value + 1e-9);
    expect(share(hadOne)).toBeGreaterThan(0.9 * run.deadEnds.rate.value);
    expect(new Set(all.map(({ became }) => became)).size).toBeGreaterThan(2);
  });

  test('are drawn with bands as wide as there are journeys, and nobody lost between two steps', () => {
    for (const width of [340, 720]) {
      const drawn = pathsPicture(travelledOf(lived, gatheredAgain())).draw(width).alone('', '');
      const [first] = drawn.split('Second contact');
      const bands = [
        ...first!.matchAll(
          /<path class="p\d+ \w+" d="M([\d.]+) ([\d.]+)[^"]*" stroke-width="([\d.]+)" data-value="(\d+)"/g,
        ),
      ];
      expect(bands.length).toBeGreaterThan(20);
      const [widest] = [...bands].sort((a, b) => Number(b[4]) - Number(a[4]));
      const per = Number(widest![3]) / Number(widest![4]);
      const byColumn = new Map<string, number>();
      for (const [, x, y, size, count] of bands) {
        expect(Math.abs(Number(size) - Math.max(0.3, per * Number(count)))).toBeLessThan(
          0.02 * Number(count) * per + 0.02,
        );
        const column = String(width < 500 ? y : x);
        byColumn.set(column, (byColumn.get(column) ?? 0) + Number(count));
      }
      expect(new Set(byColumn.values())).toEqual(new Set([run.journeys.n]));
    }
    function gatheredAgain() {
      const { fold, paths: gathered } = pathsFold();
      live(run, [fold]);
      return gathered;
    }
  });
});

test('a run that was not made here has no paths', () => {
  expect(() => paths(Object.create(run))).toThrow(TypeError);
  expect(() => paths(run, { width: 10 })).toThrow(RangeError);
  expect(paths(run)).toMatch(/^<svg.*First contact.*<\/svg>$/s);
});

describe('whatever journeys there are', () => {
  const record: ContactRecord = {
    ...{ replication: 1, caller: 0, persona: 'p', need: 'n', counted: true, contact: 1, channel: 'phone' },
    ...{ cause: 'first', began: 0, ended: 1, open: false, outcome: 'abandoned', recorded: null, met: false },
    ...{ state: null, deadEnd: null, doomedAt: null, cost: 0, returns: false },
  };
  const visits = (...states: readonly string[]): Visit[] =>
    states.map((state, i) => ({ state, began: i, ended: i + 1 }));

  test('a circle is told for six steps, and contacts after the third are together', () => {
    const gathered = new Paths();
    const round = visits(...Array.from({ length: 50 }, (_, i) => (i % 2 ? 'b' : 'a')));
    for (let contact = 1; contact <= 9; contact++) gathered.walk(round, { ...record, contact, returns: contact < 9 });
    const [path, ...others] = gathered.all;
    expect(others).toEqual([]);
    expect(path).toMatchObject({ journeys: 1, allContacts: 9, later: true, became: 'hungUp' });
    const each = { states: ['a', 'b', 'a', 'b', 'a', 'b'], goesOn: true, ending: 'hungUp' };
    expect(path!.contacts).toEqual(Array(CONTACTS).fill(each));
    expect(each.states).toHaveLength(STEPS);
  });

  test('who has not come back yet, or is in a contact, is still going; who was helped before is', () => {
    const gathered = new Paths();
    gathered.walk(visits('a'), { ...record, caller: 0, returns: true });
    gathered.walk(visits('a'), { ...record, caller: 1, outcome: null });
    gathered.walk(visits('a'), { ...record, caller: 2, met: true, outcome: 'resolved' });
    gathered.walk(visits('b'), { ...record, caller: 2, outcome: 'lost', contact: 2 });
    gathered.walk(visits('a'), { ...record, caller: 3, outcome: 'blocked' });
    expect(gathered.all.map(({ became }) => became).sort()).toEqual(['deadEnd', 'met', 'open', 'open']);
    const twice = gathered.all.find(({ contacts }) => contacts.length === 2);
    expect(twice).toMatchObject({ became: 'met', contacts: [{ ending: 'met' }, { ending: 'inVain' }] });
  });

  test('of ways without number some are told, and all are counted', () => {
    const gathered = new Paths();
    for (let caller = 0; caller < 40_000; caller++)
      gathered.walk(visits(`a${caller % 200}`, `b${caller}`, `c${caller}`), { ...record, caller });
    const all = gathered.all;
    expect(journeysOf(all)).toBe(40_000);
    expect(all.length).toBeLessThan(34_000);
    expect(all[0]).toMatchObject({ contacts: [], became: 'hungUp' });
  });

  test('names of any kind and no journeys at all are drawn', () => {
    const name = `<script>"'&\u202e🎉${'x'.repeat(300)}`;
    const gathered = new Paths();
    const none = { paths: gathered.all, states: [], confidence: 0.95, antithetic: false };
    expect(pathsPicture(none).draw(720).alone('', '')).toContain('<svg');
    gathered.walk(visits(name), { ...record, persona: name });
    const drawn = pathsPicture({ ...none, paths: gathered.all })
      .draw(340)
      .alone('', '');
    expect(drawn).not.toContain('<script');
    expect(drawn).toContain('&lt;script');
  });
});
