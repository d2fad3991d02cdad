import { describe, expect, test } from 'vitest';
import { announcement, outcome, type PersonaOptions, service } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/stay.ts';
import { callersAt, inTurn, lineDesign, live, sums } from './tiny.ts';

/** What one caller meets: contact by contact, `outcome@second`. */
function lived(ends: string, traits: Partial<PersonaOptions>, meets: 'all' | 'none' = 'none') {
  const design = service({
    id: 'again',
    needs: ['help'],
    channels: { phone: { initial: 'said' } },
    states: { said: announcement({ says: 'No.', lasts: 10, to: 'end' }), end: outcome(ends, { meets }) },
  });
  const contacts: ContactRecord[] = [];
  const run = live(design, callersAt([100], traits), { onContact: (contact) => contacts.push(contact) });
  expect(run.contacts.value).toBe(contacts.length);
  expect(run.repeats.recontacts.value).toBe(contacts.length - 1);
  expect(contacts.map(({ contact }) => contact)).toEqual(contacts.map((_, i) => i + 1));
  return contacts.map(({ outcome: name, began }) => `${name}@${began}`).join(' ');
}

const always = { probability: 1, after: 50 };

describe('a caller comes back', () => {
  test('after any outcome that leaves the need unmet, so many times as most says', () => {
    expect(lived('refused', { redials: { ...always, most: 0 } })).toBe('refused@100');
    expect(lived('refused', { redials: { ...always, most: 1 } })).toBe('refused@100 refused@160');
    expect(lived('refused', { redials: { ...always, most: 3 } })).toBe(
      'refused@100 refused@160 refused@220 refused@280',
    );
  });

  test('whatever the outcome is called', () => {
    expect(lived('resolved', { redials: { ...always, most: 1 } })).toBe('resolved@100 resolved@160');
  });

  test('after hanging up, and not where the need is met', () => {
    const bears = { automation: inTurn(4, 10) };
    expect(lived('resolved', { redials: { ...always, most: 5 }, bears }, 'all')).toBe('abandoned@100 resolved@154');
    expect(lived('handled', { redials: { ...always, most: 5 } }, 'all')).toBe('handled@100');
  });

  test('never with probability 0, and never where nothing is said of it', () => {
    expect(lived('refused', { redials: { ...always, probability: 0, most: 5 } })).toBe('refused@100');
    expect(lived('refused', {})).toBe('refused@100');
  });

  test('after a time drawn anew each time', () => {
    expect(lived('refused', { redials: { probability: 1, after: inTurn(5, 1000, 0), most: 3 } })).toBe(
      'refused@100 refused@115 refused@1125 refused@1135',
    );
  });
});

test('each time with the same probability', () => {
  const n = 1500;
  const design = service({
    id: 'again',
    needs: ['help'],
    channels: { phone: { initial: 'said' } },
    states: { said: announcement({ says: 'No.', lasts: 10, to: 'end' }), end: outcome('refused') },
  });
  const redials = { probability: 0.6, after: 1, most: 3 };
  const run = live(
    design,
    callersAt(
      Array.from({ length: n }, (_, i) => i),
      { redials },
    ),
  );
  // 1 + p + p² + p³ contacts; the variance of a contact count is below 1.4. Four standard errors: wrong once in 16,000
  // seeds, and the seed is fixed.
  const expected = 1 + 0.6 + 0.36 + 0.216;
  expect(Math.abs(run.contactsPerJourney.value - expected)).toBeLessThan(4 * Math.sqrt(1.4 / n));
});

test('a journey that is met at last is met, but not in the first contact', () => {
  const redials = { ...always, most: 5 };
  const run = live(lineDesign(), callersAt([0, 10], { redials, patience: inTurn(30, 900) }));
  expect(sums(run)).toMatchObject({ journeys: 2, contacts: 3, abandoned: 1, met: 2, answered: 2 });
  expect(run.firstContactResolution.value).toBe(0.5);
  expect(run.resolution.value).toBe(1);
  expect(run.contactsPerJourney.value).toBe(1.5);
  // 30 s in the first contact; the second begins at 90 and is answered at 100.
  expect(run.waits.perJourney.value).toBe(20);
  expect(run.waits.perContact.value).toBeCloseTo(40 / 3, 12);
});
