import { expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';
import { check, explore, noDeadEnds, PropertyError, transcript } from '../../../src/check/index.ts';
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
