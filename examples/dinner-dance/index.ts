/**
 * Drinks and starters run like a machine. Then one waiter clears the tables with zeal, while another, with equal zeal,
 * refills the bread. Each is done in minutes where he is alone; together they are never done, and nobody gets to dance.
 *
 *   drinks ─▶ starters ─▶ ┌ clearing:  to do ─▶ done ◀┐ undone by bread on the table
 *                         └ bread:     to do ─▶ done ◀┘ undone by an empty table
 *                                          both done ─▶ main course
 *
 *   toBe: where the table has been cleared, bread is no longer refilled
 */
import {
  choice,
  type Design,
  exponential,
  hours,
  lognormal,
  minutes,
  noDeadEnds,
  outcome,
  pause,
  persona,
  poisson,
  population,
  type StateConfig,
  service,
  simulate,
} from 'please-hold';

/** What the story tells: no figures, but that one clears and the other refills. */
export const told = { clears: 'waiter.cleared', refills: 'waiter.refilled' };

/** What it does not tell, and is assumed. */
export const assumed = {
  tablesPerHour: 20,
  drinks: lognormal({ mean: minutes(25), sd: minutes(5) }),
  starters: lognormal({ mean: minutes(20), sd: minutes(5) }),
  zeal: exponential({ mean: minutes(3) }),
  bears: lognormal({ mean: hours(2), sd: hours(0.5) }),
};

/** What one waiter has to do at a table, and what makes him do it again. */
export const task = (does: string, undoneBy?: string): StateConfig => ({
  initial: 'toDo',
  states: {
    toDo: choice({ by: 'organisation', lasts: assumed.zeal, results: { [does]: { weight: 1, to: 'done' } } }),
    done: { type: 'final' },
  },
  ...(undoneBy && { on: { [undoneBy]: '.toDo' } }),
});

/** What goes on at a table at once; when all of it is done, the main course comes. */
export const table = (tasks: Record<string, StateConfig>): StateConfig => ({
  type: 'parallel',
  states: tasks,
  onDone: 'mainCourse',
});

const { clears, refills } = told;

export const asIs = service({
  id: 'dinner-dance',
  needs: ['dinner'],
  channels: { table: { initial: 'drinks', kind: 'desk' } },
  states: {
    drinks: pause({ says: 'Drinks are served.', lasts: assumed.drinks, to: 'starters' }),
    starters: pause({ says: 'Starters are served.', lasts: assumed.starters, to: 'table' }),
    table: table({ clearing: task(clears, refills), bread: task(refills, clears) }),
    mainCourse: outcome('resolved'),
  },
});

export const toBe = asIs.with({
  states: { table: table({ clearing: task(clears, refills), bread: task(refills) }) },
});

export const callers = population({
  arrivals: poisson({ perHour: assumed.tablesPerHour }),
  personas: { guests: persona({ needs: 'dinner', share: 1, bears: { automation: assumed.bears } }) },
});

export const properties = [noDeadEnds()];
export const options = { horizon: hours(20), replications: 10, seed: 7 };

/** Who gets a main course, and how often bread was brought until then. */
export function live(design: Design<'dinner'> = asIs) {
  let refilled = 0;
  const run = simulate(design, callers, {
    ...options,
    onStay: ({ counted, event }) => {
      if (counted && event === refills) refilled++;
    },
  });
  return {
    run,
    own: [
      ['tables that get a main course', 'share', run.resolution],
      ['tables where they are never done', 'share', run.deadEnds.rate],
      ['bread brought, times a table', 'number', refilled / (run.journeys.value * run.replications)],
    ],
  } as const;
}

export default asIs;
