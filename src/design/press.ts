import type { Who } from './activity.ts';
import { menuKeys, type OfferedOption } from './menu-option.ts';

type WeightOfCaller = (who: Who) => number;

/** How likely a caller ends one play of a menu by each key, by a key that is not offered, and by silence. */
export interface PressWeights {
  readonly press: (option: OfferedOption) => WeightOfCaller;
  readonly other: WeightOfCaller;
  readonly silent: WeightOfCaller;
}

/**
 * Callers press the first option that serves their need, or stay silent where none does. Slips are exclusive shares of
 * one play; where one is impossible (every key is offered, there is no other option) its share goes to what they meant
 * to do.
 */
export function pressWeights(options: readonly OfferedOption[]): PressWeights {
  const allKeys = options.length === menuKeys.length;
  const rightFor = (need: string) => options.find(({ serves }) => serves.includes(need));
  const others = (who: Who) => options.length - (rightFor(who.need) ? 1 : 0);

  const other: WeightOfCaller = ({ slips }) => (allKeys ? 0 : slips.wrongKey);
  const wrongChoice: WeightOfCaller = (who) => (others(who) === 0 ? 0 : who.slips.wrongChoice);
  // At least 0: shares that sum to 1 may do so only nearly.
  const meant: WeightOfCaller = (who) => Math.max(0, 1 - other(who) - wrongChoice(who) - who.slips.silence);

  return {
    other,
    press: (option) => (who) => (rightFor(who.need) === option ? meant(who) : wrongChoice(who) / others(who)),
    silent: (who) => who.slips.silence + (rightFor(who.need) ? 0 : meant(who)),
  };
}
