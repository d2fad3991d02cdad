import { readdirSync } from 'node:fs';
import { announcement, choice, type Design, menu, outcome, service, simulate } from 'please-hold';
import { chart } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { and, createMachine, not } from 'xstate';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { graphOf } from '../../../src/report/chart/graph.ts';
import { heats, LEVELS, levelOf } from '../../../src/report/chart/heat.ts';
import { loadElk } from '../../../src/report/chart/layout.ts';
import { lines } from '../../../src/report/chart/lines.ts';
import { live } from '../../../src/report/lived/lived.ts';
import { Visited } from '../../../src/report/lived/visited.ts';
import { Walks } from '../../../src/report/lived/walks.ts';
import type { Html } from '../../../src/report/page/html.ts';
import { designSection } from '../../../src/report/sections/design.ts';

const arrowsOf = (design: Design) =>
  Object.fromEntries(
    graphOf(design).arrows.map(({ from, to, labels }) => {
      const name = (id: string) => id.replace(`${design.id}.`, '');
      return [`${name(from)} > ${name(to)}`, labels];
    }),
  );

const none = new Map();
const bodyOf = async (design: Design, load = loadElk) => {
  const { body } = await designSection(design, none, '', load);
  return (body as Html).text;
};

test('blocks are one box, and transitions are told in words', () => {
  const { boxes, initial } = graphOf(maze);
  expect(boxes.map(({ name }) => name)).toEqual(Object.keys(maze.machine.states));
  expect(boxes.flatMap(({ children }) => children)).toEqual([]);
  expect(boxes[1]).toMatchObject({ what: 'menu', says: ['For a fault press 1, to cancel press 2.'], kind: 'state' });
  expect(boxes.at(-1)).toMatchObject({ what: 'turnedAway: need not met', kind: 'final' });
  expect(initial).toBe('maze.welcome');
  expect(arrowsOf(maze)).toEqual({
    'welcome > menu': [],
    'menu > bot': ['1: fault'],
    'menu > line': ['2: cancel', 'another key', 'silence'],
    'bot > solved': ['all understood'],
    'bot > line': ['the bot gives up'],
    'line > agent': ['an agent answers'],
    'line > closed': ['closed'],
    'agent > solved': ['resolved'],
    'agent > line': ['transferred'],
  });
});

const own = service({
  machine: createMachine(
    {
      id: 'own',
      initial: 'office',
      on: { GO: '.over' },
      states: {
        office: {
          type: 'parallel',
          states: {
            desk: {
              initial: 'idle',
              states: {
                idle: { on: { WORK: { target: 'busy', guard: and(['awake', not('ill')]) } } },
                busy: { after: { 1500: 'idle', tired: 'idle' }, on: { WORK: { target: 'busy', reenter: true } } },
                kept: { type: 'history' },
              },
            },
            phone: {
              initial: 'quiet',
              states: { quiet: { always: { guard: () => false, target: 'rang' } }, rang: { type: 'final' } },
            },
          },
          onDone: 'over',
        },
        over: { type: 'final' },
      },
    },
    { delays: { tired: 60_000 }, guards: { awake: () => true, ill: () => false } },
  ),
  needs: ['n'],
  facts: {},
  pools: {},
  channels: { phone: {} },
  activities: { 'office.desk.idle': choice({ by: 'caller', lasts: 1, results: { WORK: { weight: 1 } } }) },
  outcomes: { over: outcome('resolved') },
});

test("a team's own machine is drawn with its nested and parallel states, timers and guards", async () => {
  expect(arrowsOf(own)).toEqual({
    'anywhere > over': ['GO'],
    'office > over': ['all done'],
    'office.desk.idle > office.desk.busy': ['WORK if awake and not ill'],
    'office.desk.busy > office.desk.idle': ['after 1.5 s', 'after 1 min'],
    'office.desk.busy > office.desk.busy': ['WORK'],
    'office.phone.quiet > office.phone.rang': ['if a condition holds'],
  });
  const drawn = await chart(own);
  expect(placesIn(drawn).map(({ state }) => state)).toEqual(
    expect.arrayContaining(['office', 'office.desk', 'office.desk.busy', 'office.desk.kept', 'office.phone.rang']),
  );
  expect(drawn.match(/class="dot"/g)).toHaveLength(3);
});

