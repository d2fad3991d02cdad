import { describe, expect, test } from 'vitest';
import {
  announcement,
  callback,
  choice,
  consult,
  conversation,
  hold,
  outcome,
  pause,
  type ServiceOptions,
  scheduledCallback,
  service,
  ticket,
} from '../../../src/design/index.ts';
import { replay } from '../../../src/simulate/index.ts';
import { days, hours, minutes } from '../../../src/time/durations.ts';
import { callersAt, inTurn } from '../simulate/tiny.ts';

const solved = outcome('resolved');
const euro = { perMinute: 0.6, currency: 'EUR' } as const;
type Traits = Parameters<typeof callersAt>[1];
type Parts = Pick<ServiceOptions, 'states'> & Partial<Omit<ServiceOptions, 'states'>>;

function lived({ states, ...more }: Parts, traits: Traits = {}, at = [0], caller = 0) {
  const [initial = ''] = Object.keys(states);
  const options: Omit<ServiceOptions, 'channels'> = {
    id: 'told',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    ...more,
    states: { ...states, solved },
  };
  const channels = { phone: { initial, tariff: euro }, ...more.channels };
  const callers = callersAt(at, traits);
  return replay(service({ ...options, channels }), callers, { horizon: days(14), seed: 1, replication: 1, caller })
    .story;
}

const texts = (story: ReturnType<typeof lived>, contact = 0) =>
  story.contacts[contact]!.lines.map(({ who, text }) => `${who}: ${text}`);
const agent = conversation({ lasts: minutes(10), results: { resolved: { weight: 1, to: 'solved' } } });
const line = hold({ pool: 'desk', answered: 'agent' });

describe('how contacts begin', () => {
  test('again, why, and how long after', () => {
    const again = { redials: { probability: 1, after: hours(2), most: 5 } };
    const gaveUp = lived({ states: { line, agent } }, { ...again, patience: inTurn(60) }, [0, 1], 1);
    expect(gaveUp.contacts.map(({ heading }) => heading)).toEqual([
      'calls',
      'calls again 2 hours later, having given up',
    ]);
    expect(gaveUp.closing).toBe('the need is met after 2 contacts and 2 hours 11 minutes');
  });
  test('by the organisation, while another is open', () => {
    const told = choice({
      by: 'organisation',
      lasts: hours(1),
      offPhone: true,
      results: { 'organisation.rang': { weight: 1, to: 'away', alsoStarts: { channel: 'phone', after: hours(3) } } },
    });
    const story = lived({
      states: { told, away: pause({ lasts: days(1), offPhone: true, to: 'lost' }), lost: outcome('lost') },
    });
    expect(story.contacts[1]!.heading).toBe('is called meanwhile');
    expect(story.contacts[1]!.paid).toBe(0);
  });
  test('never again, or after the run', () => {
    const lost = { states: { welcome: announcement({ says: 'No.', lasts: 5, to: 'lost' }), lost: outcome('lost') } };
    expect(lived(lost).closing).toBe('does not come back: the need is not met');
    const late = lived(lost, { redials: { probability: 1, after: days(90), most: 5 } });
    expect(late.closing).toBe('comes back after the run has ended');
  });
});

describe('how contacts end', () => {
  test('doomed, from where on nothing helps', () => {
    const welcome = announcement({ says: 'Welcome.', lasts: 5, to: 'site' });
    const site = announcement({ says: 'Look at our website.', lasts: 9, to: 'lost' });
    const lost = outcome('lost', { recorded: 'resolved' });
    const asks = choice({
      by: 'caller',
      lasts: 1,
      results: { 'caller.stays': { weight: 0, to: 'solved' }, 'caller.goes': { weight: 1, to: 'site' } },
    });
    expect(texts(lived({ states: { welcome, site, lost } }))[0]).toBe('✗: nothing can help, from the beginning');
    const may = choice({
      by: 'organisation',
      lasts: 1,
      results: {
        'organisation.helped': { weight: 0.000001, to: 'solved' },
        'organisation.sentOn': { weight: 1, to: 'site' },
      },
    });
    expect(texts(lived({ states: { may, asks, site, lost } }))).toEqual([
      'organisation: sent on',
      '✗: from here on nothing helps',
      'organisation: "Look at our website."',
      ': ends as lost: the need is not met, recorded as resolved',
    ]);
  });
  test('stuck, blocked, or not at all', () => {
    const stuck = { type: 'atomic', on: { never: 'solved' } } as const;
    expect(texts(lived({ states: { stuck } })).at(-1)).toBe(': stuck: nothing goes on, and nothing leads on');
    const channels = { phone: { initial: 'line', trunks: 1, tariff: euro } };
    const busy = lived({ states: { line, agent }, channels }, {}, [0, 1], 1);
    expect(texts(busy)).toEqual(['line: is busy: nobody gets through, a dead end']);
    expect(busy.contacts[0]!.paid).toBe(0);
    const open = lived({ states: { wait: pause({ lasts: days(100), offPhone: true, to: 'solved' }) } });
    expect(texts(open).at(-1)).toBe(': still open when the run ends');
  });
});

