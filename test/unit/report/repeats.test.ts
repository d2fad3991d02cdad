import { simulate } from 'please-hold';
import { repeatBars, report } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import {
  options as ofSite,
  siteSendsBack as site,
  callers as visitors,
} from '../../../examples/go-to-the-website/index.ts';
import {
  byAgent as letters,
  options as ofLetters,
  callers as writers,
} from '../../../examples/letters-and-forms/index.ts';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { callers as clients, options as ofSystem, asIs as system } from '../../../examples/system-says-no/index.ts';
import type { ContactRecord, Stay } from '../../../src/measure/stay.ts';
import { live } from '../../../src/report/lived/lived.ts';
import { Repeated } from '../../../src/report/lived/repeated.ts';

const runs = {
  maze: () => simulate(maze, callers, { ...options, replications: 3 }),
  'mirrored maze': () => simulate(maze, callers, { ...options, replications: 4, antithetic: true }),
  'go-to-the-website': () => simulate(site, visitors, { ...ofSite, replications: 2 }),
  'letters-and-forms': () => simulate(letters, writers, { ...ofLetters, replications: 2 }),
  'system-says-no': () => simulate(system, clients, { ...ofSystem, replications: 2 }),
};

describe.each(Object.keys(runs) as (keyof typeof runs)[])('in %s', (name) => {
  test('the sums are those of the run', () => {
    const run = runs[name]();
    const repeated = new Repeated();
    const { again } = live(run, [repeated])!;
    expect(again.replications).toBe(run.replications);
    expect(repeated.journeys.reduce((sum, count) => sum + count, 0)).toBe(run.journeys.n);
    const { retold, replayed, misunderstood, recontacts } = run.repeats;
    const rate = (tally: { all: Parameters<Repeated['perJourney']>[0] }) =>
      repeated.perJourney(tally.all, run.settings);
    expect(rate(repeated.retold)).toEqual(retold);
    expect(rate(repeated.replayed)).toEqual(replayed);
    expect(rate(repeated.misunderstood)).toEqual(misunderstood);
    expect(rate(repeated.recontacts)).toEqual(recontacts);
    for (const [cause, estimate] of Object.entries(run.comesBack.because)) {
      const own = repeated.recontacts.all.filter(({ kind }) => kind.cause === cause);
      expect(repeated.perJourney(own, run.settings).value, cause).toBeCloseTo(estimate.value, 12);
    }
  });
});

/** A stay of the caller 0 in which the story is told. */
const told = (contact: number, agent: number | null, again: boolean, rest: Partial<Stay> = {}): Stay =>
  ({
    replication: 1,
    caller: 0,
    contact,
    state: 'talk',
    pool: agent === null ? null : 'desk',
    agent,
    told: ['story'],
    again: again ? ['story'] : [],
    replay: false,
    misunderstood: false,
    ...rest,
  }) as Stay;
const reasonsOf = (...stays: Stay[]) => {
  const repeated = new Repeated();
  for (const stay of stays) repeated.stay(stay);
  return repeated.retold.all.map(({ kind: { reason } }) => reason);
};

describe('why something is told again', () => {
  test('to the same agent or machine in the same contact: it was not kept', () => {
    expect(reasonsOf(told(1, 3, false), told(1, 3, true))).toEqual(['noMemory']);
    expect(reasonsOf(told(1, null, false), told(1, null, true))).toEqual(['noMemory']);
  });

  test('to another in the same contact: the contact was passed on', () => {
    expect(reasonsOf(told(1, 3, false), told(1, 4, true))).toEqual(['passedOn']);
    expect(reasonsOf(told(1, null, false), told(1, 4, true))).toEqual(['passedOn']);
    expect(reasonsOf(told(1, 3, false), told(1, 3, true, { pool: 'back' }))).toEqual(['passedOn']);
  });

  test('in another contact, whoever asks', () => {
    expect(reasonsOf(told(1, 3, false), told(2, 3, true))).toEqual(['newContact']);
  });

  test('callers are told apart, and replications', () => {
    expect(reasonsOf(told(1, 3, false), told(1, 4, false, { caller: 1 }), told(1, 3, true))).toEqual(['noMemory']);
    expect(
      reasonsOf(told(1, 3, false), told(1, 3, false, { replication: 2 }), told(1, 4, true, { replication: 2 })),
    ).toEqual(['passedOn']);
  });
});

test('the contact before is the one that ended last', () => {
  const repeated = new Repeated();
  const ended = (contact: number, outcome: string, cause: ContactRecord['cause']) =>
    repeated.contact({ replication: 1, caller: 0, contact, outcome, cause } as ContactRecord);
  ended(1, 'turnedAway', 'first');
  ended(2, 'abandoned', 'otherwise');
  ended(3, 'resolved', 'givingUp');
  expect(repeated.recontacts.all.map(({ kind }) => kind)).toEqual([
    { cause: 'otherwise', after: 'turnedAway' },
    { cause: 'givingUp', after: 'abandoned' },
  ]);
});

test('bars are as long as the figures they show', () => {
  const run = runs.maze();
  const svg = repeatBars(run);
  const bars = [...svg.matchAll(/<path class="repeat (\w+)" data-value="([^"]+)" d="M([\d.]+) [\d.]+H([\d.]+)v/g)];
  const sum = bars.reduce((all, [, , value]) => all + Number(value), 0);
  expect(sum).toBeCloseTo(run.repeats.perJourney.value, 4);
  for (const isTold of [true, false]) {
    const own = bars.filter(([, kind, value]) => (kind !== 'all') === isTold && Number(value) > 0.01);
    const scales = own.map(([, , value, from, to]) => (Number(to) - Number(from)) / Number(value));
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.03);
  }
  expect(() => repeatBars(Object.create(run))).toThrow(RangeError);
  expect(() => repeatBars(run, { width: 1 })).toThrow(RangeError);
});

test('where nothing is repeated there is nothing to look at', async () => {
  const nothing = simulate(maze, callers, { horizon: 3600, replications: 1 });
  const page = await report(nothing);
  expect(page).toContain('Facts told again');
  expect(page).not.toContain('What is repeated, where, and why');
});
