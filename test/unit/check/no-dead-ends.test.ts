import { expect, test } from 'vitest';
import { assign, raise } from 'xstate';
import { callers, maze } from '../../../examples/maze/index.ts';
import { check, explore, noDeadEnds, transcript } from '../../../src/check/index.ts';
import {
  choice,
  conversation,
  type Design,
  hold,
  outcome,
  persona,
  population,
  service,
} from '../../../src/design/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';
import { anybody, trapMenu } from './trap-menu.ts';

const dead = (design: Design) => check(design, anybody, noDeadEnds());

test('who calls the maze before nine is turned away', () => {
  const verdict = check(maze, callers, noDeadEnds());
  expect(verdict.status).toBe('violated');
  expect(verdict.callers.map(({ persona, status }) => `${persona} ${status}`)).toEqual([
    'broken violated',
    'leaving violated',
  ]);
  expect(verdict.reason).toBe("the contact ends in 'closed' with 'cancel' unmet, when 'desk' is closed");
  expect(verdict.witness?.events).toEqual(['organisation.said', 'caller.pressed.2', 'queue.closed']);
  expect(`${verdict}`).toContain("3  desk          closed → 'closed'");
});

test('a desk that never closes takes the dead ends of the maze away', () => {
  const open = maze.with({ pools: { desk: { opens: undefined } } });
  expect(check(open, callers, noDeadEnds()).status).toBe('holds');
});

test('over a journey, callers may call again, unless they never do', () => {
  expect(check(maze, callers, noDeadEnds({ over: 'journey' })).status).toBe('holds');
  const once = population({
    arrivals: poisson({ perHour: 1 }),
    personas: {
      broken: persona({ needs: 'fault', share: 1, redials: { probability: 0, after: 1, most: 1 } }),
    },
  });
  expect(check(maze, once, noDeadEnds({ over: 'journey' })).status).toBe('violated');
});

test.each([6, 9, 13, 20])('a trap %i steps deep, behind a guard, is found with a shortest witness', (depth) => {
  const verdict = dead(trapMenu(depth));
  expect(verdict.status).toBe('violated');
  const pressed = Array.from({ length: depth + 1 }, () => 'caller.pressed.3');
  expect(verdict.witness?.events).toEqual([...pressed, 'organisation.said']);
  expect(verdict.witness).toMatchObject({ doomedFrom: depth + 1, loopFrom: depth + 1 });
  // Three languages, though a counter that nobody reads takes ever new values.
  expect(verdict.states).toBeLessThanOrEqual(4 * (depth + 3));
});

test('a witness is replayed by the line that it offers', () => {
  const verdict = dead(trapMenu(6));
  const { line, events } = verdict.witness!;
  const replayed: unknown = new Function('transcript', 'trapMenu', `return ${line}`)(transcript, trapMenu(6));
  expect(`${replayed}`).toBe(`${verdict.witness!.transcript}`);
  // One more state elsewhere does not matter.
  const more = trapMenu(6).with({ states: { survey: outcome('asked') } });
  expect(transcript(more, { persona: 'anybody', need: 'help', channel: 'phone' }, events).steps.at(-1)?.to).toBe(
    "'lost'",
  );
});

test('a way that only data closes is found, and told in words', () => {
  const kept = ({ context }: { context: { wish: string } }) => context.wish === 'talk';
  const ask = (by: 'caller' | 'bot', results: Record<string, object>) => choice({ by, lasts: 5, results } as never);
  const design = service({
    id: 'rereads',
    needs: ['help'],
    context: { wish: 'none' },
    channels: { phone: { initial: 'first' } },
    states: {
      first: {
        ...ask('caller', { 'caller.asked.bill': { weight: 1 }, 'caller.asked.fault': { weight: 1 } }),
        on: {
          'caller.asked.bill': { target: 'second', actions: assign({ wish: 'bill' }) },
          'caller.asked.fault': { target: 'second', actions: assign({ wish: 'fault' }) },
        },
      },
      // It reads the answer to the first menu again, so the line to an agent is there and can never be taken.
      second: {
        ...ask('caller', { 'caller.asked.agent': { weight: 1 } }),
        on: {
          'caller.asked.agent': [
            { guard: kept, target: 'agent' },
            { target: 'second', reenter: true },
          ],
        },
      },
      agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
      solved: outcome('resolved'),
    },
  } as never) as Design;
  const verdict = dead(design);
  expect(verdict.status).toBe('violated');
  expect(verdict.reason).toBe("from 'first' no way leads to where 'help' is met");
  expect(`${verdict.witness}`.split('\n').slice(0, 8)).toEqual([
    "anybody, about 'help', by phone",
    "  0  caller  calls → 'first'",
    '     ✗ from here on nothing helps',
    "  1  caller  asked bill (wish: 'none' → 'bill') → 'second'",
    '     ┌ and round for ever:',
    "  2  caller  asked agent → 'second'",
    '     never ends',
    "  again: transcript(rereads, { persona: 'anybody', need: 'help', channel: 'phone' }, ['caller.asked.bill', 'caller.asked.agent']);",
  ]);
});

test('a context that never repeats ends at the bound, and the field that grows is named', () => {
  const verdict = check(growing(), anybody, { states: 3000 }, noDeadEnds());
  expect(verdict.status).toBe('unknown');
  expect(verdict.reason).toMatch(/^the bound of 3,000 states was met; in the context 'calls' has taken [\d,]+ values$/);
});

