import { expect, test } from 'vitest';
import { choice, conversation, hold, outcome, service } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/stay.ts';
import { callersAt, live } from './tiny.ts';

/** Five agents, and fewer trunks; talks of 100 s. */
const phone = (trunks: number, also: object = {}) =>
  service({
    id: 'trunks',
    needs: ['help'],
    pools: { desk: { agents: 5 } },
    channels: { phone: { initial: 'line', trunks, tariff: { perContact: 1, currency: 'EUR' } } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: 100, results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
      ...also,
    },
  } as never);

function contactsOf(design: ReturnType<typeof phone>, times: readonly number[], traits = {}) {
  const contacts: ContactRecord[] = [];
  const run = live(design, callersAt(times, traits), { onContact: (contact) => contacts.push(contact) });
  const told = contacts
    .sort((a, b) => a.began - b.began || a.caller - b.caller)
    .map(({ caller, began, outcome: name }) => `${caller}@${began} ${name}`);
  return { run, contacts, told: told.join(', ') };
}

test('whoever finds every trunk taken hears a busy tone', () => {
  const { run, contacts, told } = contactsOf(phone(2), [0, 10, 20, 99, 100]);
  expect(told).toBe('0@0 resolved, 1@10 resolved, 2@20 blocked, 3@99 blocked, 4@100 resolved');
  expect(contacts[2]).toMatchObject({ ended: 20, state: null, deadEnd: null, met: false, cost: 0, returns: false });
  expect(run.volume.blocked?.value).toBe(2);
  expect(run.outcomes.blocked?.value).toBe(0.4);
  // Nobody has asked for a line, but nobody has been served by a machine either.
  expect(run.volume.offered.value).toBe(3);
  expect(run.volume.contained.value).toBe(0);
  // Their contact ended with the need unmet by somebody else's act.
  expect(run.deadEnds.perContact.value).toBe(0.4);
  expect(run.toJSON().volume).toHaveProperty('blocked');
  expect(run.toString()).toMatch(/blocked +40\.0 %/);
});

test('where there is no limit nobody is blocked, and nothing tells of it', () => {
  const run = live(phone(2).with({ channels: { phone: { trunks: undefined } } } as never), callersAt([0, 10, 20]));
  expect(run.outcomes).not.toHaveProperty('blocked');
  expect(run.volume).not.toHaveProperty('blocked');
});

test('who was blocked rings again as after anything that leaves the need unmet', () => {
  const redials = { probability: 1, after: 45, most: 3 };
  const { run, told } = contactsOf(phone(2), [0, 10, 20], { redials });
  expect(told).toBe('0@0 resolved, 1@10 resolved, 2@20 blocked, 2@65 blocked, 2@110 resolved');
  expect(run.resolution.value).toBe(1);
  expect(run.repeats.recontacts.value).toBeCloseTo(2 / 3, 12);
});

test('with the phone down a trunk is free', () => {
  const called = { 'agent.called': { weight: 1, to: 'desk' } };
  const design = phone(1, {
    line: choice({ by: 'organisation', offPhone: true, lasts: 50, results: called }),
    desk: hold({ pool: 'desk', answered: 'agent' }),
  });
  // Both have put down the phone, and are called back at 50 and 60 for 100 s.
  expect(contactsOf(design, [0, 10, 70, 155, 165]).told).toBe(
    '0@0 resolved, 1@10 resolved, 2@70 blocked, 3@155 blocked, 4@165 resolved',
  );
});

test('those whom the organisation calls need not find a trunk free', () => {
  const design = phone(1, { done: outcome('resolved', { alsoStarts: [{ channel: 'phone', after: 30 }] }) });
  const { told } = contactsOf(design, [0, 110, 180]);
  // The first is called at 130, while the second is on the only trunk, until 210.
  expect(told).toMatch(/^0@0 resolved, 1@110 resolved, 0@130 resolved, 2@180 blocked/);
});

test('each channel has trunks of its own', () => {
  const design = phone(1).with({ channels: { chat: { initial: 'line', trunks: 2 } } } as never);
  const { told } = contactsOf(design, [0, 10, 20, 30], { channel: 'chat' });
  expect(told).toBe('0@0 resolved, 1@10 resolved, 2@20 blocked, 3@30 blocked');
});
