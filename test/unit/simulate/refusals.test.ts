import { describe, expect, test } from 'vitest';
import { conversation, type Design, hold, outcome, service } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/stay.ts';
import { callersAt, live } from './tiny.ts';

/** A desk whose agents may decide some needs only. */
const desk = (mandate?: readonly string[]): Design =>
  service({
    id: 'desk',
    needs: ['help', 'refund'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({
        lasts: 100,
        ...(mandate && { mandate, refused: 'sorry' }),
        results: { resolved: { weight: 1, to: 'solved' }, sent: { weight: { refund: 1, otherwise: 0 }, to: 'sorry' } },
      }),
      solved: outcome('resolved'),
      sorry: outcome('sorry', { recorded: 'resolved' }),
    },
  } as never) as Design;

function lived(design: Design, needs: string, traits: object = {}) {
  const contacts: ContactRecord[] = [];
  const run = live(design, callersAt([0, 1000], { needs, ...traits }), { onContact: (each) => contacts.push(each) });
  return { run, ends: contacts.map(({ outcome: end, cause }) => `${end} ${cause}`) };
}

describe('a need outside of the mandate', () => {
  test('is never met, and each talk about it is a refusal', () => {
    const { run, ends } = lived(desk(['help']), 'refund');
    expect(ends).toEqual(['sorry first', 'sorry first']);
    expect(run.refusals).toMatchObject({ perJourney: { value: 1 }, perContact: { value: 1 } });
    expect(run.resolution.value).toBe(0);
    expect(run.pools.desk?.refusals.value).toBe(2);
    // The organisation has it down as resolved.
    expect(run.cases).toMatchObject({ closed: { value: 1 }, closedUnmet: { value: 1 } });
    expect(run.recordedResolution.value).toBe(1);
    expect(run.firstContactResolution.value).toBe(0);
  });

  test('is met where there is none', () => {
    const { run } = lived(desk(['help', 'refund']), 'help');
    expect(run.refusals.perJourney.value).toBe(0);
    expect(run.resolution.value).toBe(1);
    expect(lived(desk(), 'help').run.resolution.value).toBe(1);
  });

  test('brings callers back by a rule of its own, and contacts for that reason are counted', () => {
    const comesBack = {
      afterRefusal: { probability: 1, after: 10, most: 2 },
      otherwise: { probability: 0, after: 10, most: 2 },
    };
    const { run, ends } = lived(desk(['help']), 'refund', { comesBack });
    expect(ends.slice(0, 3)).toEqual(['sorry first', 'sorry refusal', 'sorry refusal']);
    expect(run.refusals.recontacts.value).toBe(2);
    expect(run.cases.reopened.value).toBe(2);
    expect(run.recordedResolution.value).toBe(0);
    expect(run.toJSON()).toHaveProperty('refusals');
    expect(run.toString()).toContain('told no');
  });
});

test('an outcome may be a refusal, counted once where the result was one already', () => {
  const design = desk(['help']).with({ states: { sorry: outcome('sorry', { refusal: true }) } });
  expect(lived(design, 'refund').run.refusals.perContact.value).toBe(1);
  const { run } = lived(desk().with({ states: { solved: outcome('no', { refusal: true }) } }), 'help');
  expect(run.refusals.perContact.value).toBe(1);
  expect(run.pools.desk?.refusals.value).toBe(2);
});

test('a contact after the time that is looked at does not undo what was recorded', () => {
  const comesBack = { otherwise: { probability: 1, after: 500, most: 1 } };
  const run = (recontactWithin: number) =>
    live(desk(['help']), callersAt([0], { needs: 'refund', comesBack }), { recontactWithin }).recordedResolution.value;
  expect([run(499), run(500)]).toEqual([1, 0]);
});
