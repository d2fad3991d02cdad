import { describe, expect, test } from 'vitest';
import {
  announcement,
  type Block,
  chatbot,
  choice,
  conversation,
  hold,
  ifLine,
  ifOpen,
  menu,
  outcome,
  pause,
  type ServiceOptions,
  service,
} from '../../../src/design/index.ts';
import { replay } from '../../../src/simulate/index.ts';
import type { StoryLine } from '../../../src/story/index.ts';
import { days, minutes, seconds } from '../../../src/time/durations.ts';
import { callersAt, inTurn } from '../simulate/tiny.ts';

const solved = outcome('resolved');
const euro = { perMinute: 0.6, currency: 'EUR' } as const;

/** A design of these states, which begins in the first. */
function designOf(states: ServiceOptions['states'], more: Partial<ServiceOptions> = {}) {
  const [initial = ''] = Object.keys(states);
  const options: Omit<ServiceOptions, 'channels'> = {
    id: 'told',
    needs: ['help'],
    states: { ...states, solved },
    ...more,
  };
  return service({ ...options, channels: { phone: { initial, tariff: euro } } });
}

type Traits = Parameters<typeof callersAt>[1];

function lived(
  states: ServiceOptions['states'],
  more: Partial<ServiceOptions> = {},
  traits: Traits = {},
  at = [0],
  caller = 0,
) {
  const options = { horizon: days(7), seed: 1, replication: 1, caller };
  return replay(designOf(states, more), callersAt(at, traits), options).story;
}

const shown = ({ kind, time, who, text }: StoryLine) => `${kind} ${time} ${who}: ${text}`;

/** The lines of the first contact. */
function told(...given: Parameters<typeof lived>): string[] {
  return lived(...given).contacts[0]!.lines.map(shown);
}

const end = 'met 00:01 : ends as resolved: the need is met';

test('what is said, and what is pressed by what its author calls it', () => {
  const states = {
    welcome: announcement({ says: 'Welcome.', lasts: seconds(40), to: 'keys' }),
    keys: menu({
      says: 'For help\n  press star.',
      lasts: seconds(20),
      options: { star: { label: 'help', serves: ['help'], to: 'solved' } },
      otherwise: 'solved',
    }),
  };
  expect(told(states)).toEqual([
    'said 00:00 organisation: "Welcome."',
    'said 00:00 organisation: "For help press star."',
    'pressed 00:01 caller: presses * (help)',
    end,
  ]);
});

test('silence, wrong keys, and a prompt that is heard once more', () => {
  const keys = (slips: object) =>
    [
      {
        keys: menu({
          says: 'Press 1.',
          lasts: 10,
          waits: 5,
          options: { 1: { label: 'no', to: 'solved' } },
          retries: 1,
          otherwise: 'solved',
        }),
      },
      {},
      { slips: { wrongKey: 0, wrongChoice: 0, silence: 0, ...slips } },
    ] as const;
  const silent = [
    'said 00:00 organisation: "Press 1."',
    'silent 00:00 caller: says and presses nothing',
    'said 00:00 organisation: once more: "Press 1."',
    'silent 00:00 caller: says and presses nothing',
  ];
  expect(told(...keys({})).slice(0, 4)).toEqual(silent);
  expect(told(...keys({ wrongKey: 1 }))[1]).toBe('pressed 00:00 caller: presses a key that is not offered');
});

describe('turns with a bot are told in one line', () => {
  const bot = (understands: number, questions = 3) =>
    told({
      bot: chatbot({ questions, understands, gaveUpAfter: 4, lasts: 30, understood: 'solved', gaveUp: 'solved' }),
    });
  test('that are all understood', () => {
    expect(bot(1)[0]).toBe('understood 00:00 bot: asks 3 questions, and understands');
    expect(bot(1, 1)[0]).toBe('understood 00:00 bot: asks something, and understands');
  });
  test('of which none is', () => {
    expect(bot(0).slice(0, 2)).toEqual([
      'misunderstood 00:00 bot: does not understand, 4 times',
      'did 00:02 bot: gives up',
    ]);
  });
  test('of which some are', () => {
    expect(bot(0.5)[0]).toMatch(
      /^misunderstood 00:00 bot: asks \d times, understands \d answers? and does not understand \d$/,
    );
  });
});