describe('what happens off the phone costs nothing', () => {
  const costs = (story: ReturnType<typeof lived>) =>
    story.contacts[0]!.lines.filter(({ cost }) => cost > 0).map(({ kind, cost }) => [kind, Number(cost.toFixed(4))]);

  test('a callback', () => {
    const offer = { offer: 'always', accepts: 1, to: 'back' } as const;
    const story = lived(
      {
        states: {
          line: hold({ pool: 'desk', answered: 'agent', callback: offer }),
          back: callback({ pool: 'desk', answered: 'agent', missed: 'lost', rings: 30, within: hours(4) }),
          agent,
          lost: outcome('lost'),
        },
      },
      {},
      [0, 60],
      1,
    );
    expect(texts(story)).toEqual([
      'caller: accepts',
      'organisation: promises to see to it within 4 hours',
      'desk: takes 9 minutes to get to it',
      'desk 1: gets to it',
      'desk 1: rings the caller',
      'caller: answers',
      'desk 1: talks with the caller, 10 minutes',
      'desk 1: solves it',
      ': ends as resolved: the need is met',
    ]);
    expect(costs(story)).toEqual([['talked', 6]]);
  });
  test('a callback for later, that is forgotten', () => {
    const back = scheduledCallback({
      pool: 'desk',
      answered: 'agent',
      missed: 'lost',
      at: hours(16),
      within: hours(2),
      forgets: 1,
      forgotten: 'lost',
    });
    expect(texts(lived({ states: { back, agent, lost: outcome('lost') } })).slice(1, 3)).toEqual([
      'organisation: forgets it',
      'organisation: breaks the promise 18 hours later',
    ]);
  });
  test('a ticket', () => {
    const filed = ticket({ pool: 'desk', lasts: minutes(20), results: { planned: { weight: 1, to: 'solved' } } });
    const story = lived({ states: { filed } });
    expect(texts(story).slice(1, 4)).toEqual([
      'desk 1: gets to it at once',
      'desk 1: works on it, 20 minutes',
      'desk 1: planned',
    ]);
    expect(costs(story)).toEqual([]);
  });
  test('waiting in front of a door', () => {
    const opens = { days: 'daily', from: '09:00', to: '17:00' } as const;
    const door = hold({ pool: 'desk', answered: 'agent', closed: 'lost', beforeOpening: hours(1) });
    const states = { door, agent, lost: outcome('lost') };
    const story = lived({ states, pools: { desk: { agents: 1, opens } } }, {}, [hours(8.5)]);
    expect(texts(story)[0]).toBe('line: 30 minutes of waiting for desk');
    expect(costs(story)).toEqual([['talked', 6]]);
    expect(story.contacts[0]!.record.cost).toBeCloseTo(6, 9);
  });
});

test('a colleague who is asked', () => {
  const states = {
    line: hold({ pool: 'desk', answered: 'talk' }),
    talk: conversation({
      lasts: 100,
      results: { asks: { weight: 1, to: 'expert', keeps: true, label: 'asks an expert' } },
    }),
    expert: consult({ pool: 'experts', lasts: 120, results: { advised: { weight: 1, to: 'agent' } } }),
    agent,
  };
  expect(texts(lived({ states, pools: { desk: { agents: 1 }, experts: { agents: 1 } } })).slice(2, 6)).toEqual([
    'desk 1: asks an expert',
    'experts 1: joins them at once',
    'desk 1: asks experts 1, 2 minutes',
    'desk 1: knows what to do',
  ]);
});
