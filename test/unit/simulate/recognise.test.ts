import {
  announcement,
  conversation,
  type Design,
  erlang,
  exponential,
  gamma,
  hold,
  lognormal,
  minutes,
  type PersonaOptions,
  type Population,
  type PopulationOptions,
  poisson,
  population,
  type ServiceOptions,
  service,
  simulate,
  weekly,
} from 'please-hold';
import { expect, test } from 'vitest';
import { assign, raise } from 'xstate';
import { outcome } from '../../../src/design/index.ts';
import { recognise } from '../../../src/simulate/recognise.ts';

const patience = exponential({ mean: minutes(3) });
const lasts = exponential({ mean: minutes(2) });
const resolved = { weight: 1, to: 'done' } as const;

const line = { pool: 'desk', answered: 'agent' } as const;
const talk = { lasts, results: { resolved } } as const;
const done = outcome('resolved');
const states = { line: hold(line), agent: conversation(talk), done };
const options = {
  id: 'line',
  needs: ['help', 'more'],
  facts: { name: { takes: 20, kept: 'contact' } },
  pools: { desk: { agents: 21 } },
  channels: { phone: { initial: 'line' } },
  states,
};
/** The reader of types is spared what each departure would take. */
const design = (change: object = {}): Design =>
  service({ ...options, ...change } as unknown as ServiceOptions) as Design;
const inStates = (change: object) => design({ states: { ...states, ...change } });
const caller: PersonaOptions = { needs: 'help', share: 1, patience };
const callers = (own: Partial<PersonaOptions> = {}, change: Partial<PopulationOptions> = {}): Population =>
  population({ arrivals: poisson({ perMinute: 10 }), personas: { caller: { ...caller, ...own } }, ...change });
const patient = (rate: number) =>
  population({ arrivals: poisson({ perMinute: rate }), personas: { caller: { needs: 'help', share: 1 } } });
const served = { arrivals: 10 / 60, service: 120, agents: 21 };

test.each<[string, Design, Population, object]>([
  ['impatient callers are Erlang A', design(), callers(), { model: 'Erlang A', ...served, patience: 180 }],
  ['callers for ever patient are Erlang C', design(), patient(10), { model: 'Erlang C', ...served }],
  [
    'no line is Erlang B, whatever conversations and patience look like',
    inStates({
      line: hold({ ...line, capacity: 0, full: 'lost' }),
      agent: conversation({ ...talk, lasts: gamma({ mean: 120, sd: 40 }) }),
      lost: outcome('turnedAway'),
    }),
    callers({ patience: lognormal({ mean: 100, sd: 30 }) }),
    { model: 'Erlang B', ...served },
  ],
  [
    'several personas who are as patient, slip and want other things',
    design(),
    callers(
      {},
      {
        personas: {
          a: { ...caller, share: 0.5, slips: { silence: 0.5 } },
          b: { ...caller, needs: 'more', share: 0.5 },
        },
      },
    ),
    { model: 'Erlang A', ...served, patience: 180 },
  ],
  [
    'several ends, music, data, and redials that never come',
    inStates({
      line: { ...hold({ ...line, music: 'a tune' }), entry: assign({ waited: true }) },
      agent: conversation({
        ...talk,
        results: { resolved, failed: { weight: { help: 0, more: 1 }, to: 'lost', refuses: true } },
      }),
      lost: outcome('refused', { refusal: true }),
    }),
    callers({ redials: { probability: 1, after: 60, most: 0 } }),
    { model: 'Erlang A', ...served, patience: 180 },
  ],
])('%s', (_, given, who, queue) => {
  expect(recognise(given, who)).toMatchObject({ queue, reasons: [] });
});

