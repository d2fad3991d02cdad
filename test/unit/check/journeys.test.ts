import { expect, test } from 'vitest';
import { asksAtMost, check, explore, noDeadEnds } from '../../../src/check/index.ts';
import {
  choice,
  type Design,
  outcome,
  type PersonaOptions,
  persona,
  population,
  service,
} from '../../../src/design/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

/** A shop that sends everybody to its website, and what the site does. */
function shop(site: 'solved' | 'sentBack'): Design {
  return service({
    id: 'shop',
    needs: ['buy'],
    channels: { counter: { initial: 'counter' }, website: { initial: 'site' } },
    facts: { story: { takes: 1, kept: 'contact' } },
    states: {
      counter: choice({
        by: 'agent',
        lasts: 60,
        asks: ['story'],
        results: { 'agent.refused': { weight: 1, to: 'deflected' } },
      }),
      site: choice({ by: 'bot', lasts: 60, results: { 'bot.finished': { weight: 1, to: site } } }),
      deflected: outcome('deflected'),
      sentBack: outcome('sentBack'),
      solved: outcome('resolved'),
    },
  } as never) as Design;
}

const callers = (options: Partial<PersonaOptions> = {}) =>
  population({
    arrivals: poisson({ perHour: 1 }),
    personas: { shopper: persona({ needs: 'buy', share: 1, channel: 'counter', ...options }) },
  });
const back = (channel?: string) => ({ probability: 0.5, after: 60, most: 9, ...(channel && { channel }) });
const overJourney = (site: 'solved' | 'sentBack', options?: Partial<PersonaOptions>) =>
  check(shop(site), callers(options), noDeadEnds({ over: 'journey' }));

test('callers come first by their own channel, and then by those they come back by', () => {
  const channels = (options?: Partial<PersonaOptions>) =>
    explore(shop('solved'), callers(options)).map(({ caller }) => caller.channel);
  expect(channels()).toEqual(['counter']);
  expect(channels({ comesBack: { afterRefusal: back('website') } })).toEqual(['counter', 'website']);
  expect(channels({ channel: { counter: 1, website: 0 } })).toEqual(['counter']);
});

test('coming back to the same counter does not help; coming by the website does, where it works', () => {
  expect(overJourney('solved').status).toBe('violated');
  expect(overJourney('solved', { comesBack: { afterRefusal: back('website') } }).status).toBe('holds');
  expect(overJourney('solved', { comesBack: { afterRefusal: back('website'), otherwise: back() } }).status).toBe(
    'holds',
  );
});

test('a website that sends back is a trap over contacts', () => {
  const around = {
    comesBack: { afterRefusal: { probability: [1, 0.5], after: 60, most: 9, channel: { counter: 1, website: 1 } } },
  };
  const verdict = overJourney('sentBack', around);
  expect(verdict.status).toBe('violated');
  expect(verdict.reason).toContain('and calling again does not help');
  expect(verdict.callers.map(({ channel, status }) => `${channel} ${status}`)).toEqual([
    'counter violated',
    'website violated',
  ]);
});

test('who never comes back is not helped by a website', () => {
  expect(overJourney('solved', { comesBack: { afterRefusal: { ...back('website'), probability: 0 } } }).status).toBe(
    'violated',
  );
  expect(overJourney('solved', { comesBack: { afterGivingUp: back('website') } }).status).toBe('violated');
});

test('who becomes another may be helped', () => {
  const grown = service({
    ...shop('sentBack').options,
    id: 'grown',
    states: {
      ...(shop('sentBack').options as { states: object }).states,
      counter: choice({
        by: 'agent',
        lasts: 60,
        results: {
          'agent.refused': { weight: 1, to: 'deflected' },
          'agent.sold': {
            weight: ({ traits }: { traits: Record<string, unknown> }) => (traits.threatens === true ? 1 : 0),
            to: 'solved',
          },
        },
      }),
    },
  } as never) as Design;
  const asked = (becomes?: object) =>
    check(
      grown,
      callers({ comesBack: { afterRefusal: { ...back(), ...(becomes && { becomes }) } } }),
      noDeadEnds({ over: 'journey' }),
    ).status;
  expect(asked()).toBe('violated');
  expect(asked({ traits: { threatens: true } })).toBe('holds');
});

test('a bound in a later contact is no proof', () => {
  const bounded = check(
    shop('solved'),
    callers({ comesBack: { afterRefusal: back('website') } }),
    { states: 1 },
    noDeadEnds({ over: 'journey' }),
  );
  expect(bounded.status).toBe('unknown');
});

test('facts told over a journey by several channels are not followed, which is said', () => {
  const asked = (options: Partial<PersonaOptions>) =>
    check(shop('solved'), callers(options), asksAtMost('story', 1, { over: 'journey' }));
  expect(asked({ comesBack: { otherwise: back() } }).status).toBe('violated');
  expect(asked({ comesBack: { otherwise: back('website') } })).toMatchObject({
    status: 'unknown',
    reason: expect.stringContaining('not followed'),
  });
});
