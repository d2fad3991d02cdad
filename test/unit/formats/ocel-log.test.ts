import fc from 'fast-check';
import { type LogOptions, ocelLog } from 'please-hold/formats';
import { expect, test } from 'vitest';
import { type OcelLog, ocelMistakes, readOcelLog } from '../../reading/ocel.ts';
import { hostileRecords } from './hostile.ts';
import { aContact, aJourney, aStay, tell, written } from './logging.ts';

const ocel = (options?: LogOptions) => written((sink) => ocelLog(sink, options));
const line = { ...aStay, activity: 'queue', state: 'line', event: 'agent.answered', answeredBy: 'night desk' } as const;
const asked = { ...aStay, colleague: { pool: 'second', agent: 1 } };
const records = { stays: [line, asked], contacts: [aContact], journeys: [aJourney] };

function parsed(options?: LogOptions): OcelLog {
  const { text, log } = ocel(options);
  tell(log, records);
  return JSON.parse(text());
}

test('an event is related to caller, need, contact, and whoever took part', () => {
  const { events, objects } = parsed();
  expect(events.map(({ type }) => type)).toEqual(['line', 'talk', 'resolved']);
  const all = ['of caller: caller r1-7', 'about need: need r1-7', 'in contact: contact r1-7-1'];
  expect(events.map(({ relationships }) => relationships.map((each) => `${each.qualifier}: ${each.objectId}`))).toEqual(
    [
      [...all, 'in line of: pool r1 desk', 'answered by: agent r1 night desk 2'],
      [...all, 'of pool: pool r1 desk', 'with agent: agent r1 desk 2', 'with colleague: agent r1 second 1'],
      all,
    ],
  );
  expect(objects.map(({ id }) => id).sort()).toEqual([
    'agent r1 desk 2',
    'agent r1 night desk 2',
    'agent r1 second 1',
    'caller r1-7',
    'contact r1-7-1',
    'need r1-7',
    'pool r1 desk',
    'pool r1 night desk',
    'pool r1 second',
  ]);
  const contact = objects.find(({ type }) => type === 'contact');
  expect(contact?.attributes.find(({ name }) => name === 'outcome')?.value).toBe('resolved');
});

test('times are those of the clock of the design', () => {
  const { events } = parsed({ start: '2026-07-01', design: { id: 'desk', zone: 'Europe/Amsterdam' } });
  expect(events[0]?.time).toBe('2026-07-01T00:01:10.500+02:00');
});

test('each replication has agents of its own; of a run that is broken off all that is known is there', () => {
  const { text, log } = ocel();
  log.onStay(aStay);
  log.onStay({ ...aStay, replication: 2 });
  log.end();
  const whole = JSON.parse(text()) as OcelLog;
  expect(ocelMistakes(whole)).toEqual([]);
  expect(whole.objects.filter(({ type }) => type === 'agent').map(({ id }) => id)).toEqual([
    'agent r1 desk 2',
    'agent r2 desk 2',
  ]);
  expect(whole.objects.filter(({ type }) => type === 'contact')).toHaveLength(2);
});

test('an empty log is one', () => {
  const { text, log } = ocel();
  log.end();
  expect(ocelMistakes(JSON.parse(text()))).toEqual([]);
});

test('hostile names come back as they were, and break no rule', () => {
  fc.assert(
    fc.property(hostileRecords, (given) => {
      const { text, log } = ocel();
      tell(log, given);
      const { stays, contacts } = readOcelLog(text());
      expect(stays).toEqual(given.stays);
      expect(contacts).toEqual(given.contacts);
    }),
  );
});

test('a log that breaks a rule is found out', () => {
  const whole = parsed();
  expect(ocelMistakes(whole)).toEqual([]);
  const [first, ...others] = whole.events;
  const broken = (event: Partial<OcelLog['events'][number]>) =>
    ocelMistakes({ ...whole, events: [{ ...(first as OcelLog['events'][number]), ...event }, ...others] });
  expect(broken({ type: 'nothing' })).toContain('nothing is not declared');
  expect(broken({ time: 'now' })[0]).toMatch(/has the time now/);
  expect(broken({ id: others[0]?.id ?? '' })[0]).toMatch(/has no id of its own/);
  expect(broken({ attributes: [{ name: 'wait', value: 'long' }] })[0]).toMatch(/wait is long, not float/);
  expect(broken({ relationships: [{ objectId: 'nobody', qualifier: 'of' }] })[0]).toMatch(/is not there/);
});
