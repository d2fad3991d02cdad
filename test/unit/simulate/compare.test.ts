import { describe, expect, test } from 'vitest';
import { announcement, conversation, hold, outcome, persona, population } from '../../../src/design/index.ts';
import type { CallerFigures, Comparison } from '../../../src/measure/index.ts';
import { compare, simulate } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { lognormal } from '../../../src/stochastic/lognormal.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { hours, minutes, seconds } from '../../../src/time/durations.ts';
import { maze } from '../design/maze.ts';

const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    broken: persona({ needs: 'fault', share: 0.6, patience: exponential({ mean: minutes(4) }) }),
    leaving: persona({
      needs: 'cancel',
      share: 0.4,
      patience: exponential({ mean: minutes(8) }),
      slips: { wrongKey: 0.1, wrongChoice: 0.05, silence: 0.1 },
      redials: { probability: 0.7, after: lognormal({ mean: minutes(20), sd: minutes(10) }), most: 3 },
    }),
  },
});
const before = maze.with({ pools: { desk: { agents: 4, opens: { days: 'daily', from: '00:00', to: '24:00' } } } });
const after = before.with({ pools: { desk: { agents: 7 } } });
const options = { horizon: hours(8), warmUp: hours(1), replications: 8, seed: 7 };

const comparison = compare({ before, after }, callers, options);
/** All figures of a comparison, those of its personas too. */
const all = (of: Comparison<'broken' | 'leaving'>) =>
  [of, of.personas.broken, of.personas.leaving].flatMap(({ figures }) => Object.entries(figures));

test('both runs are what simulating gives', () => {
  expect(comparison.before.toJSON()).toEqual(simulate(before, callers, options).toJSON());
  expect(comparison.after.toJSON()).toEqual(simulate(after, callers, options).toJSON());
});

test('every figure of a run has its difference', () => {
  const { before: was, after: is } = comparison;
  const change = comparison.figure('waits.mean');
  expect(change.before).toEqual(was.waits.mean);
  expect(change.after).toEqual(is.waits.mean);
  expect(change.difference.value).toBeCloseTo(is.waits.mean.value - was.waits.mean.value, 9);
  expect(change.difference.n).toBe(8);
  for (const [name, { before: one, after: other, difference }] of all(comparison)) {
    const expected = other.value - one.value;
    expect([name, difference.value]).toEqual([name, Number.isNaN(expected) ? expected : expect.closeTo(expected, 9)]);
  }
  expect(comparison.figure('pools.desk.occupancy').verdict).toBe('less');
  expect(comparison.figure('personas.leaving.waits.mean')).toBe(comparison.personas.leaving.figure('waits.mean'));
  expect(Object.keys(comparison.figures)).toEqual(
    expect.arrayContaining(['waits.p90', 'waits.serviceLevel', 'repeats.perJourney', 'deadEnds.rate', 'resolution']),
  );
  expect(comparison.difference.waits.serviceLevel(seconds(60)).value).toBeCloseTo(
    is.waits.serviceLevel(60).value - was.waits.serviceLevel(60).value,
    9,
  );
});

test('with three more agents callers wait less, which pairing shows more sharply', () => {
  const { difference, verdict, sentence } = comparison.figure('waits.mean');
  expect(verdict).toBe('less');
  expect(sentence).toMatch(/^Callers wait .* less in a line \(.*95 %\)\.$/);
  expect(difference.pairing).toBeGreaterThan(1.3);
  const others = simulate(after, callers, { ...options, seed: 8 });
  const variance = ({ low, high }: { low: number | null; high: number | null }) =>
    ((high as number) - (low as number)) * ((high as number) - (low as number));
  expect(variance(difference)).toBeLessThan(variance(comparison.before.waits.mean) + variance(others.waits.mean));
});

test('a design against itself: no difference at all in any figure', () => {
  const itself = compare({ before, after: before }, callers, options);
  const different = all(itself).filter(([, { difference, verdict }]) => {
    if (Number.isNaN(difference.value)) return false;
    return difference.value !== 0 || difference.low !== 0 || difference.high !== 0 || verdict !== 'same';
  });
  // Where too few observations lie beyond a quantile it has no interval.
  expect(different.filter(([, { before: figure }]) => figure.high !== null && figure.low !== null)).toEqual([]);
  expect(all(itself).length).toBeGreaterThan(80);
  expect([itself.gained, itself.lost, itself.share.gained.value]).toEqual([[], [], 0]);
});

test('turned round every difference has the other sign', () => {
  const turned = compare({ before: after, after: before }, callers, options);
  const ends = (of: typeof comparison, sign: 1 | -1) =>
    all(of).map(([name, { difference }]) => {
      const { value, low, high } = difference;
      const [from, to] = sign === 1 ? [low, high] : [high, low];
      return [name, ...[value, from, to].map((end) => (end === null ? null : 0 + sign * end))];
    });
  expect(ends(turned, 1)).toEqual(ends(comparison, -1));
  expect(turned.gained).toEqual(comparison.lost.map((each) => ({ ...each, before: each.after, after: each.before })));
});

