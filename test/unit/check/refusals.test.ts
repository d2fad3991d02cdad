import { expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import {
  asksAtMost,
  canAlwaysReach,
  canReach,
  check,
  explore,
  humanWithin,
  mustReach,
  never,
  noDeadEnds,
  PropertyError,
  transcript,
} from '../../../src/check/index.ts';
import { persona, population } from '../../../src/design/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

const refusal = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(PropertyError);
    return (error as Error).message;
  }
  return 'not refused';
};
const anything = (value: unknown) => value as never;

test.each<[string, () => unknown, string]>([
  ['no property', () => check(maze, callers, anything({})), 'no property; ask for one, as noDeadEnds()'],
  ['what is no property', () => check(maze, callers, noDeadEnds(), anything(7)), 'properties.1: is not a property'],
  [
    'an unknown bound',
    () => check(maze, callers, anything({ sates: 7 }), noDeadEnds()),
    "sates: no option 'sates'; did you mean 'states'?",
  ],
  [
    'a bound of 0 states',
    () => explore(maze, callers, { states: 0 }),
    'states: 0 is not possible; give a whole number from 1',
  ],
  [
    'a bound that is no number',
    () => explore(maze, callers, { seconds: anything('9') }),
    "seconds: '9' is not possible; give seconds above 0",
  ],
  ['a bound below 0', () => explore(maze, callers, { megabytes: -1 }), 'megabytes: -1 is not possible'],
  [
    'a listener that is none',
    () => explore(maze, callers, { onProgress: anything(1) }),
    'onProgress: 1 is not possible; give a function',
  ],
  [
    'an unknown option',
    () => check(maze, callers, noDeadEnds(anything({ ovr: 'journey' }))),
    "noDeadEnds.ovr: no option 'ovr'; did you mean 'over'?",
  ],
  [
    'an unknown stretch',
    () => check(maze, callers, noDeadEnds(anything({ over: 'call' }))),
    "noDeadEnds.over: expected 'contact' or 'journey', got 'call'",
  ],
  ['options that are none', () => check(maze, callers, noDeadEnds(anything(5))), 'noDeadEnds: expected options'],
  ['what is no design', () => check(anything({}), callers, noDeadEnds()), 'design: is not a design'],
  ['what is no population', () => check(maze, anything({}), noDeadEnds()), 'population: is not a population'],
  [
    'an unknown goal',
    () => check(maze, callers, canReach('resolvd')),
    "canReach: no state or outcome 'resolvd'; did you mean 'resolved'?",
  ],
  [
    'an unknown state',
    () => check(maze, callers, never('lien')),
    "never: no state or outcome 'lien'; did you mean 'line'?",
  ],
  [
    'a goal that is none',
    () => check(maze, callers, canAlwaysReach(anything(3))),
    'canAlwaysReach: expected a state, an outcome or a function, got 3',
  ],
  [
    'an unknown persona',
    () => check(maze, callers, anything(mustReach('resolved', { persona: 'leavng' }))),
    "mustReach.persona: no persona 'leavng'; did you mean 'leaving'?",
  ],
  [
    'steps below 1',
    () => check(maze, callers, mustReach('resolved', { steps: 0 })),
    'mustReach.steps: expected a whole number from 1 to 10000, got 0',
  ],
  [
    'an unknown slip',
    () => check(maze, callers, mustReach('resolved', { allowing: anything({ wrongKye: 1 }) })),
    "mustReach.allowing.wrongKye: no option 'wrongKye'; did you mean 'wrongKey'?",
  ],
  [
    'half a slip',
    () => check(maze, callers, mustReach('resolved', { allowing: { silence: 0.5 } })),
    'mustReach.allowing.silence: expected a whole number from 0 to 10000, got 0.5',
  ],
  [
    'an unknown fact',
    () => check(maze, callers, asksAtMost('stroy', 1)),
    "asksAtMost: no fact 'stroy'; did you mean 'story'?",
  ],
  [
    'less than no times',
    () => check(maze, callers, asksAtMost('story', -1)),
    'asksAtMost: expected a whole number from 0 to 10000, got -1',
  ],
  [
    'an unknown stretch of asking',
    () => check(maze, callers, asksAtMost('story', 1, { over: anything('week') })),
    "asksAtMost.over: expected 'contact' or 'journey', got 'week'",
  ],
  [
    'a monitor without text',
    () => check(maze, callers, never(anything({ starts: 0, sees: () => 0, alarms: () => false }))),
    'never.text: expected a text that reads after never',
  ],
  [
    'a monitor that does not look',
    () => check(maze, callers, never(anything({ text: 'x', starts: 0, alarms: () => false }))),
    'never.sees: expected a function',
  ],
  [
    'a human within no number',
    () => check(maze, callers, humanWithin(anything(undefined))),
    'humanWithin: expected a whole number from 1 to 10000, got null',
  ],
])('refused: %s', (_, ask, says) => {
  expect(refusal(ask)).toContain(says);
});

test('needs that the design does not know are refused as simulate() refuses them', () => {
  const strangers = population({
    arrivals: poisson({ perHour: 1 }),
    personas: { a: persona({ needs: 'move', share: 1 }) },
  });
  expect(() => check(maze, anything(strangers), noDeadEnds())).toThrow("personas.a.needs: no need 'move'");
});

test('an event that cannot happen is refused, and those that can are named', () => {
  const caller = { persona: 'leaving', need: 'cancel', channel: 'phone' };
  expect(refusal(() => transcript(maze, caller, ['organisation.said', 'caller.presed.2']))).toContain(
    "events.1: 'caller.presed.2' cannot happen here; did you mean 'caller.pressed.2'?",
  );
});

test('all mistakes of all properties are told at once', () => {
  expect(refusal(() => check(maze, callers, canReach('resolvd'), never('lien'), asksAtMost('stroy', 1)))).toBe(
    `property refused:
  - canReach: no state or outcome 'resolvd'; did you mean 'resolved'?
  - never: no state or outcome 'lien'; did you mean 'line'?
  - asksAtMost: no fact 'stroy'; did you mean 'story'?`,
  );
});

test('the compiler refuses personas that do not call', () => {
  // @ts-expect-error
  expect(() => check(maze, callers, mustReach('resolved', { persona: 'leavng' }))).toThrow(PropertyError);
  check(maze, callers, mustReach('resolved', { persona: 'leaving', steps: 8, allowing: { wrongKey: 1 } }));
});
