import { simulate } from 'please-hold';
import { expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { callers, cardLine, liveCall, machine, options } from '../../examples/own-machine/index.ts';
import type { ContactRecord, Stay } from '../../src/measure/stay.ts';

const once = { ...options, replications: 1 };
const words: Readonly<Record<string, string>> = {
  'agent.answered': 'ANSWER',
  'queue.closed': 'SHUT',
  'caller.hungUp': 'BYE',
};
const endOf: Readonly<Record<string, string>> = { resolved: 'helped', abandoned: 'left' };

/** The calls of a run, with their stays in the order of time. */
function calls(): { readonly contact: ContactRecord; readonly stays: readonly Stay[] }[] {
  const stays = new Map<number, Stay[]>();
  const contacts: ContactRecord[] = [];
  simulate(cardLine, callers, {
    ...once,
    onStay: (stay) => stays.set(stay.caller, [...(stays.get(stay.caller) ?? []), stay]),
    onContact: (contact) => contacts.push(contact),
  });
  return contacts.map((contact) => ({ contact, stays: stays.get(contact.caller) ?? [] }));
}

/** The team's machine, live: its clock and the end of its promise are in our hands. */
function live() {
  const clock = new SimulatedClock();
  let end: { resolve(customer: { known: boolean }): void; reject(): void } | undefined;
  const findCustomer = fromPromise<{ known: boolean }, string>(
    () =>
      new Promise((resolve, reject) => {
        end = { resolve, reject };
      }),
  );
  const actor = createActor(machine.provide({ actors: { findCustomer } }), {
    clock,
    input: { phone: '06 12' },
  }).start();
  const settle = async (customer?: { known: boolean }) => {
    if (customer) end?.resolve(customer);
    else end?.reject();
    await new Promise((done) => setImmediate(done));
  };
  return { clock, actor, settle };
}

test('a live actor goes where the simulated caller goes, whatever the events', async () => {
  const seen = new Set<string>();
  let byTimer = 0;
  for (const { contact, stays } of calls()) {
    const { clock, actor, settle } = live();
    // Ever a microsecond later: what the machine does of itself at that very moment is done.
    let late = 0;
    const at = (time: number) => {
      late += 1e-6;
      clock.set((time - contact.began + late) * 1000);
    };
    for (const [i, { state, event, began, ended }] of stays.entries()) {
      at(began);
      expect(actor.getSnapshot().value).toBe(state);
      if (event === null) {
        byTimer++;
        continue;
      }
      at(ended);
      seen.add(`${state} ${event}`);
      // What the promise said is not on record: where it led to is.
      if (event.startsWith('xstate.done')) await settle({ known: stays[i + 1]?.state === 'confirming' });
      else if (event.startsWith('xstate.error')) await settle();
      else actor.send({ type: (words[event] ?? event) as 'BYE' });
    }
    at(contact.ended);
    const { value, status } = actor.getSnapshot();
    expect({ value, status }).toEqual({ value: endOf[contact.outcome ?? ''] ?? contact.outcome, status: 'done' });
  }
  expect(byTimer).toBeGreaterThan(50);
  expect([...seen].sort()).toEqual([
    'confirming KEY_1',
    'confirming KEY_2',
    'finding xstate.done.actor.0.cardLine.finding',
    'finding xstate.error.actor.0.cardLine.finding',
    'line agent.answered',
    'line caller.hungUp',
    'line queue.closed',
    'menu KEY_1',
    'menu KEY_2',
    'talking PASS_ON',
    'talking SOLVED',
  ]);
});

test('who was robbed is not known to the machine, and so cannot block the card without an agent', () => {
  const { personas } = simulate(cardLine, callers, options);
  expect(personas.robbed.outcomes.blocked?.value).toBe(0);
  expect(personas.careless.outcomes.blocked?.low).toBeGreaterThan(0.25);
  expect(personas.robbed.waits.untilHuman.low).toBeGreaterThan(60);
});

test('more agents make a shorter line, and a file what is told again', () => {
  const before = simulate(cardLine, callers, options);
  const after = simulate(cardLine.with({ pools: { desk: { agents: 6 } } }), callers, options);
  expect(after.waits.mean.high).toBeLessThan((before.waits.mean.low ?? 0) / 4);
  expect(before.repeats.retold.low).toBeGreaterThan(0.05);
  const onFile = simulate(cardLine.with({ facts: { identity: { kept: 'file' } } }), callers, options);
  expect(onFile.repeats.retold.value).toBe(0);
});

test('the live call of the example runs through the timers, the promise and the guards of the team', async () => {
  expect(await liveCall()).toEqual([
    '0 s: greeting',
    '3 s: menu',
    '3 s: finding',
    '3 s: confirming',
    '8 s: line',
    '98 s: talking',
    '98 s: line',
    '698 s: voicemail',
  ]);
});
