import { readFileSync } from 'node:fs';
import {
  conversation,
  exponential,
  hold,
  lognormal,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  seconds,
  service,
  shifts,
  simulate,
  weekly,
} from 'please-hold';
import { report } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { arrivalsByHour } from '../../../src/report/assumed/arrivals-text.ts';
import { definitions } from '../../../src/report/assumed/definitions.ts';
import { toldRows } from '../../../src/report/assumed/told-value.ts';
import { weekText } from '../../../src/report/assumed/week-text.ts';

const assumptionsOf = (page: string) => page.slice(page.indexOf('<section id="assumptions"')).split('</section>')[0]!;

describe('definitions', () => {
  const plain = (text: string) => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
  const page = plain(readFileSync(new URL('../../../docs/measures.md', import.meta.url), 'utf8'));
  /** What the page says in two places. */
  const inParts: Readonly<Record<string, readonly string[]>> = {
    'waits.serviceLevel': ['stays answered within t (the first of thresholds, 20 unless said) over', 'all stays'],
  };

  test.each(definitions)('%s is defined in the words of docs/measures.md', (_, figure, is) => {
    const parts = inParts[figure] ?? [is];
    for (const part of parts) expect(page).toContain(`${part}`);
    expect(parts.join(' ')).toBe(is);
  });
});

describe('what parameters are told as', () => {
  const told = (thing: unknown) => Object.fromEntries(toldRows(thing));

  test('durations, distributions, hours, lists and what is nested', () => {
    expect(
      told({
        lasts: 25,
        takes: minutes(2),
        retries: 2,
        wrapUp: lognormal({ mean: minutes(4), sd: minutes(3) }),
        results: { resolved: { weight: { fault: 7, cancel: 4 } } },
        asks: ['identity', 'story'],
        steps: [{ at: 1 }],
        capacity: Number.POSITIVE_INFINITY,
        open: true,
        left: undefined,
        none: null,
        empty: {},
      }),
    ).toEqual({
      lasts: '25 s',
      takes: '2 min 00 s (120 s)',
      retries: '2',
      wrapUp: 'lognormal(mean 240, sd 180): mean 4 min 00 s',
      'results.resolved.weight.fault': '7',
      'results.resolved.weight.cancel': '4',
      asks: 'identity, story',
      'steps.0.at': '1',
      capacity: 'no limit',
      open: 'yes',
      none: 'none',
      empty: 'nothing',
    });
  });

  test('what cannot be written down is named, not left out', () => {
    const around: Record<string, unknown> = { symbol: Symbol('own') };
    around.self = around;
    Object.defineProperty(around, 'broken', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    function isPatient() {}
    const byHand = { kind: 'mine', mean: 90, sd: 1, parameters: {}, sample: () => 90 };
    expect(told({ ...{ weight: isPatient }, input: () => 1, around, time: byHand, big: 2n, when: /x/ })).toEqual({
      weight: 'the function isPatient, not shown',
      input: 'a function, not shown',
      'around.symbol': 'Symbol(own)',
      'around.self': 'what it stands in itself',
      'around.broken': 'cannot be read',
      time: 'mine, drawn by a function, not shown: mean 1 min 30 s',
      big: '2',
      when: '/x/',
    });
    let deep: object = {};
    for (let i = 0; i < 20; i++) deep = { deep };
    expect(toldRows(deep)).toEqual([[expect.stringMatching(/^deep\.deep/), 'more, not shown']]);
  });

  test('shifts as they are written', () => {
    const spec = {
      'mon-fri': { '08:00-12:00': 3, '12:00-17:00': 5 },
      sat: { '10:00-24:00': 2 },
      holiday: { '10:00-12:00': 1 },
    };
    const text = 'mon-fri 08:00-12:00: 3, 12:00-17:00: 5; sat 10:00-24:00: 2; holiday 10:00-12:00: 1';
    expect(weekText(shifts(spec).pattern)).toBe(text);
    expect(weekText(shifts({ 'mon-fri': { '08:00-12:00': 0 } }).pattern)).toBe('never');
  });

  test('how many are expected an hour', () => {
    const rate = weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 45 }, sat: { '10:00-14:00': 20 } });
    expect(arrivalsByHour(poisson({ perHour: rate }))).toBe(
      'mon-fri 08:30-12:00: 60, 12:00-17:00: 45; sat 10:00-14:00: 20',
    );
    expect(arrivalsByHour(poisson({ perHour: 12 }))).toBe('12, at all hours');
  });
});

test('every parameter of the maze is in its report, the versions and the command; it is the same each time', async () => {
  const run = simulate(maze, callers, { ...options, replications: 1 });
  const command = 'npm run report maze > "page".html';
  const page = await report(run, { command });
  expect(await report(run, { command })).toBe(page);
  const section = assumptionsOf(page);
  for (const text of [
    'npm run report maze &gt; &quot;page&quot;.html',
    `>${process.versions.node}<`,
    'mon-fri 08:30-17:00: 60',
    'mon-fri 09:00-17:00',
    'exponential(mean 300): mean 5 min 00 s',
    'exponential(mean 480): mean 8 min 00 s',
    'lognormal(mean 240, sd 180): mean 4 min 00 s',
    'For a fault press 1, to cancel press 2.',
    'comesBack.otherwise.probability',
    '2 min 00 s (120 s)',
    'EUR',
    '0.35',
    'identity, story',
    'by the need and the slips of the caller',
  ])
    expect(section).toContain(text);
  for (const warning of run.warnings) expect(section).toContain(warning.slice(0, 20).replaceAll("'", '&#39;'));
  for (const [shown] of definitions) expect(section).toContain(shown);
  expect(section).not.toContain('[object');
  expect(section).not.toContain('undefined');
});

test('names may be anything', async () => {
  const evil = '<script>alert(1)</script>"\' שלום 😀';
  const design = service({
    id: 'line',
    needs: [evil],
    pools: { [evil]: { agents: 1 } },
    facts: { [evil]: { takes: seconds(5), kept: 'agent' } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: evil, answered: 'agent' }),
      agent: conversation({
        says: `${evil}${'x'.repeat(300)}`,
        asks: [evil],
        lasts: exponential({ mean: minutes(3) }),
        results: { resolved: { weight: 3, to: 'done' }, transferred: { weight: 1, to: 'line' } },
      }),
      done: outcome('resolved'),
    },
  });
  const people = population({
    arrivals: poisson({ perHour: 30 }),
    personas: {
      [evil]: persona({ needs: evil, share: 0.5, patience: exponential({ mean: 60 }), traits: { note: evil } }),
      other: persona({ needs: evil, share: 0.5, patience: exponential({ mean: 60 }) }),
    },
  });
  const page = await report(simulate(design, people, { horizon: 8 * 3600, replications: 2 }), { command: evil });
  expect(page).not.toContain('<script>alert');
  expect(page.match(/&lt;script&gt;alert/g)?.length).toBeGreaterThan(20);
});

test('many states are folded', async () => {
  const lines = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `line${i}`,
      hold({ pool: 'desk', answered: i === 59 ? 'done' : `line${i + 1}` }),
    ]),
  );
  const design = service({
    id: 'many',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line0' as string } },
    states: { ...lines, done: outcome('resolved') },
  });
  const people = population({
    arrivals: poisson({ perHour: 5 }),
    personas: { caller: persona({ needs: 'help', share: 1 }) },
  });
  const section = assumptionsOf(await report(simulate(design, people, { horizon: 3600, replications: 1 })));
  expect(section).toContain('<summary>The 61 states, and what goes on in them</summary>');
});
