import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChoiceActivity, Who } from '../../../src/design/activity.ts';
import { type MenuOptions, menu } from '../../../src/design/menu.ts';
import { menuKeys } from '../../../src/design/menu-option.ts';
import type { constant } from '../../../src/stochastic/constant.ts';
import { uniform } from '../../../src/stochastic/uniform.ts';

const noSlips = { wrongKey: 0, wrongChoice: 0, silence: 0 };
const caller = (need: string, slips: Partial<Who['slips']> = {}): Who => ({
  need,
  persona: 'anybody',
  slips: { ...noSlips, ...slips },
  traits: {},
  context: {},
  attempt: 1,
});

const two: MenuOptions = {
  says: 'For a fault press 1, to cancel press 2.',
  lasts: 20,
  options: {
    1: { label: 'fault', serves: ['fault'], to: 'bot' },
    2: { label: 'cancel', serves: ['cancel', 'fault'], to: 'line' },
    star: { label: 'again', to: 'menu' },
  },
  otherwise: 'line',
};

function activityOf(options: MenuOptions, play = 'play1'): ChoiceActivity {
  return menu(options).states?.[play]?.meta?.activity as ChoiceActivity;
}

/** How likely each event is, those that are impossible left out. */
function chances(options: MenuOptions, who: Who): Record<string, number> {
  const { results } = activityOf(options);
  const weights = Object.entries(results).map(
    ([event, { weight }]) => [event, (weight as (who: Who) => number)(who)] as const,
  );
  return Object.fromEntries(weights.filter(([, weight]) => weight !== 0));
}

describe('who presses what', () => {
  test('the first option that serves the need', () => {
    expect(chances(two, caller('fault'))).toEqual({ 'caller.pressed.1': 1 });
    expect(chances(two, caller('cancel'))).toEqual({ 'caller.pressed.2': 1 });
  });

  test('silence where none serves it', () => {
    expect(chances(two, caller('order'))).toEqual({ 'caller.silent': 1 });
  });

  test('slips are exclusive shares; another option is any of the others', () => {
    const slips = { wrongKey: 0.125, wrongChoice: 0.25, silence: 0.0625 };
    expect(chances(two, caller('fault', slips))).toEqual({
      'caller.pressed.1': 0.5625,
      'caller.pressed.2': 0.125,
      'caller.pressed.star': 0.125,
      'caller.pressed.other': 0.125,
      'caller.silent': 0.0625,
    });
  });

  test('with one option that is right there is no wrong choice', () => {
    const one = { ...two, options: { 1: { label: 'fault', serves: ['fault'], to: 'bot' } } };
    expect(chances(one, caller('fault', { wrongChoice: 0.25 }))).toEqual({ 'caller.pressed.1': 1 });
    expect(chances(one, caller('order', { wrongChoice: 0.25 }))).toEqual({
      'caller.pressed.1': 0.25,
      'caller.silent': 0.75,
    });
  });

  test('with every key offered there is no wrong key', () => {
    const options = Object.fromEntries(
      menuKeys.map((key) => [key, { label: key, to: 'line', serves: key === '7' ? ['fault'] : [] }]),
    );
    const all = { ...two, options };
    expect(chances(all, caller('fault', { wrongKey: 0.5 }))).toEqual({ 'caller.pressed.7': 1 });
    expect(chances(all, caller('order', { wrongKey: 0.5 }))).toEqual({ 'caller.silent': 1 });
  });

  test('weights are from 0 and sum to 1, whatever is offered', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 300);
    const options = fc
      .subarray([...menuKeys], { minLength: 1 })
      .map((keys) =>
        Object.fromEntries(keys.map((key, i) => [key, { label: key, to: 'line', serves: i % 2 ? ['fault'] : [] }])),
      );
    fc.assert(
      fc.property(
        options,
        fc.constantFrom('fault', 'order'),
        share,
        share,
        share,
        (offered, need, wrongKey, wrongChoice, silence) => {
          const weights = Object.values(
            chances({ ...two, options: offered }, caller(need, { wrongKey, wrongChoice, silence })),
          );
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('when', () => {
  const ends = (options: MenuOptions) =>
    Object.fromEntries(Object.entries(activityOf(options).results).map(([event, { lasts }]) => [event, lasts]));

  test('keys when the prompt ends, silence five seconds later', () => {
    expect(activityOf(two).lasts).toBe(20);
    expect(ends(two)).toEqual({
      'caller.pressed.1': undefined,
      'caller.pressed.2': undefined,
      'caller.pressed.star': undefined,
      'caller.pressed.other': undefined,
      'caller.silent': 25,
    });
    expect(ends({ ...two, waits: 3 })['caller.silent']).toBe(23);
  });

  test('with barge-in on hearing the option: in key order, 0, star and hash last', () => {
    const options = {
      hash: { label: 'h', to: 'a' },
      0: { label: 'o', to: 'a' },
      star: { label: 's', to: 'a' },
      4: { label: 'f', to: 'a' },
    };
    expect(ends({ ...two, bargeIn: true, options })).toEqual({
      'caller.pressed.4': 5,
      'caller.pressed.0': 10,
      'caller.pressed.star': 15,
      'caller.pressed.hash': 20,
      'caller.pressed.other': undefined,
      'caller.silent': 25,
    });
  });

  test('an option says itself when it has been heard', () => {
    const options = { 1: { label: 'fault', to: 'bot', at: 7 }, 2: { label: 'cancel', to: 'line' } };
    expect(ends({ ...two, bargeIn: true, options })).toMatchObject({ 'caller.pressed.1': 7, 'caller.pressed.2': 20 });
  });

  test('a prompt of random length is shared out the same way', () => {
    const { 'caller.pressed.1': first, 'caller.silent': silent } = ends({
      ...two,
      bargeIn: true,
      lasts: uniform({ min: 10, max: 40 }),
    });
    const half = { next: () => 0.5 };
    expect(first).toMatchObject({ mean: expect.closeTo(25 / 3, 12), sd: expect.closeTo(Math.sqrt(75) / 3, 12) });
    expect((first as ReturnType<typeof constant>).sample(half)).toBeCloseTo(25 / 3, 12);
    expect((silent as ReturnType<typeof constant>).quantile?.(0.5)).toBeCloseTo(30, 12);
    expect((silent as ReturnType<typeof constant>).cdf?.(30)).toBeCloseTo(0.5, 12);
    expect(String(silent)).toContain('+ 5');
  });
});

test('plays after the first are replays, and the last has no more after it', () => {
  const { states } = menu({ ...two, retries: 1 });
  expect(Object.keys(states ?? {})).toEqual(['play1', 'play2']);
  expect(activityOf({ ...two, retries: 1 }, 'play2').replay).toBe(true);
  expect(states?.play1?.on).toEqual({
    'caller.silent': { target: 'play2' },
    'caller.pressed.other': { target: 'play2' },
  });
  expect(states?.play2?.on).toBeUndefined();
});
