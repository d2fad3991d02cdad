/** The same callers, and who remembers what they told. */
import { compare, type Design, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { byAgent, byDepartment, byFile, callers, live, options } from '../../examples/letters-and-forms/index.ts';

type Gone = { readonly began: number; readonly ended: number };

/** When callers came first, as whom and wanting what; which stays in the line they gave up, and how long their talks were. */
function chance(design: Design<'allowance'>) {
  const first = new Map<number, readonly unknown[]>();
  const gaveUp = new Map<string, Gone>();
  const talks = new Map<string, number>();
  const visits = new Map<string, number>();
  simulate(design, callers, {
    ...options,
    replications: 1,
    onStay: ({ caller, activity, state, pool, agent, began, ended, event }) => {
      const visit = (visits.get(`${caller} ${state}`) ?? 0) + 1;
      visits.set(`${caller} ${state}`, visit);
      const key = `${caller} ${state} ${visit}`;
      if (activity === 'queue' && pool === 'income' && event === 'caller.hungUp') gaveUp.set(key, { began, ended });
      if (activity === 'choice' && agent !== null) talks.set(key, ended - began);
    },
    onContact: ({ caller, counted, contact, persona, need, began }) => {
      if (counted && contact === 1) first.set(caller, [persona, need, began]);
    },
  });
  return { first, gaveUp, talks };
}

const [agent, file] = [chance(byAgent), chance(byFile)];

describe('the callers are the same, bit for bit', () => {
  test('arrivals, personas and needs', () => {
    expect(file.first.size).toBeGreaterThan(1000);
    expect([...file.first].sort(([a], [b]) => a - b)).toEqual([...agent.first].sort(([a], [b]) => a - b));
  });

  test('patience, of all who gave up in both', () => {
    const both = [...agent.gaveUp].flatMap(([key, one]) => {
      const other = file.gaveUp.get(key);
      return other ? [[one, other] as const] : [];
    });
    expect(both.length).toBeGreaterThan(20);
    for (const [one, other] of both) expect(other.ended - other.began).toBeCloseTo(one.ended - one.began, 6);
    // Who began to wait at the same moment in both also hung up in the same, to the last bit.
    const atOnce = both.filter(([one, other]) => one.began === other.began);
    expect(atOnce.length).toBeGreaterThan(10);
    for (const [one, other] of atOnce) expect(other.ended).toBe(one.ended);
  });
});

test('no talk that both have takes longer with a file, and many take less', () => {
  const both = [...agent.talks].filter(([key]) => file.talks.has(key));
  expect(both.length).toBeGreaterThan(1000);
  const saved = both.map(([key, seconds]) => seconds - (file.talks.get(key) as number));
  // Seconds; times of a run are some millions, so that differences are known to a millionth.
  expect(Math.min(...saved)).toBeGreaterThan(-1e-6);
  expect(saved.filter((seconds) => seconds > 1).length).toBeGreaterThan(both.length / 5);
});

test('what is told again differs, and what follows from it: shorter conversations, shorter lines, paired', () => {
  const told = [byAgent, byDepartment, byFile].map((design) => live(design));
  const [retold, talk] = [0, 1].map((row) =>
    told.map(({ own }) => {
      const value = own[row]![2];
      return typeof value === 'number' ? value : value.value;
    }),
  );
  for (const [agents, department, files] of [retold!, talk!]) {
    expect(department).toBeLessThan(agents!);
    expect(files).toBeLessThan(department!);
  }
  expect(retold![2]).toBe(0);
  const paired = compare({ before: byAgent, after: byFile }, callers, options);
  for (const figure of ['repeats.retold', 'waits.mean', 'waits.abandonment', 'pools.income.occupancy'] as const) {
    expect(paired.figure(figure).verdict, figure).toBe('less');
  }
});

test('who does not write down what is told to the file again makes callers tell it again', () => {
  const facts = { story: { kept: 'agent' }, identity: { kept: 'contact' } } as const;
  const { retold } = live(byFile.with({ facts })).run.repeats;
  expect(retold).toEqual(live(byAgent).run.repeats.retold);
});
