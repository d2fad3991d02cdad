import { chatbot, compare, conversation, exponential, minutes, outcome, pause, seconds } from 'please-hold';
import { differences, report, waitCurves } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { designChanges } from '../../../src/report/design-changes.ts';
import { figuresCompared } from '../../../src/report/figures-compared.ts';

const staffed = maze.with({ pools: { desk: { agents: 7 } } });
const comparison = compare({ before: maze, after: staffed }, callers, { ...options, replications: 3 });
const page = await report(comparison, { title: 'Three more at the desk' });

const attributes = (text: string, name: string) =>
  [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value as string);

describe('the picture of differences', () => {
  const picture = differences(comparison);
  const rows = figuresCompared(comparison);

  test('has a mark for every figure, where its difference is relative to before', () => {
    const values = attributes(picture, 'data-value').map(Number);
    expect(values).toEqual(rows.map(({ change }) => change.difference.value / change.before.value));
    const lows = attributes(picture, 'data-low').map(Number);
    expect(lows).toEqual(rows.map(({ change }) => change.difference.low! / change.before.value));
  });

  test('draws bars from the lower end of the interval to the upper, on one scale', () => {
    const bars = [...picture.matchAll(/class="line (?:good|dead|soft)" d="M([\d.]+) [\d.]+H([\d.]+)/g)];
    expect(bars.length).toBe(rows.length);
    const low = attributes(picture, 'data-low').map(Number);
    const high = attributes(picture, 'data-high').map(Number);
    const within = bars.flatMap((bar, i) =>
      low[i]! > -1 && high[i]! < 1.5
        ? [
            [low[i]!, Number(bar[1])],
            [high[i]!, Number(bar[2])],
          ]
        : [],
    );
    expect(within.length).toBeGreaterThan(10);
    const [first, last] = [
      within.reduce((a, b) => (a[0]! < b[0]! ? a : b)),
      within.reduce((a, b) => (a[0]! > b[0]! ? a : b)),
    ];
    const perShare = (last[1]! - first[1]!) / (last[0]! - first[0]!);
    for (const [share, x] of within) expect(x).toBeCloseTo(first[1]! + (share! - first[0]!) * perShare, 1);
  });

  test('says in words and by shape which way each went', () => {
    for (const { label, change } of rows) {
      expect(picture).toContain(label);
      expect(picture).toContain(`, ${change.verdict}</text>`);
    }
    expect(rows.find(({ label }) => label === 'Wait in a line')).toMatchObject({ isBetter: true });
    expect(rows.find(({ label }) => label === 'Answered in time')).toMatchObject({
      isBetter: true,
      change: { verdict: 'more' },
    });
  });
});

test('both curves of waits are in one chart, and are the runs own', () => {
  const [before, after] = attributes(waitCurves(comparison), 'data-values').map((text) => text.split(' ').map(Number));
  expect(before).toHaveLength(49);
  expect(before![0]).toBe(comparison.before.waits.delayed.value);
  expect(after![0]).toBe(comparison.after.waits.delayed.value);
  expect(after![4]!).toBeLessThan(before![4]!);
});

describe('the report of a comparison', () => {
  test('says the sentence of each figure for which a change is judged', () => {
    for (const name of ['waits.mean', 'repeats.perJourney', 'deadEnds.rate', 'resolution'] as const)
      expect(page).toContain(comparison.figure(name).sentence.replaceAll("'", '&#39;'));
  });

  test('has the title that was asked for, and no other', () => {
    expect(page).toContain('<title>Three more at the desk</title>');
  });

  test('tells of callers who gained and lost what they lived through in both', () => {
    expect(page.match(/<details class="caller"/g)).toHaveLength(6);
    const { caller, replication } = comparison.lost[0]!;
    expect(page).toContain(`(caller ${caller} of replication ${replication})`);
  });

  test('tells what changed in the design', () => {
    expect(page).toMatch(/<code>pools\.desk\.agents<\/code><\/th><td><code>4<\/code><\/td><td><code>7<\/code>/);
  });

  test('of a design with itself decides nothing, and finds nothing changed', async () => {
    const same = compare({ before: maze, after: maze }, callers, { ...options, replications: 1 });
    const text = await report(same);
    expect(text).toContain('the two designs have the same options');
    expect(text.match(/Nobody\./g)).toHaveLength(2);
    expect(text).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe('what changed in a design', () => {
  const bot = (understands: number, questions = 12) =>
    chatbot({
      questions,
      understands,
      gaveUpAfter: 13,
      lasts: 9,
      serves: ['fault'],
      understood: 'solved',
      gaveUp: 'line',
    });

  test('is told path by path, as it was and as it is', () => {
    const agent = conversation({
      asks: ['identity', 'story'],
      lasts: exponential({ mean: minutes(2) }),
      wrapUp: seconds(30),
      results: { resolved: { weight: { fault: 7, cancel: 4 }, to: 'solved' }, passed: { weight: 3, to: 'line' } },
    });
    const changed = maze.with({ pools: { second: { agents: 2 } }, states: { agent, closed: outcome('sentAway') } });
    expect(designChanges(maze, changed)).toEqual([
      { path: 'pools.second', before: undefined, after: '{ agents: 2 }' },
      { path: 'states.agent.on.agent.transferred', before: "to 'line'", after: undefined },
      { path: 'states.agent.on.agent.passed', before: undefined, after: "to 'line'" },
      { path: 'states.agent.lasts', before: 'lognormal(mean 240, sd 180)', after: 'exponential(mean 120)' },
      { path: 'states.agent.results.agent.transferred', before: '{ weight: 3 }', after: undefined },
      { path: 'states.agent.results.agent.passed', before: undefined, after: '{ weight: 3 }' },
      { path: 'states.closed.outcome.name', before: "'turnedAway'", after: "'sentAway'" },
      { path: 'states.closed.outcome.recorded', before: "'turnedAway'", after: "'sentAway'" },
    ]);
    expect(designChanges(maze, maze)).toEqual([]);
  });

  test('is told once where it is the same in all parts of a block', () => {
    const changed = maze.with({ states: { bot: bot(0.6) } });
    expect(designChanges(maze, changed).map(({ path }) => path)).toEqual([
      'states.bot.results.bot.understood.weight.fault',
      'states.bot.results.bot.misunderstood.weight.fault',
    ]);
  });

  test('tells of a state that is of another kind, and of how many parts a block has', () => {
    const other = maze.with({ states: { welcome: pause({ lasts: 5, to: 'menu' }), bot: bot(0.45, 3) } });
    expect(designChanges(maze, other)).toEqual([
      { path: 'states.welcome', before: "an announcement 'Welcome.'", after: 'a pause' },
      { path: 'states.bot, parts', before: '13: done, q12 …', after: '4: done, q3 …' },
    ]);
  });
});
