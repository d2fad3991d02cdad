import { expect, test } from 'vitest';
import { announcement, hold, menu, outcome, population, service } from '../../../src/design/index.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { callersAt, inTurn, lineDesign, live, sums } from '../simulate/tiny.ts';

test('offered, answered, abandoned and contained are of contacts', () => {
  const design = lineDesign({ line: { capacity: 0, full: 'lost' } }).with({
    needs: ['help', 'self'],
    channels: { phone: { initial: 'menu' } },
    states: {
      menu: menu({
        says: 'Press 1.',
        lasts: 10,
        options: {
          1: { label: 'help', serves: ['help'], to: 'line' },
          2: { label: 'self', serves: ['self'], to: 'done' },
        },
        otherwise: 'lost',
      }),
    },
  });
  // The first is answered, the second finds the line full, the third had enough of the menu.
  const people = callersAt([0, 1, 2], { needs: 'help', bears: { automation: inTurn(99, 99, 5) } });
  expect(sums(live(design, people))).toMatchObject({ offered: 2, answered: 1, abandoned: 1, contained: 0, met: 1 });
  // No human took part: contained, whether the need was met or not.
  const selves = callersAt([0, 1], { needs: 'self' });
  expect(sums(live(design, selves))).toMatchObject({ offered: 0, answered: 0, contained: 2, met: 2 });
  const silent = callersAt([0], { needs: 'self', slips: { silence: 1 } });
  expect(sums(live(design, silent))).toMatchObject({ contained: 1, met: 0, deadEnds: 1 });
});

test('a contact in several lines is offered, and answered, once', () => {
  const plain = lineDesign();
  const design = plain.with({
    states: { line: hold({ pool: 'desk', answered: 'line2' }), line2: hold({ pool: 'desk', answered: 'agent' }) },
  });
  const run = live(design, callersAt([0]));
  expect(sums(run)).toMatchObject({ offered: 1, answered: 1, stays: 2 });
  expect(run.repeats.causes.transfers.value).toBe(1);
});

test('outcomes are shares of contacts, told by name', () => {
  const design = service({
    id: 'names',
    needs: ['help'],
    channels: { phone: { initial: 'said' } },
    states: {
      said: announcement({ says: 'a', lasts: inTurn(1, 2), to: 'one' }),
      one: outcome('same', { meets: 'none' }),
      two: outcome('same', { meets: 'all' }),
    },
  });
  const run = live(design, callersAt([0, 5]));
  expect(Object.keys(run.outcomes)).toEqual(['same', 'abandoned', 'stuck']);
  expect(run.outcomes.same).toMatchObject({ value: 1, n: 2 });
});

test('an outcome may be called as a hang-up is: both are counted under the name', () => {
  const design = lineDesign({ line: { capacity: 0, full: 'lost' } }).with({ states: { lost: outcome('abandoned') } });
  const run = live(design, callersAt([0, 1, 2]));
  expect(sums(run)).toMatchObject({ abandoned: 0, deadEnds: 2 });
  expect(run.outcomes.abandoned?.value).toBeCloseTo(2 / 3, 12);
});

test('each persona has the same figures, of its own callers', () => {
  const callers = population({
    arrivals: givenArrivals(Array.from({ length: 300 }, (_, i) => 200 * i)),
    personas: {
      calm: { needs: 'help', share: 0.5 },
      hasty: { needs: 'help', share: 0.5, bears: { automation: inTurn(1) } },
    },
  });
  const design = lineDesign().with({
    channels: { phone: { initial: 'said' } },
    states: { said: announcement({ says: 'Wait.', lasts: 5, to: 'line' }) },
  });
  const run = live(design, callers);
  const { calm, hasty } = run.personas;
  expect(calm.journeys.value + hasty.journeys.value).toBe(300);
  expect(hasty.volume.abandoned.value).toBe(hasty.journeys.value);
  expect(calm.outcomes.resolved?.value).toBe(1);
  expect(calm.firstContactResolution.value).toBe(1);
  expect(run.firstContactResolution.value).toBeCloseTo(calm.journeys.value / 300, 12);
  expect(hasty.waits.mean.value).toBeNaN();
  expect(run.cost.perContact.value).toBeCloseTo((105 * calm.journeys.value + hasty.journeys.value) / 300, 9);
});

test('time waited by contact and journey counts those who never came to a line', () => {
  const design = lineDesign({ line: { capacity: 1, full: 'lost' } });
  const run = live(design, callersAt([0, 10, 20]));
  expect(run.waits.mean).toMatchObject({ value: 45, n: 2 });
  expect(run.waits.perContact).toMatchObject({ value: 30, n: 3 });
  expect(run.waits.perJourney).toMatchObject({ value: 30, n: 3 });
  expect(run.waits.untilHuman).toMatchObject({ value: 45, n: 2 });
});

test('contacts a journey, where nobody called again, have the bound of what was not seen', () => {
  const { contactsPerJourney, repeats } = live(lineDesign(), callersAt([0, 1, 2]));
  expect([contactsPerJourney.value, contactsPerJourney.low]).toEqual([1, 1]);
  expect(contactsPerJourney.high).toBe(1 + (repeats.recontacts.high as number));
  expect(contactsPerJourney.high).toBeGreaterThan(1.5);
});
