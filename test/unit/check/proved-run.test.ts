import { compare, simulate } from 'please-hold';
import { expect, test } from 'vitest';
import { assign } from 'xstate';
import { check, noDeadEnds } from '../../../src/check/index.ts';
import { choice, type Design, outcome, persona, population, service } from '../../../src/design/index.ts';
import { simulate as simulateStatically } from '../../../src/simulate/index.ts';
import { exponential, poisson } from '../../../src/stochastic/index.ts';
import { hours } from '../../../src/time/index.ts';

const callers = population({
  arrivals: poisson({ perHour: 100 }),
  personas: {
    anybody: persona({ needs: 'help', share: 1, bears: { automation: exponential({ mean: 300 }) } }),
  },
});

/** The second menu reads the answer of the first again: whoever chose Frisian is asked for ever, and may only hang up. */
function twoMenus(isMended = false): Design<'help'> {
  const isUnderstood = ({ context }: { context: { language: string } }) => isMended || context.language !== 'fy';
  const language = (value: string) => ({ target: 'second', actions: assign({ language: value }) });
  const press = { 'caller.pressed.1': { weight: 3 }, 'caller.pressed.2': { weight: 1 } };
  return service({
    id: 'twoMenus',
    needs: ['help'],
    context: { language: '?', heard: 0 },
    channels: { phone: { initial: 'first' } },
    states: {
      first: {
        ...choice({ by: 'caller', lasts: 5, results: press }),
        on: { 'caller.pressed.1': language('nl'), 'caller.pressed.2': language('fy') },
      },
      second: {
        ...choice({ by: 'caller', lasts: 20, results: press }),
        on: {
          'caller.pressed.1': [
            { guard: isUnderstood, target: 'agent' },
            { target: 'second', reenter: true },
          ],
          'caller.pressed.2': { target: 'second', reenter: true },
        },
        exit: assign({ heard: ({ context }: { context: { heard: number } }) => context.heard + 1 }),
      },
      agent: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
      solved: outcome('resolved'),
    },
  } as never) as Design<'help'>;
}

const options = { horizon: hours(10), replications: 4, seed: 1 };

test('who is caught by data and hangs up has met a dead end, which the transitions alone do not show', () => {
  const statically = simulateStatically(twoMenus(), callers, options);
  const run = simulate(twoMenus(), callers, options);
  expect(statically.deadEndsBy).toBe('static');
  expect(statically.deadEnds.rate.value).toBe(0);
  expect(run.deadEndsBy).toBe('proved');
  expect(String(run)).toContain('Dead ends are proved with the data of the machine');
  expect(String(statically)).not.toContain('Dead ends are proved');
  expect(run.deadEnds.rate.value).toBeCloseTo(0.25, 1);
  expect(Object.keys(run.deadEnds.byState)).toEqual(['second']);
  // Nothing else is different.
  expect(run.waits.toJSON()).toEqual(statically.waits.toJSON());
  expect(run.outcomes).toEqual(statically.outcomes);
  expect(check(twoMenus(), callers, noDeadEnds()).status).toBe('violated');
});

test('where there is nothing for proofs to find, or too much to look at, the transitions are used', () => {
  const mended = simulate(twoMenus(true), callers, options);
  expect([mended.deadEndsBy, mended.deadEnds.rate.value]).toEqual(['static', 0]);
  const endless = twoMenus().with({
    states: {
      first: {
        ...choice({ by: 'caller', lasts: 5, results: { 'caller.pressed.1': { weight: 1 } } }),
        on: {
          'caller.pressed.1': [
            { guard: ({ context }: { context: { heard: number } }) => context.heard < 1e9, target: 'second' },
            { target: 'first' },
          ],
        },
      },
      second: {
        ...choice({ by: 'caller', lasts: 5, results: { 'caller.pressed.1': { weight: 1 } } }),
        on: {
          'caller.pressed.1': {
            target: 'first',
            actions: assign({ heard: ({ context }: { context: { heard: number } }) => context.heard + 1 }),
          },
        },
      },
    },
  } as never);
  expect(simulate(endless, callers, { ...options, replications: 1 }).deadEndsBy).toBe('static');
});

test('a comparison proves the dead ends of both designs', () => {
  const comparison = compare({ before: twoMenus(), after: twoMenus(true) }, callers, options);
  expect(comparison.figure('deadEnds.rate').difference.value).toBeCloseTo(-0.25, 1);
});
