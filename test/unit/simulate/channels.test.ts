import { describe, expect, test } from 'vitest';
import { announcement, conversation, hold, outcome, pause, service } from '../../../src/design/index.ts';
import type { ContactRecord, Stay } from '../../../src/measure/stay.ts';
import { callersAt, inTurn, live } from './tiny.ts';

const design = service({
  id: 'house',
  needs: ['help'],
  pools: { staff: { agents: 1 } },
  channels: {
    phone: { initial: 'welcome', tariff: { perMinute: 6, rounding: 'minute', currency: 'EUR' } },
    desk: { initial: 'door', tariff: { perContact: 2, currency: 'EUR' } },
    mail: { initial: 'inbox' },
  },
  states: {
    welcome: announcement({ says: 'Welcome.', lasts: 10, to: 'line' }),
    door: announcement({ says: 'Take a number.', lasts: 5, to: 'line' }),
    inbox: hold({ pool: 'staff', answered: 'answers' }),
    line: hold({ pool: 'staff', answered: 'talks' }),
    talks: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'solved' } } }),
    answers: conversation({ lasts: 50, results: { answered: { weight: 1, to: 'post' } } }),
    post: pause({ lasts: 1000, to: 'replied' }),
    solved: outcome('resolved'),
    replied: outcome('replied'),
  },
});

function lived(times: readonly number[], traits: Parameters<typeof callersAt>[1]) {
  const contacts: ContactRecord[] = [];
  const stays: Stay[] = [];
  const run = live(design, callersAt(times, traits), {
    onContact: (contact) => contacts.push(contact),
    onStay: (stay) => stays.push(stay),
  });
  return { run, contacts, stays };
}

describe('a contact', () => {
  test('begins where its channel begins, and is paid for by the tariff of it', () => {
    expect(lived([0], { channel: 'phone' }).contacts).toMatchObject([
      { channel: 'phone', cause: 'first', ended: 110, cost: 12, outcome: 'resolved' },
    ]);
    expect(lived([0], { channel: 'desk' }).contacts).toMatchObject([{ channel: 'desk', ended: 105, cost: 2 }]);
    expect(lived([0], { channel: 'mail' }).contacts).toMatchObject([
      { channel: 'mail', ended: 1050, cost: 0, outcome: 'replied' },
    ]);
  });

  test('comes over the first channel unless said', () => {
    const { contacts, stays } = lived([0], {});
    expect(contacts).toMatchObject([{ channel: 'phone' }]);
    expect(stays.map(({ state, channel }) => `${state} ${channel}`)).toEqual([
      'welcome phone',
      'line phone',
      'talks phone',
    ]);
  });

  test('by mail nobody waits for: no hanging up', () => {
    const impatient = { patience: inTurn(1, 1), bears: { automation: inTurn(1, 1) } };
    const { contacts } = lived([0, 1], { ...impatient, channel: 'mail' });
    expect(contacts.map(({ outcome: end, ended }) => `${end} ${ended}`)).toEqual(['replied 1050', 'replied 1100']);
    expect(lived([0, 1], { ...impatient, channel: 'desk' }).contacts[0]).toMatchObject({
      outcome: 'abandoned',
      ended: 1,
    });
  });

  test('by the post, whatever the channel is called, where its kind says so', () => {
    const named = design.with({ channels: { phone: { kind: 'letter' } } });
    const run = live(named, callersAt([0, 1], { channel: 'phone', patience: inTurn(1, 1) }));
    expect(run.volume.abandoned.value).toBe(0);
    // Only the time on the phone is paid for.
    expect(run.cost.perContact.value).toBe(0);
  });
});

test('channels are drawn by their weights, and each caller keeps theirs in another design', () => {
  const n = 2000;
  const times = Array.from({ length: n }, (_, i) => 30 * i);
  const by = (changed: typeof design) => {
    const seen = new Map<number, string>();
    const run = live(changed, callersAt(times, { channel: { phone: 3, desk: 1, mail: 0 } }), {
      onContact: ({ caller, channel }) => seen.set(caller, channel),
    });
    return { seen, run };
  };
  const { seen, run } = by(design);
  const share = [...seen.values()].filter((channel) => channel === 'phone').length / n;
  // Four standard errors: wrong for one seed in 16,000, and the seed is fixed.
  expect(Math.abs(share - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / n));
  expect([...seen.values()]).not.toContain('mail');
  expect(by(design.with({ pools: { staff: { agents: 9 } } })).seen).toEqual(seen);
  expect(run.channels.phone?.contacts.value).toBe(share * n);
  expect(run.channels.mail?.contacts.value).toBe(0);
});

test('the figures of channels are those of their contacts', () => {
  const { run } = lived([0, 5], { channel: 'phone', patience: inTurn(30, 30) });
  expect(run.channels.phone).toMatchObject({
    journeys: { value: 2 },
    contacts: { value: 2 },
    answered: { value: 0.5 },
    abandoned: { value: 0.5 },
    met: { value: 0.5 },
    waited: { value: 15 },
    cost: { value: 9 },
  });
  expect(run.channels.desk?.contacts.value).toBe(0);
  expect(Object.keys(run.toJSON())).toContain('channels');
  expect(run.toString()).toContain('phone, contacts');
});

test('where there is one channel its figures are those of all contacts', () => {
  const one = design.with({ channels: { desk: undefined, mail: undefined } });
  const run = live(one, callersAt([0, 5], { patience: inTurn(30, 30) }));
  expect(run.channels.phone).toMatchObject({ contacts: { value: 2 }, waited: { value: 15 }, cost: { value: 9 } });
  expect(Object.keys(run.toJSON())).not.toContain('channels');
});
