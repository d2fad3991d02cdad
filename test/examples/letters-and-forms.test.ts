/** The same callers, and who remembers what they told. */
import { type Design, type Run, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { byAgent, byDepartment, byFile, callers, live, options } from '../../examples/letters-and-forms/index.ts';

/** When callers came first, as whom and wanting what; and how long they bore each stay in the line, where that is known. */
function chance(design: Design<'allowance'>) {
  const first = new Map<number, readonly unknown[]>();
  const bore = new Map<string, number>();
  const stays = new Map<number, number>();
  simulate(design, callers, {
    ...options,
    replications: 1,
    onStay: ({ caller, activity, pool, began, ended, event }) => {
      if (activity !== 'queue' || pool !== 'income') return;
      const stay = (stays.get(caller) ?? 0) + 1;
      stays.set(caller, stay);
      if (event === 'caller.hungUp') bore.set(`${caller}, stay ${stay}`, ended - began);
    },
    onContact: ({ caller, counted, contact, persona, need, began }) => {
      if (counted && contact === 1) first.set(caller, [persona, need, began]);
    },
  });
  return { first, bore };
}

describe('the callers are the same, bit for bit', () => {
  const [agent, file] = [chance(byAgent), chance(byFile)];

  test('arrivals, personas and needs', () => {
    expect(file.first.size).toBeGreaterThan(1000);
    expect([...file.first].sort(([a], [b]) => a - b)).toEqual([...agent.first].sort(([a], [b]) => a - b));
  });

  test('patience, of all who gave up in both', () => {
    const both = [...agent.bore].filter(([caller]) => file.bore.has(caller));
    expect(both.length).toBeGreaterThan(20);
    for (const [caller, seconds] of both) expect(file.bore.get(caller)).toBeCloseTo(seconds, 6);
  });
});

test('what is told again differs, and what follows from it: shorter conversations, shorter lines, paired', () => {
  const told = [byAgent, byDepartment, byFile].map((design) => live(design));
  const [retold, talk] = [0, 1].map((row) =>
    told.map(({ own }) => {
      const value = own[row]![2];
      return typeof value === 'number' ? value : value.value;
    }),
  );
  for (const [agent, department, file] of [retold!, talk!]) {
    expect(department).toBeLessThan(agent!);
    expect(file).toBeLessThan(department!);
  }
  expect(retold![2]).toBe(0);
  for (const figure of [({ waits }: Run) => waits.mean, ({ pools }: Run) => pools.income!.occupancy]) {
    expect(figure(told[2]!.run).high).toBeLessThan(figure(told[0]!.run).low!);
  }
});
