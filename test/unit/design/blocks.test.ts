import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { ChoiceActivity, QueueActivity } from '../../../src/design/activity.ts';
import {
  ask,
  type Block,
  chatbot,
  choice,
  conversation,
  gate,
  hold,
  ifOpen,
  meets,
  type Outcome,
  outcome,
  pause,
  queue,
  service,
} from '../../../src/design/index.ts';

const leads = (target: string) => ({ target, reenter: true });
const choiceOf = (block: Block) => block.meta?.activity as ChoiceActivity;

describe('conversation', () => {
  const talk = conversation({
    asks: ['identity'],
    lasts: 240,
    wrapUp: 30,
    results: {
      resolved: { weight: { fault: 7, otherwise: 4 }, to: 'solved' },
      transferred: { weight: 3, to: 'line', carries: ['identity'], keeps: true, lasts: 60 },
    },
  });

  test('is talked by an agent, facts first, wrap-up after', () => {
    expect(choiceOf(talk)).toMatchObject({ kind: 'choice', by: 'agent', asks: ['identity'], lasts: 240, wrapUp: 30 });
  });

  test('ends with what the agent did', () => {
    expect(choiceOf(talk).results).toEqual({
      'agent.resolved': { weight: { fault: 7, otherwise: 4 } },
      'agent.transferred': { weight: 3, carries: ['identity'], keeps: true, lasts: 60 },
    });
    expect(talk.on).toEqual({ 'agent.resolved': leads('solved'), 'agent.transferred': leads('line') });
  });
});

describe('chatbot', () => {
  const bot = { questions: 2, gaveUpAfter: 2, lasts: 9, understood: 'solved', gaveUp: 'line' };
  const weights = (block: Block) => choiceOf(block.states?.question?.states?.q1 ?? {}).results;

  test('understands the needs that it serves, and misunderstands the others', () => {
    expect(weights(chatbot({ ...bot, understands: 0.75, serves: ['fault'] }))).toEqual({
      'bot.understood': { weight: { fault: 0.75, otherwise: 0 } },
      'bot.misunderstood': { weight: { fault: 0.25, otherwise: 1 }, counts: 'misunderstanding' },
    });
  });

  test('understands needs differently', () => {
    const block = chatbot({ ...bot, understands: { fault: 0.75, otherwise: 0.5 } });
    expect(weights(block)).toMatchObject({ 'bot.misunderstood': { weight: { fault: 0.25, otherwise: 0.5 } } });
  });

  test('serves every need unless it says', () => {
    expect(weights(chatbot({ ...bot, understands: 1 }))).toMatchObject({
      'bot.understood': { weight: { otherwise: 1 } },
    });
  });

  test('begins anew when it is led back to itself', () => {
    const { machine } = service({
      id: 'loop',
      needs: ['fault'],
      channels: { phone: { initial: 'bot' } },
      states: { bot: chatbot({ ...bot, understands: 0.5, gaveUp: 'bot' }), solved: outcome('resolved') },
    });
    const actor = createActor(machine).start();
    for (const type of ['bot.understood', 'bot.misunderstood', 'bot.misunderstood']) actor.send({ type });
    expect(actor.getSnapshot().value).toEqual({ bot: { question: 'q1', misunderstandings: 'm0' } });
  });
});

describe('hold', () => {
  const messages = [
    { says: 'Please stay on the line.', after: 60, lasts: 4 },
    { says: 'You can also write to us.', after: 30, lasts: 5 },
  ];

  test('is a line that lasts while messages are played in turn', () => {
    const line = hold({ pool: 'desk', answered: 'agent', music: 'a tune', messages });
    expect(line.meta?.activity).toEqual({ kind: 'queue', pool: 'desk', says: 'a tune' });
    const { machine } = service({
      id: 'held',
      needs: ['fault'],
      pools: { desk: { agents: 1 } },
      channels: { phone: { initial: 'line' } },
      states: { line, agent: outcome('resolved') },
    });
    const actor = createActor(machine).start();
    const heard = ['music1', 'message1', 'music2', 'message2', 'music1'];
    for (const state of heard) {
      expect(actor.getSnapshot().value).toEqual({ line: state });
      actor.send({ type: 'organisation.said' });
    }
    actor.send({ type: 'agent.answered' });
    expect(actor.getSnapshot().value).toBe('agent');
  });

  test('a message is said by the organisation', () => {
    const said = hold({ pool: 'desk', answered: 'agent', messages }).states?.message2?.meta?.activity;
    expect(said).toMatchObject({ by: 'organisation', says: 'You can also write to us.', lasts: 5 });
  });

  test('limits lead where they are told to', () => {
    const line = hold({
      pool: 'desk',
      answered: 'agent',
      capacity: 0,
      full: 'busy',
      longestWait: 300,
      timedOut: 'sorry',
      closed: 'shut',
    });
    expect(line.meta?.activity as QueueActivity).toMatchObject({ capacity: 0, longestWait: 300 });
    expect(line.on).toEqual({
      'agent.answered': leads('agent'),
      'queue.full': leads('busy'),
      'queue.timedOut': leads('sorry'),
      'queue.closed': leads('shut'),
    });
  });
});

describe('the smaller ones', () => {
  test('ask takes facts and no more time unless it says', () => {
    const form = ask({ facts: ['identity'], to: 'line' });
    expect(choiceOf(form)).toMatchObject({ by: 'organisation', asks: ['identity'], lasts: 0 });
    expect(form.on).toEqual({ 'caller.told': leads('line') });
  });

  test('pause may be off the phone', () => {
    expect(choiceOf(pause({ lasts: 60, to: 'line' }))).not.toHaveProperty('offPhone');
    expect(choiceOf(pause({ lasts: 60, to: 'line', offPhone: true }))).toHaveProperty('offPhone', true);
  });

  test('ifOpen and gate ask whether a pool is open', () => {
    const activity = { kind: 'gate', question: { asks: 'open', pool: 'desk' } };
    expect(ifOpen({ pool: 'desk', open: 'a', closed: 'b' }).meta?.activity).toEqual(activity);
    expect(gate({ asks: 'open', pool: 'desk', closed: 'b' })).toMatchObject({
      meta: { activity },
      on: { 'gate.closed': leads('b') },
    });
  });

  test('queue leaves to the states around it what it does not say', () => {
    expect(queue({ pool: 'desk', timedOut: 'a' }).on).toEqual({ 'queue.timedOut': leads('a') });
  });

  test('choice takes weights from functions', () => {
    const weight = () => 2;
    const block = choice({
      by: 'bot',
      lasts: 3,
      results: { 'bot.guessed': { weight, to: 'a', counts: 'misunderstanding' } },
    });
    expect(choiceOf(block).results).toEqual({ 'bot.guessed': { weight, counts: 'misunderstanding' } });
  });

  test('outcomes meet what they say', () => {
    const of = (block: Block) => block.meta?.outcome as Outcome;
    expect(of(outcome('resolved'))).toEqual({ name: 'resolved', meets: 'all', recorded: 'resolved' });
    expect(of(outcome('turnedAway'))).toEqual({ name: 'turnedAway', meets: [], recorded: 'turnedAway' });
    expect(of(outcome('resolved', { meets: 'none' })).meets).toEqual([]);
    const handled = of(outcome('handled', { meets: ['fault'], recorded: 'resolved' }));
    expect(handled.recorded).toBe('resolved');
    expect([meets(handled, 'fault'), meets(handled, 'cancel')]).toEqual([true, false]);
    expect(meets(of(outcome('resolved')), 'anything')).toBe(true);
  });
});
