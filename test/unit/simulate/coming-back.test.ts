import { describe, expect, test } from 'vitest';
import { announcement, choice, outcome, persona, population, service } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/stay.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { callersAt, inTurn, live } from './tiny.ts';

/** Ten seconds of talk, then an outcome by persona and traits. */
const design = service({
  id: 'again',
  needs: ['help'],
  channels: { phone: { initial: 'said' }, desk: { initial: 'door' } },
  states: {
    said: choice({
      by: 'organisation',
      lasts: 10,
      results: {
        'organisation.helped': { weight: ({ traits }) => (traits.loud ? 1 : 0), to: 'solved' },
        'organisation.refused': { weight: ({ traits }) => (traits.loud ? 0 : 1), to: 'no' },
      },
    }),
    door: announcement({ says: 'Not here.', lasts: 1, to: 'away' }),
    no: outcome('refused'),
    away: outcome('sentAway'),
    solved: outcome('resolved'),
  },
});

function lived(traits: Parameters<typeof callersAt>[1]) {
  const contacts: ContactRecord[] = [];
  const run = live(design, callersAt([100], traits), { onContact: (contact) => contacts.push(contact) });
  return {
    run,
    told: contacts.map(({ outcome: end, began, channel, cause }) => `${end}@${began} ${channel} ${cause}`),
  };
}

const always = { probability: 1, after: 50, most: 9 };

describe('a caller comes back', () => {
  test('by the rule of what has happened, over the channel that it says', () => {
    const impatient = { automation: inTurn(4, 20) };
    const { told, run } = lived({
      bears: impatient,
      comesBack: {
        afterGivingUp: { ...always, after: 5 },
        otherwise: { ...always, most: 2, channel: 'desk' },
      },
    });
    expect(told).toEqual(['abandoned@100 phone first', 'refused@109 phone givingUp', 'sentAway@169 desk otherwise']);
    expect(run.comesBack.because).toMatchObject({
      givingUp: { value: 1 },
      otherwise: { value: 1 },
      refusal: { value: 0 },
    });
    expect(run.comesBack.givenUp.value).toBe(1);
    expect(run.channels.desk?.contacts.value).toBe(1);
    expect(run.channels.desk?.journeys.value).toBe(0);
  });

  test('otherwise, where no rule of its own is said; and never, where none is', () => {
    const bears = { automation: inTurn(4) };
    expect(lived({ bears, comesBack: { otherwise: { ...always, most: 1 } } }).told).toHaveLength(2);
    expect(lived({ bears, comesBack: { afterRefusal: always } }).told).toHaveLength(1);
  });

  test('each time with a probability of its own, the last for all that follow', () => {
    const rule = (probability: number | readonly number[], most = 9) => ({
      otherwise: { ...always, probability, most },
    });
    expect(lived({ comesBack: rule([1, 1, 0]) }).told).toHaveLength(3);
    expect(lived({ comesBack: rule([0, 1]) }).told).toHaveLength(1);
    expect(lived({ comesBack: rule([1, 1], 5) }).told).toHaveLength(6);
  });

  test('just as by redials, where these say the same', () => {
    const times = Array.from({ length: 300 }, (_, i) => i);
    const rule = { probability: 0.6, after: inTurn(7, 400, 30), most: 4 };
    const run = (traits: object) => JSON.stringify(live(design, callersAt(times, traits)).repeats);
    expect(run({ comesBack: { otherwise: { ...rule, after: 40 } } })).toBe(run({ redials: { ...rule, after: 40 } }));
  });
});

describe('who comes back may be changed', () => {
  test('in traits, and so meets another end', () => {
    const { told, run } = lived({ comesBack: { otherwise: { ...always, becomes: { traits: { loud: true } } } } });
    expect(told).toEqual(['refused@100 phone first', 'resolved@160 phone otherwise']);
    expect(run.firstContactResolution.value).toBe(0);
    expect(run.comesBack).toMatchObject({
      givenUp: { value: 0 },
      again: { contacts: { value: 1 }, met: { value: 1 } },
    });
  });

  test('into another persona with the same need, while figures stay those of the first', () => {
    const callers = population({
      arrivals: givenArrivals([0, 1]),
      personas: {
        polite: persona({ needs: 'help', share: 1, comesBack: { otherwise: { ...always, becomes: 'threatening' } } }),
        threatening: persona({ needs: 'other', share: 0, traits: { loud: true } }),
      },
    });
    const seen: string[] = [];
    const both = design.with({ needs: ['help', 'other'] });
    const run = live(both, callers as never, {
      onContact: ({ persona: name, need, caller, met }) => seen.push(`${caller} ${name} ${need} ${met}`),
    });
    expect(seen).toEqual([
      '0 polite help false',
      '1 polite help false',
      '0 threatening help true',
      '1 threatening help true',
    ]);
    const { polite, threatening } = run.personas as Record<string, typeof run>;
    expect(polite).toMatchObject({ journeys: { value: 2 }, contacts: { value: 4 }, resolution: { value: 1 } });
    expect(threatening).toMatchObject({ journeys: { value: 0 }, contacts: { value: 0 } });
  });

  test('in patience', () => {
    const { told } = lived({
      bears: { automation: inTurn(4) },
      comesBack: { otherwise: { ...always, most: 2, becomes: { bears: {} } } },
    });
    expect(told).toEqual(['abandoned@100 phone first', 'refused@154 phone givingUp', 'refused@214 phone otherwise']);
  });
});

test('callers on their way back are counted over time', () => {
  const run = live(design, callersAt([0, 100], { comesBack: { otherwise: { ...always, after: 1000, most: 1 } } }), {
    horizon: 2000,
    warmUp: 500,
  });
  // From 10 to 1010 and from 110 to 1110: after 500 that is 510 and 610 seconds of 1500.
  expect(run.comingBack.value).toBeCloseTo(1120 / 1500, 12);
  expect(run.toJSON()).toHaveProperty('comingBack');
});

test('first and repeated attempts are told apart', () => {
  const { run } = lived({
    bears: { automation: inTurn(4, 20) },
    comesBack: { otherwise: { ...always, most: 1 } },
  });
  expect(run.comesBack.first).toMatchObject({ contacts: { value: 1 }, abandoned: { value: 1 }, met: { value: 0 } });
  expect(run.comesBack.again).toMatchObject({ contacts: { value: 1 }, abandoned: { value: 0 }, met: { value: 0 } });
});