describe('every example', () => {
  test.each(readdirSync('examples'))('%s is drawn: no box lies over another, or outside', async (name) => {
    const module = (await import(`../../../examples/${name}/index.ts`)) as Record<string, Design>;
    const design = Object.values(module).find((each) => each?.machine !== undefined && each?.states !== undefined)!;
    const drawn = await chart(design);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn)!.map(Number);
    const places = placesIn(drawn);
    expect(places.length).toBeGreaterThan(2);
    for (const [i, a] of places.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width! && a.y + a.height <= height!).toBe(true);
      for (const b of places.slice(i + 1)) {
        if (b.state.startsWith(`${a.state}.`) || a.state.startsWith(`${b.state}.`)) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.state} and ${b.state}`).toBe(true);
      }
    }
  });
});

function placesIn(drawn: string) {
  const boxes =
    /data-state="([^"]*)"[^>]*>\s*<title>[^<]*<\/title><rect class="[^"]*" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;
  return [...drawn.matchAll(boxes)].map(([, state, ...numbers]) => {
    const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
    return { state: state!, x, y, width, height };
  });
}

test('is coloured by figures that are those of the run', async () => {
  const run = simulate(maze, callers, { ...options, replications: 2 });
  const visited = new Visited();
  live(run, [visited, new Walks([visited])]);
  const figures = visited.figures({ confidence: 0.95 });
  const sum = (of: (state: ReturnType<typeof figures.get> & {}) => { value: number }) =>
    [...figures.values()].reduce((all, state) => all + of(state).value, 0);
  expect(sum(({ shareOfTime }) => shareOfTime)).toBeCloseTo(1, 9);
  expect(sum(({ deadEndsPerJourney }) => deadEndsPerJourney) * run.journeys.n).toBeCloseTo(
    run.deadEnds.perContact.value * run.contacts.n,
    6,
  );
  expect(sum(({ hungUpPerJourney }) => hungUpPerJourney) * run.journeys.n).toBeCloseTo(
    run.outcomes.abandoned!.value * run.contacts.n,
    6,
  );
  const inContacts = run.repeats.perJourney.value - run.repeats.recontacts.value;
  expect(sum(({ repeatsPerJourney }) => repeatsPerJourney)).toBeCloseTo(inContacts, 9);
  const welcome = figures.get('welcome')!;
  expect(welcome.meanTime.value).toBeCloseTo(12, 0);
  expect(welcome.staysPerJourney.value).toBeCloseTo(run.contactsPerJourney.value, 9);

  const drawn = await chart(maze, run, { heat: 'losses' });
  expect(drawn).toContain('class="by-losses"');
  const boxes = [...drawn.matchAll(/data-state="([^"]*)" data-values="([^"]*)".*?class="shape([^"]*)"/gs)];
  expect(boxes.length).toBe(figures.size);
  for (const [, state, values, levels] of boxes) {
    for (const [i, heat] of heats.entries()) {
      const value = heat.of(figures.get(state!)!).value;
      expect(Number(values!.split(' ')[i])).toBe(value);
      const most = Math.max(...[...figures.values()].map((each) => heat.of(each).value));
      const level = levelOf(value, most);
      expect(levels!.includes(` ${heat.name}${level}`)).toBe(level > 0);
    }
  }
  const byPairs = visited.figures({ confidence: 0.95, antithetic: true }).get('line')!.staysPerJourney;
  expect(byPairs).toMatchObject({ value: figures.get('line')!.staysPerJourney.value, low: null });
  await expect(chart(maze, Object.create(run))).rejects.toThrow(TypeError);
  await expect(chart(maze, run, { heat: 'cost' as never })).rejects.toThrow(RangeError);
});

test('a colour is the darker the greater the value', () => {
  expect([0, 0.1, 0.2, 0.5, 0.99, 1].map((value) => levelOf(value, 1))).toEqual([0, 1, 2, 3, LEVELS, LEVELS]);
  expect(levelOf(Number.NaN, 1)).toBe(0);
  expect(levelOf(0, 0)).toBe(0);
});

const inTurn = (count: number, name: (i: number) => string = (i) => `s${i}`) =>
  service({
    id: 'large',
    needs: ['n'],
    facts: {},
    pools: {},
    channels: { phone: { initial: name(0) } },
    states: {
      ...Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          name(i),
          i % 3
            ? announcement({ says: name(i), lasts: 1, to: i + 1 < count ? name(i + 1) : 'end' })
            : menu({
                says: name(i),
                lasts: 1,
                options: {
                  1: { label: name(i), to: i + 1 < count ? name(i + 1) : 'end' },
                  2: { label: 'x', to: name((i * 7) % count) },
                },
                otherwise: 'end',
              }),
        ]),
      ),
      end: outcome('resolved'),
    },
  } as never) as unknown as Design;

test('of 500 states so many are drawn as can be read, and the table has all', async () => {
  const body = await bodyOf(inTurn(499));
  expect(body).toContain('only 80 of 500 states are');
  expect(placesIn(body)).toHaveLength(80);
  expect(body.match(/<th scope="row"><bdi>s\d+<\/bdi><\/th><td>(?:menu|announcement)/g)).toHaveLength(499);
});

test('names and prompts of any kind are drawn, and escaped', async () => {
  const name = (i: number) => `<script>${i}"'& \u202e🎉${'x'.repeat(300)}`;
  const body = await bodyOf(inTurn(4, name));
  expect(body).not.toContain('<script');
  expect(placesIn(body.replaceAll('&lt;script&gt;', '').replaceAll('&quot;', ''))).toHaveLength(5);
});

test('where charts cannot be laid out there are tables, and how to change that', async () => {
  const body = await bodyOf(maze, async () => undefined);
  expect(body).toContain('<code>npm install elkjs</code>');
  expect(body).not.toContain('<svg');
  expect(body).toContain('1: fault');
});

test('texts are broken into lines that fit', () => {
  expect(lines('', 10, 2)).toEqual([]);
  expect(lines('one two three', 8, 3)).toEqual(['one two', 'three']);
  expect(lines('one two three four', 8, 2)).toEqual(['one two', 'three…']);
  expect(lines('x'.repeat(25), 10, 2)).toEqual(['xxxxxxxxxx', `${'x'.repeat(9)}…`]);
});
