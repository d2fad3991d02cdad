import { check, noDeadEnds, simulate } from 'please-hold';
import { deadEndBars, report } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { Ordinary } from '../../../src/report/lived/ordinary.ts';
import { callersAt, lineDesign } from '../simulate/tiny.ts';

const run = simulate(maze, callers, { ...options, replications: 2 });
const verdicts = [check(maze, callers, noDeadEnds())];

test('bars of dead ends are as long as the shares they show, from one zero', () => {
  const picture = deadEndBars(run);
  const bars = [...picture.matchAll(/data-value="([^"]+)" d="M([\d.]+) [\d.]+H([\d.]+)v12/g)].map(([, ...each]) =>
    each.map(Number),
  );
  const shares = Object.values(run.deadEnds.byState).map(({ value }) => value);
  expect(bars.map(([value]) => value)).toEqual(shares.sort((a, b) => b - a));
  const grid = [...picture.matchAll(/class="grid" d="M([\d.]+) /g)].map(([, x]) => Number(x));
  for (const [, start] of bars) expect(start).toBe(grid[0]);
  expect(picture).toContain(`data-high="${run.deadEnds.byState.closed!.high}"`);
});

describe('of the contacts that met a dead end', () => {
  const record = (seconds: number, more: object) => ({
    deadEnd: 'closed',
    began: 0,
    ended: seconds,
    replication: 1,
    persona: 'a',
    contact: 1,
    ...more,
  });
  const told = (...records: object[]) => {
    const ordinary = new Ordinary();
    for (const each of records) ordinary.contact(each as never);
    return ordinary.all;
  };

  test('one is told of that is neither short nor long, whatever the order', () => {
    const records = [record(5, { caller: 1 }), record(900, { caller: 2 }), record(60, { caller: 3, contact: 2 })];
    const [first] = told(...records);
    expect(first!.ordinary).toEqual({ replication: 1, caller: 3, contact: 2 });
    expect(told(...records.reverse())[0]!.ordinary).toEqual(first!.ordinary);
  });

  test('it is of the first replication in which any was, and all are counted by persona', () => {
    const [closed, gone] = told(
      record(60, { caller: 1 }),
      record(1, { caller: 9, replication: 2, persona: 'b' }),
      record(1, { caller: 8, replication: 2, persona: 'b' }),
      record(1, { caller: 5, replication: 2, deadEnd: 'gone' }),
      record(1, { caller: 6, replication: 2, deadEnd: null }),
    );
    expect(closed).toMatchObject({ state: 'closed', contacts: 3, ordinary: { replication: 1, caller: 1 } });
    expect(closed!.personas).toEqual([
      { persona: 'b', contacts: 2 },
      { persona: 'a', contacts: 1 },
    ]);
    expect(gone).toMatchObject({ state: 'gone', contacts: 1 });
  });
});

describe('the section on dead ends', () => {
  test('tells of each state a caller who met it, from where nothing helped', async () => {
    const page = await report(run);
    const [, section] = /<section id="dead-ends"[^>]*>(.*?)<\/section>/s.exec(page)!;
    expect(section).toContain('<h3>In <bdi>closed</bdi></h3>');
    expect(section).toContain('Sampled: met by callers of the run.');
    expect(section).toMatch(/<li class="doom">.*ends as &#39;turned away&#39;/);
    expect(section).not.toContain('What was proved');
  });

  test('says what was proved where verdicts are given', async () => {
    const page = await report(run, { verdicts });
    expect(page).toContain("Proved by '<bdi>no dead ends</bdi>', and met by callers of the run.");
    expect(page).toContain('✗ violated');
  });

  test('says how many journeys met none, and no more', async () => {
    const none = simulate(lineDesign({}), callersAt([0, 100, 200]), { horizon: 1000, replications: 1 });
    const page = await report(none);
    expect(page).toMatch(/Nobody met one in 3 journeys, so the share is at most [\d.]+ %\./);
  });
});
