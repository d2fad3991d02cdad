/** A script that cannot help, and a department that nobody can reach. */
import { check, choice, type Design, days, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { asIs, callers, live, options, properties, toBe, told } from '../../examples/scripted-helpdesk/index.ts';

const figures = (design: Design<'computer' | 'visit'>) => {
  const { run, own } = live(design);
  return { waiting: run.personas.waiting, inScript: own[1][2] };
};

/** What becomes of a ticket, if planning does something about so many of them. */
const planning = (moves: number) =>
  asIs.with({
    states: {
      planning: choice({
        by: 'organisation',
        lasts: days(7),
        offPhone: true,
        results: {
          'organisation.came': { weight: moves, to: 'solved' },
          'organisation.silent': { weight: 1 - moves, to: 'silence' },
        },
      }),
    },
  });

test('as it is: twenty minutes on hold, three steps in vain, and most tickets end in silence', () => {
  const { waiting, inScript } = figures(asIs);
  expect(waiting.deadEnds.rate.low).toBeGreaterThan(0.5);
  expect(waiting.waits.asa.value).toBeGreaterThan(told.onHold / 2);
  expect(waiting.waits.asa.value).toBeLessThan(told.onHold * 2);
  expect(inScript).toBeGreaterThan(400);
});

test('with an agent who asks what it is about: no step in vain, and no dead end', () => {
  const { waiting, inScript } = figures(toBe);
  expect(inScript).toBe(0);
  expect(waiting.deadEnds.rate.value).toBe(0);
  expect(waiting.resolution.low).toBeGreaterThan(0.95);
});

test('the dead end is proved, and the proof is gone where planning has a line', () => {
  const [property] = properties;
  const verdict = check(asIs, callers, property!);
  expect(verdict.status).toBe('violated');
  expect(`${verdict}`).toContain("the contact ends in 'silence'");
  expect(check(toBe, callers, property!).status).toBe('holds');
});

describe('a ticket is a dead end unless the department moves, for nobody can make it', () => {
  const rates = (design: Design<'computer' | 'visit'>) =>
    simulate(design, callers, { ...options, replications: 3 }).personas.waiting;

  test('it never does: everybody is doomed with the ticket, if not before', () => {
    const { deadEnds, outcomes } = rates(planning(0));
    expect(outcomes.resolved?.value).toBe(0);
    expect(deadEnds.rate.value).toBe(1);
    expect(deadEnds.byState.line?.value).toBe(1);
  });

  test('it always does: nobody is', () => {
    expect(rates(planning(1)).deadEnds.rate.value).toBe(0);
  });
});