const departures: [string, Design, Population, string][] = [
  [
    'arrivals by the hour',
    design(),
    callers({}, { arrivals: poisson({ perHour: weekly({ daily: { '00:00-24:00': 60 } }) }) }),
    'arrivals are',
  ],
  [
    'busy days',
    design(),
    callers({}, { arrivals: poisson({ perMinute: 10, busyness: gamma({ mean: 1, sd: 0.1 }) }) }),
    'not Poisson at one rate',
  ],
  [
    'a talk that is not exponential',
    inStates({ agent: conversation({ ...talk, lasts: lognormal({ mean: 120, sd: 60 }) }) }),
    callers(),
    'conversations last lognormal',
  ],
  [
    'a talk that is always as long',
    inStates({ agent: conversation({ ...talk, lasts: 120 }) }),
    callers(),
    'conversations last always 120 s',
  ],
  [
    'what calls itself exponential',
    inStates({
      agent: conversation({
        ...talk,
        lasts: {
          ...erlang({ mean: 120, stages: 2 }),
          kind: 'exponential',
          mean: 120,
          sd: 120,
          parameters: {},
          sample: () => 120,
        },
      }),
    }),
    callers(),
    'not exponential',
  ],
  [
    'patience that is not exponential',
    design(),
    callers({ patience: lognormal({ mean: 100, sd: 30 }) }),
    "patience of 'caller' is lognormal",
  ],
  [
    'one patience per journey',
    design(),
    callers({ patience: { time: patience, per: 'journey' } }),
    'one patience per journey',
  ],
  [
    'some more patient than others',
    design(),
    callers({}, { personas: { a: { ...caller, share: 0.5 }, b: { ...caller, share: 0.5, patience: lasts } } }),
    'personas differ in patience',
  ],
  [
    'some patient for ever',
    design(),
    callers({}, { personas: { a: { ...caller, share: 0.5 }, b: { needs: 'help', share: 0.5 } } }),
    'personas differ in patience',
  ],
  ['redials', design(), callers({ redials: { probability: 0.1, after: 60, most: 1 } }), "'caller' comes back"],
  ['what callers bear', design(), callers({ bears: { automation: patience } }), 'for other reasons than waiting'],
  [
    'wrap-up',
    inStates({ agent: conversation({ ...talk, wrapUp: 30 }) }),
    callers(),
    'agents have work after a conversation',
  ],
  [
    'facts',
    inStates({ agent: conversation({ ...talk, asks: ['name'] }) }),
    callers(),
    'callers are asked for name first',
  ],
  [
    'results that last otherwise',
    inStates({ agent: conversation({ ...talk, results: { resolved: { ...resolved, lasts: 60 } } }) }),
    callers(),
    "result 'agent.resolved' has lasts",
  ],
  [
    'callbacks promised',
    inStates({ agent: conversation({ ...talk, results: { resolved: { ...resolved, promises: 60 } } }) }),
    callers(),
    "result 'agent.resolved' has promises",
  ],
  [
    'contacts that the organisation begins',
    inStates({ done: outcome('resolved', { alsoStarts: { channel: 'phone', after: 60 } } as never) }),
    callers(),
    "outcome 'resolved' has alsoStarts",
  ],
  [
    'transfers',
    inStates({ agent: conversation({ ...talk, results: { resolved, on: { weight: 1, to: 'line' } } }) }),
    callers(),
    "'agent.on' does not always end the contact",
  ],
  [
    'opening hours',
    design({
      pools: { desk: { agents: 21, opens: { days: 'daily', from: '00:00', to: '23:00' } } },
      states: { ...states, line: hold({ ...line, closed: 'done' }) },
    }),
    callers(),
    "pool 'desk' has opens",
  ],
  [
    'a second pool',
    design({ pools: { desk: { agents: 21 }, back: { agents: 1 } } }),
    callers(),
    'there are several pools',
  ],
  [
    'a second channel',
    design({ channels: { phone: { initial: 'line' }, chat: { initial: 'line' } } }),
    callers(),
    'there are several channels',
  ],
  ['trunks', design({ channels: { phone: { initial: 'line', trunks: 40 } } }), callers(), 'phone has trunks'],
  ['mail', design({ channels: { mail: { initial: 'line' } } }), callers(), 'by mail nobody waits in line'],
  [
    'a line with places',
    inStates({ line: hold({ ...line, capacity: 5, full: 'done' }) }),
    callers(),
    'the line has 5 places',
  ],
  [
    'a longest wait',
    inStates({ line: hold({ ...line, longestWait: 300, timedOut: 'done' }) }),
    callers(),
    'nobody waits longer than 300 s',
  ],
  [
    'messages in line',
    inStates({ line: hold({ ...line, messages: [{ says: 'Hello.', after: 20, lasts: 5 }] }) }),
    callers(),
    "more goes on in 'line' than one thing",
  ],
  [
    'an announcement first',
    design({
      channels: { phone: { initial: 'welcome' } },
      states: { ...states, welcome: announcement({ says: 'Welcome.', lasts: 5, to: 'line' }) },
    }),
    callers(),
    "there is 'welcome' besides the line",
  ],
  [
    'no line',
    design({ channels: { phone: { initial: 'agent' } }, states: { agent: states.agent, done } }),
    callers(),
    'it is not one line and a conversation',
  ],
  [
    'an answer that depends',
    inStates({
      line: { ...hold(line), on: { 'agent.answered': [{ target: 'done', guard: () => false }, { target: 'agent' }] } },
    }),
    callers(),
    'who is answered does not always come to the conversation',
  ],
  [
    'a timer',
    inStates({ line: { ...hold(line), after: { 60000: 'done' } } }),
    callers(),
    'the machine moves by itself',
  ],
  [
    'an event that the machine sends itself',
    inStates({ agent: { ...states.agent, entry: raise({ type: 'agent.resolved' }) } }),
    callers(),
    'the machine moves by itself',
  ],
  ['a load that is too high', design(), patient(10.5), '21 agents never catch up with a load of 21'],
  ['what is not known here', { ...design(), routing: 'by skill' } as Design, callers(), 'the design has routing'],
  [
    'what is not known of a pool',
    { ...design(), pools: { desk: { agents: 21, skills: ['help'] } } } as Design,
    callers(),
    "pool 'desk' has skills",
  ],
];

test.each(departures)('not recognised: %s', (_, given, who, reason) => {
  const { queue, reasons } = recognise(given, who);
  expect(queue).toBeUndefined();
  expect(reasons.join('; ')).toContain(reason);
});

test('a run tells it when asked, and prints it only where there is something', () => {
  const run = { horizon: 3600, replications: 2, seed: 1 };
  const known = simulate(design(), callers(), run);
  expect(known.theory.queue?.model).toBe('Erlang A');
  expect(`${known}`).toContain('EXACTLY, as Erlang A');
  const other = simulate(inStates({ agent: conversation({ ...talk, wrapUp: 30 }) }), callers(), run);
  expect(`${other}`).not.toMatch(/exactly/i);
  expect(`${other.theory}`).toBe('not Erlang A, B or C:\n  agents have work after a conversation');
});

test('one replication has no z, short abandons leave out who gave up', () => {
  const run = simulate(design(), callers(), { horizon: 3600, replications: 1, seed: 1, shortAbandon: 5 });
  expect(run.theory.figures.map(({ z }) => z)).toEqual(run.theory.figures.map(() => Number.NaN));
  expect(run.theory.figures.map(({ name }) => name)).not.toContain('waits.abandonment');
});