describe('callers', () => {
  /** What became of each caller, by the records that anybody can have. */
  function lives(design: typeof before): Map<string, CallerFigures> {
    const found = new Map<string, CallerFigures>();
    const add = ({ replication, caller }: { replication: number; caller: number }, more: Partial<CallerFigures>) => {
      const key = `${replication} ${caller}`;
      const was = found.get(key) ?? { waited: 0, contacts: 0, cost: 0, met: false };
      found.set(key, {
        waited: was.waited + (more.waited ?? 0),
        contacts: was.contacts + (more.contacts ?? 0),
        cost: was.cost + (more.cost ?? 0),
        met: was.met || more.met === true,
      });
    };
    simulate(design, callers, {
      ...options,
      onStay: (stay) => {
        if (stay.counted && stay.activity === 'queue') add(stay, { waited: stay.ended - stay.began });
      },
      onContact: (contact) => {
        if (contact.counted) add(contact, { contacts: 1, cost: contact.cost, met: contact.met });
      },
    });
    return found;
  }
  const [was, is] = [lives(before), lives(after)];

  test.each(['waited', 'contacts', 'cost', 'met'] as const)('who gained and lost most by %s are found', (by) => {
    const found = compare({ before, after }, callers, { ...options, extremes: { by, most: 5 } });
    const gains = [...was].map(([key, figures]) => Number(figures[by]) - Number(is.get(key)?.[by]));
    const signed = by === 'met' ? gains.map((gain) => -gain) : gains;
    const most = (values: number[]) => values.filter((gain) => gain > 0).sort((a, b) => b - a);
    const gainsOf = (list: typeof found.gained, sign: 1 | -1) =>
      list.map((each) => sign * (by === 'met' ? -1 : 1) * (Number(each.before[by]) - Number(each.after[by])));
    const close = (values: readonly number[]) => values.slice(0, 5).map((value) => expect.closeTo(value, 6));
    expect(gainsOf(found.gained, 1)).toEqual(close(most(signed)));
    expect(gainsOf(found.lost, -1)).toEqual(close(most(signed.map((gain) => -gain))));
    expect(found.share.gained.value).toBeCloseTo(most(signed).length / was.size, 12);
    for (const { replication, caller, before: one, after: other } of found.gained) {
      expect(was.get(`${replication} ${caller}`)?.contacts).toBe(one.contacts);
      expect(is.get(`${replication} ${caller}`)?.met).toBe(other.met);
      expect(is.get(`${replication} ${caller}`)?.waited).toBeCloseTo(other.waited, 6);
    }
  });
});

test('designs of different pools, states and outcomes are compared in what they share', () => {
  const plain = before.with({
    pools: { desk: undefined, office: { agents: 5 } },
    channels: { phone: { initial: 'wait' } },
    states: {
      ...Object.fromEntries(Object.keys(before.options.states ?? {}).map((state) => [state, undefined])),
      wait: hold({ pool: 'office', answered: 'talk' }),
      talk: conversation({ lasts: exponential({ mean: minutes(3) }), results: { done: { weight: 1, to: 'happy' } } }),
      happy: outcome('content', { meets: ['fault', 'cancel'] }),
    },
  });
  const found = compare({ before, after: plain }, callers, options);
  expect(Object.keys(found.figures).filter((name) => name.startsWith('pools.'))).toEqual([]);
  expect(found.figure('outcomes.content')).toMatchObject({ before: { value: 0 }, verdict: 'more' });
  expect(found.figure('outcomes.resolved')).toMatchObject({ after: { value: 0 }, verdict: 'less' });
  expect(found.toString()).toContain('content');
});

test('names of figures that are not there are refused with the nearest', () => {
  expect(() => comparison.figure('waits.maen' as 'waits.mean')).toThrow(
    new RangeError("no figure 'waits.maen'; did you mean 'waits.mean'?"),
  );
});

test('it may be stopped after a pair, and one pair gives no intervals', () => {
  const seen: number[] = [];
  const stopped = compare({ before, after }, callers, {
    ...options,
    onProgress: ({ replication, replications }) => {
      seen.push(replication, replications);
      return replication < 1;
    },
  });
  expect(seen).toEqual([1, 8]);
  expect(stopped.replications).toBe(1);
  expect(stopped.figure('waits.mean')).toMatchObject({
    verdict: 'undecided',
    difference: { low: null, pairing: null },
  });
  expect(stopped.warnings.join()).toContain('before and after: one replication gives no intervals');
});

test('the table and the JSON have everything', () => {
  const text = comparison.toString();
  expect(text).toContain('the same 4');
  for (const said of [
    'WAITS',
    'POOLS',
    'CALLERS',
    'times as many replications',
    comparison.figure('waits.mean').sentence,
  ])
    expect(text).toContain(said);
  const json = JSON.parse(JSON.stringify(comparison));
  expect(json).toMatchObject({ before: 'maze', after: 'maze', seed: 7, replications: 8 });
  expect(json.figures['waits.mean'].difference.value).toBe(comparison.figure('waits.mean').difference.value);
  expect(json.personas.leaving['waits.mean'].verdict).toBe('less');
  expect(json.gained).toHaveLength(10);
});

test('a changed state changes nothing for who never comes there', () => {
  const welcome = announcement({ says: 'Welcome!', lasts: seconds(12), to: 'menu' });
  const renamed = compare({ before, after: before.with({ states: { welcome } }) }, callers, options);
  expect(renamed.figure('waits.mean').verdict).toBe('same');
});
