import {
  constant,
  conversation,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  service,
  simulate,
} from 'please-hold';
import { dayCurve, patienceCurve, report, staffingCurve, waitCurve } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { heightsOf, offScale } from './drawn.ts';

const run = simulate(maze, callers, { ...options, replications: 4 });
/** The same figures, asked for by interval. */
const again = simulate(maze, callers, { ...options, replications: 4, intervals: minutes(30) });

describe('heights are those of the figures', () => {
  test('of the waits', () => {
    const [curve] = heightsOf(waitCurve(run), 'line wait');
    expect(curve!.values.length).toBe(49);
    expect(curve!.values[0]).toBeCloseTo(run.waits.delayed.value, 5);
    expect(offScale(curve!)).toBeLessThan(0.02);
  });

  test('of patience, one for each persona', () => {
    const svg = patienceCurve(run);
    const curves = heightsOf(svg, 'line wait');
    expect(curves.length).toBe(2);
    for (const curve of curves) expect(offScale(curve)).toBeLessThan(0.02);
    expect(svg.match(/class="line thin ink dotted"/g)?.length).toBe(2);
    expect(curves[1]!.values.at(-1)).toBeLessThan(0.5);
  });

  test('of the day', () => {
    const svg = dayCurve(again);
    const busy = again.intervals.filter(({ offered, atWork }) => offered.value > 0 || atWork.value > 0);
    const [offered] = heightsOf(svg, 'fill soft');
    const values = busy.map((each) => Number(each.offered.value.toPrecision(6)));
    expect(values).toEqual(expect.arrayContaining([...offered!.values]));
    expect(offered!.values.length).toBeGreaterThan(15);
    expect(offScale(offered!)).toBeLessThan(0.02);
    for (const kind of ['line wait', 'line good', 'line ink']) {
      const [line] = heightsOf(svg, kind);
      expect(line!.values.length, kind).toBe(line!.heights.length);
      expect(offScale(line!), kind).toBeLessThan(0.02);
    }
    const [level] = heightsOf(svg, 'line good');
    const levels = again.intervals
      .map(({ serviceLevel }) => serviceLevel.value)
      .filter((value) => !Number.isNaN(value));
    expect(levels.map((value) => Number(value.toPrecision(6)))).toEqual(expect.arrayContaining([...level!.values]));
  });

  test('of who is at work, and of these who is busy', () => {
    const svg = staffingCurve(again);
    const [atWork] = heightsOf(svg, 'line ink');
    expect(Math.max(...atWork!.values)).toBe(4);
    expect(offScale(atWork!)).toBeLessThan(0.02);
    const [busy] = heightsOf(svg, 'fill busy');
    const at = again.intervals.find(({ label }) => label === '12:00')!;
    expect(busy!.values).toContain(Number((4 * at.occupancy.value).toPrecision(6)));
    expect(Math.min(...busy!.heights)).toBeGreaterThanOrEqual(Math.min(...atWork!.heights));
  });
});

test('as wide as is asked for, and no wider than is possible', () => {
  for (const picture of [patienceCurve, dayCurve, staffingCurve]) {
    expect(picture(again, { width: 340 })).toContain('viewBox="0 0 340 ');
    expect(() => picture(again, { width: 100 })).toThrow(RangeError);
  }
});

test('a run that was not asked for intervals is lived through again, by the half hour', () => {
  expect(dayCurve(run)).toBe(dayCurve(again));
});

test('a run that was not made here has no day unless it was asked for intervals', () => {
  const strange = Object.create(run) as typeof run;
  expect(() => dayCurve(strange)).toThrow('simulate with { intervals: minutes(30) }');
  expect(() => staffingCurve(strange)).toThrow(RangeError);
});

const line = (agents: number, patience?: number) => {
  const design = service({
    id: 'line',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({
        lasts: exponential({ mean: minutes(3) }),
        results: { resolved: { weight: 1, to: 'done' } },
      }),
      done: outcome('resolved'),
    },
  });
  const people = population({
    arrivals: poisson({ perHour: 60 }),
    personas: {
      caller: persona({ needs: 'help', share: 1, ...(patience !== undefined && { patience: constant(patience) }) }),
    },
  });
  return { design, people };
};

describe('what there may not be', () => {
  const waiting = async (of: ReturnType<typeof line>, replications = 2) => {
    const page = await report(simulate(of.design, of.people, { horizon: hours(3), replications }));
    return page.slice(page.indexOf('<section id="waiting"')).split('</section>')[0]!;
  };

  test('nobody gives up', async () => {
    const section = await waiting(line(4));
    expect(section).toContain('Nobody hung up in a line');
    expect(section).toContain('Held against Erlang C');
    expect(section).not.toContain('NaN');
  });

  test('nobody has to wait', async () => {
    const section = await waiting(line(100));
    expect(section).toContain('Nobody hung up in a line');
    expect(section).not.toContain('NaN');
  });

  test('all who give up do so after the same time; one replication has no intervals', async () => {
    const section = await waiting(line(2, 60), 1);
    expect(section).toContain('How long callers bear a line');
    expect(section).toContain('Why no formula says how long they wait');
    expect(section).not.toContain('NaN');
  });

  test('nobody calls', async () => {
    const { design } = line(1);
    const nobody = population({
      arrivals: poisson({ perHour: 0.000001 }),
      personas: { caller: persona({ needs: 'help', share: 1 }) },
    });
    const section = await waiting({ design, people: nobody });
    expect(section).toContain('Nobody stayed in a line.');
    expect(section).not.toContain('NaN');
  });
});