test('a bound that is met does not hide what was found before', () => {
  const [graph] = explore(growing(), anybody, { states: 3000 });
  expect(graph?.isComplete).toBe(false);
  const lost = growing().with({
    states: {
      ask: {
        ...choice({
          by: 'caller',
          lasts: 1,
          results: {
            'caller.again': { weight: 1 },
            'caller.done': { weight: 1 },
            'caller.left': { weight: 1, to: 'gone' },
          },
        }),
        on: { ...growingOn, 'caller.left': 'gone' },
      } as never,
      gone: outcome('gone'),
    },
  });
  expect(check(lost, anybody, { states: 3000 }, noDeadEnds()).status).toBe('violated');
});

const growingOn = {
  'caller.again': {
    target: 'ask',
    reenter: true,
    actions: assign({ calls: ({ context }: { context: { calls: number } }) => context.calls + 1 }),
  },
  'caller.done': [
    { guard: ({ context }: { context: { calls: number } }) => context.calls % 2 === 0, target: 'solved' },
    { target: 'ask', reenter: true },
  ],
};

function growing(): Design {
  return service({
    id: 'growing',
    needs: ['help'],
    context: { calls: 0, other: 1 },
    channels: { phone: { initial: 'ask' } },
    states: {
      ask: {
        ...choice({ by: 'caller', lasts: 1, results: { 'caller.again': { weight: 1 }, 'caller.done': { weight: 1 } } }),
        on: growingOn,
      },
      solved: outcome('resolved'),
    },
  } as never) as Design;
}

test('an agent whose shift ends may hand the caller over to where no way leads on', () => {
  const design = (atShiftEnd: boolean) =>
    service({
      id: 'late',
      needs: ['help'],
      pools: { desk: { agents: 1 } },
      channels: { phone: { initial: 'line' } },
      states: {
        line: hold({ pool: 'desk', answered: 'talk' }),
        talk: conversation({
          lasts: 60,
          results: { resolved: { weight: 1, to: 'done' }, late: { weight: 0, atShiftEnd, to: 'lost' } },
        }),
        done: outcome('resolved'),
        lost: outcome('turnedAway'),
      },
    });
  const callers = population({
    arrivals: poisson({ perHour: 1 }),
    personas: { anybody: persona({ needs: 'help', share: 1 }) },
  });
  expect(check(design(false), callers, noDeadEnds()).status).toBe('holds');
  const verdict = check(design(true), callers, noDeadEnds());
  expect(verdict.status).toBe('violated');
  expect(verdict.witness?.events).toEqual(['agent.answered', 'agent.late']);
});

test('an after of five seconds never fires before one of one second that was started together', () => {
  const race = (slow: number, quick: number) => ({
    type: 'parallel',
    states: {
      slow: {
        initial: 'runs',
        states: { runs: { after: { [slow]: 'over' } }, over: { entry: raise({ type: 'slow' }) } },
      },
      quick: {
        initial: 'runs',
        states: { runs: { after: { [quick]: 'over' } }, over: { entry: raise({ type: 'quick' }) } },
      },
    },
    on: { slow: 'gone', quick: 'solved' },
  });
  const design = (slow: number, quick: number) =>
    service({
      id: 'race',
      needs: ['help'],
      channels: { phone: { initial: 'race' } },
      states: { race: race(slow, quick), solved: outcome('resolved'), gone: outcome('gone') },
    } as never) as Design;
  expect(dead(design(5000, 1000)).status).toBe('holds');
  expect(dead(design(1000, 5000)).status).toBe('violated');
  expect(dead(design(1000, 5000)).witness?.events).toEqual(['xstate.after.1000.race.race.slow.runs']);
});

test('a caller who is called again while a timer runs has as long as is left of it', () => {
  // Each key starts the second's timer anew, but not the minute's.
  const impatient = service({
    id: 'impatient',
    needs: ['help'],
    channels: { phone: { initial: 'keys' } },
    states: {
      keys: {
        initial: 'one',
        after: { 60000: 'gone' },
        states: {
          one: {
            ...choice({ by: 'caller', lasts: 1, results: { 'caller.pressed.1': { weight: 1 } } }),
            on: { 'caller.pressed.1': { target: 'one', reenter: true } },
            after: { 1000: '#impatient.solved' },
          },
        },
      },
      solved: outcome('resolved'),
      gone: outcome('gone'),
    },
  } as never) as Design;
  const [graph] = explore(impatient, anybody);
  expect(graph?.isComplete).toBe(true);
  // Pressing again and again, the minute passes.
  expect(dead(impatient).witness?.events.at(-1)).toBe('xstate.after.60000.impatient.keys');
});

test('what holds of first contacts is not known where results depend on the attempt and callers come back', () => {
  const fickle = service({
    id: 'fickle',
    needs: ['help'],
    channels: { phone: { initial: 'bot' } },
    states: {
      bot: choice({
        by: 'bot',
        lasts: 1,
        results: {
          'bot.solved': { weight: ({ attempt }) => (attempt === 1 ? 1 : 0), to: 'done' },
          'bot.refused': { weight: ({ attempt }) => (attempt === 1 ? 0 : 1), to: 'lost' },
        },
      }),
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
  const by = (redials: object) =>
    check(
      fickle,
      population({
        arrivals: poisson({ perHour: 1 }),
        personas: { anybody: persona({ needs: 'help', share: 1, ...redials }) },
      }),
      noDeadEnds(),
    );
  expect(by({ redials: { probability: 0, after: 60, most: 1 } }).status).toBe('holds');
  const again = by({ redials: { probability: 1, after: 60, most: 2 } });
  expect(again.status).toBe('unknown');
  expect(again.reason).toBe("results of 'bot' depend on the attempt, and only a first contact was looked at");
});
