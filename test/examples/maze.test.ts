/** Every grievance of the maze is in its run, and gone from the run of a design without it. */
import { chatbot, type Design, days, hours, type Run, seconds, simulate } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { callers, maze, options, told } from '../../examples/maze/index.ts';

const few = { ...options, replications: 3 };
const live = (design: Design<'fault' | 'cancel'>): Run<'broken' | 'leaving'> => simulate(design, callers, few);
const asIs = live(maze);

/** The desk at other hours, all the time when none are given. */
function desk(from?: string) {
  return maze.with({ pools: { desk: { opens: from ? { days: 'mon-fri', from, to: '17:00' } : undefined } } });
}

/** Contacts begun in the half hour before nine, and those of them that were turned away. */
function beforeNine(design: Design<'fault' | 'cancel'>): { contacts: number; turnedAway: number } {
  const seen = { contacts: 0, turnedAway: 0 };
  simulate(design, callers, {
    ...few,
    onContact: ({ began, outcome, counted }) => {
      const timeOfDay = began % days(1);
      if (!counted || began > days(5) || timeOfDay < hours(8.5) || timeOfDay >= hours(9)) return;
      seen.contacts++;
      if (outcome === 'turnedAway') seen.turnedAway++;
    },
  });
  return seen;
}

test('it runs, and says what it found', () => {
  expect(asIs.journeys.n).toBeGreaterThan(5000);
  expect(asIs.unfinished.value).toBe(0);
  expect(asIs.toString()).toContain('maze: 4.58 days after 10 h 00 min, 3 times, seed 7');
});

describe('who calls before the desk opens is turned away', () => {
  test('as it is: most who call between half past eight and nine', () => {
    const { contacts, turnedAway } = beforeNine(maze);
    expect(contacts).toBeGreaterThan(200);
    expect(turnedAway / contacts).toBeGreaterThan(0.5);
    expect(asIs.deadEnds.byState.closed?.low).toBeGreaterThan(0.05);
  });

  test('open from half past eight: nobody in that half hour', () => {
    const { contacts, turnedAway } = beforeNine(desk('08:30'));
    expect(contacts).toBeGreaterThan(200);
    expect(turnedAway).toBe(0);
  });

  test('always open: nobody at all, and no dead end', () => {
    const run = live(desk());
    expect(asIs.outcomes.turnedAway?.value).toBeGreaterThan(0.05);
    expect(run.outcomes.turnedAway?.value).toBe(0);
    expect(run.deadEnds.rate.value).toBe(0);
  });
});

describe('the bot misunderstands', () => {
  test('as it is: most give their fault up to the line after thirteen times', () => {
    expect(asIs.personas.broken.repeats.misunderstood.low).toBeGreaterThan(10);
  });

  test('a bot that understands faults: never, for those who have one', () => {
    const bot = chatbot({
      questions: told.questions,
      understands: 1,
      gaveUpAfter: told.misunderstandings,
      lasts: seconds(9),
      serves: ['fault'],
      understood: 'solved',
      gaveUp: 'line',
    });
    const run = live(maze.with({ states: { bot } }));
    expect(run.personas.broken.repeats.misunderstood.value).toBe(0);
    // Who pressed the wrong key still talks to a bot that cannot help.
    expect(run.personas.leaving.repeats.misunderstood.value).toBeGreaterThan(0);
  });
});

test('callers wait because there are four agents: with nine they do not', () => {
  const run = live(maze.with({ pools: { desk: { agents: 9 } } }));
  expect(asIs.waits.mean.low).toBeGreaterThan(100);
  expect(run.waits.mean.high).toBeLessThan(40);
  expect(run.waits.abandonment.high).toBeLessThan(asIs.waits.abandonment.low ?? 0);
});

describe('the story is told anew', () => {
  test('as it is: agents keep it to themselves', () => {
    expect(asIs.repeats.retold.low).toBeGreaterThan(0.05);
  });

  test('kept in a file: never again', () => {
    const run = live(maze.with({ facts: { identity: { kept: 'file' }, story: { kept: 'file' } } }));
    expect(run.repeats.causes.transfers.value).toBeGreaterThan(0);
    expect(run.repeats.recontacts.value).toBeGreaterThan(0);
    expect(run.repeats.retold.value).toBe(0);
  });
});