describe('a wait', () => {
  const agent = conversation({ lasts: minutes(10), results: { resolved: { weight: 1, to: 'solved' } } });
  const line = (more: object = {}) => hold({ pool: 'desk', answered: 'agent', ...more }) as Block;
  const pools = { desk: { agents: 1 } };
  const second = (more: object, traits: Traits = {}) =>
    told({ line: line(more), agent, away: outcome('turnedAway') }, { pools }, traits, [0, 60], 1);

  test('that is none', () => {
    expect(told({ line: line(), agent }, { pools })).toEqual([
      'answered 00:00 desk 1: answers at once',
      'talked 00:00 desk 1: talks with the caller, 10 minutes',
      'did 00:10 desk 1: solves it',
      'met 00:10 : ends as resolved: the need is met',
    ]);
  });
  test('with music, and messages by how often they are heard', () => {
    const messages = [{ says: 'Please hold.', after: 120, lasts: 4 }];
    expect(second({ music: 'a tune', messages }).slice(0, 3)).toEqual([
      'waited 00:01 music: 9 minutes of "a tune"',
      'said 00:03 organisation: "Please hold.", 4 times',
      'answered 00:10 desk 1: answers',
    ]);
  });
  test('that a callback is offered in', () => {
    const callback = { offer: 'always', says: 'Shall we call you?', lasts: 20, accepts: 1, to: 'away' };
    expect(second({ callback })).toEqual([
      'waited 00:01 line: 20 seconds of waiting for desk',
      'said 00:01 organisation: "Shall we call you?"',
      'did 00:01 caller: accepts',
      "deadEnd 00:01 : ends as 'turned away': the need is not met, a dead end",
    ]);
  });
  test('that is given up, or ended', () => {
    expect(second({}, { patience: inTurn(120) }).slice(0, 2)).toEqual([
      'waited 00:01 line: 2 minutes of waiting for desk',
      'hungUp 00:03 caller: hangs up',
    ]);
    expect(second({ capacity: 0, full: 'away' })[0]).toBe('turnedAway 00:01 desk: no room in the line');
    expect(second({ longestWait: 120, timedOut: 'away' })[1]).toBe('turnedAway 00:03 desk: no answer in time');
  });
  test('for a pool that is closed', () => {
    const shut = { desk: { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } };
    expect(told({ line: line({ closed: 'away' }), agent, away: outcome('turnedAway') }, { pools: shut })).toEqual([
      'turnedAway 00:00 desk: closed',
      "deadEnd 00:00 : ends as 'turned away': the need is not met, a dead end",
    ]);
  });
});

test('facts are told, and told again', () => {
  const ask = (to: string) =>
    conversation({ asks: ['customerNumber', 'story'], lasts: 60, results: { transferred: { weight: 1, to } } });
  const states = { first: ask('second'), second: ask('solved') };
  const facts = { customerNumber: { takes: 30, kept: 'contact' }, story: { takes: 30, kept: 'agent' } } as const;
  const lines = told(
    { in: hold({ pool: 'desk', answered: 'first' }), ...states },
    { facts, pools: { desk: { agents: 1 } } },
  );
  expect(lines).toContain('told 00:00 caller: tells customer number and story');
  expect(lines).toContain('again 00:02 caller: tells story again');
});

test('what others do is told by its name in words, or by what people call it', () => {
  const visit = (more: object) =>
    choice({
      by: 'organisation',
      lasts: days(2),
      offPhone: true,
      results: { 'organisation.cameTooLate': { weight: 1, to: 'solved', ...more } },
    });
  expect(told({ visit: visit({}) })[0]).toBe('did 00:00 organisation: came too late 2 days later');
  expect(told({ visit: visit({ label: 'is there' }) })[0]).toBe('did 00:00 organisation: is there 2 days later');
});

test('time that passes, by whose turn it is', () => {
  expect(told({ wait: pause({ lasts: days(2), offPhone: true, to: 'solved' }) })[0]).toBe(
    'passed 00:00 phone down: 2 days pass',
  );
  expect(told({ wait: pause({ lasts: 20, to: 'solved' }) })[0]).toBe('passed 00:00 : 20 seconds pass');
  expect(told({ wait: pause({ lasts: days(3), offPhone: true, by: 'caller', to: 'solved' }) })[0]).toBe(
    'passed 00:00 caller: takes 3 days',
  );
  const timer = { after: { 30000: 'solved' } };
  expect(told({ timer })[0]).toBe('passed 00:00 : 30 seconds with nothing going on');
});

test('what gates find', () => {
  const pools = { desk: { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } };
  const states = {
    open: ifOpen({ pool: 'desk', open: 'solved', closed: 'long' }),
    long: ifLine({ pool: 'desk', longerThan: 2, yes: 'solved', no: 'solved' }),
  };
  expect(told(states, { pools }).slice(0, 2)).toEqual([
    'found 00:00 desk: closed',
    'found 00:00 desk: at most 2 in line',
  ]);
});
