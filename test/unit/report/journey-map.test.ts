import { simulate } from 'please-hold';
import { journeyMap, report } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { live } from '../../../src/report/lived/lived.ts';
import { Stages } from '../../../src/report/lived/stages.ts';
import { mapRows } from '../../../src/report/pictures/journey-map.ts';

const run = simulate(maze, callers, { ...options, replications: 2 });
const stages = new Stages();
live(run, [stages]);
const leaving = stages.all.find(({ persona }) => persona === 'leaving')!;
const broken = stages.all.find(({ persona }) => persona === 'broken')!;

describe('the stages of a persona', () => {
  test('are in the order in which callers meet them, outcomes last', () => {
    expect(broken.stages.map(({ state }) => state)).toEqual([
      'welcome',
      'menu',
      'bot',
      'line',
      'agent',
      'solved',
      'closed',
    ]);
  });

  test('come to the figures of the run', () => {
    for (const { persona, journeys, stages: all } of stages.all) {
      const figures = run.personas[persona as 'broken'];
      const sum = (of: (stage: (typeof all)[number]) => number) => all.reduce((total, stage) => total + of(stage), 0);
      expect(journeys).toBe(figures.journeys.n);
      expect(sum(({ waited }) => waited) / journeys).toBeCloseTo(figures.waits.perJourney.value, 6);
      expect(sum(({ cost }) => cost) / journeys).toBeCloseTo(figures.cost.perJourney.value, 6);
      const { perJourney, recontacts } = figures.repeats;
      expect(sum(({ repeats }) => repeats) / journeys).toBeCloseTo(perJourney.value - recontacts.value, 9);
      expect(sum(({ leftMet }) => leftMet) / journeys).toBeCloseTo(figures.resolution.value, 9);
      expect(sum(({ leftMet, leftUnmet }) => leftMet + leftUnmet)).toBe(journeys);
    }
  });

  test('are all reached by some, and none by more than there are', () => {
    for (const { reached } of mapRows(leaving, new Map()).rows) {
      expect(reached).toBeGreaterThanOrEqual(0.05);
      expect(reached).toBeLessThanOrEqual(1);
    }
  });

  test('of which few reach any are folded, and add no effort', () => {
    const rare = {
      ...leaving,
      stages: leaving.stages.map((stage, i) => (i === 0 ? { ...stage, journeys: 1 } : stage)),
    };
    expect(mapRows(rare, new Map()).folded).toBe(mapRows(leaving, new Map()).folded + 1);
  });
});

describe('the picture of a journey', () => {
  test('has bars of the mean times, and a line of effort that never goes back', () => {
    const picture = journeyMap(run, 'leaving');
    const { rows } = mapRows(leaving, new Map());
    const bars = [...picture.matchAll(/class="fill (?:wait|grey)" data-value="([^"]+)"/g)].map(([, value]) =>
      Number(value),
    );
    expect(bars).toEqual(rows.flatMap(({ waited, seconds, journeys }) => [waited / journeys, seconds / journeys]));
    const effort = /class="line effort" data-values="([^"]+)"/.exec(picture)![1]!.split(' ').map(Number);
    expect(effort).toEqual([...effort].sort((a, b) => a - b));
    expect(effort.at(-1)).toBe(rows.at(-1)!.effort);
    expect(picture).toContain('“For a fault press 1, to cancel press 2.”');
  });

  test('is refused of a persona that is not there, and of a run that was made elsewhere', () => {
    expect(() => journeyMap(run, 'leavin' as never)).toThrow("no persona 'leavin'; did you mean 'leaving'?");
    expect(() => journeyMap(Object.create(run), 'leaving')).toThrow(TypeError);
  });
});

test('in a page every persona has its map, one of them chosen', async () => {
  const page = await report(run);
  expect(page.match(/name="persona"/g)).toHaveLength(2);
  expect(page.match(/name="persona" id="[^"]*" checked/g)).toHaveLength(1);
  expect(page).toContain('<label for="persona-0"><bdi>broken</bdi></label>');
});
