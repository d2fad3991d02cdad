import type { Distribution } from '../stochastic/distribution.ts';
import type { ChoiceResult } from './activity.ts';
import { type Block, block, leave, type StateConfig } from './block.ts';
import { type MenuKey, type MenuOption, readMenuOptions } from './menu-option.ts';
import { pressWeights } from './press.ts';
import { partOf } from './prompt.ts';
import type { NamesIn } from './result.ts';

/** @see menu */
export interface MenuOptions {
  readonly says: string;
  /** Seconds of the prompt. */
  readonly lasts: Distribution | number;
  /** Seconds of silence after the prompt that end a play; 5 unless said. */
  readonly waits?: number;
  /** By key: 1 to 9, 0, `star`, `hash`. */
  readonly options: { readonly [Key in MenuKey]?: MenuOption };
  /** How often the prompt is played again, 0 unless said: `retries: 2` means three plays. */
  readonly retries?: number;
  /** Whether a key counts before the prompt has ended. */
  readonly bargeIn?: boolean;
  /** Where to after the last play. */
  readonly otherwise: string;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

type OptionOf<O extends MenuOptions> = Extract<O['options'][keyof O['options']], MenuOption>;

const known = ['says', 'lasts', 'waits', 'options', 'retries', 'bargeIn', 'otherwise', 'draws'];

/**
 * A phone menu. Callers press the first key that serves their need, or slip as their persona does. Sends
 * `caller.pressed.1` and so on, `caller.pressed.other` for a key that is not offered, and `caller.silent`.
 *
 * @example
 * menu({
 *   says: 'For a fault press 1.', lasts: seconds(10), retries: 2, otherwise: 'line',
 *   options: { 1: { label: 'fault', serves: ['fault'], to: 'bot' } },
 * });
 * @since 0.1.0
 */
export function menu<const O extends MenuOptions>(
  options: O,
): Block<{ state: OptionOf<O>['to'] | O['otherwise']; need: NamesIn<OptionOf<O>['serves']> }> {
  return block('menu', options, known, (given, read) => {
    const says = read.text('says', given.says);
    const prompt = read.duration('lasts', given.lasts);
    const silence = read.number('waits', given.waits ?? 5, { least: 0 }) ?? 5;
    const plays = 1 + (read.number('retries', given.retries ?? 0, { least: 0, most: 100, whole: true }) ?? 0);
    const early = read.yesNo('bargeIn', given.bargeIn);
    const offered = readMenuOptions(read, given.options, prompt);
    const draws = read.draws('draws', given.draws);
    const otherwise = leave(read.to('otherwise', given.otherwise));

    const weights = pressWeights(offered);
    const on: Record<string, ReturnType<typeof leave>> = {};
    const results: Record<string, ChoiceResult> = {};
    for (const option of offered) {
      on[option.event] = leave(option.to);
      const { label, heard } = option;
      results[option.event] = {
        weight: weights.press(option),
        ...(label && { label }),
        ...(early && { lasts: heard }),
      };
    }
    results['caller.pressed.other'] = { weight: weights.other };
    results['caller.silent'] = { weight: weights.silent, lasts: partOf(prompt, 1, silence) };

    const states: Record<string, StateConfig> = {};
    for (let play = 1; play <= plays; play++) {
      const again = { target: `play${play + 1}` };
      states[`play${play}`] = {
        meta: {
          activity: {
            kind: 'choice',
            by: 'caller',
            ...(says && { says }),
            lasts: prompt,
            results,
            ...(play > 1 && { replay: true }),
            ...draws,
          },
        },
        ...(play < plays && { on: { 'caller.silent': again, 'caller.pressed.other': again } }),
      };
    }
    return {
      says,
      initial: 'play1',
      states,
      on: { ...on, 'caller.pressed.other': otherwise, 'caller.silent': otherwise },
    };
  });
}
