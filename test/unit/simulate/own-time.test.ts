import { expect, test } from 'vitest';
import { choice, conversation, hold, outcome, pause, service } from '../../../src/design/index.ts';
import { callersAt, inTurn, live } from './tiny.ts';

const design = service({
  id: 'visits',
  needs: ['help'],
  pools: { desk: { agents: 1 }, van: { agents: 1 } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({ lasts: 30, results: { agreed: { weight: 1, to: 'papers' } } }),
    papers: pause({ lasts: 400, by: 'caller', offPhone: true, to: 'letter' }),
    letter: pause({ lasts: 1000, offPhone: true, to: 'day' }),
    day: choice({
      by: 'organisation',
      lasts: 8000,
      offPhone: true,
      keepsFree: true,
      results: {
        'organisation.missed': {
          weight: ({ attempt }) => (attempt === 1 ? 1 : 0),
          to: 'missed',
          inVain: true,
        },
        'organisation.came': { weight: ({ attempt }) => (attempt === 1 ? 0 : 1), to: 'van' },
      },
    }),
    van: hold({ pool: 'van', answered: 'visit' }),
    visit: conversation({ lasts: 60, results: { off: { weight: 1, to: 'off', inVain: true } } }),
    missed: outcome('missed'),
    off: outcome('off'),
  },
});

test('waiting is told apart by whose turn it is, and time kept free is counted', () => {
  const run = live(design, callersAt([0], { redials: { probability: 1, after: 100, most: 1 } }));
  expect(run.contacts.value).toBe(2);
  expect(run.waits.offPhone.value).toBe(2 * 9400);
  expect(run.turns).toMatchObject({ organisation: { value: 2 * 9000 }, customer: { value: 800 } });
  expect(run.ownTime).toMatchObject({
    keptFree: { value: 16_000 },
    times: { value: 2 },
    inVain: { value: 1 },
    nothingDone: { value: 1 },
  });
  expect(run.toJSON()).toHaveProperty('ownTime');
  expect(run.toString()).toContain('waited for the customer');
});

test('time in a line is the organisation’s turn', () => {
  const run = live(design, callersAt([0, 10], { patience: inTurn(900) }));
  expect(run.turns.organisation.value).toBe(9000 + 10);
});

test('a pause of the caller’s own ends by their own event', () => {
  expect(design.machine.getStateNodeById('visits.papers').ownEvents).toEqual(['caller.waited']);
});
